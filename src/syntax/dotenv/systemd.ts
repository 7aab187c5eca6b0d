import type {Entry, Reading, Trouble} from './reading.ts';

type State =
  | 'before key'
  | 'key'
  | 'before value'
  | 'value'
  | 'escape'
  | 'single'
  | 'double'
  | 'double escape'
  | 'comment'
  | 'comment escape';

/**
 * systemd's `EnvironmentFile=`: the state machine of its env-file.c. Quotes only count where a value (or another quoted
 * part) may begin, an unclosed one runs to the end of the file, and a name that is none is ignored with a message.
 * In Debian 12 (252) a backslash at the end of a comment still carries it on to the next line.
 */
export function readSystemd(text: string): Reading {
  if (text.includes('\0')) return {entries: [], troubles: [{kind: 'refused', span: {start: 0, end: text.length}}]};
  return new Machine(text).read();
}

class Machine {
  readonly #text: string;
  readonly #entries: Entry[] = [];
  readonly #troubles: Trouble[] = [];
  #state: State = 'before key';
  #keyStart = 0;
  #keyEnd = 0;
  #parts: string[] = [];
  /** Where the white space at the end of an unquoted value begins in `#parts`; undefined while there is none. */
  #blanksFrom: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Reading {
    for (let at = 0; at < this.#text.length; at++) this.#state = this.#step(this.#text[at] ?? '', at);
    if (this.#state === 'key') this.#dropped(this.#text.length);
    else if (this.#state !== 'before key' && !this.#state.startsWith('comment')) this.#push(this.#text.length);
    return {entries: this.#entries, troubles: this.#troubles};
  }

  #step(one: string, at: number): State {
    const isEnd = one === '\n' || one === '\r';
    switch (this.#state) {
      case 'before key':
        if (one === '#' || one === ';') return 'comment';
        this.#keyStart = at;
        return isBlank(one) ? 'before key' : 'key';
      case 'key':
        if (isEnd) return this.#dropped(at);
        this.#keyEnd = at;
        return one === '=' ? this.#opened() : 'key';
      case 'before value':
        if (isEnd) return this.#push(at);
        if (one === "'") return 'single';
        if (one === '"') return 'double';
        if (one === '\\') return 'escape';
        return isBlank(one) ? 'before value' : this.#add(one, 'value');
      case 'value':
        if (isEnd) return this.#push(at);
        this.#blanksFrom = isBlank(one) ? (this.#blanksFrom ?? this.#parts.length) : undefined;
        return one === '\\' ? 'escape' : this.#add(one, 'value');
      case 'escape':
        return isEnd ? 'value' : this.#add(one, 'value');
      case 'single':
        return one === "'" ? 'before value' : this.#add(one, 'single');
      case 'double':
        if (one === '\\') return 'double escape';
        return one === '"' ? 'before value' : this.#add(one, 'double');
      case 'double escape':
        return one === '\n' ? 'double' : this.#add('"\\`$'.includes(one) ? one : `\\${one}`, 'double');
      case 'comment':
        return one === '\\' ? 'comment escape' : isEnd ? 'before key' : 'comment';
      case 'comment escape':
        return 'comment';
    }
  }

  #opened(): State {
    this.#parts = [];
    this.#blanksFrom = undefined;
    return 'before value';
  }

  #add(part: string, next: State): State {
    this.#parts.push(part);
    return next;
  }

  #dropped(end: number): State {
    this.#troubles.push({kind: 'ignored', span: {start: this.#keyStart, end}});
    return 'before key';
  }

  #push(end: number): State {
    let keyEnd = this.#keyEnd;
    while (keyEnd > this.#keyStart && isBlank(this.#text[keyEnd - 1] ?? '')) keyEnd--;
    const key = this.#text.slice(this.#keyStart, keyEnd);
    const chopped = this.#state === 'value' ? this.#parts.slice(0, this.#blanksFrom) : this.#parts;
    const span = {start: this.#keyStart, end};
    const keySpan = {start: this.#keyStart, end: this.#keyStart + key.length};
    const value = chopped.join('');
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) this.#entries.push({key, value, keySpan, span});
    else this.#troubles.push({kind: 'ignored', span});
    return 'before key';
  }
}

function isBlank(one: string): boolean {
  return one === ' ' || one === '\t' || one === '\n' || one === '\r';
}
