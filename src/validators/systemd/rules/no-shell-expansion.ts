import {type ExecCommand, execLine} from '../../../syntax/systemd/exec.ts';
import type {Assignment} from '../../../syntax/systemd.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {commandLines} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

type Word = ExecCommand['args'][number];

/** Nothing stands in a command that only a shell would replace. */
export const noShellExpansion: Rule<UnitTree> = {
  id: 'systemd/no-shell-expansion',
  title: {
    en: 'A command line has no `~`, `$(…)` or `*` that only a shell would replace',
    ko: '셸만 바꿔 주는 `~`, `$(…)`, `*`를 명령에 쓰지 않아요',
  },
  why: {
    en: 'systemd replaces `${VAR}` in arguments, and `$VAR` where it is a word of its own, and nothing else. `~/app`, backticks, `*.log` and the `$PORT` of `0.0.0.0:$PORT` reach the program as they are written. A word that begins with `$` is taken for the name of a variable whatever stands in it, so `$(nproc)` and `$HOME/app` disappear: the program gets one word fewer. Write whole paths and numbers, or start `/bin/sh -c "…"` where a shell is wanted.',
    ko: 'systemd가 인자에서 바꿔 주는 것은 `${VAR}`와, 혼자 떨어져 있는 `$VAR`뿐이에요. `~/app`, 백틱, `*.log`, `0.0.0.0:$PORT`의 `$PORT`는 쓴 그대로 프로그램에 전달돼요. `$`로 시작하는 낱말은 통째로 변수 이름으로 여기기 때문에 `$(nproc)`이나 `$HOME/app`은 사라지고, 프로그램은 낱말 하나를 덜 받아요. 전체 경로와 수를 쓰거나, 셸이 필요하면 `/bin/sh -c "…"`로 시작하세요.',
  },
  learn: 'systemd#exec-start',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines',
  severity: 'warning',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn --workers $(nproc) mysite.wsgi\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn --workers 3 mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    for (const assignment of commandLines(tree))
      for (const {path, args, prefix} of execLine(assignment).commands) {
        if (
          /(?:^|\/)(?:(?:ba|da|z|k)?sh|su|ssh|tmux|screen|docker|podman|env|find|rsync|tar|systemd-run)$/.test(
            path.value,
          )
        )
          continue;
        const word = args.find((one) => faultOf(one, assignment, prefix) !== undefined);
        const fault = word && faultOf(word, assignment, prefix);
        if (word !== undefined && fault !== undefined)
          yield {span: assignment.locate(word.from, word.to), message: messages[fault](word.value)};
      }
  },
};

type Fault = 'as-written' | 'disappears' | 'inside-word';

/** What systemd does with a word that was meant for a shell; with the sign `:` in front of the program it leaves every `$`. */
function faultOf({value, from, to}: Word, assignment: Assignment, prefix: string): Fault | undefined {
  const written = assignment.value.slice(from, to);
  if (!prefix.includes(':') && /^\$(?:\(|[A-Za-z_]\w*[^\w])/.test(value)) return 'disappears';
  if (written.includes("'") || /\s/.test(value)) return undefined;
  if (!prefix.includes(':') && /^[^$]+(?<!\$)\$[A-Za-z_]\w*/.test(value)) return 'inside-word';
  return expands.test(value) && !written.includes('"') ? 'as-written' : undefined;
}

const expands = /^~(?:\/|$)|=~\/|\$\(|`/;

const messages: Readonly<Record<Fault, (value: string) => Text>> = {
  'as-written': (value) => ({
    en: `There is no shell here, so ${quote(value)} reaches the program as it is written. Write what it stands for.`,
    ko: `여기에는 셸이 없어서 ${particle(quote(value), '이/가')} 그대로 프로그램에 전달돼요. 실제 값을 쓰세요.`,
  }),
  disappears: (value) => ({
    en: `There is no shell here: systemd takes all of ${quote(value)} for the name of a variable, finds none, and leaves the word out. Write what it stands for.`,
    ko: `여기에는 셸이 없어요. systemd는 ${quote(value)} 전체를 변수 이름으로 여기고, 그런 변수가 없으니 이 낱말을 빼 버려요. 실제 값을 쓰세요.`,
  }),
  'inside-word': (value) => {
    const name = /\$([A-Za-z_]\w*)/.exec(value)?.[1] ?? '';
    return {
      en: `Inside a word systemd replaces only \`\${${name}}\`: ${quote(value)} reaches the program as it is written. Write ${quote(value.replace(`$${name}`, `\${${name}}`))}.`,
      ko: `낱말 안에서 systemd가 바꿔 주는 것은 \`\${${name}}\` 꼴뿐이라, ${particle(quote(value), '은/는')} 쓴 그대로 프로그램에 전달돼요. ${particle(quote(value.replace(`$${name}`, `\${${name}}`)), '으로/로')} 쓰세요.`,
    };
  },
};
