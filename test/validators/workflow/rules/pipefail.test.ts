import {pipefail} from '../../../../src/validators/workflow/rules/pipefail.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(pipefail, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest | tee x\n        shell: bash\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          set -o pipefail\n          pytest | tee x\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: cat x | grep y\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    defaults: {run: {shell: bash}}\n    steps: [{run: pytest | tee x}]\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest | tee x\n',
      at: '6:14',
      times: 1,
    },
  ],
});
