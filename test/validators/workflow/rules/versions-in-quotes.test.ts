import {versionsInQuotes} from '../../../../src/validators/workflow/rules/versions-in-quotes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(versionsInQuotes, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {python: ['3.10', 3, 3.10]}}\n    steps: [{run: x}]\n",
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy: {matrix: {python: [3.9, "3.10", 3.11]}}\n    steps: [{run: x}]\n',
      at: '5:34',
      times: 2,
    },
  ],
});
