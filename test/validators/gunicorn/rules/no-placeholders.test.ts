import {noPlaceholders} from '../../../../src/validators/gunicorn/rules/no-placeholders.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noPlaceholders, {
  good: [
    'gunicorn mysite.wsgi\n',
    "gunicorn 'mysite:create_app()'\n",
    'bind = "[::1]:8000"\n',
    'access_log_format = "%({x}i)s"\n',
    'wsgi_app = "mysite:app"\n',
  ],
  bad: [
    {text: 'gunicorn {project}.wsgi:application\n', at: '1:10', says: [/`\{project\}`/]},
    {text: "gunicorn '<your_app>:app'\n"},
    {text: 'gunicorn your_project_name.wsgi\n'},
    {text: 'chdir = "/home/{user}/mysite"\n'},
  ],
});
