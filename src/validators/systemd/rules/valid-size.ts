import type {Rule} from '../../rule.ts';
import {missingUnit} from '../presence.ts';
import {consequence, findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Sizes are numbers with K, M, G or T. */
export const validSize: Rule<UnitTree> = {
  id: 'systemd/valid-size',
  title: {en: 'Sizes are numbers with `K`, `M`, `G` or `T`', ko: '크기는 수와 `K`, `M`, `G`, `T`로 써요'},
  why: {
    en: 'A size is a number of bytes, or a number with one of the letters `K`, `M`, `G`, `T`; limits of memory also take a percentage or `infinity`. `MB`, `Gi` and small letters are not known. The line is ignored then, and the limit does not exist.',
    ko: '크기는 바이트 수이거나 수에 `K`, `M`, `G`, `T` 가운데 하나를 붙인 값이에요. 메모리 제한에는 백분율이나 `infinity`도 쓸 수 있어요. `MB`, `Gi`, 소문자는 모르는 단위라서 그 줄이 무시되고, 제한이 없는 것과 같아져요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.resource-control.html',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nMemoryMax=512MB\n',
  good: '[Service]\nExecStart=/usr/bin/true\nMemoryMax=512M\n',
  missing: missingUnit,
  check: (tree) =>
    findings(
      tree,
      'size',
      (one) => ({
        en: `${seen(one)} is no size that \`${one.assignment.key}=\` takes${one.detail === 'zero' ? ', because it is zero' : ''}, so systemd ${consequence(one).en}. Write a number with \`K\`, \`M\` or \`G\`, such as \`512M\`.`,
        ko: `${seen(one)} 값은 \`${one.assignment.key}=\`에 쓸 수 있는 크기가 아니라서${one.detail === 'zero' ? '(0은 안 돼요)' : ''} systemd가 ${consequence(one).ko}. \`512M\`처럼 수에 \`K\`, \`M\`, \`G\`를 붙여 쓰세요.`,
      }),
      ({word}) => {
        const [, number, letter] = /^(\d+(?:\.\d+)?)\s*([kmgt])i?b?$/i.exec(word) ?? [];
        return number === undefined || letter === undefined ? undefined : `${number}${letter.toUpperCase()}`;
      },
    ),
};
