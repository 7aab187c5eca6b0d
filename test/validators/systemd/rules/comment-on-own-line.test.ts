import {commentOnOwnLine} from '../../../../src/validators/systemd/rules/comment-on-own-line.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(commentOnOwnLine, {
  good: [
    '[Service]\n# note\nExecStart=/bin/a\n',
    '[Service]\nExecStart=/bin/a "# b"\n',
    '[Service]\nExecStart=/bin/a --color=#fff\n',
    '[Unit]\nDescription=a # b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/bin/a\nRuntimeDirectory=a # run\n', at: '3:20', says: [/folders/, /폴더/], times: 1},
    {text: '[Service]\nExecStart=/bin/a # the server\n', at: '2:18', says: [/arguments/, /인자/], times: 1},
    {text: '[Unit]\nAfter=a.service # wait\n[Service]\nUser=a\n', at: '2:17', says: [/units/, /유닛/]},
    {text: '[Install]\nWantedBy=multi-user.target # boot\n[Service]\n', at: '2:28'},
  ],
});
