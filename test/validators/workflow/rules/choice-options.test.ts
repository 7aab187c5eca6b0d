import {choiceOptions} from '../../../../src/validators/workflow/rules/choice-options.ts';
import {checkRule} from '../../../support/check-rule.ts';

const input = (lines: string) =>
  `on:\n  workflow_dispatch:\n    inputs:\n      level: ${lines}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n`;

checkRule(choiceOptions, {
  good: [input('{type: choice, options: [a]}'), input('{type: string}'), input('{description: x}'), input('')],
  bad: [
    {text: input('{type: choice}'), at: '4:21', times: 1},
    {text: input('{type: choice, options: []}'), at: '4:38', times: 1},
    {text: input('{description: x, options: [a]}'), at: '4:31', says: [/`string`/], times: 1},
  ],
});
