import {securityRule} from '../security-rule.ts';

/** The secret key is long and random: security.W009 of `check --deploy`. */
export const strongSecretKey = securityRule({
  id: 'django/strong-secret-key',
  codes: ['W009'],
  setting: 'SECRET_KEY',
  instead: 'DEBUG',
  title: {en: 'The secret key is long and random', ko: 'SECRET_KEY가 길고 예측할 수 없어요'},
  why: {
    en: 'With the secret key Django signs sessions, password resets and messages: who knows it can log in as anybody. A key that is short, or begins with `django-insecure-` as `startproject` makes it, counts as known. Make a new one and hand it over by the environment.',
    ko: 'Django는 SECRET_KEY로 세션과 비밀번호 재설정 링크에 서명해요. 이 값을 알면 누구로든 로그인할 수 있어요. 짧거나, `startproject`가 만든 `django-insecure-`로 시작하는 키는 이미 알려진 것으로 봐야 해요. 새로 만들어 환경 변수로 넘겨주세요.',
  },
  learn: 'django-production#environment',
  severity: 'warning',
  bad: "SECRET_KEY = 'django-insecure-4xk'\nALLOWED_HOSTS = ['example.com']\n",
  good: "import os\n\nSECRET_KEY = os.environ['DJANGO_SECRET_KEY']\nALLOWED_HOSTS = ['example.com']\n",
  advice: {
    en: "In production it must be at least 50 random characters and not begin with `django-insecure-`. Read it from the environment: `SECRET_KEY = os.environ['DJANGO_SECRET_KEY']`.",
    ko: "운영 환경에서는 무작위 문자 50자 이상이어야 하고 `django-insecure-`로 시작하면 안 돼요. `SECRET_KEY = os.environ['DJANGO_SECRET_KEY']`처럼 환경 변수에서 읽으세요.",
  },
});
