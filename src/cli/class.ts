import {particle} from '../text/particle.ts';
import {type ClassActionName, type ClassFormat, classActions, classFormats} from './class-entry.ts';
import {
  bomWhat,
  exportAs,
  forceWhat,
  forgetWhom,
  joinWhat,
  meansNothing,
  purgeEither,
  purgeWhichOf,
  strangeBehind,
  strangeStore,
  teachWhere,
  teachWithWhat,
  tooMuch,
  unknownAction,
} from './class-wording.ts';
import type {Cut} from './flags.ts';
import type {Wrong} from './operands.ts';
import {quoted} from './wording.ts';

/** What `drydock class` was asked to do. The folder of the classes decides whether a session exists. */
export type ClassAction =
  | ClassHost
  | ClassJoin
  | ClassTeach
  | ClassExport
  | {readonly kind: 'report'; readonly session?: string; readonly store?: string}
  | {readonly kind: 'list'}
  | {readonly kind: 'purge'; readonly session: string; readonly store?: string}
  /** Those that began so many days ago or longer. */
  | {readonly kind: 'purge'; readonly older: number}
  | {readonly kind: 'forget'; readonly learner: string; readonly session?: string; readonly store?: string};

export interface ClassHost {
  readonly kind: 'host';
  readonly title?: string;
  /** undefined: this machine only. */
  readonly host?: string;
  /** 0: any that is free; undefined: the one that classes have. */
  readonly port?: number;
  readonly policy?: string;
  /** The URL of a Redis, or `redis`: the one that DRYDOCK_REDIS names; undefined: a file of the session. */
  readonly store?: string;
  readonly session?: string;
  /** How many learners fit. */
  readonly cap: number;
  /** A name that a proxy in front of the class is reached by. */
  readonly behind?: string;
  /** What other instructors see; undefined: the name of the system's user. */
  readonly name?: string;
  readonly console: 'shown' | 'none';
}

export interface ClassJoin {
  readonly kind: 'join';
  /** `CODE@HOST[:PORT]`, as it was typed. */
  readonly address: string;
  readonly name?: string;
}

export interface ClassTeach {
  readonly kind: 'teach';
  /** `HOST[:PORT]`, as it was typed. */
  readonly address: string;
  readonly tokenFile: string;
  readonly name?: string;
}

export interface ClassExport {
  readonly kind: 'export';
  readonly format: ClassFormat;
  readonly mark: 'bom' | 'none';
  readonly out?: string;
  readonly existing: 'keep' | 'replace';
  readonly session?: string;
  readonly store?: string;
}

/** After so many days a class is removed. */
export const retentionDays = 30;

const flagsOf: Readonly<Record<ClassActionName, readonly string[]>> = {
  host: ['title', 'host', 'port', 'policy', 'store', 'session', 'cap', 'behind', 'name', 'no-console'],
  join: ['name'],
  teach: ['name', 'token-file'],
  export: ['format', 'bom', 'out', 'force', 'store', 'session'],
  report: ['store', 'session'],
  list: [],
  purge: ['older', 'session', 'store'],
  forget: ['session', 'store'],
};

/** Reads the words and flags behind `drydock class`; `word` is the first of them. */
export function classAction(
  word: string,
  operands: readonly string[],
  values: Cut['values'],
  flags: readonly string[],
): ClassAction | Wrong {
  const action = classActions.find((one) => one === word);
  if (action === undefined) return {wrong: unknownAction(word)};
  const stray = flags.find((name) => values.has(name) && !flagsOf[action].includes(name));
  if (stray !== undefined) return {wrong: meansNothing(stray, action, flagsOf[action])};
  const store = values.get('store');
  if (store !== undefined && !/^(?:redis$|(?:rediss?|unix|redis\+unix):\/\/)/.test(store)) return {wrong: strangeStore};
  const extra = operands[action === 'list' || action === 'host' ? 0 : 1];
  if (extra !== undefined) return {wrong: tooMuch(extra, action)};
  const [operand] = operands;
  switch (action) {
    case 'host':
      return hosted(values);
    case 'join':
      return joined(operand, values);
    case 'teach':
      return taught(operand, values);
    case 'export':
      return exported(operand, values);
    case 'report':
      return {kind: 'report', ...sessionOf(operand, values), ...pick(values, 'store')};
    case 'list':
      return {kind: 'list'};
    case 'purge':
      return purged(operand, values);
    case 'forget':
      return operand === undefined || operand === ''
        ? {wrong: forgetWhom}
        : {kind: 'forget', learner: operand, ...pick(values, 'session'), ...pick(values, 'store')};
  }
}

