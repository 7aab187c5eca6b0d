import {secretsThroughEnv} from '../../../../src/validators/workflow/rules/secrets-through-env.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(secretsThroughEnv, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "$A"\n        env: {A: \'${{ secrets.A }}\'}\n',
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {key: '${{ secrets.A }}'}\n",
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "${{ secrets.A }}" > f\n',
      at: '6:20',
      says: [/"\$A"/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            echo "KEY=${{ secrets.KEY }}"\n',
      says: [/envs/],
      times: 1,
    },
  ],
});
