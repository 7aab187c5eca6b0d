import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** The header of SECURE_PROXY_SSL_HEADER is spelt as WSGI spells it. */
export const proxyHeaderName: Rule<Settings> = {
  id: 'django/proxy-header-name',
  title: {en: 'The proxy header is spelt HTTP_X_FORWARDED_PROTO', ko: '프록시 헤더를 HTTP_X_FORWARDED_PROTO로 적어요'},
  why: {
    en: 'Django looks this name up in the environment of WSGI, where the header `X-Forwarded-Proto` is called `HTTP_X_FORWARDED_PROTO`. In any other spelling it is never found: Django takes every request for HTTP, and with `SECURE_SSL_REDIRECT` it redirects for ever.',
    ko: 'Django는 이 이름을 WSGI 환경에서 찾는데, 거기에서는 `X-Forwarded-Proto` 헤더가 `HTTP_X_FORWARDED_PROTO`예요. 다르게 적으면 찾지 못해서 모든 요청을 HTTP로 여기고, `SECURE_SSL_REDIRECT`와 함께 쓰면 리다이렉트가 끝없이 이어져요.',
  },
  learn: 'django-production#https',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#secure-proxy-ssl-header',
  severity: 'warning',
  bad: "SECURE_PROXY_SSL_HEADER = ('X-Forwarded-Proto', 'https')\n",
  good: "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\n",
  missing: (settings) => missingSetting(settings, 'SECURE_PROXY_SSL_HEADER'),
  *check(settings) {
    const value = settings.value('SECURE_PROXY_SSL_HEADER');
    const [header] = value.kind === 'list' || value.kind === 'tuple' ? value.items : [];
    if (header?.value.kind !== 'text' || /^HTTP_[A-Z0-9_]+$/.test(header.value.value)) return;
    const right = `HTTP_${header.value.value
      .replace(/^HTTP_/i, '')
      .replaceAll('-', '_')
      .toUpperCase()}`;
    yield {
      span: spanOf(settings.file, header.node),
      message: {
        en: `Django never finds a header by the name \`${header.value.value}\`. Write it as WSGI does: \`'${right}'\`.`,
        ko: `Django는 \`${header.value.value}\`라는 이름으로는 헤더를 찾지 못해요. WSGI 방식대로 \`'${right}'\`로 적으세요.`,
      },
    };
  },
};
