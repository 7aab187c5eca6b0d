import {securityRule} from '../security-rule.ts';

/** DEBUG is off in production: security.W018 of `check --deploy`. */
export const debugOff = securityRule({
  id: 'django/debug-off',
  codes: ['W018'],
  setting: 'DEBUG',
  instead: 'ALLOWED_HOSTS',
  title: {en: 'DEBUG is off in production', ko: '운영 환경에서는 DEBUG를 꺼요'},
  why: {
    en: 'With `DEBUG = True` every error shows parts of your source, your settings and paths to whoever caused it, and Django keeps a record of the queries of each request, which costs time and memory. Read it from the environment, with off as the default.',
    ko: '`DEBUG = True`면 오류가 날 때마다 오류를 낸 사람에게 소스 코드 일부와 설정, 경로가 보이고, 요청마다 실행한 쿼리를 기록해 두느라 시간과 메모리를 더 써요. 환경 변수에서 읽고 기본값은 꺼진 상태로 두세요.',
  },
  learn: 'django-production#debug',
  severity: 'warning',
  bad: "DEBUG = True\nALLOWED_HOSTS = ['example.com']\n",
  good: "DEBUG = False\nALLOWED_HOSTS = ['example.com']\n",
  advice: {
    en: "On a server it must be `False`. Read it from the environment: `DEBUG = os.environ.get('DJANGO_DEBUG') == 'True'`.",
    ko: "서버에서는 `False`여야 해요. `DEBUG = os.environ.get('DJANGO_DEBUG') == 'True'`처럼 환경 변수에서 읽으세요.",
  },
});
