import {validMode} from '../../../../src/validators/systemd/rules/valid-mode.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validMode, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nUMask=0027\n',
    '[Service]\nExecStart=/usr/bin/true\nUMask=7\n',
    '[Socket]\nListenStream=1\nSocketMode=0660\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nUMask=0089\n', at: '3:7', times: 1},
    {text: '[Socket]\nListenStream=1\nSocketMode=rw-rw----\n', at: '3:12', says: [/0660/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nUMask=u=rwx\n', at: '3:7'},
    {text: '[Service]\nExecStart=/usr/bin/true\nUMask=17777\n', at: '3:7'},
  ],
});
