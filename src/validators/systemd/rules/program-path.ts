import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** The program of a command is a whole path or a bare name. */
export const programPath: Rule<UnitTree> = {
  id: 'systemd/program-path',
  title: {
    en: 'A command begins with a whole path, or the bare name of an installed program',
    ko: '명령은 전체 경로나 설치된 프로그램의 이름으로 시작해요',
  },
  why: {
    en: 'systemd starts the program itself, not through a shell, and without a folder to start from. `venv/bin/gunicorn`, `./run.sh`, `~/venv/…` and `$VENV/…` mean nothing to it, and it refuses the unit. A bare name such as `gunicorn` is looked for in `/usr/local/bin`, `/usr/bin` and their like, where nothing of a virtual environment is.',
    ko: 'systemd는 셸 없이, 현재 폴더도 없이 프로그램을 직접 시작해요. 그래서 `venv/bin/gunicorn`, `./run.sh`, `~/venv/…`, `$VENV/…`는 통하지 않고 유닛이 거부돼요. `gunicorn`처럼 이름만 쓰면 `/usr/local/bin`, `/usr/bin` 같은 곳에서 찾는데, 가상 환경의 프로그램은 거기에 없어요.',
  },
  learn: 'systemd#exec-start',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines',
  severity: 'error',
  bad: '[Service]\nExecStart=venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nExecStart=/home/ubuntu/mysite/venv/bin/gunicorn mysite.wsgi\n',
  missing: missingUnit,
  check: (tree) => findings(tree, 'program', message),
};

function message(one: Placed): Text {
  const then = consequence(one);
  const reason = reasons[one.detail ?? ''] ?? {
    en: 'the path of the program has to begin with `/`. Write the whole path, such as `/home/ubuntu/mysite/venv/bin/gunicorn`',
    ko: '프로그램 경로는 `/`로 시작해야 해요. `/home/ubuntu/mysite/venv/bin/gunicorn`처럼 전체 경로를 쓰세요',
  };
  return {
    en: `systemd ${then.en} because of ${seen(one)} in \`${one.assignment.key}=\`: ${reason.en}.`,
    ko: `\`${one.assignment.key}=\`의 ${seen(one)} 때문에 systemd가 ${then.ko}. ${reason.ko}.`,
  };
}

const reasons: Readonly<Record<string, Text>> = {
  'no-program': {en: 'there is no program behind the prefix', ko: '접두 기호 뒤에 프로그램이 없어요'},
  'no-first-argument': {
    en: 'the prefix `@` needs a name for the process behind the program',
    ko: '`@`를 붙이면 프로그램 뒤에 프로세스 이름도 써야 해요',
  },
  signs: {
    en: 'the name of the program holds a quote, a backslash or a control character',
    ko: '프로그램 이름에 따옴표나 백슬래시, 제어 문자가 들어 있어요',
  },
  folder: {en: 'this is a folder. Name the program in it', ko: '이건 폴더예요. 그 안의 프로그램까지 쓰세요'},
  long: {en: 'the path is too long', ko: '경로가 너무 길어요'},
  home: {
    en: 'there is no shell that would turn `~` into a home folder. Write the whole path',
    ko: '`~`를 홈 폴더로 바꿔 줄 셸이 없어요. 전체 경로를 쓰세요',
  },
  variable: {
    en: 'variables are not filled in in the path of the program. Write the whole path',
    ko: '프로그램 경로에서는 변수가 바뀌지 않아요. 전체 경로를 쓰세요',
  },
};
