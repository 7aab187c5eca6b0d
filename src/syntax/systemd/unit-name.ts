/** The kinds of unit that a file can describe. */
const unitTypes = [
  'service',
  'socket',
  'timer',
  'path',
  'mount',
  'automount',
  'swap',
  'target',
  'slice',
  'scope',
] as const;
export type UnitType = (typeof unitTypes)[number];

/** What a unit is called. */
export interface UnitName {
  /** With its ending: `mysite@1.service`. */
  readonly name: string;
  readonly type: UnitType;
  /** Before the `@`, or the whole name without its ending. */
  readonly prefix: string;
  /** Behind the `@`; empty for a template (`mysite@.service`), undefined for a name without `@`. */
  readonly instance: string | undefined;
}

/** Reads a unit name; undefined when systemd takes it for none (`unit_name_is_valid`). Units of devices count as none. */
export function readUnitName(name: string): UnitName | undefined {
  const dot = name.lastIndexOf('.');
  const type = unitTypes.find((one) => one === name.slice(dot + 1));
  const stem = name.slice(0, Math.max(dot, 0));
  if (type === undefined || stem === '' || name.length >= 256 || !/^[A-Za-z0-9:_.\\@-]+$/.test(stem)) return undefined;
  const at = stem.indexOf('@');
  if (at === 0) return undefined;
  return at === -1
    ? {name, type, prefix: stem, instance: undefined}
    : {name, type, prefix: stem.slice(0, at), instance: stem.slice(at + 1)};
}

/** The name that a mount or swap unit must have for a path: `/var/lib/a-b` is `var-lib-a\x2db`. */
export function escapedPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0) return '-';
  const bytes = new TextEncoder().encode(parts.join('/'));
  return Array.from(bytes, (byte, at) => {
    const sign = String.fromCharCode(byte);
    if (sign === '/') return '-';
    if (/[A-Za-z0-9:_]/.test(sign) || (sign === '.' && at > 0)) return sign;
    return `\\x${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}
