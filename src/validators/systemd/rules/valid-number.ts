import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Numbers are numbers, inside their bounds. */
export const validNumber: Rule<UnitTree> = {
  id: 'systemd/valid-number',
  title: {en: 'Numbers are within the bounds of their setting', ko: '수는 설정이 정한 범위 안에 있어요'},
  why: {
    en: 'Settings such as `Nice=`, `CPUWeight=` and `LimitNOFILE=` take numbers between bounds. systemd ignores a line whose value is no number or lies outside, and the default counts: `Too many open files` comes although a limit stands in the unit.',
    ko: '`Nice=`, `CPUWeight=`, `LimitNOFILE=` 같은 설정에는 정해진 범위의 수를 써야 해요. 수가 아니거나 범위를 벗어나면 systemd가 그 줄을 무시하고 기본값을 써요. 유닛에 제한을 적었는데도 `Too many open files`가 나오는 이유예요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nLimitNOFILE=65k\n',
  good: '[Service]\nExecStart=/usr/bin/true\nLimitNOFILE=65536\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'number', (one) => ({
      en: `\`${one.assignment.key}=\` takes ${one.expects?.en ?? 'a number'}, not ${seen(one)}; systemd ${consequence(one).en}.`,
      ko: `\`${one.assignment.key}=\`에는 ${particle(`${one.expects?.ko ?? '수'}${one.detail === 'reversed' ? ' 두 값' : ''}`, '을/를')} 써야 하는데 ${particle(seen(one), '이라/라')}고 쓰여 있어서 systemd가 ${consequence(one).ko}.`,
    })),
};
