import {allowedHostsNamed} from '../../../../src/validators/django/rules/allowed-hosts-named.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(allowedHostsNamed, {
  good: [allowedHostsNamed.good, "DEBUG = True\nALLOWED_HOSTS = ['*']\n", "ALLOWED_HOSTS = ['.example.com']\n"],
  bad: [{text: allowedHostsNamed.bad}, {text: "ALLOWED_HOSTS = ['example.com', '*']\n", at: '1:33', says: [/'\*'/]}],
  absent: ['', '# only a comment\n'],
});
