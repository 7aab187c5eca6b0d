import {readTimeSpan} from '../../../syntax/systemd/time-span.ts';
import type {Text} from '../../../text/language.ts';
import {type Complaint, orEmpty, type Reader, whole} from './complaint.ts';

/** A number as systemd's `safe_ato…` reads it: `10`, `0x1f`, `017`, `0b11`, a sign; undefined when it is none. */
export function integer(text: string): number | undefined {
  const found = /^[ \t]*([+-]?)(?:0x([0-9a-f]+)|0b([01]+)|0o([0-7]+)|(0[0-7]*)|([1-9]\d*))$/i.exec(text);
  if (found === null) return undefined;
  const [, sign, hex, binary, octal, old, decimal] = found;
  const [digits, base] = hex
    ? [hex, 16]
    : binary
      ? [binary, 2]
      : octal
        ? [octal, 8]
        : old !== undefined
          ? [old, 8]
          : [decimal ?? '', 10];
  return Number.parseInt(digits, base) * (sign === '-' ? -1 : 1);
}

/** Two numbers with a dash between, or one, which is then both (`parse_range`); undefined when it is neither. */
export function rangeOf(text: string): readonly [low: number, high: number] | undefined {
  const [, first = '', last] = /^([^-]*)(?:-(.+))?$/s.exec(text) ?? [];
  const low = integer(first);
  const high = integer(last ?? first);
  const right = low !== undefined && high !== undefined && low >= 0 && high >= 0 && Math.max(low, high) < 2 ** 32;
  return right ? [low, high] : undefined;
}

/** A reader of whole numbers between two bounds. */
function between(least: number, most: number, expects?: Text): Reader {
  const range = expects ?? {
    en: `a whole number from ${least} to ${most}`,
    ko: `${least}부터 ${most}까지의 정수`,
  };
  return (value) => {
    const number = integer(value);
    const right = number !== undefined && number >= least && number <= most;
    return right ? [] : whole(value, {kind: 'number', expects: range});
  };
}

const anyNumber = {en: 'a whole number, 0 or more', ko: '0 이상의 정수'};

/** systemd's sizes of at most so many bytes: digits, a fraction, and K, M, G, T, P or E; several of them from large to small. */
export function isSize(text: string, most = 2n ** 64n - 2n): boolean {
  const suffixes = 'EPTGMKB';
  let least = 0;
  let rest = text;
  do {
    const found = /^[ \t]*\+?0*(\d+)(?:\.\d*)?[ \t]*([EPTGMKB]?)/.exec(rest);
    if (found === null) return false;
    const [all, digits = '', suffix = ''] = found;
    const rank = suffix === '' ? suffixes.length : suffixes.indexOf(suffix);
    const bytes = digits.length > 20 ? 2n ** 64n : BigInt(digits) * 1024n ** BigInt(Math.max(0, 6 - rank));
    if (rank < least || bytes > most) return false;
    least = rank + 1;
    rest = rest.slice(all.length);
  } while (rest !== '' && least <= suffixes.length);
  return rest === '';
}

/** `50%`, `12.5%`, in hundredths of a percent; undefined when it is no percentage. */
function percentage(text: string): number | undefined {
  const found = /^[ \t]*\+?(\d+)(?:\.(\d{1,2}))?(%|‰|‱)$/.exec(text);
  if (found === null) return undefined;
  const [, digits = '', places = '', sign = ''] = found;
  if (places.length > (sign === '%' ? 2 : sign === '‰' ? 1 : 0)) return undefined;
  return Number(`${digits}.${places || '0'}`) * (sign === '%' ? 100 : sign === '‰' ? 10 : 1);
}

const size: Reader = (value) => (isSize(value, 2n ** 64n - 1n) ? [] : whole(value, {kind: 'size'}));

const memory: Reader = (value, {key}) => {
  if (value === 'infinity') return [];
  const share = percentage(value);
  const zero = share === 0 || (share === undefined && isSize(value) && Number.parseFloat(value) === 0);
  if (zero && !/^(?:MemorySwapMax|(?:Default)?Memory(?:Low|Min))$/.test(key))
    return whole(value, {kind: 'size', detail: 'zero'});
  return (share !== undefined && share <= 10_000) || isSize(value) ? [] : whole(value, {kind: 'size'});
};

const tasks: Reader = (value) => {
  const number = integer(value);
  const right = value === 'infinity' || (percentage(value) ?? 10_001) <= 10_000 || (number !== undefined && number > 0);
  const expects = {en: 'a number above 0, a percentage or `infinity`', ko: '1 이상의 정수나 백분율 또는 `infinity`'};
  return right ? [] : whole(value, {kind: 'number', expects});
};

const quota: Reader = (value) =>
  (percentage(value) ?? 0) > 0
    ? []
    : whole(value, {
        kind: 'number',
        expects: {en: 'a percentage above 0, such as `50%`', ko: '`50%`처럼 0보다 큰 백분율'},
      });

