import {securityRule} from '../security-rule.ts';

/** Forms are protected against forged requests: security.W003 of `check --deploy`. */
export const csrfMiddleware = securityRule({
  id: 'django/csrf-middleware',
  codes: ['W003'],
  setting: 'MIDDLEWARE',
  instead: 'DEBUG',
  title: {en: 'Forms are protected against forged requests', ko: '위조된 요청(CSRF)을 막아요'},
  why: {
    en: "Without `CsrfViewMiddleware` any web page can make a visitor's browser send a form to your site, with the visitor's session: the admin included. An API that only takes tokens does not need it, everything with a login by cookie does.",
    ko: '`CsrfViewMiddleware`가 없으면 아무 웹 페이지나 방문자의 브라우저를 시켜 그 사람의 세션으로 여러분 사이트에 폼을 보낼 수 있어요. 관리자 페이지도 마찬가지예요. 토큰만 받는 API에는 필요 없지만 쿠키로 로그인하는 곳에는 꼭 있어야 해요.',
  },
  severity: 'warning',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.csrf.CsrfViewMiddleware']\n",
  advice: {
    en: 'Add `django.middleware.csrf.CsrfViewMiddleware` behind `CommonMiddleware`: without it other sites can send forms in the name of your visitors.',
    ko: '`CommonMiddleware` 뒤에 `django.middleware.csrf.CsrfViewMiddleware`를 추가하세요. 없으면 다른 사이트가 방문자 이름으로 폼을 보낼 수 있어요.',
  },
});
