import {execLine} from '../../../syntax/systemd/exec.ts';
import type {Rule} from '../../rule.ts';
import {commandLines} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A percent sign meant for the program is doubled. */
export const escapePercent: Rule<UnitTree> = {
  id: 'systemd/escape-percent',
  title: {en: 'A `%` that is meant for the program is written `%%`', ko: '프로그램에 전달할 `%`는 `%%`로 써요'},
  why: {
    en: 'systemd replaces `%` and a letter before the program sees them: in a log format `%h` becomes `/root` and `%s` a shell. It does so in silence where it knows the letter. Write `%%h`. The form `%(h)s` of gunicorn is left alone, because no letter follows the `%`.',
    ko: 'systemd는 프로그램에 전달하기 전에 `%`와 글자를 바꿔요. 로그 형식의 `%h`는 `/root`가 되고 `%s`는 셸 경로가 돼요. 아는 글자면 아무 말도 하지 않아요. `%%h`로 쓰세요. gunicorn의 `%(h)s`는 `%` 뒤에 글자가 바로 오지 않아서 그대로예요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Specifiers',
  severity: 'warning',
  bad: '[Service]\nExecStart=/usr/bin/date +%H:%M\n',
  good: '[Service]\nExecStart=/usr/bin/date +%%H:%%M\n',
  missing: missingUnit,
  *check(tree) {
    for (const assignment of commandLines(tree))
      for (const {path, args} of execLine(assignment).commands)
        for (const [index, word] of args.entries()) {
          const flag = `${args[index - 1]?.value ?? ''} ${word.value}`;
          const format = /^\+/.test(word.value)
            ? /\/?date$/.test(path.value)
            : /(?:log-?format|--format|-f?ormat)/i.test(flag);
          const at = word.value.search(/(?<!%)(?:%%)*%[A-Za-z]/);
          const raw = assignment.value.slice(word.from, word.to);
          const found = /(?<!%)(?:%%)*(%[A-Za-z])/.exec(raw);
          if (!format || at === -1 || found?.[1] === undefined) continue;
          const from = word.from + found.index + found[0].length - 2;
          yield {
            span: assignment.locate(from, from + 2),
            message: {
              en: `systemd replaces \`${found[1]}\` before the program sees it. Write \`%${found[1]}\`.`,
              ko: `\`${found[1]}\`는 프로그램에 닿기 전에 systemd가 다른 값으로 바꿔요. \`%${found[1]}\`로 쓰세요.`,
            },
          };
        }
  },
};
