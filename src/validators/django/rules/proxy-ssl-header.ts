import type {Value} from '../../../syntax/python/value.ts';
import {writtenOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** SECURE_PROXY_SSL_HEADER is a pair: the header and the value that means HTTPS. */
export const proxySslHeader: Rule<Settings> = {
  id: 'django/proxy-ssl-header',
  title: {
    en: 'SECURE_PROXY_SSL_HEADER is a header and its value',
    ko: 'SECURE_PROXY_SSL_HEADER는 헤더와 값의 쌍이에요',
  },
  why: {
    en: 'Django takes two things out of this setting: which header nginx sends, and which value of it means HTTPS. Anything else than a pair ends every request with `ImproperlyConfigured`.',
    ko: 'Django는 이 설정에서 nginx가 보내는 헤더 이름과 HTTPS를 뜻하는 값, 두 가지를 꺼내요. 쌍이 아니면 모든 요청이 `ImproperlyConfigured`로 끝나요.',
  },
  learn: 'django-production#https',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#secure-proxy-ssl-header',
  severity: 'error',
  bad: "SECURE_PROXY_SSL_HEADER = 'HTTP_X_FORWARDED_PROTO'\n",
  good: "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\n",
  missing: (settings) => missingSetting(settings, 'SECURE_PROXY_SSL_HEADER'),
  *check(settings) {
    const node = settings.last('SECURE_PROXY_SSL_HEADER')?.value;
    if (node === undefined || isPair(settings.value('SECURE_PROXY_SSL_HEADER'))) return;
    const written = writtenOf(settings.file, node);
    const short = written.length > 60 ? `${written.slice(0, 59)}…` : written;
    yield {
      span: placeOf(settings, 'SECURE_PROXY_SSL_HEADER'),
      message: {
        en: `Django wants exactly two texts here, and \`${short}\` is not that: every request would fail. Write \`('HTTP_X_FORWARDED_PROTO', 'https')\`.`,
        ko: `여기에는 정확히 두 문자열이 있어야 하는데 \`${short}\`는 그렇지 않아서 모든 요청이 실패해요. \`('HTTP_X_FORWARDED_PROTO', 'https')\`로 적으세요.`,
      },
    };
  },
};

/** None, an empty value (both mean: not used), a pair, or something nobody can look into. */
function isPair(value: Value): boolean {
  switch (value.kind) {
    case 'text':
      return [...value.value].length === 0 || [...value.value].length === 2;
    case 'list':
    case 'tuple':
      return !value.complete || value.items.length === 2 || value.items.length === 0;
    case 'boolean':
      return !value.value;
    case 'integer':
      return value.value === 0;
    default:
      return true;
  }
}
