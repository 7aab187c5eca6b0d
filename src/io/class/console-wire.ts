import {type ClientOptions, WebSocket} from 'ws';
import {type FromServer, readFromServer} from '../../classroom/protocol.ts';

/** The largest frame that is read: whatever answers at an address that was given cannot fill the memory. */
const largestFrame = 4 * 1024 * 1024;
const options: ClientOptions = {perMessageDeflate: false, handshakeTimeout: 10_000, maxPayload: largestFrame};

/** Who hears what happens on a wire. */
interface Ears {
  readonly opened: () => void;
  readonly heard: (message: FromServer) => void;
  /** Once, and nothing after it. `code`: of the WebSocket. */
  readonly closed: (code: number) => void;
}

/** One connection to a class. */
export interface Wire {
  readonly send: (message: object) => void;
  readonly close: () => void;
}

/** Connects. A wire on which nothing is heard for `silence` ms is dead, even when nobody says so. Never throws. */
export function openWire(address: string, silence: number, {opened, heard, closed}: Ears): Wire {
  const socket = new WebSocket(address, options);
  let watch: NodeJS.Timeout | undefined;
  const listen = () => {
    clearTimeout(watch);
    watch = setTimeout(() => socket.terminate(), silence);
  };
  socket.on('open', () => {
    listen();
    opened();
  });
  socket.on('ping', listen);
  socket.on('message', (data) => {
    listen();
    const message = readFromServer(String(data));
    if (message !== undefined) heard(message);
  });
  // What went wrong shows in `close`, which always follows.
  socket.on('error', () => {});
  socket.on('close', (code) => {
    clearTimeout(watch);
    closed(code);
  });
  return {send: (message) => socket.send(JSON.stringify(message), () => {}), close: () => socket.close()};
}
