import {isSpace, type Range, trimmed} from './characters.ts';

/** A word BuildKit cut out of a line: where it stands and the characters BuildKit keeps of it. */
export interface Cut extends Range {
  readonly text: string;
}

/** A flag: the whole of it without quotes and escapes, and where its value begins, when it has one. */
export interface FlagCut extends Cut {
  readonly valueFrom: number | undefined;
}

const inSpaces = 0;
const inWord = 1;
const inQuote = 2;

/** The words of ENV, LABEL and ARG: cut at white space outside quotes, quotes and escapes kept. */
export function cutWords(text: string, {from, to}: Range, mark: string): Cut[] {
  const words: Cut[] = [];
  let phase: typeof inSpaces | typeof inWord | typeof inQuote = inSpaces;
  let quote = '';
  let start = from;
  for (let at = from; at < to; at++) {
    const character = text[at] ?? '';
    if (phase === inSpaces) {
      if (isSpace(character)) continue;
      [phase, start] = [inWord, at];
    } else if (phase === inWord && isSpace(character)) {
      words.push({from: start, to: at, text: text.slice(start, at)});
      phase = inSpaces;
      continue;
    }
    if (character === mark && !(phase === inQuote && quote === "'")) at++;
    else if (phase === inQuote) phase = character === quote ? inWord : inQuote;
    else if (character === "'" || character === '"') [phase, quote] = [inQuote, character];
  }
  if (phase !== inSpaces) {
    const whole = text.slice(start, to);
    const kept = danglingEscape(whole, mark) ? whole.slice(0, -1) : whole;
    if (kept !== '') words.push({from: start, to, text: kept});
  }
  return words;
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
    if (quote === '' ? character === "'" || character === '"' : character === quote) {
      quote = quote === '' ? character : '';
      continue;
    }
    if (character === '=' && valueFrom === undefined) valueFrom = at + 1;
    if (character !== mark) kept += character;
    else if (at + 1 < to) kept += text[++at] ?? '';
  }
  return {from, to: at, text: kept, valueFrom};
}

/** Flags are read byte by byte, so only these end one. */
function isAsciiSpace(character: string | undefined): boolean {
  return character !== undefined && /[\t-\r ]/.test(character);
}
