import {readCompose} from './dotenv/compose.ts';
import {readDecouple, readDjangoEnviron, readDocker, readOldDjangoEnviron} from './dotenv/line-readers.ts';
import {readNode} from './dotenv/node.ts';
import {readPythonDotenv} from './dotenv/python-dotenv.ts';
import type {Consumer, Reading} from './dotenv/reading.ts';
import {readShell} from './dotenv/shell.ts';
import {readSystemd} from './dotenv/systemd.ts';

export {type Consumer, consumers, type Entry, type Reading, type Trouble} from './dotenv/reading.ts';

const readers: Readonly<Record<Consumer, (text: string) => Reading>> = {
  systemd: readSystemd,
  docker: readDocker,
  compose: readCompose,
  'python-dotenv': readPythonDotenv,
  'django-environ': readDjangoEnviron,
  'django-environ-0.4': readOldDjangoEnviron,
  decouple: readDecouple,
  shell: readShell,
  node: readNode,
};

/** Reads a `.env` file as one of the programs that read such files does, started in an empty environment. Never throws. */
export function parseDotenv(text: string, consumer: Consumer): Reading {
  return readers[consumer](text);
}

/** The variables a consumer ends up with; none when it refuses the file. Values it cannot tell are undefined. */
export function variablesOf(reading: Reading, consumer: Consumer): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>();
  if (reading.troubles.some(({kind}) => kind === 'refused')) return values;
  // Up to 0.4 django-environ keeps the first of several, all others the last.
  for (const {key, value} of reading.entries)
    if (consumer !== 'django-environ-0.4' || !values.has(key)) values.set(key, value);
  return values;
}
