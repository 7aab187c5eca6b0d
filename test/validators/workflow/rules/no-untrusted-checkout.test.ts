import {noUntrustedCheckout} from '../../../../src/validators/workflow/rules/no-untrusted-checkout.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noUntrustedCheckout, {
  good: [
    'on: pull_request_target\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n        with: {ref: "${{ github.event.pull_request.head.sha }}"}\n',
  ],
  bad: [
    {
      text: 'on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n        with: {ref: "${{ github.event.pull_request.head.sha }}"}\n',
      times: 1,
    },
    {
      text: 'on: [pull_request_target]\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n        with: {ref: "${{ github.head_ref }}"}\n',
      times: 1,
    },
  ],
});
