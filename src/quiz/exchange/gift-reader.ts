import {type TextFormat, textFormats} from './foreign.ts';
import {cleanSource, shieldGift, unshieldGift} from './gift-text.ts';

/** What stands between two empty lines of a GIFT file. Lines count from 1. */
export type GiftItem =
  | {readonly kind: 'category'; readonly line: number}
  /** A brace without its partner. */
  | {readonly kind: 'broken'; readonly line: number}
  | GiftQuestion;

/** A question as written. Texts are shielded: what looks like a sign is one; `giftText` gives what they say. */
export interface GiftQuestion {
  readonly kind: 'question';
  /** Where its first line that is no comment stands. */
  readonly line: number;
  readonly title: string | undefined;
  /** The comments in front of it and in it, joined by line breaks. */
  readonly comments: string;
  /** With `____` where the answers stood inside of it. */
  readonly stem: string;
  /** Without the general feedback; undefined: there are no braces, so it is only a description. */
  readonly answers: string | undefined;
  /** The line the answers begin on. */
  readonly answersLine: number;
  readonly general: string;
}

/** One answer of a list. */
export interface GiftAnswer {
  readonly sign: '=' | '~' | '';
  /** In per cent, when one is written. */
  readonly weight: number | undefined;
  readonly text: string;
  readonly feedback: string;
  readonly line: number;
}

/** A text with its escapes undone; format undefined: none was named. */
export interface GiftText {
  readonly text: string;
  readonly format: TextFormat | undefined;
}

/** Cuts a GIFT file into its items, as Moodle does; only that an empty line between braces ends nothing. Never fails. */
export function readGift(source: string): readonly GiftItem[] {
  return chunksOf(shieldGift(cleanSource(source))).flatMap(({lines, line}) => itemOf(lines, line));
}

/** What a shielded text says, and the format named in brackets at its beginning. */
export function giftText(shielded: string): GiftText {
  const [, name = '', rest = ''] = /^\[(\w+)\]([\s\S]*)$/.exec(shielded.trim()) ?? [];
  const format = textFormats.find((one) => one === name);
  return {text: unshieldGift(format === undefined ? shielded : rest).trim(), format};
}

/** Cuts answers at each `=` and `~`; what stands in front of the first is an answer without a sign. */
export function answersOf(answers: string, firstLine: number): readonly GiftAnswer[] {
  let next = firstLine;
  return [...answers.matchAll(/([=~]?)([^=~]*)/g)].flatMap(([whole, sign = '', body = '']) => {
    const line = next + breaksIn(/^\s*/.exec(body)?.[0] ?? '');
    next += breaksIn(whole);
    if (sign === '' && body.trim() === '') return [];
    const [, percent, rest = ''] = /^\s*(?:%(-?\d{1,3}(?:\.\d*)?)%)?([\s\S]*)$/.exec(body) ?? [];
    const [text = '', ...feedback] = rest.split('#');
    const weight = percent === undefined ? undefined : Number(percent);
    return [{sign: signOf(sign), weight, text, feedback: feedback.join('#'), line}];
  });
}

function signOf(sign: string): GiftAnswer['sign'] {
  return sign === '=' || sign === '~' ? sign : '';
}

interface Chunk {
  readonly lines: readonly string[];
  /** The number of its first line. */
  readonly line: number;
}

/** Empty lines part chunks; where a brace is open and the next brace closes it, an empty line is only an empty line. */
function chunksOf(text: string): readonly Chunk[] {
  const lines = text.split('\n');
  const ahead = bracesAhead(lines);
  const chunks: {lines: string[]; line: number}[] = [];
  let parted = true;
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' && !(open && ahead[at] === '}')) {
      [parted, open] = [true, false];
      continue;
    }
    if (parted) chunks.push({lines: [], line: at + 1});
    parted = false;
    chunks.at(-1)?.lines.push(line);
    const last = isComment(line) ? '' : (line.match(/[{}]/g)?.at(-1) ?? '');
    if (last !== '') open = last === '{';
  }
  return chunks;
}

/** For each line the first brace on it or below it; comments do not count. */
function bracesAhead(lines: readonly string[]): readonly string[] {
  let next = '';
  return lines
    .toReversed()
    .map((line) => {
      next = (isComment(line) ? undefined : line.match(/[{}]/)?.[0]) ?? next;
      return next;
    })
    .toReversed();
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('//');
}

function itemOf(lines: readonly string[], first: number): readonly GiftItem[] {
  const said = lines.map((line) => (isComment(line) ? '' : line));
  const start = said.findIndex((line) => line.trim() !== '');
  if (start === -1) return [];
  const line = first + start;
  const text = said.slice(start).join('\n');
  if (/^\s*\$CATEGORY:/.test(text)) {
    const rest = text.replace(/^.*\n?/, '');
    return [{kind: 'category', line}, ...(rest.trim() === '' ? [] : itemOf(rest.split('\n'), line + 1))];
  }
  const comments = lines.filter(isComment).map(unshieldGift).join('\n');
  return [questionOf(text, line, comments)];
}

function questionOf(text: string, line: number, comments: string): GiftItem {
  const [, name, behind = ''] = /^\s*::([\s\S]*?)::([\s\S]*)$/.exec(text) ?? [];
  const body = name === undefined ? text : behind;
  const bodyLine = line + breaksIn(text.slice(0, text.length - body.length));
  const from = body.indexOf('{');
  const to = body.indexOf('}');
  const common = {
    kind: 'question',
    line,
    title: name === undefined ? undefined : unshieldGift(name).trim(),
    comments,
  } as const;
  if (from === -1 && to === -1) return {...common, stem: body, answers: undefined, answersLine: line, general: ''};
  if (from === -1 || to < from) return {kind: 'broken', line: bodyLine + breaksIn(body.slice(0, Math.max(from, to)))};
  const inner = body.slice(from + 1, to);
  const general = inner.lastIndexOf('####');
  const tail = body.slice(to + 1);
  return {
    ...common,
    stem: tail.trim() === '' ? body.slice(0, from) : `${body.slice(0, from)}____${tail}`,
    answers: general === -1 ? inner : inner.slice(0, general),
    answersLine: bodyLine + breaksIn(body.slice(0, from)),
    general: general === -1 ? '' : inner.slice(general + 4),
  };
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
