import {writeToCommandFile} from '../../../../src/validators/workflow/rules/write-to-command-file.ts';
import {checkRule} from '../../../support/check-rule.ts';

const run = (script: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${script}\n`;

checkRule(writeToCommandFile, {
  good: [run('echo a=1 >> $GITHUB_OUTPUT && echo b=1 >> "${GITHUB_ENV}" && echo GITHUB_OUTPUT > output.txt')],
  bad: [
    {text: run('echo a=1 >> GITHUB_ENV'), at: '6:23', says: [/"\$GITHUB_ENV"/], times: 1},
    {text: run('echo a=1 > "GITHUB_OUTPUT"'), times: 1},
  ],
});
