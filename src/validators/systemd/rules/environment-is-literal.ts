import {firstWord} from '../../../syntax/systemd/words.ts';
import type {Rule} from '../../rule.ts';
import {taken} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** Environment= holds plain values. */
export const environmentIsLiteral: Rule<UnitTree> = {
  id: 'systemd/environment-is-literal',
  title: {en: 'Values in `Environment=` are taken as they are written', ko: '`Environment=`의 값은 쓴 그대로 전달돼요'},
  why: {
    en: 'Nothing is replaced in `Environment=` except specifiers such as `%n`. `PATH=$PATH:/srv/bin` gives the service a path with the word `$PATH` in it, and then it finds no program; `~` is no home folder. Write the whole value.',
    ko: '`Environment=`에서는 `%n` 같은 지정자 말고는 아무것도 바뀌지 않아요. `PATH=$PATH:/srv/bin`이라고 쓰면 경로에 `$PATH`라는 글자가 들어가서 프로그램을 찾지 못해요. `~`도 홈 폴더가 되지 않아요. 값을 전부 쓰세요.',
  },
  learn: 'systemd#environment-file',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Environment=',
  severity: 'warning',
  bad: '[Service]\nEnvironment=PATH=$PATH:/srv/venv/bin\nExecStart=/usr/bin/true\n',
  good: '[Service]\nEnvironment=PATH=/srv/venv/bin:/usr/bin:/bin\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    for (const assignment of taken(tree, 'Service', 'Environment')) {
      let at: number | undefined = 0;
      while (at !== undefined) {
        const word = firstWord(assignment.value, at, {unquote: true, escapes: 'resolve'});
        if (word.kind !== 'word') break;
        at = word.next;
        const [, sign] = /^[^=]*=(?:.*[:,])?(\$\{?[A-Z_]+\}?|~\/|\$\()/.exec(word.value) ?? [];
        if (sign === undefined) continue;
        yield {
          span: assignment.locate(word.from, word.to),
          message: {
            en: `Nothing is replaced in \`Environment=\`: the service gets \`${sign}\` as it is written. Write the whole value.`,
            ko: `\`Environment=\`에서는 아무것도 바뀌지 않아서 서비스가 \`${sign}\` 글자를 그대로 받아요. 값을 전부 쓰세요.`,
          },
        };
      }
    }
  },
};
