import {keepEnvFile} from '../../../../src/validators/workflow/rules/keep-env-file.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(keepEnvFile, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            set -e\n            echo A=b >> .env\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo A=b > .env\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            cat > notes.env\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            cd x\n            echo "A=b" > .env\n',
      at: '12:24',
      says: [/empties/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            cat <<EOF > /srv/app/.env\n            A=b\n            EOF\n',
      times: 1,
    },
  ],
});
