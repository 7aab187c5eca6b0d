import {app} from '../../../../src/validators/gunicorn/rules/app.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(app, {
  good: [
    'gunicorn mysite.wsgi\n',
    {text: 'gunicorn mysite.wsgi:application\n', options: {module: 'mysite.wsgi', callable: 'application'}},
    {text: 'gunicorn mysite.wsgi\n', options: {module: 'mysite.wsgi', callable: 'application'}},
    {text: 'gunicorn --chdir /srv/mysite wsgi\n', options: {module: 'mysite.wsgi'}},
    {text: 'wsgi_app = "mysite.wsgi"\n', options: {module: 'mysite.wsgi'}},
  ],
  bad: [
    {text: 'gunicorn mysite/wsgi.py\n', at: '1:10'},
    {text: 'gunicorn other.wsgi\n', says: [/`mysite\.wsgi:application`/], options: {module: 'mysite.wsgi'}},
    {text: 'gunicorn mysite.wsgi:app\n', options: {callable: 'application'}},
  ],
  present: ['gunicorn x\n', 'wsgi_app = "x"\n'],
  absent: ['', 'gunicorn -w 3\n', 'workers = 3\n'],
});
