import {setPermissions} from '../../../../src/validators/workflow/rules/set-permissions.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(setPermissions, {
  good: [
    'on: push\npermissions: {contents: read}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\npermissions: read-all\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
  ],
  bad: [{text: 'on: push\npermissions: write-all\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n', times: 1}],
  present: ['on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permissions: {}\n    steps: [{run: x}]\n'],
  absent: ['', 'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n'],
});
