import {patternsMatch} from '../../../../src/validators/workflow/rules/patterns-match.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(patternsMatch, {
  good: [
    "on: {push: {branches: [main, 'release/**', '!release/old'], paths: ['src/**', '**.py'], tags: [v*]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n",
  ],
  bad: [
    {
      text: 'on: {push: {paths: [./src/**]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/`src\/\*\*`/],
      times: 1,
    },
    {
      text: 'on: {push: {branches: [refs/heads/main]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/`main`/],
      times: 1,
    },
    {
      text: "on: {push: {branches: ['!dev']}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n",
      says: [/never matches/],
      times: 1,
    },
    {
      text: 'on: {push: {paths: [src/]}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/folder/],
      times: 1,
    },
    {text: "on: {push: {branches: ['my branch']}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n", times: 1},
  ],
});
