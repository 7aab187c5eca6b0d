import {isSpace, type Range, trimmed} from './characters.ts';

/** A word BuildKit cut out of a line: where it stands and the characters BuildKit keeps of it. */
export interface Cut extends Range {
  readonly text: string;
}

/** A flag: the whole of it without quotes and escapes, and where its value begins, when it has one. */
export interface FlagCut extends Cut {
  readonly valueFrom: number | undefined;
}

/** The words of ENV, LABEL and ARG: cut at white space outside quotes, quotes and escapes kept. */
export function cutWords(text: string, {from, to}: Range, mark: string): Cut[] {
  const words: Cut[] = [];
  for (let at = from; at < to; ) {
    if (isSpace(text[at])) at++;
    else {
      const end = wordEnd(text, {from: at, to}, mark);
      const whole = text.slice(at, end);
      const kept = end === to && danglingEscape(whole, mark) ? whole.slice(0, -1) : whole;
      if (kept !== '') words.push({from: at, to: end, text: kept});
      at = end;
    }
  }
  return words;
}

/** Where a word ends: at white space outside quotes. Nothing can be escaped inside single quotes. */
function wordEnd(text: string, {from, to}: Range, mark: string): number {
  let quote = '';
  for (let at = from; at < to; at++) {
    const character = text[at] ?? '';
    if (quote === '' && isSpace(character)) return at;
    if (character === mark && quote !== "'") at++;
    else quote = quoteAfter(quote, character);
  }
  return to;
}

/** The quote that is open behind a character. */
function quoteAfter(quote: string, character: string): string {
  if (quote !== '') return character === quote ? '' : quote;
  return character === "'" || character === '"' ? character : '';
}

/** Is the last character an escape that has nothing left to escape? BuildKit drops it. */
function danglingEscape(word: string, mark: string): boolean {
  let count = 0;
  while (count < word.length && word[word.length - 1 - count] === mark) count++;
  return count % 2 === 1;
}

/** The flags in front of an instruction's arguments, and the range of the arguments. */
export function cutFlags(
  text: string,
  range: Range,
  mark: string,
): {readonly flags: readonly FlagCut[]; readonly body: Range} {
  const flags: FlagCut[] = [];
  let at = range.from;
  for (;;) {
    while (at < range.to && isAsciiSpace(text[at])) at++;
    if (!text.startsWith('--', at) || at + 1 >= range.to) return {flags, body: trimmed(text, {from: at, to: range.to})};
    const flag = cutFlag(text, {from: at, to: range.to}, mark);
    at = flag.to;
    if (flag.text === '--') return {flags, body: trimmed(text, {from: at, to: range.to})};
    flags.push(flag);
  }
}

function cutFlag(text: string, {from, to}: Range, mark: string): FlagCut {
  let [kept, quote, at] = ['', '', from];
  let valueFrom: number | undefined;
  for (; at < to; at++) {
    const character = text[at] ?? '';
    if (quote === '' && isAsciiSpace(character)) break;
    const after = quoteAfter(quote, character);
    if (character === '=') valueFrom ??= at + 1;
    if (character === mark) kept += text[++at] ?? '';
    else if (after === quote) kept += character;
    else quote = after;
  }
  const end = Math.min(at, to);
  return {from, to: end, text: kept, valueFrom};
}

/** Flags are read byte by byte, so only these end one. */
function isAsciiSpace(character: string | undefined): boolean {
  return character !== undefined && /[\t-\r ]/.test(character);
}
