import type {Span} from '../../syntax/span.ts';
import type {CommandProblem, CommandWord, GivenOption} from './command.ts';
import type {Release, SettingFacts} from './facts.ts';
import {type Option, optionOf, type Part} from './option.ts';
import {autoInt, pythonInt, type Value} from './value.ts';

/** A word that belongs to no option. */
export interface Positional {
  /** Undefined where only the shell knows it. */
  readonly value: string | undefined;
  readonly written: string;
  readonly span: Span;
}

type Problem = Omit<CommandProblem, 'versions'>;

/** What one version of gunicorn makes of a command line. */
export interface Reading {
  readonly given: readonly GivenOption[];
  readonly positionals: readonly Positional[];
  readonly problems: readonly Problem[];
  readonly extent: 'whole' | 'open' | 'ends';
}

/** Reads a command line as `argparse.ArgumentParser.parse_args` does: https://docs.python.org/3/library/argparse.html */
export function parseArguments(words: readonly CommandWord[], release: Release): Reading {
  const parser = new Parser(words, release);
  parser.run();
  return parser;
}

class Parser implements Reading {
  readonly given: GivenOption[] = [];
  readonly problems: Problem[] = [];
  positionals: readonly Positional[] = [];
  extent: Reading['extent'] = 'whole';
  readonly #words: readonly CommandWord[];
  readonly #release: Release;
  /** Undefined: a word, not an option. */
  readonly #options: readonly (Option | undefined)[];
  readonly #marker: number;
  #at = 0;

  constructor(words: readonly CommandWord[], release: Release) {
    const marker = words.findIndex(({value}) => value === '--');
    this.#words = words;
    this.#release = release;
    this.#marker = marker === -1 ? words.length : marker;
    this.#options = words.map((word, at) => (at < this.#marker ? optionOf(word, release) : undefined));
  }

  run(): void {
    const unseen: Positional[] = [];
    let taken = false;
    while (this.#at < this.#words.length && this.extent !== 'ends') {
      const option = this.#options[this.#at];
      if (option) {
        this.#option(option);
        continue;
      }
      const words = this.#run();
      const known = words.filter((word) => !mayHoldMore(word));
      for (const word of words) if (mayHoldMore(word)) unseen.push(positional(word));
      if (known.length === 0) continue;
      if (taken) this.#refuse(known);
      else this.positionals = known.filter((word) => word !== this.#words[this.#marker]).map(positional);
      taken = true;
    }
    if (unseen.length > 0 && this.extent !== 'ends') this.extent = 'open';
    if (this.positionals.length === 0) this.positionals = unseen.slice(0, 1);
  }

  /** The words up to the next option. Only the first such run is gunicorn's: every later one is too much. */
  #run(): readonly CommandWord[] {
    const from = this.#at;
    while (this.#at < this.#words.length && this.#options[this.#at] === undefined) this.#at++;
    return this.#words.slice(from, this.#at);
  }

  #refuse(words: readonly CommandWord[]): void {
    for (const word of words) {
      const before = this.#words[this.#words.indexOf(word) - 1];
      const behind = before && {behind: before.span};
      this.problems.push({kind: 'extra-argument', span: word.span, written: written(word), ...behind});
    }
  }

  #option(option: Option): void {
    const word = this.#words[this.#at++];
    if (word === undefined) return;
    const {span} = word;
    switch (option.kind) {
      case 'unknown':
        this.problems.push({kind: 'unknown-option', span, written: written(word)});
        return;
      case 'ambiguous':
        this.problems.push({kind: 'ambiguous-option', span, written: written(word), matches: option.matches});
        return;
      case 'ends':
        if (option.attached) this.#joined(option.flag, option.attached, word);
        if (this.problems.at(-1)?.span !== span) this.extent = 'ends';
        return;
      case 'setting':
        this.#setting(option, word);
    }
  }

  #setting({setting, flag, attached}: Extract<Option, {kind: 'setting'}>, word: CommandWord): void {
    const {action} = setting;
    const flagSpan = attached ? {start: word.span.start, end: attached.span.start} : word.span;
    if (action === 'store_true' || action === 'store_const') {
      const value: Value = {kind: 'bool', value: action === 'store_true'};
      this.given.push({setting: setting.name, flag, value, written: flag, span: word.span, flagSpan});
      if (attached) this.#joined(flag, attached, word);
      return;
    }
    const part = attached ?? this.#next();
    if (part === undefined && setting.nargs !== '?') {
      this.problems.push({kind: 'missing-value', span: word.span, written: written(word), flag});
      return;
    }
    const value: Value | undefined = part ? read(part, setting) : {kind: 'string', value: String(setting.const)};
    const span = part?.span ?? word.span;
    const text = part?.written ?? flag;
    if (value) this.given.push({setting: setting.name, flag, value, written: text, span, flagSpan});
    else this.problems.push({kind: 'number', span, written: part?.written ?? '', flag});
  }

  /** `-DR` is `-D -R`, and `-Dw4` is `-D -w 4`; `--reload=yes` is nothing. */
  #joined(flag: string, attached: Part, word: CommandWord): void {
    const next = attached.value?.[0];
    const short = flag.length === 2 && word.value?.[2] !== '=' && next !== undefined ? `-${next}` : undefined;
    const rest = {value: short + (attached.value ?? '').slice(1), span: {...attached.span}};
    const option = short === undefined ? undefined : optionOf(rest, this.#release);
    if (option === undefined || option.kind === 'unknown' || option.kind === 'ambiguous') {
      this.problems.push({kind: 'unwanted-value', span: word.span, written: attached.written, flag});
      return;
    }
    if (option.kind === 'ends') this.extent = 'ends';
    else this.#setting(option, rest);
  }

  /** The next word, where it is one that an option can take. */
  #next(): Part | undefined {
    const word = this.#words[this.#at];
    if (word === undefined || this.#at === this.#marker || this.#options[this.#at] !== undefined) return undefined;
    this.#at++;
    return {value: word.value, written: written(word), span: word.span};
  }
}

/** What argparse makes of a text for a setting; undefined where it refuses. */
function read({value, written: text}: Part, setting: SettingFacts): Value | undefined {
  if (value === undefined)
    return setting.type === 'str' || setting.type === undefined ? {kind: 'text', written: text} : {kind: 'unknown'};
  if (setting.type !== 'int' && setting.type !== 'auto_int') return {kind: 'string', value};
  const number = setting.type === 'int' ? pythonInt(value, 10) : autoInt(value);
  return number === undefined ? undefined : {kind: 'int', value: number};
}

/** A word that is only a variable may turn out to be options, several words, or nothing. */
function mayHoldMore({value, text = ''}: CommandWord): boolean {
  return value === undefined && /^["']?(?:[$`%]|\{\{)/.test(text);
}

function positional(word: CommandWord): Positional {
  return {value: word.value, written: written(word), span: word.span};
}

function written({value, text}: CommandWord): string {
  return value ?? text ?? '';
}
