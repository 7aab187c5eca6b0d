import type {IncomingMessage, RequestListener} from 'node:http';
import {isIP} from 'node:net';

/** A file of the board's page. */
interface BoardFile {
  readonly bytes: Uint8Array;
  /** Its media type, such as `text/html; charset=utf-8`. */
  readonly type: string;
}

/** The board's page by path (`/`, `/board.js` …). */
export type BoardFiles = ReadonlyMap<string, BoardFile>;

/**
 * The host a request names, when it may: an address of numbers, localhost, or one of these names. A page of somebody
 * else whose name is made to point here (DNS rebinding) comes with that name, and is refused.
 */
export function hostOf({headers}: IncomingMessage, names: ReadonlySet<string>): string | undefined {
  const host = (headers.host ?? '').toLowerCase();
  const name = /^(\[[\da-f:.]+\]|[a-z\d._-]+)(?::\d{1,5})?$/.exec(host)?.[1];
  if (name === undefined) return undefined;
  const isNumbers = name.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name);
  return isNumbers || name === 'localhost' || names.has(name) ? host : undefined;
}

/** Does a browser ask from our own page, or something that is no browser? Pages of others may not. */
export function isOwnOrigin({headers}: IncomingMessage, host: string): boolean {
  const {origin} = headers;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

/** Is this an address of this machine itself? */
export function isOwnMachine(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./i.test(address);
}

/**
 * The address a request comes from. Behind a proxy of this machine (`isBehind`) it is the last one that
 * `X-Forwarded-For` tells: the proxy put it there, what stands before it anybody can write. From elsewhere the header
 * says nothing, and neither does one that holds no address.
 */
export function clientOf({headers, socket}: IncomingMessage, isBehind: boolean): string {
  const {remoteAddress: peer = ''} = socket;
  if (!isBehind || !isOwnMachine(peer)) return peer;
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return told !== undefined && isIP(told) > 0 ? told : peer;
}

/** Serves the board's files and nothing else. */
export function boardListener(files: BoardFiles, names: ReadonlySet<string>): RequestListener {
  return (request, response) => {
    const host = hostOf(request, names);
    const answer = (status: number, file?: BoardFile) => {
      const body = Buffer.from(file?.bytes ?? '');
      response.writeHead(status, {
        ...shields(host),
        'Content-Type': file?.type ?? 'text/plain; charset=utf-8',
        'Content-Length': body.length,
        ...(status === 405 && {Allow: 'GET, HEAD'}),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (host === undefined || !isOwnOrigin(request, host)) return answer(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405);
    const [path = ''] = (request.url ?? '').split('?');
    const file = files.get(path);
    return file === undefined ? answer(404) : answer(200, file);
  };
}

function shields(host: string | undefined): Readonly<Record<string, string>> {
  // Older browsers do not count a WebSocket as 'self'.
  const sockets = host === undefined ? '' : ` ws://${host} wss://${host}`;
  return {
    'Content-Security-Policy': `default-src 'self'; connect-src 'self'${sockets}; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
