import type {Directive, Word} from '../../syntax/nginx.ts';
import {nearest} from '../../text/nearest.ts';

/** A learner's value that must not reach the machine, and what stands in for it in the wrapped file. */
export interface StandIn {
  readonly word: Word;
  readonly value: string;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const hostName = /^(?=.*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/**
 * Gives every address that servers listen on a port of its own on 127.0.0.1, the same one for the same address, and
 * every socket file one below `root`: `nginx -t` really opens them. An ordinary user may open those; and that one is in
 * use already does not disturb it.
 */
export class Listeners {
  readonly #root: string;
  readonly #ports = new Map<string, number>();
  /** What was written first for each stand-in. */
  readonly written = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** What stands in for the words of a `listen`; none where nginx refuses the address anyway. */
  standIns({args}: Directive): readonly StandIn[] {
    const [address, ...options] = args;
    const key = address && keyOf(address.value);
    if (address === undefined || key === undefined) return [];
    const only = options.find(({value}) => /^ipv6only=(?:on|off)$/.test(value));
    const value = this.address(key, address.value);
    return [{word: address, value}, ...(only && key.startsWith('[') ? [{word: only, value: 'bind'}] : [])];
  }

  /** The stand-in for a normal form such as `*:80`. */
  address(key: string, written = key): string {
    const port = this.#ports.get(key) ?? 20_001 + this.#ports.size;
    this.#ports.set(key, port);
    const value = key.startsWith('unix:') ? `unix:${this.#root}/${port}` : `127.0.0.1:${port}`;
    if (!this.written.has(value)) this.written.set(value, written);
    return value;
  }
}

/** `80`, `*:80` and `0.0.0.0:80` are one address; undefined for what is no address nginx could open. */
function keyOf(value: string): string | undefined {
  if (/^unix:\/./.test(value)) return value;
  const [, host = '*', port = '80'] = /^\d+(?:-\d+)?$/.test(value)
    ? ['', '*', value]
    : (/^(\[[0-9A-Fa-f:.]+\]|[^:[\]]+)(?::(\d+(?:-\d+)?))?$/.exec(value) ?? ['', '', '']);
  const [first = 0, last = first, ...more] = port.split('-').map(Number);
  if (first < 1 || last < first || last > 65_535 || more.length > 0) return undefined;
  if (host === '*' || host === '0.0.0.0') return `*:${port}`;
  return host.startsWith('[') || ipv4.test(host) || hostName.test(host) ? `${host}:${port}` : undefined;
}

/**
 * Gives every host name that nginx would ask the network for an address of its own, the same one for the same name.
 * A name that is nearly an upstream's stays: then nginx says that it does not know it.
 */
export class Hosts {
  readonly #numbers = new Map<string, number>();
  readonly #upstreams: readonly string[];
  readonly written = new Map<string, string>();

  constructor(upstreams: readonly string[]) {
    this.#upstreams = upstreams;
  }

  /**
   * What stands in for a value such as `http://web:8000/` or `web:8000`; undefined where it needs none. `host`: the value
   * can only be a host, also where an upstream has the same name.
   */
  standIn(value: string, means: 'host' | 'host or upstream'): string | undefined {
    const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)?([^/:?#[\]]+)(.*)$/is.exec(value) ?? [];
    if (value.includes('$') || !hostName.test(host) || host === 'unix') return undefined;
    const upstream = this.#upstreams.includes(host) || (!/[.:]/.test(host + rest) && nearest(host, this.#upstreams));
    if (means === 'host or upstream' && upstream) return undefined;
    const number = this.#numbers.get(host) ?? this.#numbers.size + 1;
    this.#numbers.set(host, number);
    const address = `127.1.${number >> 8}.${number & 255}`;
    this.written.set(address, host);
    return `${scheme}${address}${rest}`;
  }
}
