import {eventFilters} from '../../../../src/validators/workflow/rules/event-filters.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(eventFilters, {
  good: [
    'on: {push: {branches: main, tags: [v*]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: {pull_request: {types: [opened, closed], paths: ["**.py"]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: {issues: {types: opened}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
  ],
  bad: [
    {
      text: 'on: {push: {branchs: [main]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/`branches`/],
      times: 1,
    },
    {
      text: 'on: {push: {types: [opened]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/no filter `types`/],
      times: 1,
    },
    {
      text: 'on:\n  pull_request:\n    types: [open]\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '3:13',
      says: [/activity type `open`/],
      times: 1,
    },
    {text: 'on: {pull_request: {tags: [a]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n', times: 1},
  ],
});
