import {knownRunner} from '../../../../src/validators/workflow/rules/known-runner.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownRunner, {
  good: [
    'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\njobs: {a: {runs-on: ubuntu-24.04-arm, steps: [{run: x}]}}\n',
    'on: push\njobs: {a: {runs-on: [self-hosted, ubuntu-18.04], steps: [{run: x}]}}\n',
    'on: push\njobs: {a: {runs-on: my-runner, steps: [{run: x}]}}\n',
    'on: push\njobs: {a: {runs-on: macos-26, steps: [{run: x}]}}\n',
    'on: push\njobs: {a: {runs-on: windows-2025, steps: [{run: x}]}}\n',
    'on: push\njobs: {a: {runs-on: ubuntu-slim, steps: [{run: x}]}}\n',
  ],
  bad: [
    {text: 'on: push\njobs: {a: {runs-on: ubuntu-20.04, steps: [{run: x}]}}\n', says: [/2025-04-15/], times: 1},
    {text: 'on: push\njobs: {a: {runs-on: ubuntu-lastest, steps: [{run: x}]}}\n', says: [/`ubuntu-latest`/], times: 1},
    {text: 'on: push\njobs: {a: {runs-on: ubuntu, steps: [{run: x}]}}\n', says: [/ubuntu-latest/], times: 1},
    {text: 'on: push\njobs: {a: {runs-on: macos-13, steps: [{run: x}]}}\n', times: 1},
    {
      text: 'on: push\njobs: {a: {strategy: {matrix: {os: [ubuntu-latest, windows-2019]}}, runs-on: "${{ matrix.os }}", steps: [{run: x}]}}\n',
      says: [/windows-2019/],
      times: 1,
    },
  ],
});
