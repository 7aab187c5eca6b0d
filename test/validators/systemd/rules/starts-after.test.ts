import {startsAfter} from '../../../../src/validators/systemd/rules/starts-after.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(startsAfter, {
  good: ['[Unit]\nAfter=a.service\n'],
  bad: [{text: '[Unit]\nAfter=a.service\nBefore=a.service\n', at: '3:8', times: 1}],
  present: ['[Unit]\nAfter=a.service\n', {text: '[Unit]\nAfter=b.service a.service\n', options: {unit: 'a.service'}}],
  absent: ['[Service]\nExecStart=/usr/bin/true\n', {text: '[Unit]\nAfter=b.service\n', options: {unit: 'a.service'}}],
});
