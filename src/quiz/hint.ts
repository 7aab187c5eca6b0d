import {inlineText} from '../text/inlines.ts';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import type {Question} from './question.ts';

/**
 * A step towards the answer that still leaves something to find, in the words of the question; undefined where any
 * hint would be the answer. The same question gives the same hint.
 */
export function hintFor(question: Question): Text | undefined {
  switch (question.kind) {
    case 'truefalse':
    case 'poll':
      return undefined;
    case 'single':
    case 'multi':
      return notThisOne(question.choices.filter(({correct}) => !correct).map(({inlines}) => inlineText(inlines)));
    case 'fill':
    case 'predict':
      return beginnings(question.accept.map(([first = '']) => first));
    case 'order': {
      const first = inlineText(question.items[0] ?? []);
      return {en: `This comes first: ${first}`, ko: `맨 앞에 오는 것: ${first}`};
    }
    case 'match': {
      const [left, right] = (question.pairs[0] ?? [[], []]).map(inlineText);
      return {en: `These belong together: ${left} – ${right}`, ko: `이 둘은 짝이에요: ${left} – ${right}`};
    }
    case 'bug':
      return inHalf(question.guilty[0] ?? 1, question.listing.lines.length);
    case 'config': {
      const rules = question.rules.join(', ');
      return {
        en: `It is about ${rules}: see drydock why ${question.rules[0]}`,
        ko: `${particle(rules, '을/를')} 지켜야 해요. 설명: drydock why ${question.rules[0]}`,
      };
    }
  }
}

/** With two choices the wrong one would give the right one away. */
function notThisOne(wrong: readonly string[]): Text | undefined {
  const [first] = wrong;
  if (first === undefined || wrong.length < 2) return undefined;
  return {en: `Not this one: ${first}`, ko: `이건 아니에요: ${first}`};
}

function beginnings(answers: readonly string[]): Text | undefined {
  if (answers.some((answer) => [...answer].length < 2)) return undefined;
  const shown = answers.map((answer) => `${[...answer][0]}${'·'.repeat([...answer].length - 1)}`).join('  ');
  return {en: `It begins like this: ${shown}`, ko: `이렇게 시작해요: ${shown}`};
}

function inHalf(line: number, lines: number): Text | undefined {
  if (lines < 4) return undefined;
  const middle = Math.ceil(lines / 2);
  const [from, to] = line <= middle ? [1, middle] : [middle + 1, lines];
  return {en: `It is between lines ${from} and ${to}.`, ko: `${from}번째 줄과 ${to}번째 줄 사이에 있어요.`};
}
