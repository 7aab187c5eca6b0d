import {runtimeDirectory} from '../../../../src/validators/stack/rules/runtime-directory.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const nginx = (socket: string) =>
  `-- nginx.conf --\nevents {}\nhttp {\nserver {\nlocation / {\nproxy_pass http://unix:${socket};\n}\n}\n}\n`;
const service = (bind: string, lines: string) =>
  `-- web.service --\n[Service]\n${lines}\nExecStart=/v/bin/gunicorn --bind unix:${bind} mysite.wsgi\n`;

checkStackRule(runtimeDirectory, {
  good: [
    service('/run/web/a.sock', 'User=app\nRuntimeDirectory=web') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', 'User=app\nRuntimeDirectory=other web') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', 'User=app\nRuntimeDirectory=%N') + nginx('/run/web/a.sock'),
    service('/run/web/sub/a.sock', 'User=app\nRuntimeDirectory=web') + nginx('/run/web/sub/a.sock'),
    service('/run/web/a.sock', '') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', 'User=root') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', 'User=app\nExecStartPre=+/bin/mkdir -p /run/web') + nginx('/run/web/a.sock'),
    service('/srv/web/a.sock', 'User=app') + nginx('/srv/web/a.sock'),
    service('/run/web/a.sock', 'User=app') + nginx('/run/other/a.sock'),
    '-- web.service --\n[Service]\nUser=app\nExecStart=/v/bin/gunicorn mysite.wsgi\n-- web.socket --\n[Socket]\nListenStream=/run/web/a.sock\n' +
      nginx('/run/web/a.sock'),
  ],
  bad: [
    {
      files: service('/run/web/a.sock', 'User=app') + nginx('/run/web/a.sock'),
      at: 'web.service:3',
      related: ['nginx.conf:5'],
      says: [/`RuntimeDirectory=web`/],
    },
    {files: service('/run/web/a.sock', 'User=app\nRuntimeDirectory=gunicorn') + nginx('/run/web/a.sock')},
    {
      files:
        '-- gunicorn.conf.py --\nbind = "unix:/run/web/a.sock"\n-- web.service --\n[Service]\nUser=app\nExecStart=/v/bin/gunicorn mysite.wsgi\n' +
        nginx('/run/web/a.sock'),
      at: 'gunicorn.conf.py:1',
    },
  ],
});
