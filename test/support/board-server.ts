import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {type WebSocket, WebSocketServer} from 'ws';
import type {BoardView} from '../../src/classroom/board-view.ts';
import {readFromClient} from '../../src/classroom/protocol.ts';
import {type BoardFiles, boardListener} from '../../src/io/class/http.ts';

/** As much of a class server as a board needs: its files under the strict policy, and a WebSocket that knows one token. */
export interface BoardServer {
  readonly origin: string;
  readonly port: number;
  /** The hellos that came, as they were sent. */
  readonly hellos: readonly unknown[];
  /** Sent at once to every board, and to each that comes later. */
  show(view: BoardView): void;
  /** Anything at all, to every board. */
  send(text: string): void;
  /** Ends every connection with this code; 1006: as when a cable is pulled. */
  drop(code: number): void;
  close(): Promise<void>;
}

export const boardToken = 'board-token-of-the-test';

/** On loopback, on this port or any. `files`: by path, as `readBoardFiles` gives them. */
export async function startBoardServer(files: BoardFiles, port = 0): Promise<BoardServer> {
  const hellos: unknown[] = [];
  let latest: BoardView | undefined;
  const http = createServer(boardListener(files, new Set()));
  const sockets = new WebSocketServer({server: http});
  const boards = new Set<WebSocket>();
  sockets.on('connection', (socket) => {
    socket.on('close', () => boards.delete(socket));
    socket.on('message', (data) => {
      const hello = readFromClient(String(data));
      hellos.push(hello);
      if (hello?.t !== 'hello' || hello.token !== boardToken) return socket.close(4003);
      boards.add(socket);
      socket.send(JSON.stringify(welcome(latest?.now ?? Date.now())));
      if (latest !== undefined) socket.send(JSON.stringify({t: 'board', board: latest}));
    });
  });
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const bound = (http.address() as AddressInfo).port;
  const send = (text: string) => {
    for (const board of boards) board.send(text);
  };
  return {
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    hellos,
    send,
    show: (view) => {
      latest = view;
      send(JSON.stringify({t: 'board', board: view}));
    },
    drop: (code) => {
      for (const board of boards)
        if (code === 1006) board.terminate();
        else board.close(code);
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => http.close(resolve).closeAllConnections());
    },
  };
}

/** The clock of the server is the one of its views. */
function welcome(now: number) {
  const policy = {opens: {}, hints: true, solutions: true, exam: false};
  return {t: 'welcome', role: 'board', you: 'board', seq: 1, now, title: 'Class', policy};
}
