import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {namesIn} from '../dependencies.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** What a unit requires is also waited for. */
export const requiresNeedsAfter: Rule<UnitTree> = {
  id: 'systemd/requires-needs-after',
  title: {en: 'A unit that needs another also starts after it', ko: '필요한 유닛이 있으면 그 뒤에 시작해요'},
  why: {
    en: '`Requires=` and `BindsTo=` start the other unit at the same moment, not before: the database may not listen yet when your server asks for it. `After=` is what makes systemd wait; the two belong together.',
    ko: '`Requires=`와 `BindsTo=`는 다른 유닛을 먼저가 아니라 동시에 시작해요. 서버가 물어볼 때 데이터베이스가 아직 준비되지 않았을 수 있어요. 기다리게 하는 것은 `After=`예요. 둘을 함께 쓰세요.',
  },
  learn: 'systemd#order',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Requires=',
  severity: 'warning',
  bad: '[Unit]\nRequires=postgresql.service\n[Service]\nExecStart=/usr/bin/true\n',
  good: '[Unit]\nRequires=postgresql.service\nAfter=postgresql.service\n[Service]\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    if (tree.type !== 'service' || tree.form === 'drop-in') return;
    const ordered = new Set(['After', 'Before'].flatMap((key) => namesIn(tree, key)).map(({name}) => name));
    for (const key of ['Requires', 'BindsTo'])
      for (const {name, span} of namesIn(tree, key)) {
        if (ordered.has(name) || !/\.(?:service|target)$/.test(name)) continue;
        yield {
          span,
          message: {
            en: `\`${key}=\` alone starts ${quote(name)} at the same moment, not before. Add \`After=${name}\`.`,
            ko: `\`${key}=\`만 있으면 ${particle(quote(name), '이/가')} 먼저가 아니라 동시에 시작돼요. \`After=${name}\`도 추가하세요.`,
          },
        };
      }
  },
};
