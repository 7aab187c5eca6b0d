import {assignments, constantOf, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import type {Unit} from '../../syntax/systemd.ts';
import {appServers, gunicornWords} from './app-servers.ts';
import {pythonOf, type Read} from './parsed.ts';
import type {Stack} from './stack.ts';

/** The umask of a gunicorn, and where it is set. */
export interface Umask {
  readonly bits: number;
  readonly file: string;
  readonly span: Span;
  /** How the right one is written there. */
  readonly right: string;
}

/** The umask that the gunicorn of a unit sets: its option, else that of the stack's only gunicorn.conf.py. */
export function umaskOf({path}: Read<Unit>, stack: Stack): Umask | undefined {
  const server = appServers(stack).find(({file, kind}) => file === path && kind === 'gunicorn');
  if (server === undefined) return undefined;
  const option = gunicornWords(server.program).settings.get('umask');
  if (option?.value.kind === 'int')
    return {bits: Number(option.value.value), file: path, span: option.span, right: '--umask 007'};
  return option === undefined ? configured(stack) : undefined;
}

function configured({files}: Stack): Umask | undefined {
  const [config, ...others] = files.filter(({kind, path}) => kind === 'gunicorn' && path.endsWith('.py'));
  if (config === undefined || others.length > 0) return undefined;
  const python = pythonOf(config);
  const value = assignments(python).findLast(({name}) => name === 'umask')?.value;
  const given = value && constantOf(python, value);
  if (value === undefined || given?.kind !== 'integer') return undefined;
  return {bits: given.value, file: config.path, span: spanOf(python, value), right: 'umask = 0o007'};
}
