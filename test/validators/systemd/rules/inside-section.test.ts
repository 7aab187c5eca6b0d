import {insideSection} from '../../../../src/validators/systemd/rules/inside-section.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(insideSection, {
  good: ['# note\n\n[Service]\nUser=a\n', '[X-a]\nx\n'],
  bad: [
    {text: 'User=a\n[Service]\nExecStart=/usr/bin/true\n', at: '1:1', says: [/\[Service\]/], times: 1},
    {text: 'hello\n[Unit]\n', at: '1:1'},
    {text: 'After=a.service\nWants=b.service\n[Unit]\n', at: '1:1', times: 1},
    {text: 'Unit]\nAfter=a.service\n[Service]\nExecStart=/usr/bin/true\n', at: '1:1', says: [/`\[Unit\]`/], times: 1},
    {text: '// note\n[Unit]\n', at: '1:1', says: [/#/]},
  ],
});
