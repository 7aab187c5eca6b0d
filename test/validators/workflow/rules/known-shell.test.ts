import {knownShell} from '../../../../src/validators/workflow/rules/known-shell.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownShell, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        shell: BASH\n      - run: x\n        shell: perl {0}\n      - run: x\n        shell: bash -e {0}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    defaults: {run: {shell: pwsh}}\n    steps: [{run: x}]\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        shell: zsh\n',
      at: '7:16',
      says: [/`zsh`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    defaults: {run: {shell: bahs}}\n    steps: [{run: x}]\n',
      says: [/`bash`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        shell: bash -e\n',
      says: [/\{0\}/],
      times: 1,
    },
  ],
});