function hosted(values: Cut['values']): ClassHost | Wrong {
  const port = wholeNumber(values, 'port', 0, 65_535);
  const cap = wholeNumber(values, 'cap', 1, 5000) ?? 60;
  if (typeof port === 'object') return port;
  if (typeof cap === 'object') return cap;
  const behind = values.get('behind')?.toLowerCase();
  if (behind !== undefined && !/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(behind)) return {wrong: strangeBehind(behind)};
  return {
    kind: 'host',
    ...pick(values, 'title'),
    ...pick(values, 'host'),
    ...(port !== undefined && {port}),
    ...pick(values, 'policy'),
    ...pick(values, 'store'),
    ...pick(values, 'session'),
    cap,
    ...(behind !== undefined && {behind}),
    ...pick(values, 'name'),
    console: values.has('no-console') ? 'none' : 'shown',
  };
}

function joined(address: string | undefined, values: Cut['values']): ClassJoin | Wrong {
  return address === undefined ? {wrong: joinWhat} : {kind: 'join', address, ...pick(values, 'name')};
}

function taught(address: string | undefined, values: Cut['values']): ClassTeach | Wrong {
  const tokenFile = values.get('token-file');
  if (address === undefined) return {wrong: teachWhere};
  return tokenFile === undefined
    ? {wrong: teachWithWhat}
    : {kind: 'teach', address, tokenFile, ...pick(values, 'name')};
}

function exported(operand: string | undefined, values: Cut['values']): ClassExport | Wrong {
  const format = classFormats.find((one) => one === values.get('format'));
  if (format === undefined) return {wrong: exportAs};
  if (values.has('bom') && !format.startsWith('csv')) return {wrong: bomWhat};
  const out = values.get('out');
  if (values.has('force') && out === undefined) return {wrong: forceWhat};
  return {
    kind: 'export',
    format,
    mark: values.has('bom') ? 'bom' : 'none',
    ...(out !== undefined && {out}),
    existing: values.has('force') ? 'replace' : 'keep',
    ...sessionOf(operand, values),
    ...pick(values, 'store'),
  };
}

function purged(operand: string | undefined, values: Cut['values']): ClassAction | Wrong {
  const {session} = sessionOf(operand, values);
  const older = wholeNumber(values, 'older', 0, 36_500);
  if (typeof older === 'object') return older;
  if (session !== undefined && older !== undefined) return {wrong: purgeEither};
  if (session !== undefined) return {kind: 'purge', session, ...pick(values, 'store')};
  return values.has('store') ? {wrong: purgeWhichOf} : {kind: 'purge', older: older ?? retentionDays};
}

function sessionOf(operand: string | undefined, values: Cut['values']): {readonly session?: string} {
  const session = operand ?? values.get('session');
  return session === undefined ? {} : {session};
}

function pick<Name extends string>(values: Cut['values'], name: Name): {readonly [one in Name]?: string} {
  const value = values.get(name);
  return (value === undefined ? {} : {[name]: value}) as {readonly [one in Name]?: string};
}

function wholeNumber(values: Cut['values'], name: string, least: number, most: number): number | Wrong | undefined {
  const text = values.get(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return value;
  return {
    wrong: {
      en: `--${name} takes a whole number from ${least} to ${most}, not ${quoted(text)}.`,
      ko: `--${name}에는 ${least}부터 ${most}까지의 정수를 쓰세요. ${particle(quoted(text), '은/는')} 쓸 수 없어요.`,
    },
  };
}
