import {socketUnitMatchesBind} from '../../../../src/validators/stack/rules/socket-unit-matches-bind.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const unit = (args: string, name = 'gunicorn') =>
  `-- ${name}.service --\n[Service]\nExecStart=/v/bin/gunicorn ${args} mysite.wsgi\n`;
const socket = (listen: string) => `-- gunicorn.socket --\n[Socket]\nListenStream=${listen}\n`;
const nginx = (pass: string) =>
  `-- nginx.conf --\nevents {}\nhttp {\nserver {\nlocation / {\nproxy_pass ${pass};\n}\n}\n}\n`;

checkStackRule(socketUnitMatchesBind, {
  good: [
    unit('--bind unix:/run/a.sock') + socket('/run/a.sock'),
    unit('-b 127.0.0.1:8000') + socket('127.0.0.1:8000'),
    unit('') + socket('/run/a.sock'),
    unit('--bind fd://3') + socket('/run/a.sock'),
    unit('--bind unix:/run/b.sock', 'web') + socket('/run/a.sock'),
    unit('--bind unix:%t/b.sock') + socket('/run/a.sock'),
    // nginx goes to where nobody listens: upstream-matches-bind says so.
    unit('--bind unix:/run/b.sock') + socket('/run/a.sock') + nginx('http://unix:/run/b.sock'),
  ],
  bad: [
    {
      files: unit('--bind unix:/run/b.sock') + socket('/run/a.sock'),
      at: 'gunicorn.service:2',
      related: ['gunicorn.socket:2'],
      says: [/never opened/, /열리지 않아요/],
    },
    {files: unit('-b 127.0.0.1:8000') + socket('/run/a.sock') + nginx('http://unix:/run/a.sock')},
  ],
});
