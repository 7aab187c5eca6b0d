import {noScriptInjection} from '../../../../src/validators/workflow/rules/no-script-injection.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noScriptInjection, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "$T"\n        env: {T: \'${{ github.event.issue.title }}\'}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.number }} ${{ github.sha }}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "${{ github.event.issue.title }}"\n',
      at: '6:20',
      says: [/anybody/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.head_ref }}\n',
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github['event']['comment']['body'] }}\n",
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/github-script@v8\n        with: {script: 'x(`${{ github.event.pull_request.body }}`)'}\n",
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ join(github.event.commits.*.message, ' ') }}\n",
      times: 1,
    },
  ],
});
