import {oneKindOfFilter} from '../../../../src/validators/workflow/rules/one-kind-of-filter.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneKindOfFilter, {
  good: ['on: {push: {branches: [main], paths-ignore: [a]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n'],
  bad: [
    {
      text: 'on:\n  push:\n    branches: [a]\n    branches-ignore: [b]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '4:5',
      says: [/one of the two/],
      times: 1,
    },
    {
      text: 'on: {pull_request: {paths: [a], paths-ignore: [b]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      times: 1,
    },
  ],
});
