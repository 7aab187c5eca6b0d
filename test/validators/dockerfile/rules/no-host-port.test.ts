import {noHostPort} from '../../../../src/validators/dockerfile/rules/no-host-port.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noHostPort, {
  good: [
    'FROM a\nEXPOSE 8000 9000/udp 1-3\n',
    'FROM a\nARG P=80\nEXPOSE $P\n',
    'FROM a\nEXPOSE a:b\n',
    'FROM a\nEXPOSE 80:99999\n',
  ],
  bad: [
    {
      text: 'FROM a\nEXPOSE 8000:80\n',
      at: '2:8',
      says: [/`8000:80` looks like the `-p`/, /`EXPOSE 80`/, /docker run -p 8000:80/, /컨테이너 안쪽 포트만/],
    },
    {text: 'FROM a\nEXPOSE 80 127.0.0.1:8000:8000/tcp\n', at: '2:11', says: [/`EXPOSE 8000\/tcp`/], times: 1},
    {text: 'FROM a\nARG P=80:80\nEXPOSE $P\n', at: '3:8'},
  ],
});
