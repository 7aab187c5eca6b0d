import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** The quotes of a command go around single words, not around all of it. */
export const commandInWords: Rule<UnitTree> = {
  id: 'systemd/command-in-words',
  title: {en: 'A command is not quoted as a whole', ko: '명령 전체를 따옴표로 감싸지 않아요'},
  why: {
    en: 'In `ExecStart=` quotes make one word out of what stands between them. A whole command in quotes is the name of one program, blanks included; `systemd-analyze verify` takes it, and the start fails with `203/EXEC`.',
    ko: '`ExecStart=`에서 따옴표는 그 안의 글자를 한 단어로 만들어요. 명령 전체를 감싸면 공백까지 이름에 든 프로그램 하나가 돼요. `systemd-analyze verify`는 통과하지만 시작할 때 `203/EXEC`로 실패해요.',
  },
  learn: 'systemd#exec-start',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines',
  severity: 'error',
  bad: '[Service]\nExecStart="/srv/venv/bin/gunicorn --workers 3 mysite.wsgi"\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn --workers 3 mysite.wsgi\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'quoted-command', (one) => ({
      en: `The quotes make ${seen(one)} one word, so systemd looks for a program with that whole name, options and all, and the start fails with \`203/EXEC\`. Take the quotes away.`,
      ko: `따옴표 때문에 ${seen(one)} 전체가 한 단어예요. systemd는 옵션까지 이름에 든 프로그램을 찾다가 \`203/EXEC\`로 시작에 실패해요. 따옴표를 빼세요.`,
    })),
};
