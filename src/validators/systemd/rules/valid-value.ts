import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Other values have the shape that their setting wants. */
export const validValue: Rule<UnitTree> = {
  id: 'systemd/valid-value',
  title: {en: 'Values have the shape that their setting wants', ko: '값은 설정이 원하는 형태로 써요'},
  why: {
    en: 'systemd checks the shape of most values. One that does not fit is left out with a remark in the journal, as if it had not been written.',
    ko: 'systemd는 대부분의 값이 정해진 형태인지 확인해요. 맞지 않는 값은 저널에 한 줄 남기고, 쓰지 않은 것처럼 빼 버려요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.directives.html',
  severity: 'error',
  bad: '[Unit]\nDocumentation=example.com/docs\n[Service]\nExecStart=/usr/bin/true\n',
  good: '[Unit]\nDocumentation=https://example.com/docs\n[Service]\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  check: (tree) =>
    findings(tree, 'other', (one) => ({
      en: `\`${one.assignment.key}=\` takes ${one.expects?.en ?? 'something else'}, not ${seen(one)}; systemd leaves it out.`,
      ko: `\`${one.assignment.key}=\`에는 ${particle(one.expects?.ko ?? '다른 값', '을/를')} 써야 해요. ${seen(one)} 값은 무시돼요.`,
    })),
};
