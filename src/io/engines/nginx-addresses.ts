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
 * Gives every address that servers listen on a port of its own on 127.0.0.1, the same one for the same address.
 * An ordinary user may open those; and that one is in use already does not disturb `nginx -t`.
 */
export class Listeners {
  readonly #ports = new Map<string, number>();
  /** What was written first for each stand-in. */
  readonly written = new Map<string, string>();

  /** What stands in for the words of a `listen`; none where nginx refuses the address anyway, or it is a socket file. */
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
    const value = `127.0.0.1:${port}`;
    if (!this.written.has(value)) this.written.set(value, written);
    return value;
  }
}

/** `80`, `*:80` and `0.0.0.0:80` are one address; undefined for what is no address nginx could open. */
function keyOf(value: string): string | undefined {
  const [, host = '*', port = '80'] =
    /^(\d+)$/.test(value) && !value.includes('.')
      ? ['', '*', value]
      : (/^(\[[0-9A-Fa-f:.]+\]|[^:[\]]+)(?::(\d+))?$/.exec(value) ?? ['', '', '']);
  if (!(Number(port) >= 1 && Number(port) <= 65_535)) return undefined;
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

  /** What stands in for a value such as `http://web:8000/` or `web:8000`; undefined where it needs none. */
  standIn(value: string): string | undefined {
    const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)?([^/:?#[\]]+)(.*)$/is.exec(value) ?? [];
    if (value.includes('$') || !hostName.test(host) || host === 'unix') return undefined;
    if (this.#upstreams.includes(host)) return undefined;
    if (!/[.:]/.test(host + rest) && nearest(host, this.#upstreams) !== undefined) return undefined;
    const number = this.#numbers.get(host) ?? this.#numbers.size + 1;
    this.#numbers.set(host, number);
    const address = `127.1.${number >> 8}.${number & 255}`;
    this.written.set(address, host);
    return `${scheme}${address}${rest}`;
  }
}
