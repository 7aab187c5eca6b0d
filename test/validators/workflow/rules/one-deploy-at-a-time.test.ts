import {oneDeployAtATime} from '../../../../src/validators/workflow/rules/one-deploy-at-a-time.ts';
import {checkRule} from '../../../support/check-rule.ts';
import {pipeline} from '../deploying.ts';

checkRule(oneDeployAtATime, {
  good: [
    pipeline('concurrency: {group: "${{ github.workflow }}-${{ github.ref }}"}'),
    pipeline('concurrency: ${{ github.ref || github.run_id }}'),
    pipeline("concurrency: ${{ github.event_name == 'push' && 'production' || github.run_id }}"),
    pipeline("concurrency: ${{ format('deploy-{0}', github.ref_name) }}"),
    pipeline('concurrency: ${{ vars.GROUP || github.run_id }}'),
    'on: push\nconcurrency: {group: x-${{ github.ref }}}\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\njobs:\n  deploy:\n    concurrency: p\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\nconcurrency: x\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  ],
  bad: [
    ...[
      'concurrency: deploy-${{ github.run_id }}',
      'concurrency: ${{ github.head_ref || github.run_id }}',
      "concurrency: ${{ format('deploy-{0}', github.sha) }}",
      'concurrency: {group: "${{ github.workflow }}-${{ github.event.pull_request.number || github.sha }}"}',
      "concurrency: ${{ github['run_number'] }}",
    ].map((job) => ({text: pipeline(job), says: [/every run/], times: 1})),
    {
      text: 'on: push\njobs:\n  deploy:\n    concurrency: deploy-${{ github.sha }}\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '4:18',
      says: [/another name in every run/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '3:3',
      times: 1,
    },
  ],
});
