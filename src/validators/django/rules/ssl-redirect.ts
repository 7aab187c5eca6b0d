import {securityRule} from '../security-rule.ts';

/** Requests by HTTP are sent to HTTPS: security.W008 of `check --deploy`. */
export const sslRedirect = securityRule({
  id: 'django/ssl-redirect',
  codes: ['W008'],
  setting: 'SECURE_SSL_REDIRECT',
  instead: 'MIDDLEWARE',
  title: {en: 'Requests by HTTP are sent to HTTPS', ko: 'HTTP 요청을 HTTPS로 보내요'},
  why: {
    en: 'A visitor who types the bare name arrives by HTTP, and a login sent that way can be read by anyone on the path. Either nginx redirects to HTTPS (then this hint is settled there), or Django does with this setting, which needs `SECURE_PROXY_SSL_HEADER` behind a proxy.',
    ko: '주소창에 이름만 친 방문자는 HTTP로 들어오고, 그렇게 보낸 로그인 정보는 중간에서 누구나 읽을 수 있어요. nginx가 HTTPS로 리다이렉트하거나(그러면 이 제안은 해결된 거예요), 이 설정으로 Django가 하게 하세요. 프록시 뒤에서는 `SECURE_PROXY_SSL_HEADER`도 필요해요.',
  },
  learn: 'django-production#https',
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_SSL_REDIRECT = True\nSECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\n",
  advice: {
    en: 'If nginx does not redirect HTTP to HTTPS already, set it to `True`, together with `SECURE_PROXY_SSL_HEADER`.',
    ko: 'nginx가 HTTP를 HTTPS로 보내고 있지 않다면 `SECURE_PROXY_SSL_HEADER`와 함께 `True`로 정하세요.',
  },
});
