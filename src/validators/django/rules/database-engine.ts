import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {databaseValues} from '../databases.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** ENGINE names a backend by its dotted path. */
export const databaseEngine: Rule<Settings> = {
  id: 'django/database-engine',
  title: {en: 'ENGINE is the dotted path of a backend', ko: 'ENGINE에 백엔드 경로를 적어요'},
  why: {
    en: 'Django imports the module that `ENGINE` names. The bare name of the database (`postgresql`) is no module, so the first query ends with `ImproperlyConfigured`.',
    ko: 'Django는 `ENGINE`에 적힌 모듈을 불러와요. `postgresql`처럼 데이터베이스 이름만 적으면 그런 모듈이 없어서 첫 쿼리가 `ImproperlyConfigured`로 끝나요.',
  },
  learn: 'django-production#database',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/#engine',
  severity: 'error',
  bad: "DATABASES = {'default': {'ENGINE': 'postgresql', 'NAME': 'mysite'}}\n",
  good: "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'mysite'}}\n",
  missing: (settings) => missingSetting(settings, 'DATABASES'),
  *check(settings) {
    for (const {value, span} of databaseValues(settings, 'ENGINE')) {
      const right = value.kind === 'text' ? backends[value.value.toLowerCase()] : undefined;
      if (right === undefined || value.kind !== 'text') continue;
      const code = `\`${value.value}\``;
      yield {
        span,
        message: {
          en: `${code} is no module that Django could import. Write \`'${right}'\`.`,
          ko: `${particle(code, '은/는')} Django가 불러올 수 있는 모듈이 아니에요. \`'${right}'\`로 적으세요.`,
        },
        fix: {edits: [{span, text: `'${right}'`}]},
      };
    }
  },
};

const backends: Readonly<Record<string, string>> = {
  postgres: 'django.db.backends.postgresql',
  postgresql: 'django.db.backends.postgresql',
  psycopg2: 'django.db.backends.postgresql',
  mysql: 'django.db.backends.mysql',
  mariadb: 'django.db.backends.mysql',
  sqlite: 'django.db.backends.sqlite3',
  sqlite3: 'django.db.backends.sqlite3',
  oracle: 'django.db.backends.oracle',
};
