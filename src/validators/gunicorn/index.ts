import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {accessLog} from './rules/access-log.ts';
import {alreadyThere} from './rules/already-there.ts';
import {app} from './rules/app.ts';
import {appPath} from './rules/app-path.ts';
import {bind} from './rules/bind.ts';
import {bindAddress} from './rules/bind-address.ts';
import {certificatePair} from './rules/certificate-pair.ts';
import {clearAddress} from './rules/clear-address.ts';
import {colonBeforeName} from './rules/colon-before-name.ts';
import {definedNames} from './rules/defined-names.ts';
import {environmentDefault} from './rules/environment-default.ts';
import {environmentPairs} from './rules/environment-pairs.ts';
import {execInScript} from './rules/exec-in-script.ts';
import {givenOnce} from './rules/given-once.ts';
import {hasApplication} from './rules/has-application.ts';
import {hookArguments} from './rules/hook-arguments.ts';
import {knownLogLevel} from './rules/known-log-level.ts';
import {knownOption} from './rules/known-option.ts';
import {knownSetting} from './rules/known-setting.ts';
import {knownWorker} from './rules/known-worker.ts';
import {maintainedWorker} from './rules/maintained-worker.ts';
import {noIgnoredWords} from './rules/no-ignored-words.ts';
import {noPlaceholders} from './rules/no-placeholders.ts';
import {noReload} from './rules/no-reload.ts';
import {noSecrets} from './rules/no-secrets.ts';
import {noTemporarySocket} from './rules/no-temporary-socket.ts';
import {oneApplication} from './rules/one-application.ts';
import {optionValue} from './rules/option-value.ts';
import {preloadWithoutReload} from './rules/preload-without-reload.ts';
import {gunicornPythonSyntax} from './rules/python-syntax.ts';
import {saneTimeout} from './rules/sane-timeout.ts';
import {sets} from './rules/sets.ts';
import {shellSyntax} from './rules/shell-syntax.ts';
import {spreadRestarts} from './rules/spread-restarts.ts';
import {stayInForeground} from './rules/stay-in-foreground.ts';
import {stillThere} from './rules/still-there.ts';
import {threads} from './rules/threads.ts';
import {threadsNeedGthread} from './rules/threads-need-gthread.ts';
import {timeout} from './rules/timeout.ts';
import {trustedProxies} from './rules/trusted-proxies.ts';
import {twoDashes} from './rules/two-dashes.ts';
import {umaskOctal} from './rules/umask-octal.ts';
import {validValue} from './rules/valid-value.ts';
import {workerClass} from './rules/worker-class.ts';
import {workerCount} from './rules/worker-count.ts';
import {workerSuitsApplication} from './rules/worker-suits-application.ts';
import {workers} from './rules/workers.ts';
import {type GunicornFile, readGunicornFile} from './tree.ts';

const rules: readonly Rule<GunicornFile>[] = [
  gunicornPythonSyntax,
  shellSyntax,
  accessLog,
  alreadyThere,
  appPath,
  app,
  bindAddress,
  bind,
  certificatePair,
  clearAddress,
  colonBeforeName,
  definedNames,
  environmentDefault,
  environmentPairs,
  execInScript,
  givenOnce,
  hasApplication,
  hookArguments,
  knownLogLevel,
  knownOption,
  knownSetting,
  knownWorker,
  maintainedWorker,
  noIgnoredWords,
  noPlaceholders,
  noReload,
  noSecrets,
  noTemporarySocket,
  oneApplication,
  optionValue,
  preloadWithoutReload,
  saneTimeout,
  sets,
  spreadRestarts,
  stayInForeground,
  stillThere,
  threads,
  threadsNeedGthread,
  timeout,
  trustedProxies,
  twoDashes,
  umaskOctal,
  validValue,
  workerClass,
  workerCount,
  workerSuitsApplication,
  workers,
];

/** gunicorn: `gunicorn.conf.py`, and the scripts, Procfiles and command lines that start it. */
export const gunicorn: Validator<GunicornFile> = {
  companions: [],
  parse: readGunicornFile,
  rules,
};
