import {defaultPort, shownCode} from '../classroom/code.ts';

/** Where this page came from: the parts of `location`. */
export interface Origin {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
}

/** What the room types to join, and whether another machine gets anywhere by it. */
interface Entrance {
  readonly command: string;
  readonly reach: 'room' | 'this machine';
}

/**
 * How to join with this code. The way this page came is proven, unless it came from its own machine: then what the server
 * says counts, `places`, as it is typed behind the `@`.
 */
export function entranceOf(code: string, places: readonly string[], origin: Origin): Entrance {
  const isOwn = /^(?:localhost|127\.[\d.]+|\[?::1\]?)$/.test(origin.hostname);
  const place = isOwn ? (places[0] ?? placeOf(origin)) : placeOf(origin);
  return {
    command: `drydock class join ${shownCode(code)}@${place}`,
    reach: isOwn && places.length === 0 ? 'this machine' : 'room',
  };
}

/** As it is typed: the port is said when it is not the one that is tried anyway. */
function placeOf({protocol, hostname, port}: Origin): string {
  const isSecure = protocol === 'https:';
  const said = port === '' ? (isSecure ? '' : ':80') : port === String(defaultPort) && !isSecure ? '' : `:${port}`;
  return `${isSecure ? 'wss://' : ''}${hostname}${said}`;
}
