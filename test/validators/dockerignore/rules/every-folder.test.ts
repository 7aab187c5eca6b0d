import {everyFolder} from '../../../../src/validators/dockerignore/rules/every-folder.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(everyFolder, {
  good: [
    '**/__pycache__\n',
    '**/__pycache__/\n**/*.pyc\n',
    '__pycache__\n**/__pycache__\n',
    '**/__pycache__\n__pycache__\n',
    '*.pyc\n**/*.py[cod]\n',
    '*\n!mysite\n',
    'mysite/__pycache__\n',
    '*/__pycache__\n',
    'venv\n.git\n.env\nnode_modules\nstaticfiles\n',
    '*.md\n*.log\n',
    '.DS_Store\n**/.DS_Store\n',
    '# __pycache__\n.git\n',
    '',
    '**\n!mysite/**/*.py\n',
  ],
  bad: [
    {text: '__pycache__\n', at: '1:1', says: [/\*\*\/__pycache__/, /컨텍스트 최상위/]},
    {text: '.git\n__pycache__/\n', at: '2:1'},
    {text: '/__pycache__\n', at: '1:1'},
    {text: '*.pyc\n', at: '1:1', says: [/`\*\*\/\*\.pyc`/, /mysite\/urls\.pyc/]},
    {text: '*.py[cod]\n', at: '1:1', says: [/mysite\/urls\.pyc/]},
    {text: '.DS_Store\n', at: '1:1'},
    {text: '__pycache__\n*.pyc\n*.pyo\n', times: 3},
    {text: '__pycache__\r\n', at: '1:1'},
  ],
  absent: ['', '# nothing\n'],
});
