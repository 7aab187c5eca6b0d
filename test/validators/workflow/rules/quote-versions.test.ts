import {quoteVersions} from '../../../../src/validators/workflow/rules/quote-versions.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(quoteVersions, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {python-version: '3.10', node-version: 20, go-version: 1.22.0}\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {python: ['3.10', 3, 3.9]}}\n    steps: [{run: x}]\n",
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {python-version: 3.10}\n',
      at: '7:32',
      says: [/3\.1,/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {python-version: [3.10, 3.11]}}\n    steps: [{run: x}]\n',
      at: '5:42',
      times: 1,
    },
  ],
});
