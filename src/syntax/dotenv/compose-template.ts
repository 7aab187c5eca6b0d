/**
 * What Docker Compose makes of `$NAME`, `${NAME}`, `${NAME:-x}`, `${NAME-x}`, `${NAME:?x}`, `${NAME:+x}` and `$$` in a
 * value. Names the file has not set are empty. A `$` that begins nothing stays. Undefined: refused.
 */
export function substitute(value: string, values: ReadonlyMap<string, string>): string | undefined {
  return value.includes('$') ? replaced(value, values, 0) : value;
}

/** Deeper nesting than anybody writes; the bound keeps hostile files from overflowing the stack. */
const deepest = 50;

function replaced(value: string, values: ReadonlyMap<string, string>, depth: number): string | undefined {
  if (depth > deepest) return undefined;
  let result = '';
  let at = 0;
  for (let dollar = value.indexOf('$'); dollar !== -1; dollar = value.indexOf('$', at)) {
    result += value.slice(at, dollar);
    const behind = value[dollar + 1];
    if (behind === '$') {
      result += '$';
      at = dollar + 2;
      continue;
    }
    const name = nameAt(value, behind === '{' ? dollar + 2 : dollar + 1);
    if (name === '' && behind === '{') return undefined;
    if (name === '') {
      result += '$';
      at = dollar + 1;
      continue;
    }
    if (behind !== '{') {
      result += values.get(name) ?? '';
      at = dollar + 1 + name.length;
      continue;
    }
    const close = closingBrace(value, dollar);
    if (close === -1) return undefined;
    const inside = braced(name, value.slice(dollar + 2 + name.length, close), values, depth);
    if (inside === undefined) return undefined;
    result += inside;
    at = close + 1;
  }
  return result + value.slice(at);
}

function braced(name: string, behind: string, values: ReadonlyMap<string, string>, depth: number): string | undefined {
  const [, sign = '', rest = ''] = /^(:?[-?+])(.*)$/s.exec(behind) ?? [];
  const value = values.get(name);
  if (behind === '') return value ?? '';
  const isThere = sign.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
  switch (sign.at(-1)) {
    case '-':
      return isThere ? value : replaced(rest, values, depth + 1);
    case '+':
      return isThere ? replaced(rest, values, depth + 1) : '';
    case '?':
      return isThere ? value : undefined;
    case undefined:
      return undefined;
  }
  return undefined;
}

function nameAt(value: string, from: number): string {
  const pattern = /[_a-z][_a-z0-9]*/iy;
  pattern.lastIndex = from;
  return pattern.exec(value)?.[0] ?? '';
}

/** The brace that closes the `${` at `from`; those of inner `${` are skipped. */
function closingBrace(value: string, from: number): number {
  let open = 0;
  for (let at = from; at < value.length; at++) {
    if (value.startsWith('${', at)) {
      open++;
      at++;
    } else if (value[at] === '}' && --open === 0) return at;
  }
  return -1;
}
