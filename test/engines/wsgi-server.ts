import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {Lines} from '../../src/syntax/span.ts';
import {asgi} from '../../src/validators/asgi/index.ts';
import {validate} from '../../src/validators/validator.ts';
import {wsgi} from '../../src/validators/wsgi/index.ts';
import type {Protocol} from '../../src/validators/wsgi/module.ts';
import type {Judged, Said} from './support/agreement.ts';

const python = '/usr/bin/python3';

/** True when Debian's Python has Django and the servers. */
export function hasServers(): boolean {
  return existsSync(python) && spawnSync(python, ['-c', 'import django, gunicorn, uvicorn']).status === 0;
}

/** Loads each module as its server does and sends it a request; our errors stand beside what happened. */
export function served(protocol: Protocol, texts: readonly string[]): readonly Judged[] {
  const script = new URL('./wsgi-server.py', import.meta.url).pathname;
  const output = execFileSync(python, [script, protocol], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const said = JSON.parse(output) as Said[];
  return texts.map((text, at) => ({text, ours: errorsIn(protocol, text), program: said[at] ?? {kind: 'accepted'}}));
}

/** The lines of our errors. */
function errorsIn(protocol: Protocol, text: string): Judged['ours'] {
  const lines = new Lines(text);
  const {diagnostics} = validate(protocol === 'wsgi' ? wsgi : asgi, {path: `${protocol}.py`, text});
  return diagnostics
    .filter(({severity}) => severity === 'error')
    .map(({rule, span}) => ({rule, line: lines.position(span.start).line}));
}
