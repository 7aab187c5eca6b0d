import {readUnitName} from '../../../syntax/systemd/unit-name.ts';
import {type Reader, whole} from './complaint.ts';
import {eachWord, specifiersOf} from './paths.ts';

const triggered: Reader = (value, use) => {
  const resolved = specifiersOf({text: value, from: 0, to: value.length}, use, 'unit-name');
  if (typeof resolved !== 'string') return resolved;
  const name = resolved.replace('@.', '@i.');
  const own = use.unit.name.replace('@.', '@i.');
  const detail =
    readUnitName(name.replace(/\.device$/, '.service')) === undefined ? 'ending' : name === own ? 'itself' : undefined;
  return detail === undefined ? [] : whole(value, {kind: 'unit', detail});
};

/** `Service=` of a socket and `Sockets=` of a service: units of one kind. */
const ofType =
  (type: 'service' | 'socket'): Reader =>
  (value, use) =>
    eachWord(value, {}, (word) => {
      const resolved = specifiersOf(word, use, 'unit-name');
      if (typeof resolved !== 'string') return resolved;
      const right = resolved.endsWith(`.${type}`) && (type === 'socket' || readUnitName(resolved) !== undefined);
      return right ? [] : [{kind: 'unit', from: word.from, to: word.to, detail: type}];
    });

/** Names of units; the manager only finds out what is wrong with them when it loads the unit, so only specifiers count here. */
const unitNames: Reader = (value, use) =>
  eachWord(value, {escapes: 'keep'}, (word) => {
    const resolved = specifiersOf(word, use, 'unit-name');
    return typeof resolved !== 'string' ? resolved : [];
  });

const slice: Reader = (value, use) => {
  const resolved = specifiersOf({text: value, from: 0, to: value.length}, use, 'unit-name');
  if (typeof resolved !== 'string') return resolved;
  return readUnitName(resolved)?.type === 'slice' ? [] : whole(value, {kind: 'unit', detail: 'slice'});
};

const obsolete: Reader = (value, use) => [
  ...unitNames(value, use),
  ...whole(value, {kind: 'deprecated', detail: use.key}),
];

/** Readers of names of units, by the name of systemd's parser. */
export const unitReaders: Readonly<Record<string, Reader>> = {
  trigger_unit: triggered,
  socket_service: ofType('service'),
  service_sockets: ofType('socket'),
  unit_deps: unitNames,
  obsolete_unit_deps: obsolete,
  unit_slice: slice,
};
