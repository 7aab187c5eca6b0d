import {keepSecretsOut} from '../../../../src/validators/dockerignore/rules/keep-secrets-out.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(keepSecretsOut, {
  good: [
    '.env\n.git\n',
    '.env*\n!.env.example\n',
    '*.md\n!README.md\n',
    '*\n!manage.py\n!mysite\n!requirements.txt\n',
    '.env\n!.env\n.env\n',
    '!.env\n.env\n',
    'docs\n!docs/index.md\n',
    '*\n!*.py\n',
    '.*\n!.dockerignore\n',
    '!README.md\n',
    '',
  ],
  bad: [
    {text: '.env\n!.env\n', at: '2:1', says: [/`!\.env` brings it back/, /다시 넣어요/]},
    {text: '.env\n.git\n!.*\n', at: '3:1'},
    {text: '*\n!.env\n', at: '2:1'},
    {text: '*\n!.*\n', at: '2:1'},
    {text: 'venv\n!*\n', at: '2:1', says: [/`venv`/]},
    {text: '.env\n!**\n', at: '2:1'},
    {text: '.git/\n!.git\n', at: '2:1'},
  ],
});
