import type {FromServer, Hello} from '../classroom/protocol.ts';
import {type Link, linkAfter, waitBefore} from './retry.ts';
import {spokenVersion} from './version.ts';

/**
 * Nothing heard for so long, in ms: the class may be quiet, or the connection dead without anybody having been told. A
 * new one finds out, and is not shown.
 */
const silence = 45_000;
/** A connection that is not welcome after so long, in ms, is none. */
const patience = 8_000;

export interface Listener {
  /** Something arrived, and when, by this machine's steady clock in ms. */
  board(view: unknown, at: number): void;
  welcomed(now: number, at: number): void;
  linked(link: Link): void;
}

/**
 * Keeps a board connected to the server its page came from, and tries again by itself until the server says that this
 * is of no use. Returns what makes a new connection at once, for when the network is back or the machine was asleep; one
 * that still lives is replaced by it without a word.
 */
export function keepConnected(address: string, token: string, listener: Listener): () => void {
  let attempt = 0;
  let socket: WebSocket | undefined;
  let isFinal = false;
  let next: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    clearTimeout(next);
    const before = socket;
    const opened = new WebSocket(address);
    socket = opened;
    const isCurrent = () => socket === opened;
    opened.onopen = () => {
      const hello: Hello = {t: 'hello', v: spokenVersion, token, since: 0};
      opened.send(JSON.stringify(hello));
    };
    opened.onmessage = ({data}) => {
      if (!isCurrent()) return;
      guard(silence, connect);
      hear(String(data));
    };
    opened.onclose = ({code}) => {
      if (isCurrent()) lost(isFinal ? 'ended' : linkAfter(code));
    };
    guard(patience, () => lost('lost'));
    before?.close();
  };

  const hear = (data: string) => {
    const message = readMessage(data);
    const at = performance.now();
    if (message?.t === 'welcome') {
      attempt = 0;
      listener.welcomed(message.now, at);
      listener.linked('live');
    } else if (message?.t === 'board') listener.board(message.board, at);
    else if (message?.t === 'bye') isFinal = !message.reconnect;
  };

  const lost = (link: Link) => {
    const dead = socket;
    socket = undefined;
    clearTimeout(watch);
    dead?.close();
    listener.linked(link);
    if (link === 'lost') next = setTimeout(connect, waitBefore(attempt++, Math.random()));
    else isFinal = true;
  };

  const guard = (ms: number, act: () => void) => {
    clearTimeout(watch);
    watch = setTimeout(act, ms);
  };

  connect();
  return () => {
    if (!isFinal && socket?.readyState !== WebSocket.CONNECTING) connect();
  };
}

/** Half a message is none. What is in it is checked where it is used. */
function readMessage(data: string): FromServer | undefined {
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === 'object' && message !== null ? (message as FromServer) : undefined;
  } catch {
    return undefined;
  }
}
