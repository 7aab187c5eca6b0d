import {conditionCanBeTrue} from '../../../../src/validators/workflow/rules/condition-can-be-true.ts';
import {checkRule} from '../../../support/check-rule.ts';

const job = (condition: string) =>
  `on: push\njobs:\n  a:\n    if: ${condition}\n    runs-on: ubuntu-latest\n    steps: [{run: x}]\n`;

checkRule(conditionCanBeTrue, {
  good: [
    job("github.ref_name == 'main' && github.ref == 'refs/tags/v1'"),
    job("github.event_name == 'push' || github.event_name == 'something_new' || github.ref != ''"),
    job("github.event.ref == 'main' && github.base_ref == 'main' && startsWith(github.ref, 'v')"),
  ],
  bad: [
    {
      text: job("github.event_name == 'push' && github.ref == 'main'"),
      at: '4:54',
      says: [/refs\/heads\/main/],
      times: 1,
    },
    {text: job("${{ 'develop' != github.ref }}"), at: '4:13', times: 1},
    {text: job("github.ref_name == 'refs/heads/main'"), says: [/`'main'`/], times: 1},
    {text: job("github.event_name == 'pull-request'"), says: [/pull_request/], times: 1},
  ],
});
