import {securityRule} from '../security-rule.ts';

/** Browsers do not guess the type of a file: security.W006 of `check --deploy`. */
export const contentTypeNosniff = securityRule({
  id: 'django/content-type-nosniff',
  codes: ['W006'],
  setting: 'SECURE_CONTENT_TYPE_NOSNIFF',
  instead: 'MIDDLEWARE',
  title: {en: 'Browsers do not guess the type of a file', ko: '브라우저가 파일 형식을 추측하지 않아요'},
  why: {
    en: 'Without `X-Content-Type-Options: nosniff` a browser may take an uploaded text for a script and run it. Django sends the header by default; this setting turns it off.',
    ko: '`X-Content-Type-Options: nosniff` 헤더가 없으면 브라우저가 업로드된 텍스트를 스크립트로 여겨 실행할 수 있어요. Django는 기본으로 이 헤더를 보내는데 이 설정이 꺼 버려요.',
  },
  severity: 'warning',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_CONTENT_TYPE_NOSNIFF = False\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_CONTENT_TYPE_NOSNIFF = True\n",
  advice: {
    en: 'Delete the line: `True` is the default.',
    ko: '이 줄을 지우세요. 기본값이 `True`예요.',
  },
});
