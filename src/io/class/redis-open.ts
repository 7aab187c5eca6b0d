import {ConnectionTimeoutError} from '@redis/client';
import {logVersion} from './log-file.ts';
import {newerLog} from './log-notices.ts';
import {type RefusedLog, refuse, StoreTrouble} from './opened.ts';
import {RedisLink} from './redis-link.ts';
import type {RedisKeys} from './redis-log.ts';
import {noAddress, unreachable} from './redis-notices.ts';

/** The way to a Redis that can be reached, and that no newer drydock keeps this class in; or why there is none. */
export async function openLink(url: string, keys: RedisKeys): Promise<RedisLink | RefusedLog> {
  const link = linkTo(url);
  if (link === undefined) return refuse('address', noAddress(url));
  try {
    await link.connect();
    const version = await link.ask((client) => client.hGet(keys.seen, 'version'));
    if (version === null || version === String(logVersion)) return link;
    link.close();
    return refuse('newer', newerLog(keys.log, version));
  } catch (error) {
    link.close();
    if (error instanceof TypeError) throw error;
    return refuse('system', unreachable(url, codeOfFailure(error)));
  }
}

function linkTo(url: string): RedisLink | undefined {
  // As Python's and others' clients write a socket.
  const known = url.replace(/^redis\+unix:/, 'unix:');
  if (!/^(?:rediss?|unix):\/\/./.test(known)) return undefined;
  try {
    return new RedisLink(known);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The system's code, or the first word of what Redis answered. */
function codeOfFailure(error: unknown): string {
  const cause = error instanceof StoreTrouble ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if (cause instanceof ConnectionTimeoutError) return 'ETIMEDOUT';
  return /^[A-Z]{3,}\b/.exec(cause.message)?.[0] ?? cause.message;
}
