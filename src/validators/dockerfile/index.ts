import {type Dockerfile, parseDockerfile} from '../../syntax/dockerfile.ts';
import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {absoluteWorkdir} from './rules/absolute-workdir.ts';
import {aptAssumeYes} from './rules/apt-assume-yes.ts';
import {aptCleanLists} from './rules/apt-clean-lists.ts';
import {aptGetNotApt} from './rules/apt-get-not-apt.ts';
import {aptNoRecommends} from './rules/apt-no-recommends.ts';
import {aptUpdateAlone} from './rules/apt-update-alone.ts';
import {aptUpdateWithInstall} from './rules/apt-update-with-install.ts';
import {baseImageAsked} from './rules/base-image.ts';
import {cmdSuitsEntrypoint} from './rules/cmd-suits-entrypoint.ts';
import {consistentCase} from './rules/consistent-case.ts';
import {copyBeforeInstall} from './rules/copy-before-install.ts';
import {copyInsideContext} from './rules/copy-inside-context.ts';
import {copyIntoFolder} from './rules/copy-into-folder.ts';
import {copyNotAdd} from './rules/copy-not-add.ts';
import {copySource} from './rules/copy-source.ts';
import {dependenciesBeforeSource} from './rules/dependencies-before-source.ts';
import {execForm} from './rules/exec-form.ts';
import {execFormVariables} from './rules/exec-form-variables.ts';
import {execFormWords} from './rules/exec-form-words.ts';
import {exposePort} from './rules/expose-port.ts';
import {fromFirst} from './rules/from-first.ts';
import {gunicornCommand} from './rules/gunicorn-command.ts';
import {healthCheck} from './rules/health-check.ts';
import {healthcheck} from './rules/healthcheck.ts';
import {healthcheckTool} from './rules/healthcheck-tool.ts';
import {heredocEnds} from './rules/heredoc-ends.ts';
import {ignoreSecrets} from './rules/ignore-secrets.ts';
import {installRequirements} from './rules/install-requirements.ts';
import {installSystemPackage} from './rules/install-system-package.ts';
import {jsonDoubleQuotes} from './rules/json-double-quotes.ts';
import {keyEqualsValue} from './rules/key-equals-value.ts';
import {knownInstruction} from './rules/known-instruction.ts';
import {label} from './rules/label.ts';
import {listenOnAllInterfaces} from './rules/listen-on-all-interfaces.ts';
import {multiStage} from './rules/multi-stage.ts';
import {noBlankInContinuation} from './rules/no-blank-in-continuation.ts';
import {noCommas} from './rules/no-commas.ts';
import {noHostPort} from './rules/no-host-port.ts';
import {noInlineComment} from './rules/no-inline-comment.ts';
import {noMaintainer} from './rules/no-maintainer.ts';
import {noMigrateInBuild} from './rules/no-migrate-in-build.ts';
import {noRunserver} from './rules/no-runserver.ts';
import {noSecrets} from './rules/no-secrets.ts';
import {noServerInBuild} from './rules/no-server-in-build.ts';
import {noSourceInSh} from './rules/no-source-in-sh.ts';
import {noSudo} from './rules/no-sudo.ts';
import {noVenvActivate} from './rules/no-venv-activate.ts';
import {oneCommand} from './rules/one-command.ts';
import {pinBaseImage} from './rules/pin-base-image.ts';
import {pipNoCache} from './rules/pip-no-cache.ts';
import {pipPinned} from './rules/pip-pinned.ts';
import {pipefail} from './rules/pipefail.ts';
import {plainCharacters} from './rules/plain-characters.ts';
import {programOnPath} from './rules/program-on-path.ts';
import {pythonUnbuffered} from './rules/python-unbuffered.ts';
import {runAsNonRoot} from './rules/run-as-non-root.ts';
import {runShellSyntax} from './rules/run-shell-syntax.ts';
import {setWorkdir} from './rules/set-workdir.ts';
import {slimBase} from './rules/slim-base.ts';
import {stageExists} from './rules/stage-exists.ts';
import {stageNameTypo} from './rules/stage-name-typo.ts';
import {stageUnique} from './rules/stage-unique.ts';
import {startCommandAsked} from './rules/start-command.ts';
import {startGunicorn} from './rules/start-gunicorn.ts';
import {startInSource} from './rules/start-in-source.ts';
import {stayInForeground} from './rules/stay-in-foreground.ts';
import {syntax} from './rules/syntax.ts';
import {userExists} from './rules/user-exists.ts';
import {validImage} from './rules/valid-image.ts';
import {validPort} from './rules/valid-port.ts';
import {variableDeclared} from './rules/variable-declared.ts';
import {workdirNotCd} from './rules/workdir-not-cd.ts';
import {workingDirectory} from './rules/working-directory.ts';

const rules: readonly Rule<Dockerfile>[] = [
  absoluteWorkdir,
  aptAssumeYes,
  aptCleanLists,
  aptGetNotApt,
  aptNoRecommends,
  aptUpdateAlone,
  aptUpdateWithInstall,
  baseImageAsked,
  cmdSuitsEntrypoint,
  consistentCase,
  copyBeforeInstall,
  copyInsideContext,
  copyIntoFolder,
  copyNotAdd,
  copySource,
  dependenciesBeforeSource,
  execForm,
  execFormVariables,
  execFormWords,
  exposePort,
  fromFirst,
  gunicornCommand,
  healthCheck,
  healthcheck,
  healthcheckTool,
  heredocEnds,
  ignoreSecrets,
  installRequirements,
  installSystemPackage,
  jsonDoubleQuotes,
  keyEqualsValue,
  knownInstruction,
  label,
  listenOnAllInterfaces,
  multiStage,
  noBlankInContinuation,
  noCommas,
  noHostPort,
  noInlineComment,
  noMaintainer,
  noMigrateInBuild,
  noRunserver,
  noSecrets,
  noServerInBuild,
  noSourceInSh,
  noSudo,
  noVenvActivate,
  oneCommand,
  pinBaseImage,
  pipNoCache,
  pipPinned,
  pipefail,
  plainCharacters,
  programOnPath,
  pythonUnbuffered,
  runAsNonRoot,
  runShellSyntax,
  setWorkdir,
  slimBase,
  stageExists,
  stageNameTypo,
  stageUnique,
  startCommandAsked,
  startGunicorn,
  startInSource,
  stayInForeground,
  syntax,
  userExists,
  validImage,
  validPort,
  variableDeclared,
  workdirNotCd,
  workingDirectory,
];

/** Judges Dockerfiles; what `COPY .` brings in depends on the .dockerignore beside them. */
export const dockerfile: Validator<Dockerfile> = {
  companions: ['.dockerignore'],
  parse: ({text, beside}) => parseDockerfile(text, beside?.get('.dockerignore')),
  rules,
};
