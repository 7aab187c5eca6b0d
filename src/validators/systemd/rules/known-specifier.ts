import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Percent signs begin specifiers that systemd knows. */
export const knownSpecifier: Rule<UnitTree> = {
  id: 'systemd/known-specifier',
  title: {
    en: 'A `%` begins a specifier, and a real percent sign is written `%%`',
    ko: '`%`는 지정자의 시작이고, 퍼센트 기호 자체는 `%%`로 써요',
  },
  why: {
    en: 'In most values systemd replaces `%` and the letter behind it: `%n` is the name of the unit, `%i` its instance, `%h` a home folder. With a letter that it does not know it ignores the line, or refuses the unit when it is a command. Write `%%` for a percent sign, as in `date +%%d`.',
    ko: '대부분의 값에서 systemd는 `%`와 뒤따르는 글자를 다른 값으로 바꿔요: `%n`은 유닛 이름, `%i`는 인스턴스, `%h`는 홈 폴더예요. 모르는 글자가 오면 그 줄을 무시하고, 명령이라면 유닛을 거부해요. 퍼센트 기호는 `date +%%d`처럼 `%%`로 쓰세요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Specifiers',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/echo 100%x\n',
  good: '[Service]\nExecStart=/usr/bin/echo 100%%x\n',
  missing: missingUnit,
  check: (tree) =>
    findings(
      tree,
      'specifier',
      (one) => ({
        en: `systemd knows no specifier ${seen(one)} in \`${one.assignment.key}=\`, so it ${consequence(one).en}. For a percent sign write \`%%\`.`,
        ko: `\`${one.assignment.key}=\`의 ${particle(seen(one), '은/는')} 없는 지정자라서 systemd가 ${consequence(one).ko}. 퍼센트 기호라면 \`%%\`로 쓰세요.`,
      }),
      ({word}) => (/^%[A-Za-z0-9]$/.test(word) ? `%${word}` : undefined),
    ),
};
