import {securityRule} from '../security-rule.ts';

/** The opener policy is one that browsers know: security.E024 of `check --deploy`. */
export const openerPolicy = securityRule({
  id: 'django/opener-policy',
  codes: ['E024'],
  setting: 'SECURE_CROSS_ORIGIN_OPENER_POLICY',
  instead: 'MIDDLEWARE',
  title: {
    en: 'The opener policy is one that browsers know',
    ko: 'Cross-Origin-Opener-Policy가 브라우저가 아는 값이에요',
  },
  why: {
    en: 'From Django 4.0 on `SECURE_CROSS_ORIGIN_OPENER_POLICY` becomes a header, and `check --deploy` fails when browsers do not know its value: `same-origin`, `same-origin-allow-popups`, `unsafe-none`, or `None` for no header. Older versions ignore the setting.',
    ko: 'Django 4.0부터 `SECURE_CROSS_ORIGIN_OPENER_POLICY`가 헤더로 나가고, 브라우저가 모르는 값이면 `check --deploy`가 실패해요. 쓸 수 있는 값은 `same-origin`, `same-origin-allow-popups`, `unsafe-none`이고 헤더가 필요 없으면 `None`이에요. 이전 버전은 이 설정을 읽지 않아요.',
  },
  severity: 'warning',
  since: '4.0',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_CROSS_ORIGIN_OPENER_POLICY = 'same_origin'\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_CROSS_ORIGIN_OPENER_POLICY = 'same-origin'\n",
  advice: {
    en: "From Django 4.0 on `check --deploy` ends with an error. Write `'same-origin'`.",
    ko: "Django 4.0부터 `check --deploy`가 오류로 끝나요. `'same-origin'`으로 적으세요.",
  },
});
