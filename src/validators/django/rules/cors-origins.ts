import {truth} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
import {itemsOf} from '../items.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** Other sites are allowed by name. */
export const corsOrigins: Rule<Settings> = {
  id: 'django/cors-origins',
  title: {en: 'CORS names the sites it allows', ko: 'CORS에 허용할 사이트 이름을 적어요'},
  why: {
    en: 'CORS says which other sites may read the answers of your API from a browser. `CORS_ALLOW_ALL_ORIGINS = True` lets every site do so, with credentials even in the name of your users. An origin is a scheme and a host, without a path: `https://app.example.com`.',
    ko: 'CORS는 다른 어떤 사이트가 브라우저에서 여러분 API의 응답을 읽어도 되는지 정해요. `CORS_ALLOW_ALL_ORIGINS = True`면 모든 사이트가 읽을 수 있고, 인증 정보까지 허용하면 사용자 이름으로도 읽어요. 허용할 곳은 `https://app.example.com`처럼 경로 없이 적으세요.',
  },
  reference: 'https://github.com/adamchainz/django-cors-headers#configuration',
  alsoKnownAs: ['django-cors-headers corsheaders.E013', 'django-cors-headers corsheaders.E014'],
  severity: 'warning',
  bad: 'CORS_ALLOW_ALL_ORIGINS = True\n',
  good: "CORS_ALLOWED_ORIGINS = ['https://app.example.com']\n",
  missing: missingSettings,
  *check(settings) {
    for (const name of ['CORS_ALLOW_ALL_ORIGINS', 'CORS_ORIGIN_ALLOW_ALL'])
      if (settings.role !== 'development' && settings.last(name) !== undefined && truth(settings.value(name)) === true)
        yield {
          span: placeOf(settings, name),
          message: {
            en: "Every site may read the answers of this API from the browsers of your users. Name the ones that should: `CORS_ALLOWED_ORIGINS = ['https://app.example.com']`.",
            ko: "모든 사이트가 사용자의 브라우저에서 이 API의 응답을 읽을 수 있어요. `CORS_ALLOWED_ORIGINS = ['https://app.example.com']`처럼 허용할 곳만 적으세요.",
          },
        };
    for (const {text, span} of itemsOf(settings, 'CORS_ALLOWED_ORIGINS')) {
      if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]+$/i.test(text) || text === 'null') continue;
      yield {
        span,
        message: {
          en: `\`${text}\` is no origin: it needs a scheme and a host, and nothing behind: \`https://app.example.com\`. \`manage.py\` refuses it.`,
          ko: `\`${text}\`는 올바른 출처가 아니에요. \`https://app.example.com\`처럼 앞부분과 호스트만, 뒤에 빗금이나 경로 없이 적으세요. \`manage.py\`가 거부해요.`,
        },
      };
    }
  },
};
