import {securityRule} from '../security-rule.ts';

/** SecurityMiddleware is installed: security.W001 of `check --deploy`. */
export const securityMiddleware = securityRule({
  id: 'django/security-middleware',
  codes: ['W001'],
  setting: 'MIDDLEWARE',
  instead: 'DEBUG',
  title: {en: 'SecurityMiddleware is installed', ko: 'SecurityMiddleware를 쓰고 있어요'},
  why: {
    en: 'All `SECURE_…` settings (the redirect to HTTPS, HSTS, the headers against sniffing) are carried out by `django.middleware.security.SecurityMiddleware`. Without it they are just names that nobody reads.',
    ko: 'HTTPS 리다이렉트, HSTS, 각종 보안 헤더 같은 `SECURE_…` 설정은 모두 `django.middleware.security.SecurityMiddleware`가 실행해요. 이 미들웨어가 없으면 아무도 읽지 않는 이름일 뿐이에요.',
  },
  severity: 'warning',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.common.CommonMiddleware']\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\n",
  advice: {
    en: 'Without `django.middleware.security.SecurityMiddleware` no `SECURE_…` setting has any effect. Put it first in the list.',
    ko: '`django.middleware.security.SecurityMiddleware`가 없으면 `SECURE_…` 설정은 아무 효과가 없어요. 목록 맨 앞에 넣으세요.',
  },
});
