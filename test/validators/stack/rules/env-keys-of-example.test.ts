import {envKeysOfExample} from '../../../../src/validators/stack/rules/env-keys-of-example.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const file = (path: string, text: string) => `-- ${path} --\n${text}\n`;

checkStackRule(envKeysOfExample, {
  good: [
    `${file('.env.example', 'A=\nB=') + file('.env', 'A=1')}-- s/settings.py --\nimport os\nDEBUG = False\nB = os.environ["B"]\n`,
    file('.env.example', 'A=\n# B=') + file('.env', 'export A=1\nC=2'),
    file('.env', 'A=1'),
    file('.env.example', 'A='),
    file('deploy/.env.example', 'A=') + file('.env', 'B=1'),
  ],
  bad: [
    {
      files: file('.env.example', 'A=\nB=') + file('.env', 'A=1'),
      at: '.env:1',
      related: ['.env.example:2'],
      says: [/`B`/],
    },
    {files: file('.env.sample', 'A=\nB=\nC=') + file('.env', 'A=1'), says: [/`B`, `C`/]},
  ],
});
