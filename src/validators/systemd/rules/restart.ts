import type {Rule} from '../../rule.ts';
import {assignments, effective, serviceType} from '../effect.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {broughtByItsSocket, serversOf} from '../web-server.ts';

/** A server is started again when it dies. */
export const restart: Rule<UnitTree> = {
  id: 'systemd/restart',
  title: {
    en: 'A server is started again when it dies: `Restart=on-failure`',
    ko: '서버는 죽으면 다시 시작돼요: `Restart=on-failure`',
  },
  why: {
    en: 'Without `Restart=` a server that crashes or is killed for lack of memory stays down until somebody starts it, and nginx answers 502. `Restart=on-failure` starts it again after a crash, `always` also after a normal end; `systemctl stop` stops it in both cases.',
    ko: '`Restart=`가 없으면 서버가 죽거나 메모리가 모자라 강제로 끝났을 때 누군가 시작할 때까지 꺼져 있고, nginx는 502를 돌려줘요. `Restart=on-failure`는 비정상 종료 뒤에, `always`는 정상 종료 뒤에도 다시 시작해요. 어느 쪽이든 `systemctl stop`으로 멈출 수 있어요.',
  },
  learn: 'systemd#restart',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Restart=',
  severity: 'hint',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nRestart=on-failure\n',
  missing: missingUnit,
  *check(tree) {
    if (tree.form === 'drop-in' || serviceType(tree) === 'oneshot' || isTried(tree, ['Restart'])) return;
    if (broughtByItsSocket(tree)) return;
    if (assignments(tree, 'Service', 'Restart').some(({value}) => value !== 'no')) return;
    const first = serversOf(tree)[0];
    if (first === undefined) return;
    const said = effective(tree, 'Service', 'Restart');
    yield {
      span: said?.valueSpan ?? first.assignment.keySpan,
      message: {
        en: 'When this server dies, nothing starts it again. Add `Restart=on-failure` under `[Service]`.',
        ko: '이 서버가 죽으면 다시 시작되지 않아요. `[Service]` 아래에 `Restart=on-failure`를 추가하세요.',
      },
    };
  },
};
