import {securityRule} from '../security-rule.ts';

/** The CSRF cookie only travels by HTTPS: security.W016 of `check --deploy`. */
export const csrfCookieSecure = securityRule({
  id: 'django/csrf-cookie-secure',
  codes: ['W016'],
  setting: 'CSRF_COOKIE_SECURE',
  instead: 'MIDDLEWARE',
  title: {en: 'The CSRF cookie only travels by HTTPS', ko: 'CSRF 쿠키를 HTTPS로만 보내요'},
  why: {
    en: 'The CSRF cookie proves that a form came from your own page. Without `Secure` it is also sent by plain HTTP, where it can be read on the way.',
    ko: 'CSRF 쿠키는 폼이 여러분의 페이지에서 왔다는 증거예요. `Secure` 표시가 없으면 HTTP로도 보내져서 도중에 읽힐 수 있어요.',
  },
  learn: 'django-production#https',
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.csrf.CsrfViewMiddleware']\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.csrf.CsrfViewMiddleware']\nCSRF_COOKIE_SECURE = True\n",
  advice: {
    en: 'When the site runs on HTTPS, set `CSRF_COOKIE_SECURE = True`.',
    ko: '사이트가 HTTPS라면 `CSRF_COOKIE_SECURE = True`로 정하세요.',
  },
});
