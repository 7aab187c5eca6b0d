import {runnerGroup} from '../../../../src/validators/workflow/rules/runner-group.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(runnerGroup, {
  good: [
    'on: push\njobs: {a: {runs-on: {group: big}, steps: [{run: x}]}}\n',
    'on: push\njobs: {a: {runs-on: {group: enterprise/big}, steps: [{run: x}]}}\n',
  ],
  bad: [{text: 'on: push\njobs: {a: {runs-on: {group: acme/big}, steps: [{run: x}]}}\n', times: 1}],
});
