import type {Directive} from '../../syntax/nginx.ts';
import {named} from './level.ts';

/** The port of a `listen`: 80 where it gives none; undefined for a unix socket or what cannot be read. */
export function listeningPort(listen: Directive | undefined): number | undefined {
  const value = listen?.args[0]?.value ?? '';
  if (value === '' || /^unix:/i.test(value)) return undefined;
  const [, port] = /^(?:(?:\[[^\]]*\]|[^:]*):)?(\d+)$/.exec(value) ?? [];
  if (port !== undefined) return Number(port);
  return /^(?:\[[^\]]*\]|[A-Za-z*\d.-]+)$/.test(value) ? 80 : undefined;
}

/** Does a `listen` hear this machine only: an address such as `127.0.0.1`, `localhost` or `[::1]`? */
function isLoopback(listen: Directive): boolean {
  const value = listen.args[0]?.value ?? '';
  return /^(?:127(?:\.\d+){3}|localhost|\[(?:0*:)+0*1\])(?::\d+)?$/i.test(value);
}

/** A port a server answers on, and whether it speaks TLS there. */
export interface Port {
  readonly number: number | undefined;
  readonly tls: boolean;
  readonly isDefault: boolean;
  /** The line that opens it for this machine only; undefined where others reach it. */
  readonly onlyHere: Directive | undefined;
}

/** The ports of a server; one without `listen` takes port 80. */
export function portsOf(server: Directive): readonly Port[] {
  const listens = named(server.block ?? [], 'listen');
  if (listens.length === 0) return [{number: 80, tls: false, isDefault: false, onlyHere: undefined}];
  const old = named(server.block ?? [], 'ssl').some(({args}) => args[0]?.value === 'on');
  return listens.map((listen) => {
    const words = listen.args.map(({value}) => value);
    const isDefault = words.includes('default_server') || words.includes('default');
    const tls = old || words.includes('ssl') || words.includes('quic');
    return {number: listeningPort(listen), tls, isDefault, onlyHere: isLoopback(listen) ? listen : undefined};
  });
}
