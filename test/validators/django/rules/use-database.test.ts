import {useDatabase} from '../../../../src/validators/django/rules/use-database.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(useDatabase, {
  good: [
    useDatabase.good,
    "import dj_database_url\nDATABASES = {'default': dj_database_url.config()}\n",
    "import environ\nenv = environ.Env()\nDATABASES = {'default': env.db()}\n",
    "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql_psycopg2', 'NAME': 'mysite'}}\n",
  ],
  bad: [
    {text: useDatabase.bad},
    {text: "DATABASES = {'default': {'ENGINE': 'django.db.backends.mysql'}}\n", at: '1:36', says: [/postgresql/]},
  ],
  absent: ['', '# only a comment\n'],
});
