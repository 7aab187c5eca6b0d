import {knownSection} from '../../../../src/validators/systemd/rules/known-section.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownSection, {
  good: ['[X-Mine]\nanything\n', '[Unit]\nA=b\n[Install]\n', '[Socket]\n[Unit]\n'],
  bad: [
    {text: '[service]\nUser=a\n', at: '1:1', says: [/\[Service\]/], times: 1},
    {text: '[Service]\nExecStart=/usr/bin/true\n[Instal]\nWantedBy=a.target\n', at: '3:1', says: [/\[Install\]/]},
    {text: '[Service]\nExecStart=/usr/bin/true\n[Servce]\nUser=a\n[Intall]\nAlias=x.service\n', times: 2},
    {text: '[Service]\nExecStart=/usr/bin/true\n[Timer]\nOnCalendar=daily\n', at: '3:1'},
    {text: '[Unit] \\\n[Service]\nUser=a\n', at: '1:1'},
  ],
});
