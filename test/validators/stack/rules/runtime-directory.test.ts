import {runtimeDirectory} from '../../../../src/validators/stack/rules/runtime-directory.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const project = (bind: string, lines: string, command = 'gunicorn mysite.wsgi') =>
  `-- gunicorn.conf.py --\nbind = "unix:${bind}"\n-- web.service --\n[Service]\n${lines}\nExecStart=/v/bin/${command}\n`;

checkStackRule(runtimeDirectory, {
  good: [
    project('/run/web/a.sock', 'User=app\nRuntimeDirectory=web'),
    project('/run/web/a.sock', 'User=app\nRuntimeDirectory=other web'),
    project('/run/web/a.sock', 'User=app\nRuntimeDirectory=%N'),
    project('/run/web/sub/a.sock', 'User=app\nRuntimeDirectory=web'),
    project('/run/web/a.sock', ''),
    project('/run/web/a.sock', 'User=root'),
    project('/run/web/a.sock', 'User=app\nExecStartPre=+/bin/mkdir -p /run/web'),
    project('/srv/web/a.sock', 'User=app'),
    project('/run/web/a.sock', 'User=app', 'gunicorn -b 127.0.0.1:8000 mysite.wsgi'),
    `${project('/run/web/a.sock', 'User=app')}-- web.service.d/run.conf --\n[Service]\nRuntimeDirectory=web\n`,
  ],
  bad: [
    {
      files: project('/run/web/a.sock', 'User=app'),
      at: 'gunicorn.conf.py:1',
      related: ['web.service:2'],
      says: [/`RuntimeDirectory=web`/],
    },
    {files: project('/run/web/a.sock', 'User=app\nRuntimeDirectory=gunicorn')},
  ],
});
