import {pathWatches} from '../../../../src/validators/systemd/rules/path-watches.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(pathWatches, {
  good: [
    '[Path]\nPathExists=/x\n',
    '[Path]\nDirectoryNotEmpty=/x\n',
    '[Path]\nPathChanged=x\n',
    '[Path]\npathchanged=/x\n',
  ],
  bad: [
    {text: '[Path]\nUnit=a.service\n', at: '1:1', says: [/PathChanged/], times: 1},
    {text: '[Path]\nPathChanged=/x\nPathChanged=\n', at: '1:1'},
  ],
});
