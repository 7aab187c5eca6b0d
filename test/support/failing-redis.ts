import {connect, createServer, type Server, type Socket} from 'node:net';
import {join} from 'node:path';
import {createClient} from '@redis/client';
import {startRedis} from './redis.ts';
import {until} from './until.ts';

/** A primary Redis with a replica, and one address for whichever of them is in charge. */
export interface FailingRedis {
  /** Leads to the primary, and after the fail-over to what was its replica. */
  readonly url: string;
  /** From now on the replica gets nothing more. Resolves when it has all that the log held when this was called. */
  stall(log: string): Promise<void>;
  /** Kills the primary and puts the replica in charge; tells how many entries of the log only the primary had. */
  failOver(log: string): Promise<number>;
  remove(): Promise<void>;
}

/** `folder`: for its socket; `port`: one that is free, for the replication on 127.0.0.1. */
export async function startFailingRedis(folder: string, port: number): Promise<FailingRedis> {
  const primary = await startRedis('--port', String(port), '--bind', '127.0.0.1', '--repl-diskless-sync-delay', '0');
  let isStalled = false;
  const between = await pipe(
    {port: 0},
    () => connect(port, '127.0.0.1'),
    () => isStalled,
  );
  const {port: toPrimary} = between.server.address() as {port: number};
  const replica = await startRedis('--replicaof', '127.0.0.1', String(toPrimary));
  const path = join(folder, 'way.sock');
  let target = primary.socket;
  const way = await pipe(
    {path},
    () => connect(target),
    () => false,
  );
  const ask = async (url: string, ...words: string[]) => {
    const client = createClient({url});
    client.on('error', () => {});
    await client.connect();
    return client.sendCommand(words).finally(() => client.destroy());
  };
  await until('the replica follows', async () =>
    String(await ask(replica.url, 'INFO', 'replication')).includes('link_status:up'),
  );
  return {
    url: `unix://${path}`,
    async stall(log) {
      const length = Number(await ask(primary.url, 'XLEN', log));
      await until('the replica has it', async () => Number(await ask(replica.url, 'XLEN', log)) >= length);
      isStalled = true;
    },
    async failOver(log) {
      // What is acknowledged before the last moment is lost, too.
      const had = Number(await ask(primary.url, 'XLEN', log));
      await primary.stop('SIGKILL');
      await ask(replica.url, 'REPLICAOF', 'NO', 'ONE');
      const has = Number(await ask(replica.url, 'XLEN', log));
      target = replica.socket;
      way.cut();
      return had - has;
    },
    async remove() {
      for (const one of [way, between]) {
        one.server.close();
        one.cut();
      }
      await Promise.all([primary.remove(), replica.remove()]);
    },
  };
}

/** A way to somewhere else; what goes back over it is thrown away as long as `isDeaf`. */
async function pipe(
  where: {readonly port: number} | {readonly path: string},
  far: () => Socket,
  isDeaf: () => boolean,
): Promise<{readonly server: Server; readonly cut: () => void}> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const there = far();
    const cut = () => {
      open.delete(near);
      near.destroy();
      there.destroy();
    };
    open.add(near);
    near.on('data', (bytes) => there.write(bytes));
    there.on('data', (bytes) => {
      if (!isDeaf()) near.write(bytes);
    });
    for (const end of [near, there]) end.on('error', cut).on('close', cut);
  });
  await new Promise<void>((resolve) => server.listen('path' in where ? where : {...where, host: '127.0.0.1'}, resolve));
  return {
    server,
    cut: () => {
      for (const near of open) near.destroy();
    },
  };
}
