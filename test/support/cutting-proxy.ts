import {type AddressInfo, connect, createServer, type Socket} from 'node:net';

/** A proxy on loopback that cuts each connection after a while, in both directions, with whatever was under way. */
export interface CuttingProxy {
  readonly port: number;
  /** How many connections it has cut. */
  readonly cuts: () => number;
  /** From now on connections live as long as their ends want. */
  readonly behave: () => void;
  readonly close: () => Promise<void>;
}

/** Starts a proxy in front of a port; `lifetime` says for each connection how many ms it may live. */
export async function cuttingProxy(to: number, lifetime: () => number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  let cuts = 0;
  let cutting = true;
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    const both = [near, far];
    const end = () => {
      for (const socket of both) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of both) {
      open.add(socket);
      socket.on('error', end).on('close', end);
    }
    near.pipe(far).pipe(near);
    if (!cutting) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!cutting || near.destroyed) return;
      cuts++;
      end();
    }, lifetime());
    timers.add(timer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    behave() {
      cutting = false;
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
