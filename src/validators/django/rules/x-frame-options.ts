import {securityRule} from '../security-rule.ts';

/** No site may frame the pages: security.W019 of `check --deploy`. */
export const xFrameOptions = securityRule({
  id: 'django/x-frame-options',
  codes: ['W019'],
  setting: 'X_FRAME_OPTIONS',
  instead: 'MIDDLEWARE',
  title: {en: 'No site may frame the pages', ko: '어떤 사이트도 페이지를 프레임에 넣지 못해요'},
  why: {
    en: '`DENY` forbids every frame. `SAMEORIGIN` is right when your own pages show one another in frames; nothing else is known to browsers.',
    ko: '`DENY`는 모든 프레임을 막아요. 내 페이지끼리 프레임을 쓴다면 `SAMEORIGIN`이 맞고, 그 밖의 값은 브라우저가 알지 못해요.',
  },
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.clickjacking.XFrameOptionsMiddleware']\nX_FRAME_OPTIONS = 'SAMEORIGIN'\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.clickjacking.XFrameOptionsMiddleware']\nX_FRAME_OPTIONS = 'DENY'\n",
  advice: {
    en: "Unless your own pages need frames, set it to `'DENY'` or delete the line.",
    ko: "내 페이지에서 프레임을 쓰지 않는다면 `'DENY'`로 바꾸거나 이 줄을 지우세요.",
  },
});
