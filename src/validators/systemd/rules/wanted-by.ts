import type {Rule} from '../../rule.ts';
import {assignments, isWhole} from '../effect.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {broughtByItsSocket, serversOf} from '../web-server.ts';

/** A service that should start at boot says so. */
export const wantedBy: Rule<UnitTree> = {
  id: 'systemd/wanted-by',
  title: {
    en: 'A server has an `[Install]` section, so that it starts at boot',
    ko: '서버에는 부팅할 때 시작되도록 `[Install]` 섹션이 있어요',
  },
  why: {
    en: '`systemctl enable` does what `[Install]` says. Without `WantedBy=` it prints that there is nothing to install and changes nothing, and after the next reboot the server is not there. For servers it is `multi-user.target`, for sockets `sockets.target`, for timers `timers.target`.',
    ko: '`systemctl enable`은 `[Install]`에 적힌 대로 해요. `WantedBy=`가 없으면 설치할 것이 없다고만 하고 아무것도 바꾸지 않아서, 다시 부팅하면 서버가 시작되지 않아요. 서버는 `multi-user.target`, 소켓은 `sockets.target`, 타이머는 `timers.target`을 써요.',
  },
  learn: 'systemd#unit',
  reference:
    'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#%5BInstall%5D%20Section%20Options',
  severity: 'hint',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n\n[Install]\nWantedBy=multi-user.target\n',
  missing: missingUnit,
  *check(tree) {
    if (!isWhole(tree, tree.type) || !/^(?:service|timer|socket)$/.test(tree.type ?? '')) return;
    if (tree.type === 'service' && (serversOf(tree).length === 0 || broughtByItsSocket(tree))) return;
    const keys = ['WantedBy', 'RequiredBy', 'Alias', 'Also', 'UpheldBy'];
    if (keys.some((key) => assignments(tree, 'Install', key).some(({value}) => value !== '')) || isTried(tree, keys))
      return;
    const target = {service: 'multi-user', timer: 'timers', socket: 'sockets'}[tree.type as 'service'];
    const span = tree.unit.sections.at(-1)?.span ?? {start: 0, end: 0};
    yield {
      span,
      message: {
        en: `Nothing says when this unit starts by itself, so \`systemctl enable\` does nothing. Add \`[Install]\` with \`WantedBy=${target}.target\`.`,
        ko: `언제 자동으로 시작할지 정해지지 않아서 \`systemctl enable\`이 아무 일도 하지 않아요. \`[Install]\`에 \`WantedBy=${target}.target\`을 추가하세요.`,
      },
    };
  },
};
