import {dbusName} from '../../../../src/validators/systemd/rules/dbus-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(dbusName, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nExecStart=/usr/bin/true\nType=dbus\nBusName=org.example.X\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nType=dbus\n', at: '3:6', says: [/BusName/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nType=dbus\nBusName=nodots\n', at: '3:6'},
  ],
});
