import type {Span} from '../../syntax/span.ts';
import type {CommandWord} from './command.ts';
import type {Release, SettingFacts} from './facts.ts';

/** A value that stands in the same word as its option, or in the next. */
export interface Part {
  readonly value: string | undefined;
  readonly written: string;
  readonly span: Span;
}

/** What a word that begins with a dash is taken for. `ends`: help and version, behind which nothing is read. */
export type Option =
  | {readonly kind: 'setting'; readonly flag: string; readonly setting: SettingFacts; readonly attached?: Part}
  | {readonly kind: 'ends'; readonly flag: string; readonly attached?: Part}
  | {readonly kind: 'ambiguous'; readonly matches: readonly string[]}
  | {readonly kind: 'unknown'};

const ending = ['-h', '--help', '-v', '--version'];
/** What argparse takes for a number, not for an option, in every Python. */
const negative = /^-(?:\d+|\d*\.\d+)$/;

/** The option a word is for one version of gunicorn; undefined when argparse takes it for a value. */
export function optionOf(word: CommandWord, release: Release): Option | undefined {
  const text = word.value ?? knownBeginning(word.text ?? '');
  if (!text.startsWith('-') || text.length === 1) return undefined;
  const exact = named(text, release);
  if (exact) return {...exact, flag: text};
  const equals = text.indexOf('=');
  const name = equals === -1 ? text : text.slice(0, equals);
  const attached = equals === -1 ? undefined : part(word, equals + 1);
  const before = equals === -1 ? undefined : named(name, release);
  if (before) return {...before, flag: name, ...(attached && {attached})};
  const found = text.startsWith('--') ? long(name, release, attached) : short(text, word, release);
  if (found) return found;
  return negative.test(text) || text.includes(' ') ? undefined : {kind: 'unknown'};
}

/** The only option that begins so, or all of them: argparse takes an unambiguous beginning for the whole. */
function long(name: string, release: Release, attached: Part | undefined): Option | undefined {
  const matches = [...ending, ...release.options.keys()].filter((one) => one.startsWith(name));
  const [flag, ...more] = matches;
  if (flag === undefined) return undefined;
  if (more.length > 0) return {kind: 'ambiguous', matches};
  const option = named(flag, release);
  return option && {...option, flag, ...(attached && {attached})};
}

/** `-w4`: the letter behind one dash, with everything behind it as its value. */
function short(text: string, word: CommandWord, release: Release): Option | undefined {
  const flag = text.slice(0, 2);
  const option = named(flag, release);
  return option && {...option, flag, attached: part(word, 2)};
}

type Named = {readonly kind: 'setting'; readonly setting: SettingFacts} | {readonly kind: 'ends'};

function named(flag: string, release: Release): Named | undefined {
  if (ending.includes(flag)) return {kind: 'ends'};
  const setting = release.options.get(flag);
  return setting && {kind: 'setting', setting};
}

/** The rest of a word. Its span is exact where the word stands there as it is read, without quotes or escapes. */
function part({value, text = '', span}: CommandWord, from: number): Part {
  const known = value ?? text;
  const plain = span.end - span.start === known.length;
  return {
    value: value?.slice(from),
    written: known.slice(from),
    span: plain ? {start: span.start + from, end: span.end} : span,
  };
}

/** The part of a word that only the shell knows which is an option all the same: `--bind=` of `--bind=$HOST`. */
function knownBeginning(text: string): string {
  return /^(?:--[\w-]+=|-\w)/.test(text) ? text : '';
}
