import type {Span} from '../span.ts';
import type {Assignment} from '../systemd.ts';
import {type FirstWord, firstWord} from './words.ts';

/** One word of a command line. */
interface ExecWord {
  /** As systemd hands it on: without quotes, escapes resolved; specifiers (`%n`) and variables (`$X`) still as written. */
  readonly value: string;
  /** Offsets in the value it was read from. */
  readonly from: number;
  readonly to: number;
}

/** One command of `ExecStart=` and its sisters. */
export interface ExecCommand {
  /** The signs before the path that change how it is started: `-`, `@`, `:`, `+`, `!`, `!!`. */
  readonly prefix: string;
  /** The program, without its prefix. */
  readonly path: ExecWord;
  /** Everything behind the program; with the prefix `@` the first one is its `argv[0]`. */
  readonly args: readonly ExecWord[];
}

/** What systemd says of a command line, and where (offsets in the value). */
export interface ExecProblem {
  readonly kind: 'unclosed-quote' | 'unknown-escape' | 'lone-backslash' | 'no-program' | 'no-first-argument';
  readonly from: number;
  readonly to: number;
  /** systemd reads on, leaves out this command, or refuses the unit. */
  readonly outcome: 'goes-on' | 'left-out' | 'refused';
}

/** What a value of `ExecStart=` and its sisters says; several commands are separated by a `;` that stands alone. */
export interface ExecLine {
  readonly commands: readonly ExecCommand[];
  readonly problems: readonly ExecProblem[];
}

/** Takes a command line apart as systemd's `config_parse_exec` does: its own quotes and escapes, no shell. */
export function execWords(value: string): ExecLine {
  const line = new Reader(value);
  while (line.command() === 'more');
  return line;
}

/** A word of a command with its place in the file, as readers of command lines want it. */
export interface PlacedWord {
  readonly value: string;
  readonly span: Span;
}

/** `execWords` of an assignment; many rules ask, so each is read once. */
export function execLine(assignment: Assignment): ExecLine {
  const known = read.get(assignment);
  if (known !== undefined) return known;
  const line = execWords(assignment.value);
  read.set(assignment, line);
  return line;
}

const read = new WeakMap<Assignment, ExecLine>();

/** The words of a command line of a unit file, program first, each with its place; empty where nothing can be started. */
export function argvOf(assignment: Assignment): readonly PlacedWord[] {
  const command = execLine(assignment).commands[0];
  if (command === undefined) return [];
  const args = command.prefix.includes('@') ? command.args.slice(1) : command.args;
  return [command.path, ...args].map(({value, from, to}) => ({value, span: assignment.locate(from, to)}));
}

class Reader implements ExecLine {
  readonly commands: ExecCommand[] = [];
  readonly problems: ExecProblem[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  command(): 'more' | 'done' {
    const first = this.#word('left-out');
    if (first === undefined) return 'done';
    if (first.value === ';') return 'more';
    const prefix = prefixOf(first.value);
    const start = first.from + prefix.length + (/["']/.test(this.#text[first.from] ?? '') ? 1 : 0);
    const path = {value: first.value.slice(prefix.length), from: Math.min(start, first.to), to: first.to};
    const outcome = prefix.includes('-') ? 'left-out' : 'refused';
    if (path.value === '') {
      this.problems.push({kind: 'no-program', from: first.from, to: first.to, outcome});
      return 'done';
    }
    const args = this.#arguments(outcome);
    if (args === undefined) return 'done';
    if (prefix.includes('@') && (args.words[0]?.value ?? '') === '' && args.words.length === 0) {
      this.problems.push({kind: 'no-first-argument', from: first.from, to: first.to, outcome});
      return 'done';
    }
    this.commands.push({prefix, path, args: args.words});
    return args.ended;
  }

  #arguments(outcome: 'left-out' | 'refused'): {words: ExecWord[]; ended: 'more' | 'done'} | undefined {
    const words: ExecWord[] = [];
    while (this.#at < this.#text.length) {
      const special = /^(\\?);(?=[ \t\n\r]|$)/.exec(this.#text.slice(this.#at, this.#at + 3));
      if (special !== null) {
        const from = this.#at;
        this.#at += special[0].length;
        while (' \t\n\r'.includes(this.#text[this.#at] ?? '-')) this.#at++;
        if (special[1] === '') return {words, ended: 'more'};
        words.push({value: ';', from, to: from + 2});
        continue;
      }
      const word = this.#word(outcome);
      if (word === undefined) return this.#at < 0 ? undefined : {words, ended: 'done'};
      words.push(word);
    }
    return {words, ended: 'done'};
  }

  /** The next word; an escape that systemd does not know is noted and kept. After an unclosed quote nothing more is read. */
  #word(outcome: 'left-out' | 'refused'): (ExecWord & {readonly from: number}) | undefined {
    if (this.#at < 0) return undefined;
    const rules = {unquote: true, escapes: 'resolve'} as const;
    let word: FirstWord = firstWord(this.#text, this.#at, rules);
    if (word.kind === 'invalid') {
      const strict = word;
      word = firstWord(this.#text, this.#at, {...rules, relaxed: true});
      if (word.kind === 'invalid') {
        const {at, reason} = strict.reason === 'unclosed-quote' ? strict : word;
        this.problems.push({kind: reason, from: at, to: this.#text.length, outcome});
        this.#at = -1;
        return undefined;
      }
      const to = Math.min(strict.at + 2, this.#text.length);
      this.problems.push({kind: strict.reason, from: strict.at, to, outcome: 'goes-on'});
    }
    if (word.kind === 'end') {
      this.#at = this.#text.length;
      return undefined;
    }
    this.#at = word.next ?? this.#text.length;
    return word;
  }
}

/** Each sign counts once; `+`, `!` and `!!` exclude one another. */
function prefixOf(word: string): string {
  let prefix = '';
  for (const sign of word) {
    const privileged = /[+!]/.test(prefix);
    const again = sign === '!' && prefix.includes('!') && !prefix.includes('!!') && !prefix.includes('+');
    const allowed = '-@:'.includes(sign) ? !prefix.includes(sign) : '+!'.includes(sign) && (!privileged || again);
    if (!allowed) break;
    prefix += sign;
  }
  return prefix;
}
