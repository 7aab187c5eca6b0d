import {databaseEngine} from '../../../../src/validators/django/rules/database-engine.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(databaseEngine, {
  good: [
    databaseEngine.good,
    "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3'}}\n",
    "DATABASES = {'default': {'ENGINE': 'dj_db_conn_pool.backends.postgresql'}}\n",
    "import dj_database_url\nDATABASES = {'default': dj_database_url.config()}\n",
  ],
  bad: [
    {text: databaseEngine.bad},
    {
      text: "DATABASES = {'default': {'ENGINE': 'sqlite3', 'NAME': 'x'}}\n",
      at: '1:36',
      says: [/django.db.backends.sqlite3/],
    },
    {
      text: "DATABASES = {'default': {}}\nDATABASES['default']['ENGINE'] = 'mysql'\n",
      at: '2:34',
      says: [/backends.mysql/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
