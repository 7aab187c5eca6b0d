import {truth} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
import {databaseValues} from '../databases.ts';
import {missingSetting} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** In production the data lives in a database server. */
export const serverDatabase: Rule<Settings> = {
  id: 'django/server-database',
  title: {en: 'Production uses a database server', ko: '운영 환경에서는 데이터베이스 서버를 써요'},
  why: {
    en: 'SQLite is one file next to the code: several workers that write at once wait for each other (`database is locked`), and in a container the file is gone with every new deployment. PostgreSQL is what most Django sites use.',
    ko: 'SQLite는 코드 옆에 있는 파일 하나예요. 여러 워커가 동시에 쓰면 서로 기다리다 `database is locked` 오류가 나고, 컨테이너에서는 새로 배포할 때마다 파일이 사라져요. Django 사이트는 대부분 PostgreSQL을 써요.',
  },
  learn: 'django-production#database',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/databases/#sqlite-notes',
  severity: 'hint',
  bad: "DEBUG = False\nDATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'db.sqlite3'}}\n",
  good: "DEBUG = False\nALLOWED_HOSTS = ['example.com']\nDATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'mysite'}}\n",
  missing: (settings) => missingSetting(settings, 'DATABASES'),
  *check(settings) {
    if (settings.role !== 'project' || truth(settings.value('DEBUG')) !== false) return;
    for (const {value, span} of databaseValues(settings, 'ENGINE'))
      if (value.kind === 'text' && value.value === 'django.db.backends.sqlite3')
        yield {
          span,
          message: {
            en: '`DEBUG` is off, so this is meant for a server, but the data would lie in one SQLite file that workers lock against each other. Use `django.db.backends.postgresql`.',
            ko: '`DEBUG`가 꺼져 있으니 서버용 설정인데, 데이터를 워커끼리 서로 잠그는 SQLite 파일 하나에 두게 돼요. `django.db.backends.postgresql`을 쓰세요.',
          },
        };
  },
};
