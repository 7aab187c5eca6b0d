import {noShellSyntax} from '../../../../src/validators/systemd/rules/no-shell-syntax.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noShellSyntax, {
  good: [
    '[Service]\nExecStart=/bin/sh -c "cd /x && y > z | w"\n',
    '[Service]\nExecStart=/bin/test 1 > 2\n',
    '[Service]\nExecStart=/bin/echo "&&" \'|\'\n',
    '[Service]\nExecStart=/bin/a -o=x>y\n',
    '[Service]\nType=oneshot\nExecStart=/bin/a ; /bin/b\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=A=1 /bin/a\n', at: '2:11', says: [/Environment=/], times: 1},
    {text: '[Service]\nExecStart=cd /srv && ./run\n', at: '2:11', says: [/WorkingDirectory/], times: 1},
    {text: '[Service]\nExecStart=/bin/a && /bin/b\n', at: '2:18', says: [/ExecStartPre/]},
    {text: '[Service]\nExecStart=/bin/a > /var/log/x\n', at: '2:18', says: [/StandardOutput/]},
    {text: '[Service]\nExecStart=/bin/a | tee x\n', at: '2:18'},
    {text: '[Service]\nExecStart=source venv/bin/activate\n', at: '2:11', says: [/venv/]},
    {text: '[Service]\nExecStartPre=export A=1\nExecStart=/bin/a 2>&1\n', times: 2},
    {text: '[Service]\nExecStart=/bin/a &\n', at: '2:18'},
  ],
});
