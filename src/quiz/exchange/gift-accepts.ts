import type {Block} from '../../text/document.ts';
import type {Text} from '../../text/language.ts';
import {blanksIn} from '../blanks.ts';
import {type GiftAnswer, giftText} from './gift-reader.ts';
import {partlyRight, wildcardLost} from './import-messages.ts';

/** The texts that are wholly right. What else short answers may hold is told to `lose`. */
export function acceptedFrom(
  answers: readonly GiftAnswer[],
  lose: (line: number, message: Text) => void,
): readonly string[] {
  const accepted = answers.flatMap(({text, weight = 100, line}) => {
    const said = giftText(text).text.replace(/\s*\n\s*/g, ' ');
    const wild = /(?<!\\)\*/.test(said);
    if (wild) lose(line, wildcardLost(said));
    else if (weight < 100) lose(line, partlyRight(said));
    return said === '' || wild || weight < 100 ? [] : [said.replaceAll('\\*', '*')];
  });
  return [...new Set(accepted)];
}

/** What stands behind answers, each once, empty ones not. */
export function feedbackOf(answers: readonly GiftAnswer[]): ReadonlySet<string> {
  return new Set(answers.map(({feedback}) => feedback.trim()).filter((text) => text !== ''));
}

/** The numbers that are wholly right, as they are written; undefined when one has a range or is only partly right. */
export function numbersFrom(answers: readonly GiftAnswer[]): readonly string[] | undefined {
  const right = answers.filter(({sign}) => sign !== '~');
  const exact = right.map(({text, weight = 100}) =>
    weight === 100 ? /^([-+]?\d+(?:\.\d+)?)(?::0(?:\.0+)?)?$/.exec(giftText(text).text)?.[1] : undefined,
  );
  const numbers = exact.flatMap((number) => number ?? []);
  return numbers.length > 0 && numbers.length === right.length && right.length === answers.length ? numbers : undefined;
}

/** The prompt with one blank in it, at its end when it has none; undefined when it has several. */
export function withBlank(prompt: readonly Block[]): readonly Block[] | undefined {
  const blanks = blanksIn(prompt);
  if (blanks > 0) return blanks === 1 ? prompt : undefined;
  const last = prompt.at(-1);
  // On a line of its own Markdown would take it for a rule; in backticks it is safe.
  if (last?.kind !== 'paragraph') return [...prompt, {kind: 'paragraph', inlines: [{kind: 'code', text: '____'}]}];
  return [...prompt.slice(0, -1), {...last, inlines: [...last.inlines, {kind: 'text', text: ' ____'}]}];
}
