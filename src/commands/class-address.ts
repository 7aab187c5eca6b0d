import {isIPv6} from 'node:net';
import {networkInterfaces} from 'node:os';
import {defaultPort, readAddress, shownCode, type WrongAddress} from '../classroom/code.ts';

/** Where a class is reached: what people type, the shortest way first. */
export interface Reach {
  /** `HOST` or `HOST:PORT`, one for each address of the machine. */
  readonly hosts: readonly string[];
  /** Who gets here: anybody in the network, this machine alone, or whoever comes through a proxy in front. */
  readonly from: 'network' | 'this machine' | 'proxy';
}

/**
 * How a server that listens on this address is reached. Of "all addresses" every one of the machine is named. `behind`:
 * the name of a proxy with TLS in front of it, which is then the way for everybody.
 */
export function reachOf(host: string, port: number, behind?: string): Reach {
  if (behind !== undefined) return {hosts: [`wss://${behind}`], from: 'proxy'};
  const all = isEverything(host) ? ownAddresses(host) : [host];
  const isLocal = /^(?:localhost|127\.|::1$)/.test(host);
  return {hosts: all.map((one) => placeOf(one, port)), from: isLocal ? 'this machine' : 'network'};
}

/** `HOST` or `HOST:PORT`, as it is typed behind the `@` of a join code. */
function placeOf(host: string, port: number): string {
  return port === defaultPort ? host : withPort(host, port);
}

/** `HOST:PORT`; an IPv6 address in brackets. */
export function withPort(host: string, port: number): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** A class and how it is asked for. */
export interface Door {
  readonly kind: 'door';
  readonly code: string;
  readonly host: string;
  readonly port: number;
  /** `ws://HOST:PORT`, or `wss://` where a proxy in front encrypts. */
  readonly url: string;
}

/** Reads `CODE@HOST[:PORT]`, and `CODE@wss://HOST[:PORT]` (port 443) for a class behind a proxy. */
export function readDoor(text: string): Door | WrongAddress {
  const secure = /^([^@]*@)\s*wss:\/\/([^/]+)\/?\s*$/i.exec(text);
  const place = secure?.[2] ?? '';
  const isBare = secure !== null && !/:\d*$/.test(place.replace(/^\[.*\]/, ''));
  const read = readAddress(secure === null ? text : `${secure[1]}${place}`);
  if (read.kind === 'wrong') return read;
  const {code, host} = read;
  const port = isBare ? 443 : read.port;
  return {kind: 'door', code, host, port, url: `${secure === null ? 'ws' : 'wss'}://${withPort(host, port)}`};
}

/** A door as it is typed behind the `@`: by who stands in it already, for others. */
export function typedOf({url, host, port}: Door): string {
  if (!url.startsWith('wss:')) return placeOf(host, port);
  return `wss://${withPort(host, port).replace(/:443$/, '')}`;
}

/** What learners type. */
export function joinCommand(code: string, place: string): string {
  return `drydock class join ${shownCode(code)}@${place}`;
}

/** The page of the board. The token stands behind `#`, where browsers keep it to themselves. `behind`: see `reachOf`. */
export function boardUrl(host: string, port: number, token: string, behind?: string): string {
  if (behind !== undefined) return `https://${behind}/#t=${token}`;
  const reached = isEverything(host) ? (ownAddresses(host)[0] ?? host) : host;
  return `http://${withPort(reached, port)}/#t=${token}`;
}

function isEverything(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function ownAddresses(host: string): readonly string[] {
  const found = Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    .filter(({internal, family}) => !internal && (family === 'IPv4' || host === '::'))
    .map(({address}) => address)
    .filter((address) => !address.startsWith('fe80'));
  return found.length === 0 ? ['127.0.0.1'] : found;
}
