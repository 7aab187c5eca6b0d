import {deployNeedsTests} from '../../../../src/validators/workflow/rules/deploy-needs-tests.ts';
import {checkRule} from '../../../support/check-rule.ts';
import {pipeline} from '../deploying.ts';

checkRule(deployNeedsTests, {
  good: [
    pipeline("if: github.ref == 'refs/heads/main'"),
    pipeline("if: success() && github.ref == 'refs/heads/main'"),
    pipeline("if: always() && needs.test.result == 'success'"),
    pipeline('if: ${{ !failure() && !cancelled() }}'),
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python manage.py test\n      - run: ssh u@h ./deploy.sh\n',
    'on: workflow_dispatch\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\njobs:\n  t: {uses: ./.github/workflows/t.yml}\n  deploy:\n    needs: t\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  ],
  bad: [
    ...[
      'if: always()',
      "if: always() && github.ref == 'refs/heads/main'",
      'if: ${{ !cancelled() }}',
      'if: success() || failure()',
      "if: always() && needs.test.result != 'skipped'",
    ].map((condition) => ({text: pipeline(condition), says: [/although `test` has failed/], times: 1})),
    {
      text: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '3:3',
      says: [/nothing in this workflow/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '4:3',
      says: [/`needs: test`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            git pull\n',
      times: 1,
    },
  ],
});
