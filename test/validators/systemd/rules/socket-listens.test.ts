import {socketListens} from '../../../../src/validators/systemd/rules/socket-listens.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(socketListens, {
  good: [
    '[Socket]\nListenStream=1\n',
    '[Socket]\nListenFIFO=/run/x\n',
    '[Socket]\nListenStream=unix:/x\n',
    '[Socket]\nListenStrem=/run/x\n',
    '[socket]\nListenStream=/run/x\n',
    '[Socket]\nListenStream=1\nAccept=yes\n',
    '[Socket]\nListenStream=1\nService=a.service\n',
  ],
  bad: [
    {text: '[Socket]\nSocketMode=0660\n', at: '1:1', says: [/ListenStream/], times: 1},
    {text: '[Socket]\nListenStream=1\nListenStream=\n', at: '1:1'},
    {text: '[Socket]\nListenStream=1\nAccept=yes\nService=a.service\n', at: '4:9'},
  ],
});
