import {noDeployOnPullRequest} from '../../../../src/validators/workflow/rules/no-deploy-on-pull-request.ts';
import {checkRule} from '../../../support/check-rule.ts';
import {pipeline} from '../deploying.ts';

checkRule(noDeployOnPullRequest, {
  good: [
    pipeline("if: github.event_name == 'push'", '[push, pull_request]'),
    pipeline("if: github.event_name == 'push' && github.ref_name == 'main'", '[push, pull_request]'),
    pipeline("if: startsWith(github.ref, 'refs/heads/')", '[push, pull_request]'),
    pipeline('if: contains(fromJSON(\'["push", "workflow_dispatch"]\'), github.event_name)', '[push, pull_request]'),
    pipeline('if: github.event.pull_request.merged == true', '{pull_request: {types: [closed]}}'),
    pipeline("if: vars.DEPLOY == 'yes'", '[push, pull_request]'),
    pipeline('if: inputs.deploy', '[workflow_dispatch, pull_request]'),
    pipeline("if: always() && github.event_name == 'push'", '[push, pull_request]'),
    pipeline("if: needs.test.outputs.deploy == 'true'", '[push, pull_request]'),
    pipeline("if: github.repository == 'me/mysite' && github.event_name != 'pull_request'", '[push, pull_request]'),
    'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    "on: [push, pull_request]\njobs:\n  deploy:\n    if: github.ref == 'refs/heads/main'\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n",
    "on: [push, pull_request]\njobs:\n  deploy:\n    if: ${{ github.event_name != 'pull_request' }}\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n",
    'on: pull_request\njobs: {a: {runs-on: x, steps: [{run: pytest}]}}\n',
  ],
  bad: [
    ...[
      "if: github.event_name == 'push' || github.event_name == 'pull_request'",
      "if: github.event_name != 'workflow_dispatch'",
      "if: github.event_name == 'pull_request'",
      "if: github.base_ref == 'main'",
      "if: needs.test.result == 'success'",
      "if: github.actor != 'dependabot[bot]'",
      "if: github.repository == 'me/mysite'",
      'if: ${{ !github.event.pull_request.draft }}',
      'if: always()',
      "if: github.ref != 'refs/heads/develop'",
    ].map((condition) => ({text: pipeline(condition, '[push, pull_request]'), says: [/condition/], times: 1})),
    {
      text: 'on: [push, pull_request]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '3:3',
      says: [/proposal/],
      times: 1,
    },
    {
      text: 'on: {push: , pull_request: }\njobs:\n  deploy:\n    if: success()\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      times: 1,
    },
  ],
});
