import {runOnServer} from '../../../../src/validators/workflow/rules/run-on-server.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(runOnServer, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            sudo systemctl restart postgresql\n            a migrate\n            a collectstatic\n            sudo systemctl restart nginx\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            python manage.py migrate\n            python manage.py collectstatic --noinput\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            sudo systemctl restart mysite\n            a migrate\n            a collectstatic\n',
      says: [/before `migrate`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            a migrate --noinput || true\n            a collectstatic\n',
      says: [/`\|\| true` hides/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            git pull\n',
      says: [/`migrate`, `collectstatic`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            # migrate\n            python manage.py collectstatic\n',
      says: [/`migrate`/],
      times: 1,
    },
  ],
  present: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            x\n',
  ],
  absent: ['', 'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n'],
});
