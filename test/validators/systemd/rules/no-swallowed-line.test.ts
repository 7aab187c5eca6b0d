import {noSwallowedLine} from '../../../../src/validators/systemd/rules/no-swallowed-line.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSwallowedLine, {
  good: [
    '[Service]\nExecStart=/bin/a \\\n  --b \\\n  c\nUser=x\n',
    '[Service]\nExecStart=/bin/sh -c "\\\n  PATH=/x \\\n  run"\n',
    '[Service]\nEnvironment=A=1 \\\n  B=2\n',
    '[Service]\nExecStart=/bin/a \\\n\nUser=x\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/bin/a \\\n  --b \\\nRestart=always\nUser=x\n',
      at: '3:7',
      says: [/Restart=/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/bin/a \\\r\n[Install]\r\nWantedBy=multi-user.target\r\n', at: '2:18'},
  ],
});
