import {entryOf} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
import {backendOf, databasesPlace, databaseValues} from '../databases.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** The data lives in the database that the exercise asks for. */
export const useDatabase: Rule<Settings, {readonly engine: string}> = {
  id: 'django/use-database',
  title: {en: 'The right database is used', ko: '알맞은 데이터베이스를 써요'},
  why: {
    en: "`DATABASES['default']['ENGINE']` says which database Django talks to. On a server that is PostgreSQL: it takes many workers at once and outlives every deployment.",
    ko: "`DATABASES['default']['ENGINE']`이 어떤 데이터베이스를 쓸지 정해요. 서버에서는 여러 워커가 함께 쓰고 배포해도 남아 있는 PostgreSQL을 써요.",
  },
  learn: 'django-production#database',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/databases/',
  severity: 'error',
  onlyWhenAsked: true,
  defaults: {engine: 'postgresql'},
  bad: "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'db.sqlite3'}}\n",
  good: "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'mysite'}}\n",
  missing: (settings) => missingSetting(settings, 'DATABASES'),
  *check(settings, {engine}) {
    const found = databaseValues(settings, 'ENGINE').find(({alias}) => alias === 'default');
    const first = entryOf(settings.value('DATABASES'), 'default');
    const known = first === 'absent' || (first !== 'unknown' && first.value.kind === 'dict' && first.value.complete);
    if (
      !known ||
      (found !== undefined &&
        (found.value.kind !== 'text' || backendOf(found.value.value).split('.').at(-1) === engine))
    )
      return;
    yield {
      span: found?.span ?? databasesPlace(settings),
      message: {
        en: `The default database is not ${engine}. Write \`'ENGINE': 'django.db.backends.${engine}'\`.`,
        ko: `기본 데이터베이스가 ${engine}이 아니에요. \`'ENGINE': 'django.db.backends.${engine}'\`로 적으세요.`,
      },
    };
  },
};
