import {jobNeeds} from '../../../../src/validators/workflow/rules/job-needs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(jobNeeds, {
  good: [
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  deploy:\n    needs: [test]\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    {
      text: 'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  z: {needs: test, runs-on: x, steps: [{run: x}]}\n',
      options: {job: 'z', needs: 'test'},
    },
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  t: {uses: ./.github/workflows/ci.yml}\n  d:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '4:3',
      says: [/needs: t`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '4:3',
      says: [/needs: test/],
      times: 1,
    },
  ],
  present: [
    // A deployment is one however its server is named.
    ...['ssh production ./deploy.sh', 'ssh -l ubuntu example.com ./deploy.sh', 'ssh -p 22 "$SERVER" ./deploy.sh'].map(
      (run) =>
        `on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  d:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`,
    ),
    'on: push\njobs:\n  t: {uses: ./.github/workflows/ci.yml}\n  d:\n    needs: t\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
  ],
  absent: [
    // None of these runs anything on a server of one's own.
    ...['ssh -T git@github.com', 'ssh -N -L 5432:db:5432 u@h', 'ssh -V', 'ssh-keyscan h', 'ssh production'].map(
      (run) =>
        `on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  d:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`,
    ),
    '',
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n',
  ],
});
