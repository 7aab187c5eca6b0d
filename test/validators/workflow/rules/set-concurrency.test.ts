import {setConcurrency} from '../../../../src/validators/workflow/rules/set-concurrency.ts';
import {checkRule} from '../../../support/check-rule.ts';
import {pipeline} from '../deploying.ts';

checkRule(setConcurrency, {
  good: [
    pipeline(
      '',
      'push',
      'concurrency: {group: x, cancel-in-progress: "${{ github.event_name == \'pull_request\' }}"}\n',
    ),
    'on: push\nconcurrency: x\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\njobs:\n  deploy:\n    concurrency: {group: a, cancel-in-progress: false}\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
  ],
  bad: [
    {
      text: pipeline(
        '',
        'push',
        'concurrency: {group: x, cancel-in-progress: "${{ github.event_name == \'push\' }}"}\n',
      ),
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  deploy:\n    concurrency: {group: a, cancel-in-progress: true}\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      times: 1,
    },
  ],
  present: ['on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    concurrency: x\n    steps: [{run: x}]\n'],
  absent: ['', 'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n'],
});
