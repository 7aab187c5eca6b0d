import facts from '../../../facts/systemd-252.json' with {type: 'json'};
import {resolveSpecifiers} from '../../../syntax/systemd/specifier.ts';
import {orEmpty, type Reader, whole} from './complaint.ts';
import {isIpv4, isIpv6} from './ip.ts';
import {integer} from './numbers.ts';
import {eachWord, pathComplaints} from './paths.ts';

/** What is wrong with a value of `ListenStream=`; undefined when systemd can listen there (`socket_address_parse`). */
function addressMistake(address: string): string | undefined {
  if (address === '' || address === '/' || address === '@') return 'empty';
  if (/^[/@]/.test(address)) return new TextEncoder().encode(address).length > 107 ? 'long' : undefined;
  if (address.startsWith('unix:')) return 'unix';
  if (address.startsWith('~') || /^\.{0,2}[A-Za-z_./-]*\//.test(address)) return 'relative';
  if (address.startsWith('vsock:')) return /^vsock:\d*:\d+$/.test(address) ? undefined : 'other';
  const port = integer(address);
  if (port !== undefined) return isPort(address) ? undefined : 'port';
  const [, host = '', behind = ''] = /^(.*):([^:]*)$/.exec(address) ?? [];
  const bracketed = /^\[.*\]$/.test(host) && isIpv6(host.slice(1, -1).replace(/%[A-Za-z0-9_.-]+$/, ''));
  if (host === 'localhost' || /^[A-Za-z]/.test(host)) return 'host-name';
  if (host === '*') return 'star';
  if (!bracketed && !isIpv4(host)) return isIpv4(address) ? 'no-port' : 'other';
  return isPort(behind.replace(/%[A-Za-z0-9_.-]+$/, '')) ? undefined : 'port';
}

function isPort(text: string): boolean {
  const port = integer(text);
  return port !== undefined && port >= 1 && port <= 65_535 && !/^[ \t-]/.test(text);
}

const listen: Reader = (value, use) => {
  if (/^Listen(?:FIFO|Special|MessageQueue|USBFunction)$/.test(use.key))
    return pathComplaints({text: value, from: 0, to: value.length}, use);
  const resolved = resolveSpecifiers(value, use.unit);
  if (resolved.kind === 'unknown') return [{kind: 'specifier', from: resolved.at, to: resolved.at + 2}];
  if (use.key === 'ListenNetlink') return isNetlink(resolved.text) ? [] : whole(value, {kind: 'address'});
  const detail = addressMistake(resolved.text);
  if (detail !== undefined) return whole(value, {kind: 'address', detail});
  const sequential = use.key === 'ListenSequentialPacket' && !/^[/@]/.test(resolved.text);
  if (!sequential) return [];
  // SCTP came to systemd later, for addresses of IPv6.
  return whole(value, resolved.text.startsWith('[') ? {kind: 'newer'} : {kind: 'address', detail: 'sequential'});
};

/** A family of netlink sockets, by its name or number, and a group. */
function isNetlink(address: string): boolean {
  const [, family = '', group = ''] = /^(\S+)[ \t]*(.*)$/s.exec(address) ?? [];
  const number = integer(family) ?? -1;
  const known = facts.values.netlink_family.includes(family) || (number >= 0 && number < 2 ** 31);
  return known && (group === '' || (integer(group) ?? -1) >= 0);
}

const addresses: Reader = (value) =>
  eachWord(value, {}, ({text: word, from, to}) => {
    const [address = '', length] = word.split(/\/(.*)/s);
    const named = ['any', 'localhost', 'link-local', 'multicast'].includes(word);
    const four = isIpv4(address);
    const six = isIpv6(address);
    const bits = integer(length ?? '0') ?? -1;
    const short = bits >= 0 && bits <= (four ? 32 : 128);
    const expects = {
      en: 'addresses such as `10.0.0.0/8`, `any` or `localhost`',
      ko: '`10.0.0.0/8`, `any`, `localhost` 같은 주소',
    };
    return named || ((four || six) && short) ? [] : [{kind: 'other', from, to, expects}];
  });

/** Readers of socket addresses, by the name of systemd's parser. */
export const addressReaders: Readonly<Record<string, Reader>> = {
  socket_listen: orEmpty(listen),
  in_addr_prefixes: orEmpty(addresses),
};
