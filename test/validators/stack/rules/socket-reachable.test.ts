import {socketReachable} from '../../../../src/validators/stack/rules/socket-reachable.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const nginx = (socket: string, top = '') =>
  `-- nginx.conf --\n${top}\nevents {}\nhttp {\nserver {\nlocation / {\nproxy_pass http://unix:${socket};\n}\n}\n}\n`;
const socket = (lines: string) => `-- web.socket --\n[Socket]\nListenStream=/run/a.sock\n${lines}\n`;
const service = (bind: string, lines: string, more = '') =>
  `-- web.service --\n[Service]\nUser=app\n${lines}\nExecStart=/v/bin/gunicorn --bind unix:${bind} ${more} mysite.wsgi\n`;

const config = (lines: string) => `-- gunicorn.conf.py --\n${lines}\n`;

checkStackRule(socketReachable, {
  good: [
    service('/run/web/a.sock', 'Group=www-data') + config('umask = 0o007') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', '') + config('umask = 0') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', '') + config('umask = some()') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', '', '--umask 0') + config('umask = 0o077') + nginx('/run/web/a.sock'),
    socket('') + nginx('/run/a.sock'),
    socket('SocketMode=0666') + nginx('/run/a.sock'),
    socket('SocketMode=0660\nSocketGroup=www-data') + nginx('/run/a.sock'),
    socket('SocketUser=www-data\nSocketMode=0600') + nginx('/run/a.sock'),
    socket('SocketUser=web\nSocketMode=0600') + nginx('/run/a.sock', 'user web;'),
    socket('SocketMode=0600') + nginx('/run/b.sock'),
    service('/run/web/a.sock', 'RuntimeDirectory=web') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', 'RuntimeDirectory=web\nUMask=0077') + nginx('/run/web/a.sock'),
    service('/run/web/a.sock', 'Group=www-data\nRuntimeDirectory=web\nRuntimeDirectoryMode=0750') +
      nginx('/run/web/a.sock'),
    service('/run/web/a.sock', 'Group=www-data', '--umask 007') + nginx('/run/web/a.sock'),
    service('/tmp/a.sock', '') + nginx('/tmp/a.sock'),
    service('/run/a.sock', 'PrivateTmp=true') + nginx('/run/a.sock'),
    service('/tmp/a.sock', 'PrivateTmp=no') + nginx('/tmp/a.sock'),
    service('/run/web/a.sock', '', '--umask 0022').replace('0022', '0000') + nginx('/run/web/a.sock'),
  ],
  bad: [
    {
      files: service('/run/web/a.sock', '') + config('umask = 0o007') + nginx('/run/web/a.sock'),
      at: 'gunicorn.conf.py:1',
      says: [/the group `app`/, /`umask = 0o007` with `Group=www-data`/],
    },
    {
      files: service('/run/web/a.sock', 'Group=www-data') + config('umask = 0o077') + nginx('/run/web/a.sock'),
      at: 'gunicorn.conf.py:1',
      says: [/the owner/],
    },
    {
      files: socket('SocketMode=0600') + nginx('/run/a.sock'),
      at: 'web.socket:3',
      related: ['nginx.conf:6'],
      says: [/SocketUser=www-data/],
    },
    {files: socket('SocketMode=0660\nSocketGroup=app') + nginx('/run/a.sock'), says: [/and the group/]},
    {files: service('/tmp/a.sock', 'PrivateTmp=true') + nginx('/tmp/a.sock'), at: 'web.service:3'},
    {files: service('/run/web/a.sock', '', '--umask 0o077') + nginx('/run/web/a.sock'), says: [/the owner/]},
    {files: service('/run/web/a.sock', '', '--umask=007') + nginx('/run/web/a.sock'), says: [/`app`/]},
    {
      files: service('/run/web/a.sock', 'RuntimeDirectory=web\nRuntimeDirectoryMode=0700') + nginx('/run/web/a.sock'),
      at: 'web.service:4',
    },
  ],
});
