import {appPath} from '../../../../src/validators/gunicorn/rules/app-path.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(appPath, {
  good: [
    'gunicorn mysite.wsgi\n',
    'gunicorn mysite.wsgi:application\n',
    "gunicorn 'mysite:create_app()'\n",
    'gunicorn \'mysite:create_app("x", debug=False)\'\n',
    'gunicorn my-site.wsgi\n',
    'gunicorn $APP\n',
    'gunicorn --paste dev.ini\n',
    'gunicorn --version mysite/wsgi.py\n',
    'wsgi_app = "mysite.wsgi:application"\n',
    'wsgi_app = None\n',
    'gunicorn mysite.$ENV.wsgi\n',
  ],
  bad: [
    {text: 'gunicorn --bind=0.0.0.0 8000 mysite.wsgi\n', at: '1:25', says: [/`--bind 0\.0\.0\.0:8000`/]},
    {text: 'gunicorn 0.0.0.0:8000 mysite.wsgi\n', says: [/`--bind 0\.0\.0\.0:8000`/]},
    {text: 'gunicorn -w 3 \\ \n  mysite.wsgi\n', at: '1:15', says: [/backslash/]},
    {text: 'gunicorn "--bind 0.0.0.0:8000" mysite.wsgi\n', says: [/two words/]},
    {text: 'gunicorn mysite/wsgi.py\n', at: '1:10', says: [/`mysite\.wsgi:application`/]},
    {text: 'gunicorn ./mysite/wsgi.py:app\n', says: [/`mysite\.wsgi:app`/]},
    {text: 'gunicorn mysite.wsgi.py\n'},
    {text: 'gunicorn mysite.wsgi:\n'},
    {text: 'gunicorn :app\n'},
    {text: 'gunicorn .mysite\n'},
    {text: 'gunicorn a..b\n'},
    {text: 'gunicorn mysite.wsgi:app.server\n'},
    {text: "gunicorn 'mysite:make(x)'\n"},
    {text: 'wsgi_app = "mysite/wsgi.py"\n', at: '1:12'},
  ],
});
