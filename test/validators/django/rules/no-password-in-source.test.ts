import {noPasswordInSource} from '../../../../src/validators/django/rules/no-password-in-source.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noPasswordInSource, {
  good: [
    noPasswordInSource.good,
    "import os\nDATABASES = {'default': {'PASSWORD': os.environ['P']}}\n",
    "DATABASES = {'default': {'PASSWORD': ''}}\n",
    "import os\nDATABASES = {'default': {'PASSWORD': os.environ.get('DB_PASSWORD', '')}}\n",
    "URL = 'redis://localhost:6379/0'\nX = 'https://example.com/@me'\n",
  ],
  bad: [
    {text: noPasswordInSource.bad},
    {text: "DATABASES = {'default': {'PASSWORD': 'secret'}}\n", at: '1:38', says: [/DB_PASSWORD/]},
    {
      text: "import os\nDATABASES = {'default': {'PASSWORD': os.environ.get('PGPASSWORD', 'mysite1234')}}\n",
      at: '2:38',
      says: [/`os.environ\['PGPASSWORD'\]`/],
    },
    {text: "CELERY_BROKER_URL = 'amqp://me:secret@mq/'\n", at: '1:21'},
    {text: "EMAIL_HOST_PASSWORD = 'x1'\n", at: '1:23', says: [/EMAIL_HOST_PASSWORD/]},
  ],
  absent: ['', '# only a comment\n'],
});
