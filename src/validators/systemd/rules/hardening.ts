import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {assignments} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {serversOf} from '../web-server.ts';

/** A web server has no more rights than it needs. */
export const hardening: Rule<UnitTree> = {
  id: 'systemd/hardening',
  title: {en: 'A web server gives up rights that it does not need', ko: '웹 서버는 필요 없는 권한을 내려놓아요'},
  why: {
    en: 'A few lines keep a broken-in server from doing much harm: `NoNewPrivileges=yes` closes the way to root, `PrivateTmp=yes` gives it a `/tmp` of its own (a socket there is not seen by nginx), `ProtectSystem=full` makes `/usr` and `/etc` read-only. `systemd-analyze security name.service` lists what else there is.',
    ko: '몇 줄이면 서버가 뚫려도 피해를 줄일 수 있어요. `NoNewPrivileges=yes`는 root가 되는 길을 막고, `PrivateTmp=yes`는 전용 `/tmp`를 주고(그 안의 소켓은 nginx가 볼 수 없어요), `ProtectSystem=full`은 `/usr`와 `/etc`를 읽기 전용으로 만들어요. `systemd-analyze security 이름.service`로 더 볼 수 있어요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Sandboxing',
  severity: 'hint',
  bad: '[Service]\nUser=ubuntu\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nUser=ubuntu\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nNoNewPrivileges=yes\nPrivateTmp=yes\n',
  missing: missingUnit,
  *check(tree) {
    if (tree.form === 'drop-in') return;
    const keys = ['NoNewPrivileges', 'PrivateTmp', 'ProtectSystem', 'ProtectHome', 'PrivateDevices', 'DynamicUser'];
    const first = serversOf(tree)[0];
    if (first === undefined || keys.some((key) => assignments(tree, 'Service', key).length > 0)) return;
    // With a /tmp of its own the socket there could no longer be reached.
    const isInTmp = first.program.args.some(({value}) => /(?:^|[=:])\/(?:var\/)?tmp\//.test(value));
    const other = isInTmp ? 'ProtectSystem=full' : 'PrivateTmp=yes';
    yield {
      span: first.assignment.keySpan,
      message: {
        en: `This server keeps every right of its user. Add \`NoNewPrivileges=yes\` and \`${other}\` under \`[Service]\`.`,
        ko: `이 서버는 사용자의 모든 권한을 그대로 가져요. \`[Service]\` 아래에 \`NoNewPrivileges=yes\`와 ${particle(`\`${other}\``, '을/를')} 추가하세요.`,
      },
    };
  },
};
