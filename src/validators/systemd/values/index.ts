import {addressReaders} from './addresses.ts';
import {choiceReaders} from './choices.ts';
import {exec} from './commands.ts';
import type {Complaint, Reader, Use} from './complaint.ts';
import {deviceReaders} from './devices.ts';
import {directoryReaders} from './directories.ts';
import {listReaders} from './lists.ts';
import {limit, numberReaders} from './numbers.ts';
import {pathReaders} from './paths.ts';
import {sandboxReaders} from './sandbox.ts';
import {timeReaders} from './times.ts';
import {unitReaders} from './units.ts';

const readers: Readonly<Record<string, Reader>> = {
  ...numberReaders,
  ...timeReaders,
  ...choiceReaders,
  ...pathReaders,
  ...listReaders,
  ...addressReaders,
  ...deviceReaders,
  ...directoryReaders,
  ...unitReaders,
  ...sandboxReaders,
  exec,
};

/**
 * What systemd 252 would say of a value. `parser` is the name of its parser in the table of facts, with what it is told
 * behind a blank; about parsers that are not modelled nothing is said.
 */
export function complaintsAbout(value: string, parser: string, use: Use): readonly Complaint[] {
  const [name = '', told = ''] = parser.split(' ');
  if (name === 'rlimit') return limit(told)(value, use);
  const reader = readers[parser] ?? readers[name];
  return reader === undefined ? [] : reader(value, use);
}
