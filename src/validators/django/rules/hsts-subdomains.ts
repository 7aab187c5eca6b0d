import {securityRule} from '../security-rule.ts';

/** HSTS covers the subdomains: security.W005 of `check --deploy`. */
export const hstsSubdomains = securityRule({
  id: 'django/hsts-subdomains',
  codes: ['W005'],
  setting: 'SECURE_HSTS_INCLUDE_SUBDOMAINS',
  instead: 'SECURE_HSTS_SECONDS',
  title: {en: 'HSTS covers the subdomains', ko: 'HSTS가 하위 도메인까지 적용돼요'},
  why: {
    en: 'HSTS for `example.com` alone leaves `www.example.com` open, from where cookies of the whole domain can be set. Include the subdomains once every one of them has HTTPS.',
    ko: '`example.com`에만 HSTS를 걸면 `www.example.com` 같은 하위 도메인은 열려 있고, 거기에서 도메인 전체의 쿠키를 심을 수 있어요. 모든 하위 도메인이 HTTPS라면 함께 포함하세요.',
  },
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_HSTS_SECONDS = 3600\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_HSTS_SECONDS = 3600\nSECURE_HSTS_INCLUDE_SUBDOMAINS = True\n",
  advice: {
    en: 'If every subdomain runs on HTTPS, set it to `True`.',
    ko: '하위 도메인이 모두 HTTPS라면 `True`로 정하세요.',
  },
});
