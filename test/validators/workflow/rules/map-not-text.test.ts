import {mapNotText} from '../../../../src/validators/workflow/rules/map-not-text.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(mapNotText, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {a: "${{ github.ref }}"}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: ${{ fromJSON(vars.X) }}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with:\n          version:${{ github.ref }}\n',
      at: '8:11',
      says: [/blank behind the colon/],
      times: 1,
    },
  ],
});
