import {validPort} from '../../../../src/validators/dockerfile/rules/valid-port.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validPort, {
  good: [
    'FROM a\nEXPOSE 8000\n',
    'FROM a\nEXPOSE 80 443/tcp 53/UDP 9/sctp 0 8000-8010\n',
    'FROM a\nARG PORT=8000\nEXPOSE $PORT ${PORT}/udp\n',
    'FROM a\nARG PORT\nEXPOSE $PORT\n',
    'FROM a\nEXPOSE 8000:80\n',
    'FROM a\nEXPOSE "80"\n',
  ],
  bad: [
    {text: 'FROM a\nEXPOSE 80000\n', at: '2:8', says: [/no port `80000`/, /`80000` 포트는 없어요/]},
    {text: 'FROM a\nEXPOSE http\n', says: [/`http` is not a port number/, /`http`는 포트 번호가 아니에요/]},
    {text: 'FROM a\nEXPOSE 80,443\n', says: [/separated by spaces/]},
    {text: 'FROM a\nEXPOSE 80/http\n', says: [/protocol Docker does not know/]},
    {text: 'FROM a\nEXPOSE 9000-8000\n', says: [/goes upwards/]},
    {text: 'FROM a\nEXPOSE 8000 # web\n', at: '2:13', says: [/begins no comment/, /주석이 아니에요/], times: 1},
    {text: 'FROM a\nENV P=web\nEXPOSE $P\n', at: '3:8', says: [/`web`/]},
    {text: 'FROM a\nEXPOSE 80: 81\n', at: '2:8', times: 1},
  ],
});
