/** What systemd makes of a time span. */
export type TimeSpan =
  | {readonly kind: 'span'; readonly seconds: number}
  | {readonly kind: 'invalid'; readonly reason: 'empty' | 'negative' | 'no-number' | 'unit' | 'too-long'};

/** systemd counts microseconds in 64 bits. */
const most = 2 ** 64 / 1e6;

const units: readonly (readonly [string, number])[] = [
  ['seconds', 1],
  ['second', 1],
  ['sec', 1],
  ['s', 1],
  ['minutes', 60],
  ['minute', 60],
  ['min', 60],
  ['months', 2629800],
  ['month', 2629800],
  ['M', 2629800],
  ['msec', 1e-3],
  ['ms', 1e-3],
  ['m', 60],
  ['hours', 3600],
  ['hour', 3600],
  ['hr', 3600],
  ['h', 3600],
  ['days', 86400],
  ['day', 86400],
  ['d', 86400],
  ['weeks', 604800],
  ['week', 604800],
  ['w', 604800],
  ['years', 31557600],
  ['year', 31557600],
  ['y', 31557600],
  ['usec', 1e-6],
  ['us', 1e-6],
  ['μs', 1e-6],
  ['µs', 1e-6],
];
const smallUnits: typeof units = [...units, ['nsec', 1e-9], ['ns', 1e-9]];

/** Reads `90`, `1min 30s`, `1.5h`, `infinity` as systemd's `parse_time` does; `unit`: seconds that a bare number counts. */
export function readTimeSpan(text: string, unit: 1 | 1e-6 | 1e-9 = 1): TimeSpan {
  const value = text.trim();
  if (value === 'infinity') return {kind: 'span', seconds: Number.POSITIVE_INFINITY};
  if (value === '') return {kind: 'invalid', reason: 'empty'};
  const table = unit === 1e-9 ? smallUnits : units;
  let seconds = 0;
  let rest = value;
  while (rest !== '') {
    if (rest.startsWith('-')) return {kind: 'invalid', reason: 'negative'};
    const number = /^(\+?\d*)(?:\.(\d*))?/.exec(rest);
    const [whole = '', digits = '', fraction] = number ?? [];
    if (!/\d/.test(digits) && fraction === undefined) return {kind: 'invalid', reason: 'no-number'};
    const behind = rest.slice(whole.length);
    const named = behind.trimStart();
    const suffix = table.find(([name]) => named.startsWith(name));
    const wrong = suffix === undefined && named !== '' && (behind === named || !/^[+\d.-]/.test(named));
    if (wrong || fraction === '') return {kind: 'invalid', reason: 'unit'};
    seconds += Number(`${/\d/.test(digits) ? digits : '0'}.${fraction ?? '0'}`) * (suffix?.[1] ?? unit);
    if (seconds >= most) return {kind: 'invalid', reason: 'too-long'};
    rest = suffix === undefined ? named : named.slice(suffix[0].length).trimStart();
  }
  return {kind: 'span', seconds};
}
