import {relativeDirectory} from '../../../../src/validators/systemd/rules/relative-directory.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(relativeDirectory, {
  good: [
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=gunicorn\n',
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=a/b c\n',
    '[Service]\nExecStart=/usr/bin/true\nStateDirectory=a:b\n',
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=\n',
    '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=:x y::z\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=:\n', at: '3:18'},
    {text: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=%i\n', at: '3:18'},
    {
      text: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=/run/gunicorn\n',
      at: '3:18',
      says: [/gunicorn/],
      times: 1,
    },
    {text: '[Service]\nExecStart=/usr/bin/true\nStateDirectory=a /var/lib/b\n', at: '3:18'},
    {text: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=../x\n', at: '3:18', says: [/\.\./]},
    {text: '[Service]\nExecStart=/usr/bin/true\nCacheDirectory=private\n', at: '3:16', says: [/private/]},
    {text: '[Service]\nExecStart=/usr/bin/true\nConfigurationDirectory=a:b\n', at: '3:24'},
  ],
});
