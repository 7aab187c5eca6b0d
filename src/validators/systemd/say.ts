import type {Text} from '../../text/language.ts';
import {quote} from '../dockerfile/quote.ts';
import type {Finding} from '../rule.ts';
import {complaintsOfKind, type Placed} from './complaints.ts';
import type {UnitTree} from './tree.ts';

/** The findings of one kind of complaint; `fixed`: what should stand in place of the words, where there is one right answer; `isTold`: which of them. */
export function* findings(
  tree: UnitTree,
  kind: Placed['kind'],
  message: (one: Placed) => Text,
  fixed: (one: Placed) => string | undefined = () => undefined,
  isTold: (one: Placed) => boolean = () => true,
): Iterable<Finding> {
  for (const one of complaintsOfKind(tree, kind)) {
    if (!isTold(one)) continue;
    const text = fixed(one);
    yield {
      span: one.span,
      message: message(one),
      ...(text !== undefined && one.word !== '' && {fix: {edits: [{span: one.span, text}]}}),
    };
  }
}

/** The words a complaint is about in backticks, blanks that are none made visible, or `Key=` when the value is empty. */
export function seen({word, assignment}: Placed): string {
  return word === ''
    ? quote(`${assignment.key}=`)
    : quote(word.replace(/[\u00a0\u2007\u202f\u3000\u200b\ufeff]/g, '␣'));
}

/** What systemd does then: it leaves out the line, or refuses the unit. */
export function consequence({outcome}: Placed): Text {
  return outcome === 'refused'
    ? {en: 'refuses the unit', ko: '유닛을 거부해요'}
    : {en: 'ignores the line', ko: '이 줄을 무시해요'};
}
