import {allowHosts} from '../../../../src/validators/django/rules/allow-hosts.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(allowHosts, {
  good: [allowHosts.good, "ALLOWED_HOSTS = ['*']\n", "import os\nALLOWED_HOSTS = os.environ['HOSTS'].split(',')\n"],
  bad: [{text: allowHosts.bad}, {text: "ALLOWED_HOSTS = ['example.org']\n", at: '1:17', says: [/example.com/]}],
  absent: ['', '# only a comment\n'],
});
