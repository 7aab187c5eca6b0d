import type {Unit} from '../../../syntax/systemd.ts';
import {lastAssignment} from '../../../syntax/systemd.ts';
import {particle} from '../../../text/particle.ts';
import {bindsOf} from '../binds.ts';
import {type Read, unitsOf} from '../parsed.ts';
import type {StackRule} from '../stack.ts';
import {unitOfServer} from '../units.ts';

/** The folder of the socket under /run is made by systemd. */
export const runtimeDirectory: StackRule = {
  id: 'stack/runtime-directory',
  title: {en: 'systemd makes the folder of the socket under /run', ko: '/run 아래 소켓 폴더는 systemd가 만들어요'},
  why: {
    en: '`/run` is emptied at every boot and belongs to root. A service with `User=` cannot make `/run/gunicorn/` itself: gunicorn retries five times and ends with "Can\'t connect to /run/gunicorn/gunicorn.sock". `RuntimeDirectory=gunicorn` has systemd make the folder for that user before every start.',
    ko: '`/run`은 부팅할 때마다 비워지고 root의 것이에요. `User=`로 실행하는 서비스는 `/run/gunicorn/`을 직접 만들 수 없어서, gunicorn은 다섯 번 다시 시도한 뒤 "Can\'t connect to /run/gunicorn/gunicorn.sock"으로 끝나요. `RuntimeDirectory=gunicorn`을 쓰면 systemd가 시작할 때마다 그 사용자의 폴더를 만들어 줘요.',
  },
  learn: 'systemd#runtime-directory',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#RuntimeDirectory=',
  severity: 'warning',
  bad: '-- gunicorn.conf.py --\nbind = "unix:/run/gunicorn/gunicorn.sock"\n-- gunicorn.service --\n[Service]\nUser=app\nExecStart=/srv/app/venv/bin/gunicorn mysite.wsgi\n',
  good: '-- gunicorn.conf.py --\nbind = "unix:/run/gunicorn/gunicorn.sock"\n-- gunicorn.service --\n[Service]\nUser=app\nRuntimeDirectory=gunicorn\nExecStart=/srv/app/venv/bin/gunicorn mysite.wsgi\n',
  *check(stack) {
    for (const bind of bindsOf(stack) ?? []) {
      const unit = unitOfServer(stack);
      const [, path, folder = ''] = /^unix:(?:\/var)?(\/run\/(.+))\/[^/]+$/.exec(bind.address) ?? [];
      if (unit === undefined || path === undefined) continue;
      // A socket that the unit itself names is a matter of the unit alone.
      if (bind.file === unit.path || bind.file.endsWith('.socket') || !needsFolder(unit, folder)) continue;
      const user = lastAssignment(unit.tree, 'Service', 'User');
      const withDropIns = unitsOf(stack).some((one) => one.path.includes('.service.d/'));
      if (user === undefined || withDropIns) continue;
      yield {
        file: bind.file,
        span: bind.span,
        message: {
          en: `The socket lies in \`${path}/\`, which nobody makes, and the service's user may not. Add \`RuntimeDirectory=${folder}\` to \`[Service]\`.`,
          ko: `소켓이 \`${path}/\` 안에 있는데 이 폴더를 만드는 곳이 없고 서비스의 사용자는 만들 권한이 없어요. \`[Service]\`에 ${particle(`\`RuntimeDirectory=${folder}\``, '을/를')} 넣으세요.`,
        },
        related: [
          {
            file: unit.path,
            span: user.valueSpan,
            message: {en: 'The service runs as this user.', ko: '서비스는 이 사용자로 실행돼요.'},
          },
        ],
      };
    }
  },
};

/** The service runs as somebody else than root and has no line that makes the folder. */
function needsFolder({tree}: Read<Unit>, folder: string): boolean {
  const user = lastAssignment(tree, 'Service', 'User')?.value ?? 'root';
  const made = (lastAssignment(tree, 'Service', 'RuntimeDirectory')?.value ?? '').split(/\s+/);
  const prepared = lastAssignment(tree, 'Service', 'ExecStartPre') !== undefined;
  if (user === 'root' || user === '' || user === '0' || prepared) return false;
  return !made.some((one) => one.includes('%') || one === folder || (folder.startsWith(`${one}/`) && one !== ''));
}
