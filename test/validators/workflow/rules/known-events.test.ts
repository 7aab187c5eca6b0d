import {knownEvents} from '../../../../src/validators/workflow/rules/known-events.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownEvents, {
  good: [
    'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: [push, pull_request]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: {push: , workflow_dispatch: {}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on:\n  schedule: [{cron: "1 1 * * *"}]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    '"on": push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
  ],
  bad: [
    {
      text: 'on: pushh\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '1:5',
      says: [/`push`/],
      times: 1,
    },
    {
      text: 'on: [push, pull-request]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '1:12',
      says: [/`pull_request`/],
      times: 1,
    },
    {
      text: 'on:\n  pr:\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '2:3',
      says: [/`pull_request`/],
      times: 1,
    },
  ],
});
