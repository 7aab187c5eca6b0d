import {insideContext} from '../../../../src/validators/dockerignore/rules/inside-context.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(insideContext, {
  good: [
    '.env\n',
    '/.env\n',
    './.env\n',
    '/home\n',
    'home/ubuntu/x\n',
    '**/.env\n',
    '/venv/\n',
    'a/../b\n',
    '*~\n',
    '..hidden\n',
    '# ../x\n',
    '',
  ],
  bad: [
    {text: '/home/ubuntu/mysite/.env\n', at: '1:1', says: [/matches nothing/]},
    {text: '/Users/kim/mysite/.env\n', at: '1:1'},
    {text: '~/.env\n', at: '1:1'},
    {text: '.git\n../.env\n', at: '2:1'},
    {text: '!../.env\n', at: '1:1'},
    {text: 'C:\\mysite\\.env\n', at: '1:1'},
    {text: '$HOME/.env\n', at: '1:1'},
  ],
});
