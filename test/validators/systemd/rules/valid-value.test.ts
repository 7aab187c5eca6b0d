import {validValue} from '../../../../src/validators/systemd/rules/valid-value.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validValue, {
  good: [
    // Each part may have quotes of its own.
    '[Service]\nExecStart=/usr/bin/true\nBindPaths=/a:/b:norbind "/a b":/c ""-/e:/f\n',
    '[Unit]\nDocumentation=https://a.b man:x(1) file:/x\n[Service]\nUser=a\n',
    '[Service]\nExecStart=/usr/bin/true\nIPAddressAllow=10.0.0.0/8 any\n',
    '[Service]\nExecStart=/usr/bin/true\nSuccessExitStatus=143 SIGTERM TEMPFAIL\n',
    '[Service]\nExecStart=/usr/bin/true\nRestrictAddressFamilies=AF_UNIX AF_INET\n',
    '[Service]\nExecStart=/usr/bin/true\nSocketBindAllow=ipv4:tcp:8000\n',
    '[Service]\nExecStart=/usr/bin/true\nDeviceAllow=/dev/null rw\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nBindPaths=/a:/b:ro\n', at: '3:17'},
    {text: '[Unit]\nDocumentation=example.com\n', at: '2:15', says: [/https/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\nIPAddressAllow=10.0.0.256\n', at: '3:16'},
    {text: '[Service]\nExecStart=/usr/bin/true\nSuccessExitStatus=999\n', at: '3:19'},
    {text: '[Service]\nExecStart=/usr/bin/true\nRestrictAddressFamilies=unix\n', at: '3:25'},
    {text: '[Service]\nExecStart=/usr/bin/true\nSocketBindAllow=http\n', at: '3:17'},
    {text: '[Service]\nExecStart=/usr/bin/true\nCPUAffinity=3-1\n', at: '3:13'},
    {text: '[Service]\nExecStart=/usr/bin/true\nLogExtraFields=app=x\n', at: '3:16'},
  ],
});
