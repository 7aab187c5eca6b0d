import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** A unit that is started by another is named with the right ending. */
export const triggeredUnit: Rule<UnitTree> = {
  id: 'systemd/triggered-unit',
  title: {en: 'The unit to start is named in full', ko: '시작할 유닛은 이름 전체를 써요'},
  why: {
    en: '`Unit=` of a timer or a path, `Service=` of a socket and `Sockets=` of a service take names with their ending, such as `backup.service`. systemd ignores a line with any other; a timer then starts the service of its own name, if there is one.',
    ko: '타이머와 path 유닛의 `Unit=`, 소켓의 `Service=`, 서비스의 `Sockets=`에는 `backup.service`처럼 끝까지 쓴 이름이 필요해요. 다른 값이면 systemd가 그 줄을 무시하고, 타이머라면 자기와 이름이 같은 서비스를 시작하려 해요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.timer.html#Unit=',
  severity: 'error',
  bad: '[Timer]\nOnCalendar=daily\nUnit=backup\n',
  good: '[Timer]\nOnCalendar=daily\nUnit=backup.service\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'unit', message, (one) =>
      one.detail !== 'itself' && /^[\w@-]+$/.test(one.word) ? `${one.word}${endingOf(one)}` : undefined,
    ),
};

function message(one: Placed): Text {
  const {key} = one.assignment;
  if (one.detail === 'itself')
    return {
      en: `\`${key}=\` names this unit itself, so systemd ${consequence(one).en}. Name the unit that it should start.`,
      ko: `\`${key}=\`에 자기 자신을 써서 systemd가 ${consequence(one).ko}. 시작할 유닛을 쓰세요.`,
    };
  const ending = endingOf(one);
  return {
    en: `\`${key}=\` needs the whole name of a unit, and ${seen(one)} is none, so systemd ${consequence(one).en}. Write it with its ending, such as \`mysite${ending}\`.`,
    ko: `\`${key}=\`에는 유닛 이름 전체가 필요한데 ${seen(one)} 값은 그렇지 않아서 systemd가 ${consequence(one).ko}. \`mysite${ending}\`처럼 끝까지 쓰세요.`,
  };
}

function endingOf({detail}: Placed): string {
  return detail === 'socket' || detail === 'slice' ? `.${detail}` : '.service';
}
