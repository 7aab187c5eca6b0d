import {noPlaceholder} from '../../../../src/validators/systemd/rules/no-placeholder.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noPlaceholder, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nUser=ubuntu\n',
    // systemd itself refuses these signs, and valid-user says so.
    '[Service]\nExecStart=/usr/bin/true\nUser={user}\n',
    '[Service]\nExecStart=/usr/bin/true\nExecStartPre=/bin/a ${X} {}\n',
    '[Unit]\nDescription={a}\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment="J={\\"a\\": 1}"\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/home/{user}/x\n',
      at: '3:24',
      says: [/user/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/path/to/mysite\n', at: '3:18'},
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/home/<사용자>/x\n', at: '3:24'},
    {text: '[Service]\nExecStart=/usr/bin/true\nWorkingDirectory=/home/{사용자명}/{프로젝트}\n', at: '3:24'},
    {text: '[Service]\nExecStart=/usr/bin/true\nUser=your-user\n', at: '3:6'},
  ],
});
