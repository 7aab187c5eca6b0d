import {noInlineComment} from '../../../../src/validators/systemd/rules/no-inline-comment.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noInlineComment, {
  good: [
    '# the user\n[Service]\nExecStart=/usr/bin/true\nUser=ubuntu\n',
    '[Unit]\nDescription=app # 1\n[Service]\nUser=a\n',
    '[Service]\nExecStart=/bin/a \\\n# note\n b\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment="A=b # c"\n',
    '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/srv/a#b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nUser=ubuntu # the user\n', at: '3:13', says: [/User/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nType=simple # default\n', at: '3:13'},
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/srv/x # code\n', at: '3:25'},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=/srv/.env # secrets\n', at: '3:27'},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=1 # one\n', at: '3:17'},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestart=always ; restart\n', at: '3:16'},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestartSec=5 # 초\n', at: '3:14'},
    {text: "[Service]\nExecStart=/bin/a # don't\n", at: '2:18'},
  ],
});
