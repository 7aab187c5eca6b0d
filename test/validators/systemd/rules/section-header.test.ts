import {sectionHeader} from '../../../../src/validators/systemd/rules/section-header.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sectionHeader, {
  good: ['[Unit]\nDescription=[a\n', '# [Service\n[Service]\nUser=a\n', '  [Service]  \nUser=a\n'],
  bad: [
    {text: '[Service\nUser=a\n', at: '1:1', says: [/\[Service\]/], times: 1},
    {text: '[Service] # the service\nUser=a\n', at: '1:1'},
    {text: '[Unit]\nDescription=x\n[]x\n', at: '3:1'},
    {text: '[Se"rvice]\nUser=a\n', at: '1:1'},
  ],
});
