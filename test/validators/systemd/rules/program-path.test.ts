import {programPath} from '../../../../src/validators/systemd/rules/program-path.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(programPath, {
  good: [
    '[Service]\nExecStart=/bin/true\n',
    '[Service]\nExecStart=gunicorn mysite.wsgi\n',
    '[Service]\nExecStart=-/bin/true\n',
    '[Service]\nExecStart=@/bin/sh sh -c x\n',
    '[Service]\nExecStart=+/bin/true\n',
    '[Service]\nExecStart=!/bin/a\n',
    '[Service]\nExecStart="/bin/a b" c\n',
    '[Service]\nExecStart=%h/bin/x\n',
    '[Service]\nExecStart=\n',
    '[Service]\nExecStart="/opt/My - App/run"\n',
    '[Service]\nExecStart=/bin/sh -c "/bin/x --bind 1"\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=venv/bin/gunicorn a\n', at: '2:11', says: [/\/home\/ubuntu/], times: 1},
    {text: '[Service]\nExecStart=./run.sh\n', at: '2:11'},
    {text: '[Service]\nExecStart=~/run.sh\n', at: '2:11', says: [/~/]},
    {text: '[Service]\nExecStart=$HOME/run.sh\n', at: '2:11', says: [/ariable/, /변수/]},
    {text: '[Service]\nExecStart=/srv/\n', at: '2:11', says: [/folder/, /폴더/]},
    {text: '[Service]\nExecStart=-\n', at: '2:11'},
    {text: '[Service]\nExecStartPre=-bin/x\nExecStart=/bin/true\n', at: '2:15', says: [/ignores/, /무시/]},
  ],
});
