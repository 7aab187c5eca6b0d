import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {appPath} from './rules/app-path.ts';
import {bindAddress} from './rules/bind-address.ts';
import {clearAddress} from './rules/clear-address.ts';
import {definedNames} from './rules/defined-names.ts';
import {environmentPairs} from './rules/environment-pairs.ts';
import {hookArguments} from './rules/hook-arguments.ts';
import {knownOption} from './rules/known-option.ts';
import {knownWorker} from './rules/known-worker.ts';
import {oneApplication} from './rules/one-application.ts';
import {optionValue} from './rules/option-value.ts';
import {gunicornPythonSyntax} from './rules/python-syntax.ts';
import {shellSyntax} from './rules/shell-syntax.ts';
import {validValue} from './rules/valid-value.ts';
import {type GunicornFile, readGunicornFile} from './tree.ts';

const rules: readonly Rule<GunicornFile>[] = [
  gunicornPythonSyntax,
  shellSyntax,
  appPath,
  bindAddress,
  clearAddress,
  definedNames,
  environmentPairs,
  hookArguments,
  knownOption,
  knownWorker,
  oneApplication,
  optionValue,
  validValue,
];

/** gunicorn: `gunicorn.conf.py`, and the scripts, Procfiles and command lines that start it. */
export const gunicorn: Validator<GunicornFile> = {
  companions: [],
  parse: readGunicornFile,
  rules,
};
