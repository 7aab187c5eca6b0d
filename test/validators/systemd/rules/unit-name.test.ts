import {unitName} from '../../../../src/validators/systemd/rules/unit-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(unitName, {
  good: [
    '[Unit]\nAfter=network.target a@1.service dev-sda.device x@%i.service\n[Install]\nWantedBy=multi-user.target\n',
    '[Unit]\nAfter=\n',
    '[Unit]\nPartOf=app.target web.target mysite.target workers.target\n',
  ],
  bad: [
    {text: '[Install]\nWantedBy=multiuser.target\n[Service]\n', at: '2:10', says: [/multi-user.target/], times: 1},
    {text: '[Unit]\nAfter=network-onlne.target\n', at: '2:7', says: [/network-online.target/]},
    {text: '[Unit]\nAfter=network\n', at: '2:7', says: [/network.target/], times: 1},
    {text: '[Unit]\nAfter=a.service, b.service\n', at: '2:7', says: [/blanks/, /공백/]},
    {text: '[Install]\nWantedBy=multi-user\n[Service]\n', at: '2:10', says: [/enable/]},
    {text: '[Unit]\nWants=/etc/x.service\n', at: '2:7'},
  ],
});
