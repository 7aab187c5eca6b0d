import facts from '../../../facts/systemd-252.json' with {type: 'json'};
import {nearest} from '../../../text/nearest.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Signals are names or numbers that exist. */
export const validSignal: Rule<UnitTree> = {
  id: 'systemd/valid-signal',
  title: {en: 'Signals have names such as `SIGTERM`', ko: '시그널은 `SIGTERM` 같은 이름으로 써요'},
  why: {
    en: 'A signal is written as `SIGTERM`, `TERM` or its number, in capitals. systemd ignores a line with any other name, and stops the service with SIGTERM as usual.',
    ko: '시그널은 `SIGTERM`, `TERM` 또는 번호로 쓰고 대문자예요. 다른 이름을 쓰면 systemd가 그 줄을 무시하고 평소처럼 SIGTERM으로 끝내요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.kill.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nKillSignal=SIGQIUT\n',
  good: '[Service]\nExecStart=/usr/bin/true\nKillSignal=SIGQUIT\n',
  missing: missingUnit,
  check: (tree) =>
    findings(
      tree,
      'signal',
      (one) => ({
        en: `There is no signal ${seen(one)}, so systemd ${consequence(one).en}. Write a name such as \`SIGTERM\` or \`SIGQUIT\`.`,
        ko: `${seen(one)} 시그널은 없어서 systemd가 ${consequence(one).ko}. \`SIGTERM\`이나 \`SIGQUIT\` 같은 이름을 쓰세요.`,
      }),
      ({word}) =>
        nearest(
          word,
          facts.values.static_signal.map((name) => (/^sig/i.test(word) ? `SIG${name}` : name)),
        ),
    ),
};
