import {securityRule} from '../security-rule.ts';

/** The site may enter the preload list: security.W021 of `check --deploy`. */
export const hstsPreload = securityRule({
  id: 'django/hsts-preload',
  codes: ['W021'],
  setting: 'SECURE_HSTS_PRELOAD',
  instead: 'SECURE_HSTS_SECONDS',
  title: {en: 'The site may enter the preload list', ko: 'HSTS preload 목록에 올릴 수 있어요'},
  why: {
    en: 'Browsers ship a list of sites that only speak HTTPS. To be on it the header must say `preload`. It is a promise for years: only make it when every subdomain keeps to HTTPS.',
    ko: '브라우저에는 HTTPS만 쓰는 사이트 목록이 들어 있어요. 목록에 오르려면 헤더에 `preload`가 있어야 해요. 몇 년짜리 약속이니 모든 하위 도메인이 HTTPS일 때만 켜세요.',
  },
  learn: 'django-production#release',
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_HSTS_SECONDS = 3600\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_HSTS_SECONDS = 3600\nSECURE_HSTS_PRELOAD = True\n",
  advice: {
    en: "Set it to `True` only when you want to enter the browsers' preload list.",
    ko: '브라우저의 preload 목록에 올리고 싶을 때만 `True`로 정하세요.',
  },
});
