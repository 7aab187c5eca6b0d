import {entryOf, textsOf, type Value} from '../../syntax/python/value.ts';

/** A handler for the console that the root logger or Django's uses. */
interface ConsoleWriter {
  /** The classes of the filters on its way. */
  readonly filters: readonly string[];
  /** Logger or handler lets only CRITICAL through: Django logs a request that failed as ERROR. */
  readonly hidesErrors: boolean;
}

/** What writes to the console by a LOGGING dict; `unknown` where parts of it that decide are not known. */
export function consoleWriters(config: Value): readonly ConsoleWriter[] | 'unknown' {
  const handlers = inside(config, 'handlers');
  if (handlers === undefined) return [];
  if (handlers.kind !== 'dict') return 'unknown';
  const consoles = new Map(
    handlers.entries.flatMap(({key, value}) => {
      const kind = inside(value, 'class');
      const streams = kind?.kind !== 'text' || /StreamHandler$/.test(kind.value);
      return key.kind === 'text' && streams ? [[key.value, value] as const] : [];
    }),
  );
  const found: ConsoleWriter[] = [];
  for (const logger of loggersOf(config)) {
    const used = inside(logger, 'handlers');
    if (used?.kind === 'unknown' || used?.kind === 'some') return 'unknown';
    for (const {text} of used === undefined ? [] : textsOf(used)) {
      const handler = consoles.get(text);
      if (handler === undefined) continue;
      const way = [logger, handler];
      found.push({filters: way.flatMap((one) => filtersOf(config, one)), hidesErrors: way.some(isCriticalOnly)});
    }
  }
  return found;
}

/** The loggers through which Django's errors go. */
function loggersOf(config: Value): readonly Value[] {
  const loggers = inside(config, 'loggers');
  return [
    inside(config, 'root'),
    ...['', 'root', 'django', 'django.request'].map((name) => loggers && inside(loggers, name)),
  ].filter((one) => one !== undefined);
}

function isCriticalOnly(owner: Value): boolean {
  const level = inside(owner, 'level');
  return level?.kind === 'text'
    ? /^(?:CRITICAL|FATAL)$/.test(level.value)
    : level?.kind === 'integer' && level.value > 40;
}

/** The classes of the filters that a logger or handler names, as far as they are known. */
function filtersOf(config: Value, owner: Value): readonly string[] {
  const names = inside(owner, 'filters');
  const defined = inside(config, 'filters');
  if (names === undefined || defined === undefined) return [];
  return textsOf(names).flatMap(({text}) => {
    const filter = inside(defined, text);
    const made = filter && inside(filter, '()');
    return made?.kind === 'text' ? [made.value] : [];
  });
}

function inside(value: Value, key: string): Value | undefined {
  const entry = entryOf(value, key);
  return entry === 'absent' ? undefined : entry === 'unknown' ? {kind: 'unknown'} : entry.value;
}
