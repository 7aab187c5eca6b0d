import {copyIntoFolder} from '../../../../src/validators/dockerfile/rules/copy-into-folder.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(copyIntoFolder, {
  good: [
    'FROM python:3.13\nCOPY a b /app/\n',
    'FROM python:3.13\nCOPY a b .\n',
    'FROM python:3.13\nCOPY a b ./\n',
    'FROM python:3.13\nCOPY a b src/..\n',
    'FROM python:3.13\nCOPY a /app\n',
    'FROM python:3.13\nCOPY *.txt /app\n',
    'FROM python:3.13\nWORKDIR /app\nCOPY a b /app\n',
    'FROM python:3.13\nCOPY ["a", "b", "/app/"]\n',
    'FROM python:3.13\nARG TO\nCOPY a b $TO\n',
    'FROM python:3.13\nENV TO=/app/\nCOPY a b $TO\n',
    'FROM python:3.13\nCOPY --parents a b /app\n',
    'FROM python:3.13\nCOPY <<A <<B /app/\na\nA\nb\nB\n',
  ],
  bad: [
    {text: 'FROM python:3.13\nCOPY a b /app\n', at: '2:10', says: [/2 things/, /`\/app\/`/]},
    {text: 'FROM python:3.13\nADD a b c dest\n', at: '2:11', says: [/3개를 `dest`로/]},
    {text: 'FROM python:3.13\nCOPY ["a", "b", "/app"]\n', at: '2:17'},
    {text: 'FROM python:3.13\nENV TO=/app\nCOPY a b $TO\n', at: '3:10', says: [/`\$TO`/]},
    {text: 'FROM python:3.13\nCOPY --chown=app:app manage.py \\\n  requirements.txt \\\n  /srv\n', at: '4:3'},
  ],
});
