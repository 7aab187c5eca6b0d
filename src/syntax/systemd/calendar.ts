/** Where a calendar event stops being one, and what systemd expected there. */
export type CalendarProblem = {
  readonly at: number;
  readonly reason: 'empty' | 'weekday' | 'date' | 'time' | 'range' | 'rest';
};

const shorthands =
  /^(?:minutely|hourly|daily|weekly|monthly|annually|yearly|anually|quarterly|biannually|bi-annually|semiannually|semi-annually)$/i;

/** undefined when systemd takes the text for a calendar event (`calendar_spec_from_string`), else what is wrong. */
export function calendarProblem(text: string): CalendarProblem | undefined {
  const body = withoutZone(text);
  if (body === '') return {at: 0, reason: 'empty'};
  return shorthands.test(body) ? undefined : new Reader(body).problem();
}

/** `UTC` and names of time zones may stand at the end; which zones there are is up to the machine. */
function withoutZone(text: string): string {
  const zone =
    / (?:UTC|GMT|[A-Z]{2,5}T|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)(?:\/[A-Za-z0-9_+-]+)+)$/i.exec(
      text,
    );
  return zone === null || !isZone(zone[0].slice(1)) ? text : text.slice(0, zone.index);
}

/** A zone of the database that JavaScript and systemd share; short ones (`KST`) are up to the machine. */
function isZone(name: string): boolean {
  if (!name.includes('/')) return true;
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const days = ['monday', 'mon', 'tuesday', 'tue', 'wednesday', 'wed', 'thursday', 'thu', 'friday', 'fri'];
const names = [...days, 'saturday', 'sat', 'sunday', 'sun'];

/** The bounds of the parts: year, month, day, hour, minute, second. */
const bounds = {
  year: [1970, 2199],
  month: [1, 12],
  day: [1, 31],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
} as const;
type Part = keyof typeof bounds;

/** One number of a part, `from..to`, and `/step`. */
interface Component {
  readonly start: number;
  readonly stop: number | undefined;
  readonly step: number | undefined;
  readonly at: number;
}
type Chain = readonly Component[];

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  problem(): CalendarProblem | undefined {
    return this.#weekdays() ?? this.#rest();
  }

  #rest(): CalendarProblem | undefined {
    if (this.#text[this.#at] === '@')
      return /^@\d+$/.test(this.#text.slice(this.#at)) ? undefined : this.#wrong('date');
    return this.#date() ?? this.#time() ?? (this.#at < this.#text.length ? this.#wrong('rest') : undefined);
  }

  #weekdays(): CalendarProblem | undefined {
    let range: number | undefined;
    for (let first = true; ; first = false) {
      const here = this.#text.slice(this.#at, this.#at + 9).toLowerCase();
      const day = names.findIndex((name) => here.startsWith(name));
      if (day === -1) return first ? undefined : this.#wrong('weekday');
      const after = this.#text[this.#at + (names[day] ?? '').length] ?? '';
      if (!['', '-', '.', ',', ' '].includes(after)) return this.#wrong('weekday');
      const number = day >> 1;
      if (range !== undefined && range > number) return this.#wrong('range');
      this.#at += (names[day] ?? '').length;
      if (after === '' || after === ' ') return this.#blanks();
      if (after !== ',' && range !== undefined) return this.#wrong('weekday');
      if (after === '.' && this.#text[this.#at + 1] !== '.') return this.#wrong('weekday');
      range = after === ',' ? undefined : number;
      this.#at += after === '.' ? 2 : 1;
      if (['', ' '].includes(this.#text[this.#at] ?? ''))
        return range === undefined ? this.#blanks() : this.#wrong('weekday');
    }
  }

  #blanks(): undefined {
    while (this.#text[this.#at] === ' ') this.#at++;
  }

  /** `*-10-1`, `2025-10~3`, `10-1`; leaves the place alone where a time stands instead. */
  #date(): CalendarProblem | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const begin = this.#at;
    const chains: Chain[] = [];
    let fromEnd = false;
    for (;;) {
      const chain = this.#chain(1);
      if (chain === undefined) return this.#wrong('date');
      chains.push(chain);
      const sign = this.#text[this.#at] ?? '';
      if (chains.length === 1 && (sign === '' || sign === ':')) {
        this.#at = begin;
        return undefined;
      }
      if (chains.length > 1 && (sign === '' || sign === ' ')) break;
      if (chains.length === 3 || fromEnd || (sign !== '-' && sign !== '~')) return this.#wrong('date');
      fromEnd = sign === '~';
      this.#at++;
    }
    this.#blanks();
    const parts: readonly Part[] = chains.length === 3 ? ['year', 'month', 'day'] : ['month', 'day'];
    return outOfBounds(chains, parts, fromEnd);
  }

  #time(): CalendarProblem | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const chains: Chain[] = [];
    for (;;) {
      const chain = this.#chain(chains.length === 2 ? 1e6 : 1);
      if (chain === undefined) return this.#wrong('time');
      chains.push(chain);
      const sign = this.#text[this.#at] ?? '';
      if (sign === '' && chains.length > 1) break;
      if (sign !== ':' || chains.length === 3) return this.#wrong('time');
      this.#at++;
    }
    return outOfBounds(chains, ['hour', 'minute', 'second'], false);
  }

  /** `*`, or numbers with `..`, `/` and `,`; undefined when there is none. */
  #chain(unit: 1 | 1e6): Chain | undefined {
    if (this.#text[this.#at] === '*' && !/[,/]/.test(this.#text[this.#at + 1] ?? '')) {
      this.#at++;
      return [];
    }
    const chain: Component[] = [];
    const decimal = unit === 1 ? '\\d+' : '\\d+(?:\\.(?!\\.)\\d+)?';
    const pattern = new RegExp(`(${decimal})(?:\\.\\.(${decimal}))?(?:/(${decimal}))?(?=[ ,~:-]|$)`, 'y');
    for (;;) {
      pattern.lastIndex = this.#at;
      const found = pattern.exec(this.#text);
      const [whole = '', start = '', stop, step] = found ?? [];
      if (found === null || (step !== undefined && Number(step) === 0) || chain.length > 240) return undefined;
      chain.push({start: Number(start), stop: numberOf(stop), step: numberOf(step), at: this.#at});
      this.#at += whole.length;
      if (this.#text[this.#at] !== ',') return chain;
      this.#at++;
    }
  }

  #wrong(reason: CalendarProblem['reason']): CalendarProblem {
    return {at: Math.min(this.#at, this.#text.length), reason};
  }
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function outOfBounds(chains: readonly Chain[], parts: readonly Part[], fromEnd: boolean): CalendarProblem | undefined {
  for (const [index, chain] of chains.entries()) {
    const part = parts[index] ?? 'year';
    const wrong = chain.find((one) => !isInBounds(one, part, fromEnd && part === 'day'));
    if (wrong !== undefined) return {at: wrong.at, reason: 'range'};
  }
  return undefined;
}

/** systemd's `chain_valid` behind `normalize_chain`: a step must fit at least once between the start and the end. */
function isInBounds(component: Component, part: Part, fromEnd: boolean): boolean {
  const full = (year: number) => (part !== 'year' || year >= 100 ? year : year < 70 ? year + 2000 : year + 1900);
  const [least, last] = bounds[part];
  const most = fromEnd ? last - 3 : part === 'second' ? 59.999999 : last;
  const start = full(component.start);
  let stop = component.stop === undefined ? undefined : full(component.stop);
  let step = component.step ?? (stop === undefined ? 0 : 1);
  // A range of seconds without a step must reach at least the next second.
  if (part === 'second' && component.step === undefined && stop !== undefined && start + 1 > stop) return false;
  if (stop !== undefined && stop > start && step > 0) stop -= (stop - start) % step;
  if (stop === start) [stop, step] = [undefined, 0];
  if (start < least || start > most || step > most - least) return false;
  if (stop !== undefined) return stop >= least && stop <= most && start + step <= stop;
  return fromEnd ? start - step >= least : start + step <= most;
}
