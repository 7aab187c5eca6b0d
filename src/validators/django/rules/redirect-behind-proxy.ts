import {truth} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** A redirect to HTTPS knows which requests came by HTTPS. */
export const redirectBehindProxy: Rule<Settings> = {
  id: 'django/redirect-behind-proxy',
  title: {en: 'The redirect to HTTPS works behind nginx', ko: 'HTTPS 리다이렉트가 nginx 뒤에서도 동작해요'},
  why: {
    en: 'nginx ends the TLS connection and talks to gunicorn by plain HTTP. Without `SECURE_PROXY_SSL_HEADER` Django takes every request for HTTP and redirects it to HTTPS, again and again: `ERR_TOO_MANY_REDIRECTS`.',
    ko: 'TLS 연결은 nginx에서 끝나고 gunicorn까지는 HTTP로 가요. `SECURE_PROXY_SSL_HEADER`가 없으면 Django가 모든 요청을 HTTP로 여겨 HTTPS로 계속 돌려보내고, 브라우저에는 `ERR_TOO_MANY_REDIRECTS`가 떠요.',
  },
  learn: 'django-production#https',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#secure-ssl-redirect',
  severity: 'warning',
  bad: "SECURE_SSL_REDIRECT = True\nALLOWED_HOSTS = ['example.com']\nROOT_URLCONF = 'mysite.urls'\n",
  good: "SECURE_SSL_REDIRECT = True\nSECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\nALLOWED_HOSTS = ['example.com']\nROOT_URLCONF = 'mysite.urls'\n",
  // Without the redirect there is nothing to go wrong: nginx may do it.
  missing: missingSettings,
  *check(settings) {
    const on =
      settings.last('SECURE_SSL_REDIRECT') !== undefined && truth(settings.value('SECURE_SSL_REDIRECT')) === true;
    if (!on || settings.value('SECURE_PROXY_SSL_HEADER').kind !== 'none') return;
    yield {
      span: placeOf(settings, 'SECURE_SSL_REDIRECT'),
      message: {
        en: "Behind nginx every request reaches Django by HTTP, so this redirects for ever. Add `SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')`, and let nginx send `X-Forwarded-Proto`.",
        ko: "nginx 뒤에서는 모든 요청이 HTTP로 들어와서 리다이렉트가 끝없이 이어져요. `SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')`를 추가하고 nginx에서 `X-Forwarded-Proto`를 보내게 하세요.",
      },
    };
  },
};
