import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** Django believes nginx about HTTPS. */
export const trustProxy: Rule<Settings> = {
  id: 'django/trust-proxy',
  title: {en: 'Django knows which requests came by HTTPS', ko: 'Django가 HTTPS로 온 요청을 알아봐요'},
  why: {
    en: 'Behind nginx all requests reach Django by plain HTTP. `SECURE_PROXY_SSL_HEADER` names the header in which nginx says how the visitor came; without it, the links Django builds begin with `http://`, Django 4.0 and later may refuse forms sent by HTTPS (`Origin checking failed`), and with `SECURE_SSL_REDIRECT` each request is redirected again until the browser gives up.',
    ko: 'nginx 뒤에서는 모든 요청이 HTTP로 들어와요. `SECURE_PROXY_SSL_HEADER`는 방문자가 어떻게 들어왔는지 nginx가 알려 주는 헤더를 정해요. 없으면 Django가 만드는 링크가 `http://`로 시작하고, Django 4.0부터는 HTTPS로 보낸 폼이 `Origin checking failed`로 거절될 수 있어요. `SECURE_SSL_REDIRECT`까지 켜면 브라우저가 포기할 때까지 리다이렉트가 되풀이돼요.',
  },
  learn: 'django-production#https',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#secure-proxy-ssl-header',
  severity: 'error',
  onlyWhenAsked: true,
  bad: 'SECURE_PROXY_SSL_HEADER = None\n',
  good: "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\n",
  missing: (settings) => missingSetting(settings, 'SECURE_PROXY_SSL_HEADER'),
  *check(settings) {
    const value = settings.value('SECURE_PROXY_SSL_HEADER');
    const [header, scheme] =
      value.kind === 'tuple' || value.kind === 'list' ? value.items.map(({value: item}) => item) : [];
    const right =
      header?.kind === 'text' &&
      header.value === 'HTTP_X_FORWARDED_PROTO' &&
      scheme?.kind === 'text' &&
      scheme.value === 'https';
    if (right || value.kind === 'unknown' || value.kind === 'some' || value.kind === 'environment') return;
    yield {
      span: placeOf(settings, 'SECURE_PROXY_SSL_HEADER'),
      message: {
        en: "nginx sends `X-Forwarded-Proto: https`, and Django does not look for it. Write `('HTTP_X_FORWARDED_PROTO', 'https')`.",
        ko: "nginx는 `X-Forwarded-Proto: https`를 보내는데 Django가 그 헤더를 보지 않아요. `('HTTP_X_FORWARDED_PROTO', 'https')`로 적으세요.",
      },
    };
  },
};
