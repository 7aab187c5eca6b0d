import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** RuntimeDirectory= and its sisters take names, not paths from the root. */
export const relativeDirectory: Rule<UnitTree> = {
  id: 'systemd/relative-directory',
  title: {
    en: 'Folders that systemd makes are names without the path before them',
    ko: 'systemd가 만들어 주는 폴더는 앞 경로 없이 이름만 써요',
  },
  why: {
    en: '`RuntimeDirectory=gunicorn` makes `/run/gunicorn` at the start of the service, gives it to the user of the service and removes it at the end; `StateDirectory=`, `CacheDirectory=`, `LogsDirectory=` and `ConfigurationDirectory=` do so below `/var/lib`, `/var/cache`, `/var/log` and `/etc`. With a whole path the line is ignored, and the folder for the socket is not there.',
    ko: '`RuntimeDirectory=gunicorn`이라고 쓰면 서비스를 시작할 때 `/run/gunicorn`을 만들어 서비스 사용자에게 주고, 끝나면 지워요. `StateDirectory=`, `CacheDirectory=`, `LogsDirectory=`, `ConfigurationDirectory=`는 각각 `/var/lib`, `/var/cache`, `/var/log`, `/etc` 아래에 만들어요. 전체 경로를 쓰면 그 줄이 무시돼서 소켓을 둘 폴더가 생기지 않아요.',
  },
  learn: 'systemd#runtime-directory',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#RuntimeDirectory=',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=/run/gunicorn\n',
  good: '[Service]\nExecStart=/usr/bin/true\nRuntimeDirectory=gunicorn\n',
  missing: missingUnit,
  check: (tree) => findings(tree, 'directory-name', message, fixed),
};

const parents: Readonly<Record<string, string>> = {
  RuntimeDirectory: '/run/',
  StateDirectory: '/var/lib/',
  CacheDirectory: '/var/cache/',
  LogsDirectory: '/var/log/',
  ConfigurationDirectory: '/etc/',
};

function fixed({word, detail, assignment}: Placed): string | undefined {
  const parent = parents[assignment.key] ?? '/';
  const name = word.startsWith(parent) ? word.slice(parent.length).replace(/\/+$/, '') : '';
  return detail === 'absolute' && /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) ? name : undefined;
}

function message(one: Placed): Text {
  const {key} = one.assignment;
  const parent = parents[key] ?? '/';
  const reasons: Readonly<Record<string, Text>> = {
    'dot-dot': {en: 'the name may not go up with `..`', ko: '이름에 `..`를 쓸 수 없어요'},
    private: {en: 'the name `private` belongs to systemd itself', ko: '`private`는 systemd가 쓰는 이름이에요'},
    empty: {en: 'there is no name before the colon', ko: '콜론 앞에 이름이 없어요'},
    destination: {en: 'it takes no second name behind a colon', ko: '콜론 뒤에 두 번째 이름을 쓸 수 없어요'},
    long: {en: 'the name is too long', ko: '이름이 너무 길어요'},
  };
  const reason = reasons[one.detail ?? ''] ?? {
    en: `write only the name below \`${parent}\`, such as \`gunicorn\``,
    ko: `\`${parent}\` 아래의 이름만 \`gunicorn\`처럼 쓰세요`,
  };
  return {
    en: `systemd ignores ${seen(one)} in \`${key}=\`, and the folder is not made: ${reason.en}.`,
    ko: `\`${key}=\`의 ${seen(one)} 값이 무시돼서 폴더가 만들어지지 않아요. ${reason.ko}.`,
  };
}
