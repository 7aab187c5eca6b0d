import {knownPermissions} from '../../../../src/validators/workflow/rules/known-permissions.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownPermissions, {
  good: [
    'on: push\npermissions: {}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\npermissions: read-all\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\npermissions: {contents: read, id-token: write, models: read}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
  ],
  bad: [
    {
      text: 'on: push\npermissions: {content: read}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '2:15',
      says: [/`contents`/],
      times: 1,
    },
    {
      text: 'on: push\npermissions: {contents: reed}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/`read`/],
      times: 1,
    },
    {text: 'on: push\npermissions: readall\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n', times: 1},
    {
      text: 'on: push\npermissions: {id-token: read}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/`write`/],
      times: 1,
    },
  ],
});
