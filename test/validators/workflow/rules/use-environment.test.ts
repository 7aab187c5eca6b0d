import {useEnvironment} from '../../../../src/validators/workflow/rules/use-environment.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(useEnvironment, {
  good: [
    {
      text: 'on: push\njobs:\n  deploy:\n    environment: Production\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      options: {name: 'production'},
    },
    'on: push\njobs:\n  deploy:\n    environment: {name: prod}\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  deploy:\n    environment: dev\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      options: {name: 'production'},
      says: [/`dev`/],
      times: 1,
    },
  ],
  present: ['on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n'],
  absent: ['', 'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n'],
});
