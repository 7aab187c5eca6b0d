import http from 'node:http';
import https from 'node:https';
import {connect, type NetConnectOpts} from 'node:net';

/** A request, as a visitor's browser or curl sends it. */
export interface Visit {
  readonly path: string;
  /** `example.com` when left out. */
  readonly host?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. Header names are in small letters; one that came several times is joined by commas. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where to knock: a port of 127.0.0.1 or a socket file. */
export type Address = {readonly port: number; readonly secure?: boolean} | {readonly socketPath: string};

/** Sends a request and reads the whole answer; throws when the connection breaks. */
export async function visit(
  address: Address,
  {path, host = 'example.com', method, headers, body}: Visit,
): Promise<Answer> {
  const secure = 'port' in address && address.secure === true;
  const given = {
    ...headers,
    host,
    connection: 'close',
    ...(body !== undefined && {'content-length': `${Buffer.byteLength(body)}`}),
  };
  const options = {
    ...address,
    ...('port' in address && {host: '127.0.0.1'}),
    path,
    method: method ?? 'GET',
    headers: given,
  };
  return new Promise((resolve, reject) => {
    const request = secure
      ? https.request({...options, servername: host.replace(/:\d+$/, ''), rejectUnauthorized: false, agent: false})
      : http.request({...options, agent: false});
    request.once('error', reject).once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.once('error', reject).once('end', () => {
        const found = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
        resolve({status: response.statusCode ?? 0, headers: Object.fromEntries(found), body: text});
      });
    });
    request.end(body);
  });
}

/**
 * Is somebody there who takes connections and ends those in which nothing is said? A worker of gunicorn does both
 * without a line in any log, as soon as it has loaded the application.
 */
export async function isAwake(address: Address): Promise<boolean> {
  const options: NetConnectOpts =
    'port' in address ? {host: '127.0.0.1', port: address.port} : {path: address.socketPath};
  return new Promise((resolve) => {
    const socket = connect(options, () => socket.end());
    socket.setTimeout(5000, () => socket.destroy(new Error('late')));
    socket.resume();
    socket.once('error', () => resolve(false)).once('end', () => resolve(true));
  });
}
