import facts from '../../facts/systemd-252.json' with {type: 'json'};
import newest from '../../facts/systemd-262.json' with {type: 'json'};
import {readUnitName, type UnitName, type UnitType} from '../../syntax/systemd/unit-name.ts';
import {type Assignment, parseUnit, type Unit, type UnitSection} from '../../syntax/systemd.ts';
import type {Source} from '../validator.ts';

/** A unit file with what its name says about it. */
export interface UnitTree {
  readonly unit: Unit;
  /** undefined: neither the name nor the sections tell, so nothing is said that depends on it. */
  readonly type: UnitType | undefined;
  /** The unit it belongs to; of a file without a telling name one that fits its type. */
  readonly name: UnitName;
  /** The file says itself what its unit is called. */
  readonly named: 'by-file' | 'guessed';
  /** A drop-in adds to a unit, so nothing can be missing in it. */
  readonly form: 'unit' | 'drop-in';
}

/** Reads a unit file; the path decides what kind of unit it is, or the sections where the path says nothing. */
export function readUnit({path, text, marked}: Source): UnitTree {
  const unit = parseUnit(text, marked === true);
  const names = path.split('/');
  const folder = /^(.+)\.d$/.exec(names.at(-2) ?? '')?.[1];
  const dropIn = folder !== undefined && (names.at(-1) ?? '').endsWith('.conf');
  const called = dropIn ? (readUnitName(folder) ?? ofAll(folder)) : readUnitName(names.at(-1) ?? '');
  const form = dropIn ? 'drop-in' : 'unit';
  if (called !== undefined) return {unit, type: called.type, name: called, named: 'by-file', form};
  const type = typeBySections(unit);
  return {unit, type, name: {...nobody, type: type ?? 'service'}, named: 'guessed', form};
}

const nobody: UnitName = {name: 'unit.service', type: 'service', prefix: 'unit', instance: undefined};

/** `service.d/x.conf` adds to every service. */
function ofAll(folder: string): UnitName | undefined {
  return readUnitName(`unit.${folder}`);
}

const ownSections: Readonly<Record<UnitType, string | undefined>> = {
  service: 'Service',
  socket: 'Socket',
  timer: 'Timer',
  path: 'Path',
  mount: 'Mount',
  automount: 'Automount',
  swap: 'Swap',
  slice: 'Slice',
  scope: 'Scope',
  target: undefined,
};

function typeBySections({sections}: Unit): UnitType | undefined {
  const types = Object.keys(ownSections) as UnitType[];
  const found = sections.map(({name}) => types.find((type) => ownSections[type] === name));
  return found.find((type) => type !== undefined);
}

/** The sections that systemd reads in this file; every one that it knows at all where the type is open. */
export function knownSections({type}: UnitTree): readonly string[] {
  if (type === undefined)
    return ['Unit', ...Object.values(ownSections).filter((name) => name !== undefined), 'Install'];
  const own = ownSections[type];
  return own === undefined ? ['Unit', 'Install'] : ['Unit', own, 'Install'];
}

/** The sections that systemd reads; what stands in others it leaves out. */
export function readSections(tree: UnitTree): readonly UnitSection[] {
  const known = knownSections(tree);
  return tree.unit.sections.filter(({name}) => known.includes(name));
}

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
const settings: Table = facts.settings;
const newestSettings: Table = newest.settings;

/** How systemd 252 reads a setting: the name of its parser; undefined when it does not know the setting. */
export function parserOf({section, key}: Pick<Assignment, 'section' | 'key'>): string | undefined {
  const table = settings[section];
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Whether the newest systemd in Debian (262) knows a setting. */
export function isKnownToNewest({section, key}: Pick<Assignment, 'section' | 'key'>): boolean {
  const table = newestSettings[section];
  return table !== undefined && Object.hasOwn(table, key);
}

/** The names of the settings of a section, in 252. */
export function settingsOf(section: string): readonly string[] {
  return Object.keys(settings[section] ?? {});
}

/** The sections in which 252 knows a setting. */
export function homesOf(key: string): readonly string[] {
  return Object.keys(settings).filter((section) => Object.hasOwn(settings[section] ?? {}, key));
}
