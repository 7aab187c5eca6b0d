import {isIpv6} from './checks/address.ts';
import {isNumber} from './checks/values.ts';

/** Where a `…_pass` or a `server` of an upstream leads, without a scheme. `fault` says what nginx would not read. */
export interface Address {
  /** Host and port, or `unix:` and the path, as written. */
  readonly authority: string;
  /** What stands behind it: `/`, `/api/`; undefined where nothing does. */
  readonly uri: string | undefined;
  readonly fault?: 'host' | 'port' | 'socket' | 'uri';
}

/** Reads `host:port/uri` or `unix:/path:/uri` as `ngx_parse_url` does. */
export function readAddress(text: string, uris: 'uri allowed' | 'no uri'): Address {
  if (/^unix:/i.test(text)) return readSocket(text, uris);
  const slash = text.search(/[/?]/);
  const authority = slash === -1 ? text : text.slice(0, slash);
  const uri = slash === -1 ? undefined : text.slice(slash);
  const fault = uri !== undefined && uris === 'no uri' ? 'uri' : faultOf(authority);
  return {authority, uri, ...(fault && {fault})};
}

function readSocket(text: string, uris: 'uri allowed' | 'no uri'): Address {
  const colon = uris === 'uri allowed' ? text.indexOf(':', 5) : -1;
  const authority = colon === -1 ? text : text.slice(0, colon);
  const uri = colon === -1 ? undefined : text.slice(colon + 1);
  const path = authority.slice(5);
  return {authority, uri, ...((path === '' || path.length > 107) && {fault: 'socket'})};
}

function faultOf(authority: string): Address['fault'] {
  const [, host = authority, port] =
    (authority.startsWith('[') ? /^(\[[^\]]*\])(?::(.*))?$/ : /^([^:]*):(.*)$/).exec(authority) ?? [];
  if (port !== undefined && !(isNumber(port) && Number(port) >= 1 && Number(port) <= 65_535)) return 'port';
  if (host === '') return 'host';
  return host.startsWith('[') && !isIpv6(host.slice(1, -1)) ? 'host' : undefined;
}
