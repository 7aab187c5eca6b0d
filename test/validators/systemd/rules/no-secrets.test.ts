import {noSecrets} from '../../../../src/validators/systemd/rules/no-secrets.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSecrets, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nEnvironmentFile=/srv/.env\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=DEBUG=0 SECRET_KEY_FILE=/run/x\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=SECRET_KEY=\n',
    '[Service]\nExecStart=/usr/bin/true\nEnvironment=TOKEN=%d/x\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=SECRET_KEY=abc\n',
      at: '3:13',
      says: [/SECRET_KEY/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=A=1 "DB_PASSWORD=x y"\n', at: '3:18'},
    {text: '[Service]\nExecStart=/usr/bin/true\nEnvironment=API_KEY=1 GITHUB_TOKEN=2\n', times: 2},
  ],
});
