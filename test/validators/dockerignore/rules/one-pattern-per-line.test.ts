import {onePatternPerLine} from '../../../../src/validators/dockerignore/rules/one-pattern-per-line.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(onePatternPerLine, {
  good: [
    '.env\n.git\n',
    'My Documents\n',
    'notes of today.txt\n',
    '  .env  \n',
    'venv # packages\n',
    '! .env\n',
    'a\\ b/*\n',
    '*.{pyc,pyo}\n',
    '# .env .git\n',
    '',
  ],
  bad: [
    {text: '.env .git\n', at: '1:1', says: [/reads "\.env \.git" as one name/]},
    {text: 'venv __pycache__ .env\n', at: '1:1'},
    {text: '.env, .git\n', at: '1:1'},
    {text: '*.pyc\t*.log\n', at: '1:1'},
    {text: '.git\nvenv/ node_modules/\n', at: '2:1'},
  ],
});
