import type {Span} from '../../syntax/span.ts';
import {type Address, parseAddress} from './address.ts';
import {type Positional, parseArguments, type Reading} from './arguments.ts';
import {latest, oldest, type Release, releases} from './facts.ts';
import type {Value} from './value.ts';

/** A word of a command line. */
export interface CommandWord {
  /** What the program gets; undefined where only the shell knows it. */
  readonly value: string | undefined;
  /** As written, for words that are known in part: `--bind=0.0.0.0:$PORT`. */
  readonly text?: string;
  readonly span: Span;
}

/** One option of a command line and what it sets. */
export interface GivenOption {
  readonly setting: string;
  /** As written, without the value: `-w`, `--workers`. */
  readonly flag: string;
  readonly value: Value;
  /** The value as written; the option where it has none. */
  readonly written: string;
  /** Where that stands. */
  readonly span: Span;
  readonly flagSpan: Span;
}

/** Why argparse refuses a command line. */
export interface CommandProblem {
  /**
   * unknown-option, extra-argument: no such option, a word it has no place for. ambiguous-option: a beginning of several.
   * missing-value, unwanted-value: an option without what it needs, or with what it cannot take. number: not a number.
   */
  readonly kind:
    | 'unknown-option'
    | 'ambiguous-option'
    | 'missing-value'
    | 'unwanted-value'
    | 'number'
    | 'extra-argument';
  readonly span: Span;
  /** The word or value as written. */
  readonly written: string;
  /** The option it is about. */
  readonly flag?: string;
  /** The options it could be. */
  readonly matches?: readonly string[];
  /** Of an extra argument: the word in front of it, whose value it may have been meant to be. */
  readonly behind?: Span;
  /** The versions of gunicorn that refuse it. */
  readonly versions: readonly string[];
}

/** A gunicorn command line as argparse reads it. */
export interface GunicornCommand {
  /** In the order given; an option that may be repeated stands here once for each time. */
  readonly given: readonly GivenOption[];
  /** The last value of each setting: that is the one that counts, but for lists (`bindAddresses`). */
  readonly settings: ReadonlyMap<string, GivenOption>;
  /** The application: the first word that belongs to no option. */
  readonly app?: Positional;
  /** The words behind the application, which gunicorn accepts and never looks at. */
  readonly ignored: readonly Positional[];
  readonly problems: readonly CommandProblem[];
  /** `ends`: it only prints its help or version. `open`: a word that only the shell knows may hold more options. */
  readonly extent: 'whole' | 'open' | 'ends';
}

/**
 * Reads the words behind `gunicorn` by the rules of Python's argparse and the options of both versions of gunicorn that
 * are judged. What is given is taken from the newest version that accepts the line.
 */
export function readGunicornCommand(words: readonly CommandWord[]): GunicornCommand {
  const readings = releases.map((release) => ({release, reading: parseArguments(words, release)}));
  const best = [latest, oldest].map((one) => readings.find(({release}) => release === one)?.reading);
  const reading = best.find((one) => one?.problems.length === 0) ?? best[0];
  if (reading === undefined) throw new Error('No version of gunicorn is judged.');
  const [app, ...ignored] = reading.positionals;
  // Help and version are printed before anything that was given is looked at.
  const given = reading.extent === 'ends' ? [] : reading.given;
  return {
    given,
    settings: new Map(given.map((one) => [one.setting, one])),
    ...(app && {app}),
    ignored,
    problems: merge(readings),
    extent: reading.extent,
  };
}

/** Each problem once, with the versions that have it. */
function merge(readings: readonly {readonly release: Release; readonly reading: Reading}[]): CommandProblem[] {
  const merged = new Map<string, CommandProblem>();
  for (const {release, reading} of readings) {
    for (const problem of reading.problems) {
      const key = `${problem.kind} ${problem.span.start}`;
      const before = merged.get(key);
      merged.set(key, {...problem, versions: [...(before?.versions ?? []), release.version]});
    }
  }
  return [...merged.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Where a value of `bind` makes gunicorn listen: every text in it that is wholly known. Empty where nothing is. */
export function bindAddresses(value: Value): readonly Address[] {
  switch (value.kind) {
    case 'string':
      return [parseAddress(value.value.trim())];
    case 'list':
    case 'tuple':
    case 'set':
      return value.items.flatMap((item) => (item.kind === 'string' ? bindAddresses(item) : []));
    case 'environment':
      return bindAddresses(value.fallback);
    default:
      return [];
  }
}
