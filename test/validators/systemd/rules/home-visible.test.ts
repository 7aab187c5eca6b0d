import {homeVisible} from '../../../../src/validators/systemd/rules/home-visible.ts';
import {checkRule} from '../../../support/check-rule.ts';

const service = (folder: string, program: string, ...more: readonly string[]) =>
  `[Service]\nWorkingDirectory=${folder}\nExecStart=${program}/bin/gunicorn mysite.wsgi\n${more.join('\n')}\n`;

checkRule(homeVisible, {
  good: [
    homeVisible.good,
    service('/srv/mysite', '/srv/venv', 'ProtectHome=yes'),
    service('/home/ubuntu/mysite', '/home/ubuntu/venv', 'ProtectHome=no'),
    service('/home/ubuntu/mysite', '/home/ubuntu/venv', 'ProtectHome=yes', 'ProtectHome=read-only'),
    // Somebody puts the folder back.
    service('/home/ubuntu/mysite', '/home/ubuntu/venv', 'ProtectHome=tmpfs', 'BindReadOnlyPaths=/home/ubuntu/mysite'),
    service('-/home/ubuntu/mysite', '/srv/venv', 'ProtectHome=yes'),
    service('/home/ubuntu/mysite', '/home/ubuntu/venv', 'ProtectHome=perhaps'),
  ],
  bad: [
    {text: homeVisible.bad, at: '4:13'},
    {text: service('/home/ubuntu/mysite', '/srv/venv', 'ProtectHome=tmpfs'), at: '4:13', says: [/mysite/]},
    {text: service('/srv/mysite', '/root/venv', 'ProtectHome=true'), at: '4:13', says: [/\/root\/venv/]},
  ],
});
