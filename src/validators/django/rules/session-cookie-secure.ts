import {securityRule} from '../security-rule.ts';

/** The session cookie only travels by HTTPS: security.W010, security.W011, security.W012 of `check --deploy`. */
export const sessionCookieSecure = securityRule({
  id: 'django/session-cookie-secure',
  codes: ['W010', 'W011', 'W012'],
  setting: 'SESSION_COOKIE_SECURE',
  instead: 'MIDDLEWARE',
  title: {en: 'The session cookie only travels by HTTPS', ko: '세션 쿠키를 HTTPS로만 보내요'},
  why: {
    en: 'The session cookie is the login. Without `Secure` the browser also sends it by plain HTTP, where anyone on the path can copy it.',
    ko: '세션 쿠키는 곧 로그인이에요. `Secure` 표시가 없으면 브라우저가 HTTP로도 쿠키를 보내서 중간에서 누구나 복사할 수 있어요.',
  },
  learn: 'django-production#https',
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nINSTALLED_APPS = ['django.contrib.sessions']\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nINSTALLED_APPS = ['django.contrib.sessions']\nSESSION_COOKIE_SECURE = True\n",
  advice: {
    en: 'When the site runs on HTTPS, set `SESSION_COOKIE_SECURE = True`.',
    ko: '사이트가 HTTPS라면 `SESSION_COOKIE_SECURE = True`로 정하세요.',
  },
});
