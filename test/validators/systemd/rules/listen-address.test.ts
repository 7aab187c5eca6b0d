import {listenAddress} from '../../../../src/validators/systemd/rules/listen-address.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(listenAddress, {
  good: [
    '[Socket]\nListenNetlink=kobject-uevent 1\n',
    '[Socket]\nListenStream=8000\n',
    '[Socket]\nListenStream=/run/x.sock\n',
    '[Socket]\nListenStream=127.0.0.1:80\n',
    '[Socket]\nListenStream=[::1]:8000\n',
    '[Socket]\nListenStream=@abstract\n',
    '[Socket]\nListenStream=0.0.0.0:1\n',
    '[Socket]\nListenStream=vsock:2:1234\n',
    '[Socket]\nListenStream=%t/x\n',
    '[Socket]\nListenStream=\n',
    '[Socket]\nListenNetlink=+5 0x10\n',
    '[Socket]\nListenStream=0x1f90\n',
    '[Socket]\nListenSequentialPacket=[::]:80\n',
  ],
  bad: [
    {text: '[Socket]\nListenNetlink=kobject-uevnt 1\n', at: '2:15'},
    {text: '[Socket]\nListenStream=unix:/run/x.sock\n', at: '2:14', says: [/unix/], times: 1},
    {text: '[Socket]\nListenStream=localhost:8000\n', at: '2:14'},
    {text: '[Socket]\nListenStream=127.0.0.1\n', at: '2:14', says: [/port/, /포트/]},
    {text: '[Socket]\nListenStream=70000\n', at: '2:14'},
    {text: '[Socket]\nListenStream=run/x.sock\n', at: '2:14'},
    {text: '[Socket]\nListenStream=*:80\n', at: '2:14'},
    {text: '[Socket]\nListenStream=0\n', at: '2:14'},
    {text: '[Socket]\nListenSequentialPacket=8000\n', at: '2:24'},
    {
      text: '[Socket]\nListenStream=/run/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
      at: '2:14',
    },
  ],
});
