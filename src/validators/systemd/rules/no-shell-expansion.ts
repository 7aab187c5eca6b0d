import {execLine} from '../../../syntax/systemd/exec.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {commandLines} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** Nothing stands in a command that only a shell would replace. */
export const noShellExpansion: Rule<UnitTree> = {
  id: 'systemd/no-shell-expansion',
  title: {
    en: 'A command line has no `~`, `$(…)` or `*` that only a shell would replace',
    ko: '셸만 바꿔 주는 `~`, `$(…)`, `*`를 명령에 쓰지 않아요',
  },
  why: {
    en: 'systemd replaces `$VAR` and `${VAR}` in arguments, and nothing else. `~/app`, `$(nproc)`, backticks and `*.log` reach the program as they are written. Write whole paths and numbers, or start `/bin/sh -c "…"` where a shell is wanted.',
    ko: 'systemd가 인자에서 바꿔 주는 것은 `$VAR`와 `${VAR}`뿐이에요. `~/app`, `$(nproc)`, 백틱, `*.log`는 쓴 그대로 프로그램에 전달돼요. 전체 경로와 수를 쓰거나, 셸이 필요하면 `/bin/sh -c "…"`로 시작하세요.',
  },
  learn: 'systemd#exec-start',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines',
  severity: 'warning',
  bad: '[Service]\nExecStart=/srv/venv/bin/gunicorn --workers $(nproc) mysite.wsgi\n',
  good: '[Service]\nExecStart=/srv/venv/bin/gunicorn --workers 3 mysite.wsgi\n',
  missing: missingUnit,
  *check(tree) {
    for (const assignment of commandLines(tree))
      for (const {path, args} of execLine(assignment).commands) {
        if (
          /(?:^|\/)(?:(?:ba|da|z|k)?sh|su|ssh|tmux|screen|docker|podman|env|find|rsync|tar|systemd-run)$/.test(
            path.value,
          )
        )
          continue;
        const word = args.find(
          ({value, from, to}) => expands.test(value) && !/["']/.test(assignment.value.slice(from, to)),
        );
        if (word !== undefined)
          yield {
            span: assignment.locate(word.from, word.to),
            message: {
              en: `There is no shell here, so ${quote(word.value)} reaches the program as it is written. Write what it stands for.`,
              ko: `여기에는 셸이 없어서 ${particle(quote(word.value), '이/가')} 그대로 프로그램에 전달돼요. 실제 값을 쓰세요.`,
            },
          };
      }
  },
};

const expands = /^~(?:\/|$)|=~\/|\$\(|`/;
