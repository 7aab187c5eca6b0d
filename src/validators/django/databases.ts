import {entryOf, type Value} from '../../syntax/python/value.ts';
import {spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {placeOf, type Settings} from './settings.ts';

/** One value of a database's dict, with its place. */
export interface DatabaseValue {
  readonly alias: string;
  readonly value: Value;
  readonly span: Span;
}

/** The values of a key (`ENGINE`, `NAME` …) in each database whose dict is known. */
export function databaseValues(settings: Settings, key: string): readonly DatabaseValue[] {
  const databases = settings.value('DATABASES');
  if (settings.last('DATABASES') === undefined || databases.kind !== 'dict') return [];
  return databases.entries.flatMap(({key: alias, value}) => {
    const entry = entryOf(value, key);
    if (typeof entry === 'string') return [];
    return [
      {alias: alias.kind === 'text' ? alias.value : '', value: entry.value, span: spanOf(settings.file, entry.node)},
    ];
  });
}

/** The backend that Django loads for an ENGINE: `load_backend` of django/db/utils.py still knows the name from before 1.9. */
export function backendOf(engine: string): string {
  return engine === 'django.db.backends.postgresql_psycopg2' ? 'django.db.backends.postgresql' : engine;
}

/** Where a finding about the databases as a whole stands. */
export function databasesPlace(settings: Settings): Span {
  const last = settings.last('DATABASES');
  return last === undefined ? placeOf(settings, 'DATABASES') : spanOf(settings.file, last.target);
}
