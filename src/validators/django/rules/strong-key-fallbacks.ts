import {securityRule} from '../security-rule.ts';

/** Old secret keys are strong too: security.W025 of `check --deploy`. */
export const strongKeyFallbacks = securityRule({
  id: 'django/strong-key-fallbacks',
  codes: ['W025'],
  setting: 'SECRET_KEY_FALLBACKS',
  instead: 'SECRET_KEY',
  title: {en: 'Old secret keys are strong too', ko: '예전 SECRET_KEY도 안전해요'},
  why: {
    en: 'Keys in `SECRET_KEY_FALLBACKS` (Django 4.1 and newer) are still accepted for signatures, so a weak one there opens the same door as a weak `SECRET_KEY`. Keep old keys only as long as sessions live.',
    ko: '`SECRET_KEY_FALLBACKS`(Django 4.1부터)에 있는 키로 만든 서명도 받아들여지기 때문에, 약한 키가 있으면 `SECRET_KEY`가 약한 것과 같아요. 예전 키는 세션이 살아 있는 동안만 두세요.',
  },
  learn: 'django-production#environment',
  severity: 'warning',
  since: '4.1',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECRET_KEY_FALLBACKS = ['old']\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECRET_KEY_FALLBACKS = []\n",
  advice: {
    en: 'One of these keys is shorter than 50 characters, has fewer than 5 different ones, or begins with `django-insecure-`. Remove it.',
    ko: '이 중에 50자보다 짧거나, 서로 다른 문자가 5개보다 적거나, `django-insecure-`로 시작하는 키가 있어요. 지우세요.',
  },
});
