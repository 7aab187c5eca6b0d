import {isSpace, type Range} from './characters.ts';

/** The head of a heredoc: `<<EOF`, `<<-EOF`, `<<'EOF'`. */
export interface HeredocHead extends Range {
  readonly name: string;
  /** `<<-`: leading tabs do not count. */
  readonly chomp: boolean;
  /** `<<'EOF'`: variables are left alone. */
  readonly literal: boolean;
}

/** Every heredoc a logical line opens. A line with an open quote opens none, as in BuildKit. */
export function heredocHeads(text: string): HeredocHead[] {
  if (!text.includes('<<')) return [];
  return rawWords(text).flatMap((word) => headOf(text.slice(word.from, word.to), word) ?? []);
}

/** Is the word the head of a heredoc? */
export function isHeredocHead(word: string): boolean {
  return headOf(word, {from: 0, to: word.length}) !== undefined;
}

function headOf(word: string, range: Range): HeredocHead | undefined {
  const match = /^\d*<<(-?)[\t\n\f\r ]*([^<]*)$/.exec(word);
  const quoted = match?.[2] ?? '';
  const name = unquoted(quoted);
  if (name === '') return undefined;
  return {...range, name, chomp: match?.[1] === '-', literal: quotes(name) !== quotes(quoted)};
}

/** The name without its quotes and escapes; variables stay as they are written. */
function unquoted(text: string): string {
  let name = '';
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && quote !== "'") {
      const next = text[++at] ?? '';
      name += quote === '"' && !'"$\\'.includes(next) ? character + next : next;
    } else if (quote === '' ? character === "'" || character === '"' : character === quote) {
      quote = quote === '' ? character : '';
    } else name += character;
  }
  return name;
}

function quotes(text: string): number {
  return text.match(/['"]/g)?.length ?? 0;
}

/**
 * Words cut at white space outside quotes, the blanks between `<<` and its name kept; none when a quote stays open.
 * A `${name:-word}` makes BuildKit forget the part of the word in front of it.
 */
function rawWords(text: string): Range[] {
  const words: Range[] = [];
  let start = -1;
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    if (isSpace(character)) {
      if (start !== -1) words.push({from: start, to: at});
      start = -1;
      at++;
      continue;
    }
    if (start === -1) start = at;
    const behind = endOf(text, at);
    if (behind === undefined) return [];
    if (/^\$\{\w+[^\w}]/.test(text.slice(at, behind))) start = at;
    at = behind;
  }
  if (start !== -1) words.push({from: start, to: text.length});
  return words;
}

/** The index behind what starts here: a quoted stretch, an escaped character, `<<` with its blanks, or one character. */
function endOf(text: string, at: number): number | undefined {
  switch (text[at]) {
    case '\\':
      return Math.min(at + 2, text.length);
    case "'":
      return behind(text.indexOf("'", at + 1));
    case '"':
      return closingQuote(text, at + 1);
    case '$':
      return text[at + 1] === '{' ? closingBrace(text, at + 2) : at + 1;
    case '<':
      return text[at + 1] === '<' ? behindBlanks(text, at + 2) : at + 1;
    default:
      return at + 1;
  }
}

function behind(index: number): number | undefined {
  return index === -1 ? undefined : index + 1;
}

function closingQuote(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at++;
  }
  return undefined;
}

/** Blanks inside `${…}` do end words, so only the brace's existence matters and reading goes on behind it. */
function closingBrace(text: string, from: number): number | undefined {
  return behind(text.indexOf('}', from));
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
  return at;
}
