import {cdLastsOneStep} from '../../../../src/validators/workflow/rules/cd-lasts-one-step.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(cdLastsOneStep, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          cd a\n          ls\n      - run: x\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: cd a\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: export A=b >> x\n      - run: y\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: cd a\n      - run: ls\n',
      at: '6:14',
      says: [/working-directory/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          x\n          source venv/bin/activate\n      - run: pytest\n',
      at: '8:11',
      says: [/GITHUB_ENV/],
      times: 1,
    },
  ],
});
