import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {findings, seen} from '../say.ts';
import {isKnownToNewest, type UnitTree} from '../tree.ts';

/** Nothing is used that systemd warns about. */
export const noDeprecatedSetting: Rule<UnitTree> = {
  id: 'systemd/no-deprecated-setting',
  title: {en: 'Nothing is used that systemd advises against', ko: 'systemd가 쓰지 말라고 하는 것은 쓰지 않아요'},
  why: {
    en: 'systemd still does what these lines say, and says at each load that they are on their way out or not safe. They are removed sooner or later, and then the line is ignored.',
    ko: 'systemd가 아직은 이 줄대로 하지만, 읽을 때마다 곧 없어지거나 안전하지 않다고 알려 줘요. 언젠가 없어지면 그 줄은 무시돼요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html',
  severity: 'warning',
  bad: '[Service]\nExecStart=/usr/bin/true\nStandardOutput=syslog\n',
  good: '[Service]\nExecStart=/usr/bin/true\nStandardOutput=journal\n',
  missing: missingUnit,
  check: (tree) =>
    findings(
      tree,
      'deprecated',
      message,
      ({word}) => (/^syslog(?:\+console)?$/.test(word) ? word.replace('syslog', 'journal') : undefined),
      // What is gone from newer versions is the matter of older-version.
      ({assignment}) => isKnownToNewest(assignment),
    ),
};

function message(one: Placed): Text {
  const {word, detail, assignment} = one;
  if (detail === 'KillMode=none')
    return {
      en: '`KillMode=none` leaves the processes of a stopped service running, and systemd will give it up. Use `mixed` or take the line out.',
      ko: '`KillMode=none`은 서비스를 멈춰도 프로세스를 남겨 두고, 곧 없어질 값이에요. `mixed`를 쓰거나 이 줄을 지우세요.',
    };
  if (detail === 'User=nobody')
    return {
      en: '`nobody` owns files of other systems that have no owner here, so a service should not be it. Make a user for the service, or use `DynamicUser=yes`.',
      ko: '`nobody`는 주인을 알 수 없는 파일의 주인이라서 서비스가 쓰기에 안전하지 않아요. 서비스용 사용자를 만들거나 `DynamicUser=yes`를 쓰세요.',
    };
  if (word.startsWith('syslog'))
    return {
      en: `${seen(one)} is the old name of the journal. Write \`${word.replace('syslog', 'journal')}\`.`,
      ko: `${particle(seen(one), '은/는')} 저널의 옛 이름이에요. \`${word.replace('syslog', 'journal')}\`로 쓰세요.`,
    };
  return {
    en: `\`${assignment.key}=\` is old; systemd still reads it and asks for what replaced it.`,
    ko: `\`${assignment.key}=\`는 옛 설정이에요. systemd가 아직 읽지만 새 설정을 쓰라고 해요.`,
  };
}
