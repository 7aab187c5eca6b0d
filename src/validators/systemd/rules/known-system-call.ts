import facts from '../../../facts/systemd-252.json' with {type: 'json'};
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import type {Rule} from '../../rule.ts';
import type {Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Filters name system calls and groups that exist. */
export const knownSystemCall: Rule<UnitTree> = {
  id: 'systemd/known-system-call',
  title: {en: 'Filters name system calls that exist', ko: '필터에는 실제로 있는 시스템 콜을 써요'},
  why: {
    en: 'A filter that names an unknown call or group leaves it out with a remark. A misspelt group in an allow list means that the service is killed at its first real work. `systemd-analyze syscall-filter` shows the groups.',
    ko: '모르는 시스템 콜이나 그룹을 쓰면 한마디 남기고 빼 버려요. 허용 목록의 그룹 이름을 잘못 쓰면 서비스가 일을 시작하자마자 강제로 끝나요. `systemd-analyze syscall-filter`로 그룹을 볼 수 있어요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#SystemCallFilter=',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=@sytem-service\n',
  good: '[Service]\nExecStart=/usr/bin/true\nSystemCallFilter=@system-service\n',
  missing: missingUnit,
  check: (tree) => findings(tree, 'system-call', message, meant),
};

function meant({word}: Placed): string | undefined {
  return nearest(word, word.startsWith('@') ? facts.values.syscall_set : facts.values.syscall);
}

function message(one: Placed): Text {
  if (one.detail === 'error-number')
    return {
      en: `Only in a list that begins with \`~\` can a system call have an error number, so ${seen(one)} is ignored.`,
      ko: `오류 번호는 \`~\`로 시작하는 목록에서만 붙일 수 있어서 ${seen(one)} 부분이 무시돼요.`,
    };
  if (one.detail === 'error-name')
    return {
      en: `Behind the colon stands the name of an error such as \`EPERM\`, so ${seen(one)} is ignored.`,
      ko: `콜론 뒤에는 \`EPERM\` 같은 오류 이름을 써야 해서 ${seen(one)} 부분이 무시돼요.`,
    };
  const name = meant(one);
  const group = one.detail === 'set';
  return {
    en: `systemd knows no system call${group ? ' group' : ''} ${seen(one)} and leaves it out.${name === undefined ? '' : ` Did you mean \`${name}\`?`}`,
    ko: `systemd가 모르는 시스템 콜${group ? ' 그룹' : ''}이라서 빠져요: ${seen(one)}.${name === undefined ? '' : ` \`${name}\`를 쓰려던 건가요?`}`,
  };
}
