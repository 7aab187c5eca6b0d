import type {Rule} from '../../rule.ts';
import {commandsOf, isWhole, serviceType} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** Only a oneshot service has several commands. */
export const oneExecStart: Rule<UnitTree> = {
  id: 'systemd/one-exec-start',
  title: {
    en: 'A service has one `ExecStart=`, unless it is `oneshot`',
    ko: '`ExecStart=`는 하나예요(`oneshot`은 예외)',
  },
  why: {
    en: 'A service is watched by its main process, and there is one of it. systemd refuses a second `ExecStart=`, and a second command behind a lone `;`. What has to be done before goes into `ExecStartPre=`. In a drop-in an empty `ExecStart=` forgets the earlier one.',
    ko: '서비스는 주 프로세스 하나로 관리돼요. 그래서 두 번째 `ExecStart=`나 `;` 뒤의 두 번째 명령이 있으면 systemd가 거부해요. 먼저 할 일은 `ExecStartPre=`에 쓰세요. 드롭인에서는 빈 `ExecStart=`로 앞의 값을 지울 수 있어요.',
  },
  learn: 'systemd#systemctl',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#ExecStart=',
  severity: 'error',
  bad: '[Service]\nExecStart=/srv/venv/bin/python manage.py migrate\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nExecStartPre=/srv/venv/bin/python manage.py migrate\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    if (!isWhole(tree, 'service') || serviceType(tree) === 'oneshot') return;
    const [first, second] = commandsOf(tree, 'Service', 'ExecStart');
    if (first === undefined || second === undefined) return;
    const {assignment, path} = second;
    const same = assignment === first.assignment;
    yield {
      span: same ? assignment.locate(path.from, path.to) : assignment.keySpan,
      message: {
        en: `${same ? 'The `;` begins a second command' : 'This is a second `ExecStart=`'}, which systemd allows only with \`Type=oneshot\`, so it refuses the service. Put what comes first into \`ExecStartPre=\`.`,
        ko: `${same ? '`;` 뒤에 두 번째 명령이 있어요' : '`ExecStart=`가 두 번 나와요'}. \`Type=oneshot\`일 때만 되기 때문에 systemd가 서비스를 거부해요. 먼저 실행할 명령은 \`ExecStartPre=\`에 쓰세요.`,
      },
      related: [
        {
          span: first.assignment.keySpan,
          message: {en: 'The first command stands here.', ko: '첫 번째 명령은 여기에 있어요.'},
        },
      ],
    };
  },
};
