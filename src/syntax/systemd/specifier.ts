import type {UnitName} from './unit-name.ts';

/** What a text with specifiers becomes; `unknown`: systemd refuses it, `at` is where the percent sign stands. */
export type Resolved =
  | {readonly kind: 'resolved'; readonly text: string}
  | {readonly kind: 'unknown'; readonly at: number};

/**
 * Fills in specifiers such as `%n` as systemd's `specifier_printf` does. What only the machine knows (host name, kernel,
 * ids) becomes a word of the same shape. Names of units know fewer specifiers than other values.
 */
export function resolveSpecifiers(text: string, unit: UnitName, within: 'value' | 'unit-name' = 'value'): Resolved {
  if (!text.includes('%')) return {kind: 'resolved', text};
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign !== '%' || at + 1 === text.length) {
      result += sign;
      continue;
    }
    const letter = text[++at] ?? '';
    const found = letter === '%' ? '%' : meaning(letter, unit, within);
    if (found === undefined && /[A-Za-z0-9]/.test(letter)) return {kind: 'unknown', at: at - 1};
    result += found ?? `%${letter}`;
  }
  return {kind: 'resolved', text: result};
}

function meaning(letter: string, unit: UnitName, within: 'value' | 'unit-name'): string | undefined {
  const {name, prefix} = unit;
  // The manager looks at a template as the instance `i`, as systemd-analyze does.
  const instance = unit.instance === '' ? 'i' : (unit.instance ?? '');
  const id = unit.instance === '' ? name.replace('@.', '@i.') : name;
  const named: Readonly<Record<string, string>> = {
    i: instance,
    j: prefix.slice(prefix.lastIndexOf('-') + 1),
    n: id,
    N: id.slice(0, id.lastIndexOf('.')),
    p: prefix,
  };
  if (Object.hasOwn(named, letter)) return named[letter];
  if (Object.hasOwn(ofTheSystem, letter)) return ofTheSystem[letter];
  if (within === 'unit-name') return undefined;
  const unescaped: Readonly<Record<string, string>> = {
    I: instance,
    J: named.j ?? '',
    P: prefix,
    f: `/${(instance || prefix).replaceAll('-', '/')}`,
    d: `/run/credentials/${id}`,
    y: `/etc/systemd/system/${name}`,
  };
  return Object.hasOwn(unescaped, letter) ? unescaped[letter] : folders[letter];
}

const ofTheSystem: Readonly<Record<string, string>> = {
  a: 'x86-64',
  A: '',
  b: '0123456789abcdef0123456789abcdef',
  B: '',
  g: 'root',
  G: '0',
  H: 'host',
  l: 'host',
  m: '0123456789abcdef0123456789abcdef',
  M: '',
  o: 'debian',
  q: 'host',
  u: 'root',
  U: '0',
  v: '6.1.0',
  w: '12',
  W: '',
};

const folders: Readonly<Record<string, string>> = {
  c: '/system.slice',
  C: '/var/cache',
  E: '/etc',
  h: '/root',
  L: '/var/log',
  r: '/system.slice',
  R: '/',
  s: '/bin/sh',
  S: '/var/lib',
  t: '/run',
  T: '/tmp',
  V: '/var/tmp',
  Y: '/etc/systemd/system',
};
