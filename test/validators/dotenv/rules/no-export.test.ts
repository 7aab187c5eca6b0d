import {noExport} from '../../../../src/validators/dotenv/rules/no-export.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noExport, {
  good: [
    'A=1\n',
    'exported=1\n',
    {text: 'export A=1\n', options: {consumer: 'shell'}},
    {text: 'export A=1\n', options: {consumer: 'python-dotenv'}},
  ],
  bad: [
    {text: 'export DEBUG=False\n', at: '1:1', times: 1, says: [/docker --env-file: refuses/]},
    {text: 'A=1\n  export B=1\n', at: '2:3', times: 1},
    {text: 'export DEBUG=False\n', times: 1, options: {consumer: 'systemd'}},
  ],
});
