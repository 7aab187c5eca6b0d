import type {Span} from '../span.ts';
import type {Entry, Reading, Trouble, TroubleKind} from './reading.ts';
import {readWord, type ShellWord} from './shell-word.ts';

/**
 * `set -a; . ./.env` in a POSIX shell (dash, the sh of Debian): words that are assignments, alone or behind `export`,
 * set variables; anything else is run as a command. What a command would print is not known.
 */
export function readShell(text: string): Reading {
  return readScript(text, 0);
}

function readScript(text: string, depth: number): Reading {
  const reader = new Script(text, depth);
  while (reader.next());
  return {entries: reader.entries, troubles: reader.troubles};
}

/** How deep commands inside commands are looked into; nobody writes more, and a hostile file must not overflow the stack. */
const deepest = 4;

class Script {
  readonly entries: Entry[] = [];
  readonly troubles: Trouble[] = [];
  readonly #text: string;
  readonly #values = new Map<string, string | undefined>();
  /** What the variables held before the command that is being read. */
  readonly #held = new Map<string, {readonly before: string | undefined} | 'nothing'>();
  /** Can the text inside `$(…)` or backticks be read? */
  readonly #isCommand: (inside: string) => boolean;
  /** What a special command that fails does: it ends the shell, or only the command between the brackets. */
  readonly #failure: TroubleKind;
  #at = 0;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#failure = depth === 0 ? 'refused' : 'command';
    this.#isCommand = (inside) => depth > deepest || isReadable(readScript(inside, depth + 1));
  }

  /** Reads one command with what ends it; false at the end of the text. */
  next(): boolean {
    for (const [name, value] of this.#held) {
      if (value === 'nothing') this.#values.delete(name);
      else this.#values.set(name, value.before);
    }
    this.#held.clear();
    this.#skipBlank(/(?:[ \t\n]|\\\n)*/y);
    if (this.#at >= this.#text.length) return false;
    const start = this.#at;
    const words: ShellWord[] = [];
    let redirected = false;
    let vanished = false;
    for (;;) {
      this.#skipBlank(/(?:[ \t]|\\\n)*/y);
      const one = this.#text[this.#at] ?? '\n';
      if (one === '#') this.#skipBlank(/[^\n]*/y);
      else if (one === '<' || one === '>') {
        redirected = true;
        if (!this.#redirect()) return this.#refuse(start);
      } else if (one === '(' || one === ')') return this.#refuse(start);
      else if (one === '\n' || one === ';' || one === '&' || one === '|')
        return this.#finish(start, words, redirected, vanished);
      else {
        const read = readWord(this.#text, this.#at, this.#values, this.#isCommand);
        if (read === undefined) return this.#refuse(start, this.#text.length);
        this.#at = read.span.end;
        // What expands to nothing, without quotes, is no word at all; behind it nothing is an assignment any more, but
        // for export, which reads its own arguments.
        const isNothing = read.value === '' && read.form === 'expanded' && read.name === undefined;
        vanished ||= isNothing;
        if (isNothing) continue;
        const word = vanished && !isExport(words.find(({name}) => name === undefined)) ? asArgument(read) : read;
        words.push(word);
        const assigned = words.every((each) => each.name !== undefined) ? word : undefined;
        if (assigned?.name !== undefined) this.#hold(assigned.name, assigned.value);
      }
    }
  }

  #finish(start: number, words: readonly ShellWord[], redirected: boolean, vanished: boolean): boolean {
    const span = {start, end: words.at(-1)?.span.end ?? this.#at};
    const [, ending = ''] = /^(;;|&&|\|\||[;&|\n])/.exec(this.#text.slice(this.#at, this.#at + 2)) ?? [];
    this.#at += Math.max(1, ending.length);
    const isBehind = ending === '&' || ending === '|';
    if (words.length === 0) {
      const isCommand = vanished && ending !== ';;';
      return isCommand || ending === '\n' || ending === '' ? true : this.#refuse(start);
    }
    if (ending === ';;') return this.#refuse(start);
    const command = words.find(({name}) => name === undefined);
    const exporting = isExport(command);
    const isSpecial = exporting || (command?.form === 'plain' && command.value === 'set');
    // What is redirected from or to a file that cannot be opened ends the shell, with its special commands.
    if (redirected && isSpecial) return this.#trouble(this.#failure, span);
    if (redirected || isBehind || (!exporting && command !== undefined)) return this.#trouble('command', span);
    this.#held.clear();
    for (const word of words)
      if (word.name !== undefined && (!exporting || word.span.end <= (command?.span.start ?? 0))) this.#assign(word);
    return exporting ? this.#export(span, words.slice(command === undefined ? 0 : words.indexOf(command) + 1)) : true;
  }

  /** The arguments of `export`; a name that is none ends the shell: export is one of its special commands. */
  #export(span: Span, words: readonly ShellWord[]): boolean {
    const operands = words.flatMap(fieldsOf);
    const options = operands.findIndex(({value}) => !/^-p+$/.test(value ?? ''));
    const first = operands[options];
    if (options > 0 || (first === undefined && operands.length > 0)) return true;
    const given = first?.value === '--' ? operands.slice(1) : operands;
    for (const word of given) this.#assign(evaluated(word));
    return given.some((word) => isNoName(word, this.#text)) ? this.#trouble(this.#failure, span) : true;
  }

  /** Sets a variable for the words behind it, until the command shows that it is only meant for itself. */
  #hold(name: string, value: string | undefined): void {
    if (!this.#held.has(name))
      this.#held.set(name, this.#values.has(name) ? {before: this.#values.get(name)} : 'nothing');
    this.#values.set(name, value);
  }

  #assign({name, value, span}: ShellWord): void {
    if (name === undefined) return;
    this.#values.set(name, value);
    this.entries.push({key: name, value, keySpan: {start: span.start, end: span.start + name.length}, span});
  }

  /** `>`, `>>`, `<`, `<<` … and its target; false where the target is missing. */
  #redirect(): boolean {
    this.#skipBlank(/[<>][<>&|]?-?/y);
    this.#skipBlank(/[ \t]*/y);
    const one = this.#text[this.#at] ?? '\n';
    if ('\n;&|()<>#'.includes(one)) return false;
    const word = readWord(this.#text, this.#at, this.#values, this.#isCommand);
    this.#at = word?.span.end ?? this.#text.length;
    return word !== undefined;
  }

  /** The shell stops here: a syntax error. We go on in the next line, to tell of the others. */
  #refuse(start: number, end = this.#lineEnd(this.#at)): boolean {
    this.#at = end;
    return this.#trouble('refused', {start, end});
  }

  #trouble(kind: TroubleKind, span: Span): boolean {
    this.troubles.push({kind, span});
    return true;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 ? this.#text.length : end;
  }

  #skipBlank(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }
}

function isReadable({troubles}: Reading): boolean {
  return troubles.every(({kind}) => kind !== 'refused');
}

function isExport(word: ShellWord | undefined): boolean {
  return word?.form === 'plain' && (word.value === 'export' || word.value === 'readonly');
}

/** The word as the command gets it: `NAME=value` in one piece. */
function asArgument(word: ShellWord): ShellWord {
  const {name, value} = word;
  if (name === undefined || value === undefined) return word;
  return {...word, name: undefined, value: `${name}=${value}`};
}

/** What is expanded without quotes is cut at its blanks: each piece is an argument of its own. */
function fieldsOf(word: ShellWord): readonly ShellWord[] {
  const {form, name, value} = word;
  if (form !== 'expanded' || name !== undefined || value === undefined) return [word];
  return value.split(/[ \t\n]+/).flatMap((field) => (field === '' ? [] : [{...word, value: field}]));
}

/** An argument of `export` may hide its name in quotes: `"NAME"=x`. */
function evaluated(word: ShellWord): ShellWord {
  const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(word.value ?? '') ?? [];
  return name === undefined || word.name !== undefined ? word : {...word, name, value};
}

function isNoName({name, value, span}: ShellWord, text: string): boolean {
  if (name !== undefined) return false;
  if (value !== undefined) return !/^[A-Za-z_][A-Za-z0-9_]*(?:=|$)/.test(value);
  return !/^(?:[A-Za-z_][A-Za-z0-9_]*(?:[=$`"'\\]|$)|[$`"'\\])/.test(text.slice(span.start, span.end));
}
