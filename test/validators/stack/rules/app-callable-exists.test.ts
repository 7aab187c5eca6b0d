import {appCallableExists} from '../../../../src/validators/stack/rules/app-callable-exists.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const unit = (command: string) => `-- web.service --\n[Service]\nExecStart=${command}\n`;
const wsgi = (text: string, path = 'mysite/wsgi.py') => `-- ${path} --\n${text}`;
const plain = 'from django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n';

checkStackRule(appCallableExists, {
  good: [
    unit('/v/bin/gunicorn mysite.wsgi') + wsgi(plain),
    unit('/v/bin/gunicorn mysite.wsgi:application') + wsgi(plain),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi(`${plain}app = application\n`),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi('def app(environ, start_response):\n    return []\n'),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi('from .base import *\n'),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi('from .base import app\n'),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi('try:\n    app = 1\nexcept Exception:\n    pass\n'),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi('globals()["app"] = 1\nx = 2\n'),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi(''),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi('x = (\n'),
    unit('/v/bin/gunicorn "mysite.wsgi:create()"') + wsgi(plain),
    unit('/v/bin/gunicorn other.wsgi:app') + wsgi(plain),
    unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi(plain, 'a/mysite/wsgi.py') + wsgi(plain, 'b/mysite/wsgi.py'),
  ],
  bad: [
    {
      files: unit('/v/bin/gunicorn mysite.wsgi:app') + wsgi(plain),
      at: 'web.service:2',
      related: ['mysite/wsgi.py:2'],
      says: [/`mysite\.wsgi:application`/],
    },
    {files: unit('/v/bin/gunicorn mysite.wsgi') + wsgi('app = 3\n'), related: ['mysite/wsgi.py:1'], says: [/:app`/]},
    {
      files: `-- Procfile --\nweb: gunicorn mysite.wsgi:wsgi\n${wsgi(plain)}`,
      at: 'mysite/wsgi.py:2',
      related: ['Procfile:1'],
    },
  ],
});
