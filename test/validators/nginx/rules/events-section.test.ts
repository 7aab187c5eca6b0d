import {eventsSection} from '../../../../src/validators/nginx/rules/events-section.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(eventsSection, {
  good: ['events {}\nhttp { }\n', 'server {\n    listen 80;\n}\n', 'http { }\ninclude more.conf;\n'],
  bad: [
    {text: 'http { }\n', at: '1:1', says: [/events \{\}/]},
    {text: 'user a;\n', at: '1:1'},
  ],
});
