import {leastPermissions} from '../../../../src/validators/workflow/rules/least-permissions.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(leastPermissions, {
  good: [
    'on: push\npermissions: {contents: read}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permissions: {}\n    steps: [{run: x}]\n',
  ],
  bad: [
    {text: 'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n', times: 1},
    {
      text: 'on: push\npermissions: write-all\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '2:14',
      says: [/write-all/],
      times: 1,
    },
  ],
});
