import {trigger} from '../../../../src/validators/workflow/rules/trigger.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(trigger, {
  good: [
    'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: [push]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: {push: }\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on:\n  push:\n    branches: [main]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    {
      text: 'on: {push: {branches: ["ma*", "!mad"]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      options: {branch: 'main'},
    },
    {
      text: 'on: pull_request\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      options: {event: 'pull_request'},
    },
    {
      text: 'on: {pull_request: {types: [opened, synchronize]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      options: {event: 'pull_request'},
    },
  ],
  bad: [
    {
      text: 'on: {pull_request: {types: [closed]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      options: {event: 'pull_request'},
      at: '1:28',
      times: 1,
    },
    {
      text: 'on: workflow_dispatch\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '1:5',
      says: [/`push`/],
      times: 1,
    },
    {
      text: 'on: {push: {branches: [dev]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      options: {branch: 'main'},
      says: [/`main`/],
      times: 1,
    },
    {
      text: 'on: {push: {tags: [v*]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      options: {branch: 'main'},
      times: 1,
    },
    {
      text: 'on: {push: {branches-ignore: [main]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      options: {branch: 'main'},
      times: 1,
    },
  ],
  present: ['on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n'],
  absent: ['', '# only a comment\n'],
});
