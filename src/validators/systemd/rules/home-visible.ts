import {argvOf} from '../../../syntax/systemd/exec.ts';
import type {Assignment} from '../../../syntax/systemd.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {assignments, effective, taken} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A service whose program lies in a home folder can see that folder. */
export const homeVisible: Rule<UnitTree> = {
  id: 'systemd/home-visible',
  title: {en: 'A program in `/home` can see `/home`', ko: '`/home`에 있는 프로그램에게 `/home`이 보여요'},
  why: {
    en: '`ProtectHome=yes` takes `/home`, `/root` and `/run/user` away from the service, `tmpfs` puts empty folders in their place. When the project or its virtual environment lies there, the service does not start: `status=200/CHDIR` for the folder, `203/EXEC` for the program. `ProtectHome=read-only` keeps it visible.',
    ko: '`ProtectHome=yes`를 쓰면 서비스에서 `/home`, `/root`, `/run/user`에 들어갈 수 없고, `tmpfs`를 쓰면 빈 폴더로 보여요. 프로젝트나 가상 환경이 거기에 있으면 서비스가 시작하지 못해요. 폴더 때문이면 `status=200/CHDIR`, 프로그램 때문이면 `203/EXEC`가 나와요. `ProtectHome=read-only`는 읽을 수는 있게 해 줘요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#ProtectHome=',
  severity: 'error',
  bad: '[Service]\nWorkingDirectory=/home/ubuntu/mysite\nExecStart=/home/ubuntu/venv/bin/gunicorn mysite.wsgi\nProtectHome=yes\n',
  good: '[Service]\nWorkingDirectory=/home/ubuntu/mysite\nExecStart=/home/ubuntu/venv/bin/gunicorn mysite.wsgi\nProtectHome=read-only\n',
  missing: missingUnit,
  *check(tree) {
    const home = effective(tree, 'Service', 'ProtectHome');
    if (tree.form === 'drop-in' || home === undefined || !/^(?:1|yes|y|true|t|on|tmpfs)$/i.test(home.value)) return;
    // A folder that is put back, or another root, is beyond this file.
    const back = ['BindPaths', 'BindReadOnlyPaths', 'RootDirectory', 'RootImage'];
    if (back.some((key) => assignments(tree, 'Service', key).length > 0)) return;
    const hidden = hiddenIn(tree);
    if (hidden === undefined) return;
    yield {
      span: home.valueSpan,
      message: {
        en: `With this value the service does not see ${quote(hidden.path)} and cannot start. Write \`ProtectHome=read-only\`, or leave the line out.`,
        ko: `이 값을 쓰면 서비스가 ${particle(quote(hidden.path), '을/를')} 볼 수 없어서 시작하지 못해요. \`ProtectHome=read-only\`로 쓰거나 이 줄을 빼세요.`,
      },
      related: [
        {
          span: hidden.line.valueSpan,
          message: {en: 'This lies in a home folder.', ko: '이 경로가 홈 폴더 안에 있어요.'},
        },
      ],
    };
  },
};

/** The folder or program without which the service does not start and which lies in a home folder. */
function hiddenIn(tree: UnitTree): {readonly path: string; readonly line: Assignment} | undefined {
  const folder = effective(tree, 'Service', 'WorkingDirectory');
  if (folder !== undefined && inHome.test(folder.value)) return {path: folder.value, line: folder};
  for (const line of taken(tree, 'Service', 'ExecStart')) {
    const program = argvOf(line)[0]?.value ?? '';
    if (inHome.test(program) && !/^[-@:+!|]*-/.test(line.value)) return {path: program, line};
  }
  return undefined;
}

const inHome = /^\/(?:home|root|run\/user)\//;
