import {securityRule} from '../security-rule.ts';

/** Scripts cannot read the session cookie: security.W013, security.W014, security.W015 of `check --deploy`. */
export const sessionCookieHttponly = securityRule({
  id: 'django/session-cookie-httponly',
  codes: ['W013', 'W014', 'W015'],
  setting: 'SESSION_COOKIE_HTTPONLY',
  instead: 'MIDDLEWARE',
  title: {en: 'Scripts cannot read the session cookie', ko: '스크립트가 세션 쿠키를 읽지 못해요'},
  why: {
    en: 'With `HttpOnly` a script that got into a page cannot read the session cookie. Django sets it by default; this setting turns it off.',
    ko: '`HttpOnly`가 있으면 페이지에 끼어든 스크립트가 세션 쿠키를 읽을 수 없어요. Django의 기본값인데 이 설정이 꺼 버려요.',
  },
  severity: 'warning',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nINSTALLED_APPS = ['django.contrib.sessions']\nSESSION_COOKIE_HTTPONLY = False\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nINSTALLED_APPS = ['django.contrib.sessions']\n",
  advice: {
    en: 'Delete the line: `True` is the default.',
    ko: '이 줄을 지우세요. 기본값이 `True`예요.',
  },
});
