import {knownKeys} from '../../../../src/validators/workflow/rules/known-keys.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownKeys, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        shell: bash\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout-minutes: 5\n    steps: [{run: x}]\n',
    'on: push\njobs: {a: {runs-on: x, steps: [{run: x, working-directory: y}]}}\n',
    '"on": push\n"jobs": {"a": {"runs-on": x, "steps": [{"run": x}]}}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    run-on: ubuntu-latest\n    steps:\n      - run: x\n',
      at: '4:5',
      says: [/Did you mean `runs-on`/, /혹시 `runs-on`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        shell: bash\n',
      at: '7:9',
      says: [/step with `run`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        with: {a: b}\n',
      at: '7:9',
      says: [/`uses`/],
      times: 1,
    },
    {text: 'on: push\nsteps: []\njobs: {a: {runs-on: x, steps: [{run: x}]}}\n', at: '2:1', says: [/belongs/], times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env: {A: b}\n    <<: {a: b}\n    steps: [{run: x}]\n',
      at: '6:5',
      says: [/merge key/, /병합/],
      times: 1,
    },
    {
      text: 'nmae: x\non: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '1:1',
      says: [/`name`/],
      times: 1,
    },
    {
      text: 'on: push\njobs: {a: {uses: ./.github/workflows/x.yml, runs-on: x}}\n',
      says: [/calls a workflow/],
      times: 1,
    },
  ],
});
