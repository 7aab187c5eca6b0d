import {node24Actions} from '../../../../src/validators/workflow/rules/node24-actions.ts';
import {checkRule} from '../../../support/check-rule.ts';

const using = (action: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${action}\n`;

checkRule(node24Actions, {
  good: [using('actions/checkout@v5'), using('actions/checkout@v3'), using('actions/checkout@main'), using('x/y@v1')],
  bad: [
    {text: using('actions/checkout@v4'), at: '6:32', says: [/v5/], times: 1},
    {text: using('docker/build-push-action@v6.1.0'), says: [/v7/], times: 1},
    {text: using('actions/cache/restore@v4'), times: 1},
  ],
});
