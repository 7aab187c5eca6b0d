import {securityRule} from '../security-rule.ts';

/** The referrer policy is one that browsers know: security.E023 of `check --deploy`. */
export const referrerPolicy = securityRule({
  id: 'django/referrer-policy',
  codes: ['E023'],
  setting: 'SECURE_REFERRER_POLICY',
  instead: 'MIDDLEWARE',
  title: {en: 'The referrer policy is one that browsers know', ko: 'Referrer-Policy가 브라우저가 아는 값이에요'},
  why: {
    en: 'A browser ignores a `Referrer-Policy` it does not know, and `manage.py check --deploy` fails. Known are `no-referrer`, `no-referrer-when-downgrade`, `origin`, `origin-when-cross-origin`, `same-origin`, `strict-origin`, `strict-origin-when-cross-origin` and `unsafe-url`, several of them with commas.',
    ko: '모르는 `Referrer-Policy`는 브라우저가 무시하고 `manage.py check --deploy`도 실패해요. 쓸 수 있는 값은 `no-referrer`, `no-referrer-when-downgrade`, `origin`, `origin-when-cross-origin`, `same-origin`, `strict-origin`, `strict-origin-when-cross-origin`, `unsafe-url`이고 쉼표로 여럿을 적을 수 있어요.',
  },
  severity: 'error',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_REFERRER_POLICY = 'same_origin'\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_REFERRER_POLICY = 'same-origin'\n",
  advice: {
    en: "No browser knows this policy, and `check --deploy` ends with an error. Write `'same-origin'`.",
    ko: "브라우저가 모르는 값이라 `check --deploy`가 오류로 끝나요. `'same-origin'`으로 적으세요.",
  },
});
