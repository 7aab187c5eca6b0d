import {pythonInt} from './value.ts';

/** Where one `bind` makes gunicorn listen. */
export type Address =
  | {readonly kind: 'socket'; readonly path: string}
  | {readonly kind: 'descriptor'; readonly number: bigint}
  | {readonly kind: 'host'; readonly host: string; readonly port: number}
  /** gunicorn stops: the part behind the colon is no number. */
  | {readonly kind: 'refused'; readonly part: 'port' | 'descriptor'; readonly text: string};

/** gunicorn's own reading of an address (`gunicorn.util.parse_address`); `port`: what it takes where none is given. */
export function parseAddress(text: string, port = 8000): Address {
  if (text.startsWith('unix:')) return {kind: 'socket', path: text.split(/unix:(?:\/\/)?/).at(-1) ?? ''};
  if (text.startsWith('fd://')) {
    const number = pythonInt(text.slice(5), 10);
    return number === undefined
      ? {kind: 'refused', part: 'descriptor', text: text.slice(5)}
      : {kind: 'descriptor', number};
  }
  const net = text.startsWith('tcp://') ? (text.split('tcp://')[1] ?? '') : text;
  const [host, given] = hostAndPort(net);
  const number = given === undefined ? BigInt(port) : pythonInt(given, 10);
  if (number === undefined) return {kind: 'refused', part: 'port', text: given ?? ''};
  return {kind: 'host', host: host.toLowerCase(), port: Number(number)};
}

function hostAndPort(net: string): readonly [string, string | undefined] {
  if (net.includes('[') && net.includes(']')) return [net.split(']')[0]?.slice(1) ?? '', net.split(']:')[1]];
  if (net.includes(':')) {
    const [host = '', port = ''] = net.split(':');
    return [host, port];
  }
  return [net === '' ? '0.0.0.0' : net, undefined];
}

/**
 * Is an address the one that a goal asks for, however it is written: `:8000` is `0.0.0.0:8000`, `unix:///run/x` is
 * `unix:/run/x`? `asked`: any address where it is empty, any socket where it is `unix`.
 */
export function isAsked(text: string, asked: string): boolean {
  const address = parseAddress(text);
  if (asked === '') return address.kind !== 'refused';
  if (asked === 'unix') return address.kind === 'socket' && address.path !== '';
  return JSON.stringify(plain(address)) === JSON.stringify(plain(parseAddress(asked)));
}

function plain(address: Address): unknown {
  switch (address.kind) {
    case 'host':
      return [
        /^0*$/.test(address.host) ? '0.0.0.0' : address.host === 'localhost' ? '127.0.0.1' : address.host,
        address.port,
      ];
    case 'socket':
      return address.path.replace(/\/+/g, '/');
    case 'descriptor':
      return Number(address.number);
    case 'refused':
      return undefined;
  }
}

/** `ipaddress.ip_network(text)` succeeds: an IPv4 or IPv6 address, or a network without host bits. */
export function isNetwork(text: string): boolean {
  const [address = '', mask, ...more] = text.split('/');
  if (more.length > 0) return false;
  const four = ipv4(address);
  if (four !== undefined) return mask === undefined || fits(four, 32, prefix4(mask));
  const six = ipv6(address);
  if (six === undefined) return false;
  return mask === undefined || fits(six, 128, /^\d+$/.test(mask) ? Number(mask) : undefined);
}

/** No bit of the address is behind the prefix. */
function fits(address: bigint, width: number, prefix: number | undefined): boolean {
  if (prefix === undefined || prefix > width) return false;
  return address % (1n << BigInt(width - prefix)) === 0n;
}

/** The length of an IPv4 prefix: `24`, `255.255.255.0`, `0.0.0.255`. */
function prefix4(mask: string): number | undefined {
  if (/^[0-9]+$/.test(mask)) return Number(mask);
  const bits = ipv4(mask)?.toString(2).padStart(32, '0');
  if (bits === undefined) return undefined;
  const [, ones = '', zeros = ''] = /^(1*)(0*)$/.exec(bits) ?? [];
  if (ones.length + zeros.length === 32) return ones.length;
  return /^0*1*$/.test(bits) ? bits.lastIndexOf('0') + 1 : undefined;
}

function ipv4(text: string): bigint | undefined {
  const parts = text.split('.');
  const plain = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return plain ? parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) : undefined;
}

function ipv6(text: string): bigint | undefined {
  const [address = '', scope, ...more] = text.split('%');
  if (more.length > 0 || scope === '') return undefined;
  const tail = /:([^:]*\.[^:]*)$/.exec(address)?.[1];
  const four = tail === undefined ? undefined : ipv4(tail);
  if (tail !== undefined && four === undefined) return undefined;
  const groups = four === undefined ? address : address.slice(0, -(tail ?? '').length) + hextets(four);
  const [head = '', rest, ...others] = groups.split('::');
  if (others.length > 0) return undefined;
  const front = head === '' ? [] : head.split(':');
  const back = rest === undefined || rest === '' ? [] : rest.split(':');
  const count = front.length + back.length;
  if (rest === undefined ? count !== 8 : count > 7) return undefined;
  const all = [...front, ...Array.from({length: 8 - count}, () => '0'), ...back];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function hextets(four: bigint): string {
  return `${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`;
}
