import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {namesIn} from '../dependencies.ts';
import type {UnitTree} from '../tree.ts';

/** The unit starts after another. */
export const startsAfter: Rule<UnitTree, {readonly unit: string}> = {
  id: 'systemd/starts-after',
  title: {en: 'The unit starts after what it needs', ko: '필요한 것이 준비된 뒤에 시작해요'},
  why: {
    en: '`After=` makes systemd wait until the other unit is up. It starts nothing by itself; `Wants=` or `Requires=` does.',
    ko: '`After=`는 다른 유닛이 준비될 때까지 기다리게 해요. 스스로 시작하지는 않고, 그건 `Wants=`나 `Requires=`가 해요.',
  },
  learn: 'systemd#order',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#After=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {unit: ''},
  bad: '[Unit]\nBefore=network.target\nAfter=network.target\n[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Unit]\nAfter=network.target\n[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing(tree, {unit}) {
    if (namesIn(tree, 'After').some(({name}) => unit === '' || name === unit)) return undefined;
    return {
      en: `Nothing says that this unit waits for ${unit === '' ? 'another' : `\`${unit}\``}. Write \`After=${unit || 'network.target'}\` under \`[Unit]\`.`,
      ko: `${unit === '' ? '다른 유닛을' : particle(`\`${unit}\``, '을/를')} 기다린다는 줄이 없어요. \`[Unit]\` 아래에 \`After=${unit || 'network.target'}\` 줄을 쓰세요.`,
    };
  },
  *check(tree) {
    const after = new Set(namesIn(tree, 'After').map(({name}) => name));
    for (const {name, span} of namesIn(tree, 'Before'))
      if (after.has(name))
        yield {
          span,
          message: {
            en: `This unit cannot start both before and after ${quote(name)}. Keep \`After=\`.`,
            ko: `${quote(name)} 앞과 뒤에 모두 시작할 수는 없어요. \`After=\`만 남기세요.`,
          },
        };
  },
};
