import type {Span} from '../../../syntax/span.ts';
import type {Rule} from '../../rule.ts';
import {outcomeOf} from '../complaints.ts';
import {assignments, effective, isOn, taken} from '../effect.ts';
import {gunicornArguments} from '../gunicorn.ts';
import {isTried} from '../meant.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';
import {broughtByItsSocket, serversOf, type UnitServer} from '../web-server.ts';

/** The folder of a socket below /run is made by the service. */
export const makeRuntimeDirectory: Rule<UnitTree> = {
  id: 'systemd/make-runtime-directory',
  title: {
    en: 'The folder of a socket below `/run` is made with `RuntimeDirectory=`',
    ko: '`/run` 아래 소켓 폴더는 `RuntimeDirectory=`로 만들어요',
  },
  why: {
    en: '`/run` is empty after each boot and belongs to root. A server that runs as another user can neither make a folder there nor a socket in it: `RuntimeDirectory=gunicorn` makes `/run/gunicorn` for it before each start. Without it gunicorn retries five times and ends.',
    ko: '`/run`은 부팅할 때마다 비워지고 root의 폴더예요. 다른 사용자로 실행되는 서버는 거기에 폴더도 소켓도 만들 수 없어요. `RuntimeDirectory=gunicorn`이라고 쓰면 시작할 때마다 `/run/gunicorn`을 만들어 줘요. 없으면 gunicorn은 다섯 번 시도하고 끝나요.',
  },
  learn: 'systemd#runtime-directory',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#RuntimeDirectory=',
  severity: 'warning',
  bad: '[Service]\nUser=ubuntu\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/mysite.sock mysite.wsgi\n',
  good: '[Service]\nUser=ubuntu\nRuntimeDirectory=gunicorn\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/mysite.sock mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    if (tree.form === 'drop-in' || isOn(tree, 'Service', 'PermissionsStartOnly')) return;
    const user =
      effective(tree, 'Service', 'User')?.value ?? (isOn(tree, 'Service', 'DynamicUser') ? 'dynamic' : 'root');
    if (/^(?:root|0)$/.test(user) || assignments(tree, 'Service', 'Sockets').length > 0) return;
    if (broughtByItsSocket(tree) || isTried(tree, ['RuntimeDirectory'])) return;
    if (assignments(tree, 'Service', 'RuntimeDirectory').some((one) => outcomeOf(tree, one) !== 'taken')) return;
    if (assignments(tree, 'Service', 'ExecStartPre').some(({value}) => /mkdir|install/.test(value))) return;
    const made = taken(tree, 'Service', 'RuntimeDirectory').flatMap(({value}) => value.split(/\s+/));
    for (const {program, words} of serversOf(tree).map((one) => ({...one, words: wordsOf(tree, one)})))
      for (const {value, span} of words) {
        const [, folder = '', file] = /(?:^|=|unix:)\/run\/(?:([^/\s%$]+)\/)?([^\s%$]+)$/.exec(value) ?? [];
        if (file === undefined || made.some((one) => one.split(/[:/]/)[0] === folder && folder !== '')) continue;
        yield {
          span,
          message:
            folder === ''
              ? {
                  en: `\`${user}\` may not make a socket in \`/run\` itself. Add \`RuntimeDirectory=${program.name}\` and use \`/run/${program.name}/${file}\`.`,
                  ko: `\`${user}\` 사용자는 \`/run\`에 바로 소켓을 만들 수 없어요. \`RuntimeDirectory=${program.name}\` 줄을 추가하고 \`/run/${program.name}/${file}\`에 두세요.`,
                }
              : {
                  en: `Nothing makes \`/run/${folder}\`, and \`${user}\` may not. Add \`RuntimeDirectory=${folder}\` under \`[Service]\`.`,
                  ko: `\`/run/${folder}\` 폴더를 만드는 설정이 없고, \`${user}\` 사용자는 만들 수 없어요. \`[Service]\` 아래에 \`RuntimeDirectory=${folder}\` 줄을 추가하세요.`,
                },
        };
      }
  },
};

/** The words of the command line, and the sockets that `GUNICORN_CMD_ARGS` names. */
function wordsOf(
  tree: UnitTree,
  {program, kind}: UnitServer,
): readonly {readonly value: string; readonly span: Span}[] {
  const sockets = kind === 'gunicorn' ? (gunicornArguments(tree)?.given ?? []) : [];
  return [...program.args, ...sockets.map(({written, span}) => ({value: written, span}))];
}
