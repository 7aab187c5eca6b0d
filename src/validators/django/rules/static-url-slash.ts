import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** STATIC_URL and MEDIA_URL end with a slash. */
export const staticUrlSlash: Rule<Settings> = {
  id: 'django/static-url-slash',
  title: {en: 'STATIC_URL and MEDIA_URL end with a slash', ko: 'STATIC_URL과 MEDIA_URL은 빗금으로 끝나요'},
  why: {
    en: 'Django glues the names of files to these addresses. Without the slash at the end `/static` and `app.css` would become `/staticapp.css`, so `manage.py` refuses it (urls.E006).',
    ko: 'Django는 이 주소 뒤에 파일 이름을 그대로 붙여요. 끝에 빗금이 없으면 `/static`과 `app.css`가 `/staticapp.css`가 되기 때문에 `manage.py`가 거부해요(urls.E006).',
  },
  learn: 'django-production#static',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#static-url',
  alsoKnownAs: ['Django urls.E006'],
  severity: 'error',
  bad: "STATIC_URL = '/static'\n",
  good: "STATIC_URL = '/static/'\n",
  missing: missingSettings,
  *check(settings) {
    for (const name of ['STATIC_URL', 'MEDIA_URL']) {
      const value = settings.value(name);
      if (settings.last(name) === undefined || value.kind !== 'text' || value.value === '' || value.value.endsWith('/'))
        continue;
      const code = `\`${name}\``;
      yield {
        span: placeOf(settings, name),
        message: {
          en: `${code} is \`${value.value}\` and must end with a slash: \`'${value.value}/'\`.`,
          ko: `${code} 값 ${particle(`\`${value.value}\``, '은/는')} 빗금으로 끝나야 해요: \`'${value.value}/'\``,
        },
      };
    }
  },
};