const mode: Reader = (value) => (/^[ \t]*0*[0-7]{1,4}$/.test(value) ? [] : whole(value, {kind: 'mode'}));

/** The resource limits: `1024`, `1024:4096`, `infinity`; some count bytes, time or niceness. */
export function limit(resource: string): Reader {
  return (value) => {
    const parts = value.split(':');
    const right = parts.length <= 2 && parts.every((part) => isLimit(part, resource));
    if (!right) return whole(value, {kind: 'number', expects: limitExpects(resource)});
    const [soft, hard] = parts.map((part) => limitOf(part, resource));
    const reversed = hard !== undefined && soft !== undefined && soft > hard;
    const expects = {en: 'the first limit no higher than the second', ko: '앞의 값이 뒤의 값보다 크지 않은'};
    return reversed ? whole(value, {kind: 'number', detail: 'reversed', expects}) : [];
  };
}

const bytes = /^RLIMIT_(?:FSIZE|DATA|STACK|CORE|RSS|AS|MEMLOCK|MSGQUEUE)$/;

function isLimit(part: string, resource: string): boolean {
  if (part === 'infinity' && resource !== 'RLIMIT_NICE') return true;
  if (bytes.test(resource)) return isSize(part);
  if (resource === 'RLIMIT_CPU') return readTimeSpan(part).kind === 'span';
  if (resource === 'RLIMIT_RTTIME') return readTimeSpan(part, 1e-6).kind === 'span';
  if (resource === 'RLIMIT_NICE') return isNiceness(part);
  return (integer(part) ?? -1) >= 0;
}

/** Behind a sign a niceness, otherwise the limit as the kernel counts it (`rlimit_parse_nice`). */
function isNiceness(part: string): boolean {
  const sign = /^[+-]/.exec(part)?.[0] ?? '';
  const number = integer(part.slice(sign.length)) ?? -1;
  return number >= 0 && number <= (sign === '+' ? 19 : sign === '-' ? 20 : 40);
}

function limitOf(part: string, resource: string): number | undefined {
  if (part === 'infinity') return Number.POSITIVE_INFINITY;
  if (bytes.test(resource)) return Number.parseFloat(part) * 1024 ** (7 - 'EPTGMKB'.indexOf(part.at(-1) ?? 'B'));
  return /^\d+$/.test(part) ? Number(part) : undefined;
}

function limitExpects(resource: string): Text {
  if (bytes.test(resource)) return {en: 'a size such as `64M`, or `infinity`', ko: '`64M` 같은 크기나 `infinity`'};
  if (/CPU|RTTIME/.test(resource))
    return {en: 'a time such as `10min`, or `infinity`', ko: '`10min` 같은 시간이나 `infinity`'};
  return {en: 'a number such as `65536`, or `infinity`', ko: '`65536` 같은 수나 `infinity`'};
}

const deprecated =
  (reader: Reader): Reader =>
  (value, use) => {
    const old: Complaint = {kind: 'deprecated', from: 0, to: value.length, detail: use.key};
    return [...reader(value, use), old];
  };

const whole63 = between(-(2 ** 63), 2 ** 63, {en: 'a whole number', ko: '정수'});

const weight = orEmpty(between(1, 10_000));

/** Readers of numbers and sizes, by the name of systemd's parser. */
export const numberReaders: Readonly<Record<string, Reader>> = {
  unsigned: between(0, 4_294_967_295, anyNumber),
  int: between(-2_147_483_648, 2_147_483_647, {en: 'a whole number', ko: '정수'}),
  long: (value, use) => {
    const wrong = whole63(value, use);
    // The newest reads a size here.
    return wrong.length > 0 && use.key === 'MessageQueueMessageSize' && isSize(value)
      ? whole(value, {kind: 'newer'})
      : wrong;
  },
  tty_size: orEmpty(between(0, 4_294_967_295, anyNumber)),
  exec_nice: orEmpty(between(-20, 19)),
  exec_oom_score_adjust: orEmpty(between(-1000, 1000)),
  exec_io_priority: orEmpty(between(0, 7)),
  exec_cpu_sched_prio: between(0, 99),
  exit_status: orEmpty(between(0, 255)),
  swap_priority: orEmpty(between(-1, 32_767)),
  cg_weight: weight,
  cg_cpu_weight: (value, use) => (value === 'idle' ? [] : weight(value, use)),
  cpu_shares: deprecated(orEmpty(between(2, 262_144))),
  blockio_weight: orEmpty(between(10, 1000)),
  cpu_quota: orEmpty(quota),
  tasks_max: orEmpty(tasks),
  memory_limit: orEmpty((value, use) =>
    use.key === 'MemoryLimit' ? deprecated(memory)(value, use) : memory(value, use),
  ),
  iec_size: size,
  managed_oom_mem_pressure_limit: orEmpty((value) =>
    (percentage(value) ?? 10_001) <= 10_000
      ? []
      : whole(value, {kind: 'number', expects: {en: 'a percentage such as `60%`', ko: '`60%` 같은 백분율'}}),
  ),
  mode,
};
