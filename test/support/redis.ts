import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {until} from './until.ts';

/** Whether a real Redis can be started here; when not, what is said about the tests that are skipped. */
export const canRedis = spawnSync('redis-server', ['--version']).status === 0;
export const cannotRedis = 'redis-server is not installed';

/** A Redis of one's own on a unix socket in a temporary folder. */
export interface PrivateRedis {
  readonly url: string;
  readonly socket: string;
  /** Starts it where it is not running, with what it had saved. */
  start(): Promise<void>;
  /** Ends it in an orderly way, or as a crash does. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Stops it and removes all it had. */
  remove(): Promise<void>;
}

/** `settings`: further ones of redis.conf, as on its command line; the last one counts. */
export async function startRedis(...settings: readonly string[]): Promise<PrivateRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-redis-'));
  mkdirSync(join(folder, 'data'));
  const socket = join(folder, 'redis.sock');
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  const args = ['--port', '0', '--unixsocket', socket, '--dir', join(folder, 'data'), ...durable, ...settings];
  let server: ChildProcess | undefined;
  const redis: PrivateRedis = {
    url: `unix://${socket}`,
    socket,
    async start() {
      server = spawn('redis-server', args, {stdio: 'ignore'});
      await until('Redis answers', () => answers(socket));
    },
    async stop(signal = 'SIGTERM') {
      const stopping = server;
      server = undefined;
      if (stopping === undefined || stopping.exitCode !== null) return;
      await new Promise((resolve) => {
        stopping.once('exit', resolve);
        stopping.kill(signal);
      });
    },
    async remove() {
      await redis.stop('SIGKILL');
      rmSync(folder, {recursive: true, force: true});
    },
  };
  try {
    await redis.start();
  } catch (error) {
    await redis.remove();
    throw error;
  }
  return redis;
}

/** True when a PING gets its PONG, or a password is asked for: the log was read. */
function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => connection.write('PING\r\n'));
    connection.setEncoding('utf8');
    connection.on('data', (text) => {
      resolve(/^(?:\+PONG|-NOAUTH)/.test(String(text)));
      connection.destroy();
    });
    connection.on('error', () => resolve(false));
    connection.on('close', () => resolve(false));
  });
}
