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

/** A port a server answers on, and whether it speaks TLS there. */
export interface Port {
  readonly number: number | undefined;
  readonly tls: boolean;
  readonly isDefault: boolean;
}

/** The ports of a server; one without `listen` takes port 80. */
export function portsOf(server: Directive): readonly Port[] {
  const listens = named(server.block ?? [], 'listen');
  if (listens.length === 0) return [{number: 80, tls: false, isDefault: false}];
  const old = named(server.block ?? [], 'ssl').some(({args}) => args[0]?.value === 'on');
  return listens.map((listen) => {
    const words = listen.args.map(({value}) => value);
    const isDefault = words.includes('default_server') || words.includes('default');
    return {number: listeningPort(listen), tls: old || words.includes('ssl') || words.includes('quic'), isDefault};
  });
}
