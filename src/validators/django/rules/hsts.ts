import {securityRule} from '../security-rule.ts';

/** Browsers are told to stay on HTTPS: security.W004 of `check --deploy`. */
export const hsts = securityRule({
  id: 'django/hsts',
  codes: ['W004'],
  setting: 'SECURE_HSTS_SECONDS',
  instead: 'MIDDLEWARE',
  title: {en: 'Browsers are told to stay on HTTPS', ko: '브라우저에 HTTPS만 쓰라고 알려요'},
  why: {
    en: 'With HSTS a browser that came once by HTTPS never tries plain HTTP again for the given time, so nobody in between can catch the first request. Begin with a small number such as 3600: it cannot be taken back from browsers that have seen it.',
    ko: 'HSTS를 켜면 HTTPS로 한 번 들어온 브라우저는 정해진 시간 동안 HTTP로 접속하지 않아요. 그래서 중간에서 첫 요청을 가로챌 수 없어요. 한 번 받은 브라우저에서는 되돌릴 수 없으니 3600처럼 작은 값부터 시작하세요.',
  },
  learn: 'django-production#https',
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_HSTS_SECONDS = 3600\n",
  advice: {
    en: 'When the whole site runs on HTTPS, set `SECURE_HSTS_SECONDS = 3600` first, and a year later on.',
    ko: '사이트 전체가 HTTPS라면 먼저 `SECURE_HSTS_SECONDS = 3600`으로 시작하고, 문제가 없으면 1년으로 늘리세요.',
  },
});
