import {securityRule} from '../security-rule.ts';

/** Pages say who may frame them: security.W002 of `check --deploy`. */
export const clickjackingMiddleware = securityRule({
  id: 'django/clickjacking-middleware',
  codes: ['W002'],
  setting: 'MIDDLEWARE',
  instead: 'DEBUG',
  title: {en: 'Pages say who may frame them', ko: '페이지를 프레임에 넣지 못하게 막아요'},
  why: {
    en: 'Another site can show your page in an invisible frame and let visitors click on it without knowing (clickjacking). `XFrameOptionsMiddleware` sends the header that forbids it. A pure JSON API can live without it; a site with an admin should not.',
    ko: '다른 사이트가 여러분의 페이지를 보이지 않는 프레임에 넣고 방문자가 모르는 사이에 누르게 할 수 있어요(클릭재킹). `XFrameOptionsMiddleware`가 이를 막는 헤더를 보내요. JSON API만 있다면 없어도 되지만 관리자 페이지가 있다면 꼭 필요해요.',
  },
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.clickjacking.XFrameOptionsMiddleware']\n",
  advice: {
    en: 'Add `django.middleware.clickjacking.XFrameOptionsMiddleware`, so that other sites cannot show your pages in a frame.',
    ko: '다른 사이트가 여러분의 페이지를 프레임에 넣지 못하도록 `django.middleware.clickjacking.XFrameOptionsMiddleware`를 추가하세요.',
  },
});
