import {ifCanBeFalse} from '../../../../src/validators/workflow/rules/if-can-be-false.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(ifCanBeFalse, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: ${{ github.ref == 'a' }}\n        run: x\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: github.ref == 'a'\n        run: x\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: >-\n          ${{ github.ref == 'a' }}\n        run: x\n",
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: true\n        run: x\n',
  ],
  bad: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: ${{ github.ref }} == 'a'\n        run: x\n",
      at: '6:13',
      says: [/always true/, /항상 참/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - if: |\n          ${{ github.ref == 'a' }}\n        run: x\n",
      at: '6:13',
      says: [/line break/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    if: ${{ github.ref == 'a' }} && ${{ github.sha == 'b' }}\n    steps: [{run: x}]\n",
      times: 1,
    },
  ],
});
