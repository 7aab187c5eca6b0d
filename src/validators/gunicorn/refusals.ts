import type {Finding} from '../rule.ts';
import type {Launch} from './launch.ts';
import type {LaunchRule} from './launch-rule.ts';
import {appPath} from './rules/app-path.ts';
import {bindAddress} from './rules/bind-address.ts';
import {colonBeforeName} from './rules/colon-before-name.ts';
import {environmentPairs} from './rules/environment-pairs.ts';
import {knownOption} from './rules/known-option.ts';
import {knownWorker} from './rules/known-worker.ts';
import {noIgnoredWords} from './rules/no-ignored-words.ts';
import {oneApplication} from './rules/one-application.ts';
import {optionValue} from './rules/option-value.ts';
import {twoDashes} from './rules/two-dashes.ts';
import {validValue} from './rules/valid-value.ts';

/** What gunicorn stops at, whatever machine it runs on. */
const refusing: readonly LaunchRule[] = [
  knownOption,
  optionValue,
  oneApplication,
  validValue,
  bindAddress,
  knownWorker,
  environmentPairs,
  appPath,
];

/** What it takes and does not do as it was meant. */
const misreading: readonly LaunchRule[] = [colonBeforeName, twoDashes, noIgnoredWords];

/** Why gunicorn certainly does not start with this command line, wherever it stands: a unit, an image, a script. */
export function* refusalsOf(launch: Launch): Generator<Finding> {
  for (const rule of refusing) yield* rule.judge(launch);
}

/** What of this command line gunicorn reads otherwise than it looks. */
export function* misreadingsOf(launch: Launch): Generator<Finding> {
  for (const rule of misreading) yield* rule.judge(launch);
}
