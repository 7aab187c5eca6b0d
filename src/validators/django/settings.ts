import debian from '../../facts/django-3.2.25.json' with {type: 'json'};
import newest from '../../facts/django-5.2.18.json' with {type: 'json'};
import type {Assignment} from '../../syntax/python/module.ts';
import type {Expression, Statement} from '../../syntax/python/nodes.ts';
import {unknown, type Value} from '../../syntax/python/value.ts';
import {assignments, namesOf, type PythonFile, parsePython, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {Speller} from './misspelt.ts';

/** A setting of Django itself: the type and the value it has when nobody sets it. */
interface Fact {
  readonly type: string;
  readonly default: unknown;
}

/** The settings of the newest Django that drydock knows, and of Debian 12's. */
export const facts: {readonly newest: Readonly<Record<string, Fact>>; readonly debian: Readonly<Record<string, Fact>>} =
  {
    newest: newest.settings,
    debian: debian.settings,
  };

/** A settings module, with what every setting comes to. */
export interface Settings {
  readonly file: PythonFile;
  /** As it is shown to the learner, with forward slashes. */
  readonly path: string;
  /** Names may come from elsewhere (`from .base import *`): a name that is not here may still be set. */
  readonly open: boolean;
  /** It is the whole of a project's settings, as far as one file can tell: what is not in it has Django's default. */
  readonly whole: boolean;
  /** What its name says it is for: `dev.py` is for development, `base.py` the basis that others change. */
  readonly role: 'project' | 'basis' | 'development';
  /** The value a setting has at the end; Django's default where the file is whole and does not set it. */
  readonly value: (name: string) => Value;
  /** The last place that gives the setting its value; undefined: nowhere in this file. */
  readonly last: (name: string) => Assignment | undefined;
  /** Where a name stands that is meant for the setting, but spelt wrong; the setting itself is nowhere in the file. */
  readonly misspelt: (name: string) => Assignment | undefined;
  /** Does the file mean to set it, without doing so: under a wrong or an old name, or with `:` or `==`? */
  readonly meant: (name: string) => boolean;
  /** The settings that a statement names without giving them a value (`DEBUG: False`, `DEBUG == False`). */
  readonly unset: ReadonlyMap<string, Statement>;
  /** The settings that are misspelt, each with its place. */
  readonly slips: ReadonlyMap<string, Assignment>;
  /** The places that give names their value, in order. */
  readonly all: readonly Assignment[];
}

/** Settings that a whole project has most of; one alone may be a part of a split module. */
const usual = 'SECRET_KEY DEBUG ALLOWED_HOSTS INSTALLED_APPS MIDDLEWARE ROOT_URLCONF TEMPLATES DATABASES'.split(' ');

/** Reads a settings module. Never throws. */
export function readSettings(path: string, text: string): Settings {
  const file = parsePython(text);
  const names = namesOf(file);
  const all = assignments(file);
  const bound = new Map(all.filter(({kind}) => kind !== 'import').map((one) => [one.name, one]));
  const role = roleOf(path);
  const whole = !names.open && role !== 'basis' && usual.filter((name) => bound.has(name)).length >= 2;
  const slips = speller.misspelt(file, all);
  const unset = speller.unset(file);
  const misspelt = (name: string) => (bound.has(name) ? undefined : slips.get(name));
  // Somebody meant to set it: its default says nothing about what they want.
  const meant = (name: string) =>
    misspelt(name) !== undefined || unset.has(name) || (name === 'MIDDLEWARE' && bound.has('MIDDLEWARE_CLASSES'));
  return {
    file,
    path,
    open: names.open,
    whole,
    role,
    value: (name) => names.final(name) ?? (whole && !meant(name) ? defaultOf(name) : unknown),
    last: (name) => bound.get(name),
    misspelt,
    slips,
    meant,
    unset,
    all,
  };
}

const speller = new Speller(
  new Set([
    ...Object.keys(facts.newest),
    ...Object.keys(facts.debian),
    'REST_FRAMEWORK',
    'ROOT_URLCONF',
    'CORS_ALLOWED_ORIGINS',
    'ASGI_APPLICATION',
  ]),
);

function roleOf(path: string): Settings['role'] {
  const name = path.split('/').at(-1) ?? '';
  if (/^(?:base|common|defaults?)(?:_settings)?\.py$|^settings_(?:base|common)\.py$/.test(name)) return 'basis';
  const development = /(?:^|[_.-])(?:dev|develop|development|local|test|tests|testing|debug|ci)(?:[_.-]|$)/;
  return development.test(name.replace(/\.py$/, '')) ? 'development' : 'project';
}

function defaultOf(name: string): Value {
  const fact = facts.newest[name] ?? facts.debian[name];
  return fact === undefined ? unknown : ofTable(fact.default, fact.type);
}

/** A default of the table as a value; places cannot be asked of it. */
function ofTable(value: unknown, type: string): Value {
  if (value === null) return type === 'NoneType' ? {kind: 'none'} : unknown;
  if (typeof value === 'boolean') return {kind: 'boolean', value};
  if (typeof value === 'number') return {kind: type === 'float' ? 'float' : 'integer', value};
  if (typeof value === 'string') return {kind: 'text', value};
  const node = nowhere;
  if (Array.isArray(value))
    return {kind: 'list', complete: true, items: value.map((one) => ({node, value: ofTable(one, typeof one)}))};
  return {kind: 'dict', complete: Object.keys(value ?? {}).length === 0, entries: []};
}

const nowhere: Expression = {nodeType: 'Constant', value: null, lineno: 1, col_offset: 0};

/** Where a finding about a setting stands: its last value, its name, or, when it is not in the file, where `instead` is. */
export function placeOf(settings: Settings, name: string, ...instead: readonly string[]): Span {
  const found = [name, ...instead].map((one) => settings.last(one)).find((one) => one !== undefined);
  if (found === undefined) return {start: settings.file.text.length, end: settings.file.text.length};
  const own = found.name === name ? found.value : undefined;
  return spanOf(settings.file, own ?? found.target);
}

/** The items of a list setting as texts with their places; undefined where not all of them are known. */
export function textsIn(
  settings: Settings,
  name: string,
): readonly {readonly text: string; readonly node: Expression}[] | undefined {
  const value = settings.value(name);
  if (value.kind !== 'list' && value.kind !== 'tuple') return undefined;
  const texts = value.items.flatMap(({value: item, node}) => (item.kind === 'text' ? [{text: item.value, node}] : []));
  return value.complete && texts.length === value.items.length ? texts : undefined;
}
