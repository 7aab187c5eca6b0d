import {absolutePath} from '../../../../src/validators/systemd/rules/absolute-path.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(absolutePath, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/srv/x\n',
    '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=~\n',
    '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=-/srv/x\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=-/srv/.env\n',
    '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/srv//x/./y/\n',
    '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=%t/x\n',
    '[Service]\nExecStart=/usr/bin/true\nReadWritePaths=-/a "+/b c"\n',
    '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=\n',
    '[Service]\nExecStart=/usr/bin/true\nStandardOutput=append:/var/log/x\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=mysite\n',
      at: '3:18',
      says: [/refuses/, /거부/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=~/mysite\n', at: '3:18', says: [/\/home\/ubuntu/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=.env\n', at: '3:17', says: [/ignores/, /무시/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory="/srv/x"\n', at: '3:18', says: [/quote/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/srv/../x\n', at: '3:18', says: [/\.\./]},
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=$HOME/x\n', at: '3:18'},
    {text: '[Service]\nExecStart=/usr/bin/true\nReadWritePaths=/a b\n', at: '3:19'},
    {text: '[Service]\nExecStart=/usr/bin/true\nStandardOutput=file:out.log\n', at: '3:21'},
    {text: '[Path]\nPathChanged=x\n', at: '2:13'},
  ],
});
