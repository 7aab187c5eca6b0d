import {serverDatabase} from '../../../../src/validators/django/rules/server-database.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(serverDatabase, {
  good: [serverDatabase.good, "DEBUG = True\nDATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3'}}\n"],
  bad: [
    {text: serverDatabase.bad},
    {
      text: "DEBUG = False\nDATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3'}}\n",
      at: '2:36',
      says: [/SQLite/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
