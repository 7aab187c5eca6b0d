import {covers} from '../../../../src/validators/dockerignore/rules/covers.ts';
import {checkRule} from '../../../support/check-rule.ts';

const paths = (...list: string[]) => ({paths: list});

checkRule(covers, {
  good: [
    {text: '.env\n', options: paths('.env')},
    {text: '/.env\n', options: paths('.env')},
    {text: './.env\n', options: paths('.env')},
    {text: '.env*\n', options: paths('.env', '.env.prod')},
    {text: '**/.env\n', options: paths('.env', 'mysite/.env')},
    {text: '*\n!manage.py\n!mysite\n', options: paths('.env', '.git', 'venv')},
    {text: '.*\nvenv/\n', options: paths('.env', '.git', 'venv', 'venv/bin/python')},
    {text: '**/__pycache__\n', options: paths('__pycache__', 'mysite/__pycache__/urls.pyc')},
    {text: '**/*.pyc\n', options: paths('mysite/__pycache__/urls.cpython-313.pyc')},
    {text: '**/__pycache__/\n', options: paths('mysite/__pycache__/urls.pyc')},
    {text: '.git\n.env\n!.env\n.env\n', options: paths('.env')},
    {text: '# secrets\r\n.env\r\n.git\r\n', options: paths('.env', '.git')},
    {text: '  .env  \n', options: paths('.env')},
    {text: '.env\n!.env.example\n', options: paths('.env')},
    {text: '**\n!mysite\n', options: paths('.env')},
    {text: '.[eg]*\n', options: paths('.env', '.git')},
  ],
  bad: [
    {text: '.git\n', options: paths('.env'), at: '1:1', says: [/`\.env` still reaches the builder/, /아직 빌더에/]},
    {text: '.git\nvenv\n', options: paths('.env', '.git', 'node_modules'), at: '2:1', times: 2},
    {text: '__pycache__\n', options: paths('mysite/__pycache__/urls.pyc'), says: [/\*\*\/__pycache__/]},
    {text: '*.pyc\n', options: paths('mysite/urls.pyc')},
    {text: '.env\n!.env\n', options: paths('.env'), at: '2:1', says: [/`!\.env` brings `\.env` back/]},
    {text: '*\n!.*\n', options: paths('.env'), at: '2:1'},
    {text: '.env # secrets\n', options: paths('.env'), at: '1:1'},
    {text: '.env .git\n', options: paths('.env', '.git'), times: 2},
    {text: '# .env\n.git\n', options: paths('.env')},
    {text: '.Env\n', options: paths('.env')},
    {text: 'mysite/.env\n', options: paths('.env')},
  ],
  absent: ['', '\n\n', '# .env\n', '\r\n'],
});
