import {uniqueStepIds} from '../../../../src/validators/workflow/rules/unique-step-ids.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(uniqueStepIds, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: a\n        run: x\n      - id: b\n        run: x\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: a\n        run: x\n      - id: A\n        run: x\n',
      at: '8:13',
      times: 1,
    },
  ],
});
