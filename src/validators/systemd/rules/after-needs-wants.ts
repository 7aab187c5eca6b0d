import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {namesIn} from '../dependencies.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** What a unit waits for is also started. */
export const afterNeedsWants: Rule<UnitTree> = {
  id: 'systemd/after-needs-wants',
  title: {en: 'A unit that starts after another also asks for it', ko: '뒤에 시작하려는 유닛은 함께 시작되도록 해요'},
  why: {
    en: '`After=` only says in which order two units start when both are started; it starts nothing. `Wants=` asks for the other unit, and its failure does no harm. For `network-online.target`, which nobody starts otherwise, both lines are needed.',
    ko: '`After=`는 두 유닛이 모두 시작될 때의 순서만 정하고, 아무것도 시작하지 않아요. `Wants=`는 다른 유닛도 시작하게 하고, 그 유닛이 실패해도 문제가 되지 않아요. 아무도 시작하지 않는 `network-online.target`에는 두 줄이 모두 필요해요.',
  },
  learn: 'systemd#order',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#After=',
  severity: 'hint',
  bad: '[Unit]\nAfter=network-online.target\n[Service]\nExecStart=/usr/bin/true\n',
  good: '[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    if (tree.type !== 'service' || tree.form === 'drop-in') return;
    const keys = ['Wants', 'Requires', 'Requisite', 'BindsTo', 'Upholds'];
    const asked = new Set(keys.flatMap((key) => namesIn(tree, key)).map(({name}) => name));
    for (const {name, span} of namesIn(tree, 'After')) {
      if (
        !/^(?:network-online\.target|(?:postgresql|redis|redis-server|mysql|mariadb|docker|memcached|rabbitmq-server)\S*\.service)$/.test(
          name,
        )
      )
        continue;
      if (asked.has(name)) continue;
      yield {
        span,
        message: {
          en: `\`After=\` does not start ${quote(name)}, it only waits when something else does. Add \`Wants=${name}\`.`,
          ko: `\`After=\`는 ${particle(quote(name), '을/를')} 시작하지 않고, 다른 것이 시작할 때 기다리기만 해요. \`Wants=${name}\`도 추가하세요.`,
        },
      };
    }
  },
};
