import {type Dockerfile, parseDockerfile} from '../../syntax/dockerfile.ts';
import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {aptAssumeYes} from './rules/apt-assume-yes.ts';
import {aptCleanLists} from './rules/apt-clean-lists.ts';
import {aptGetNotApt} from './rules/apt-get-not-apt.ts';
import {aptNoRecommends} from './rules/apt-no-recommends.ts';
import {aptUpdateWithInstall} from './rules/apt-update-with-install.ts';
import {baseImageAsked} from './rules/base-image.ts';
import {copyBeforeInstall} from './rules/copy-before-install.ts';
import {copyInsideContext} from './rules/copy-inside-context.ts';
import {copyNotAdd} from './rules/copy-not-add.ts';
import {copySource} from './rules/copy-source.ts';
import {dependenciesBeforeSource} from './rules/dependencies-before-source.ts';
import {execFormVariables} from './rules/exec-form-variables.ts';
import {execFormWords} from './rules/exec-form-words.ts';
import {exposePort} from './rules/expose-port.ts';
import {healthCheck} from './rules/health-check.ts';
import {healthcheck} from './rules/healthcheck.ts';
import {healthcheckTool} from './rules/healthcheck-tool.ts';
import {ignoreSecrets} from './rules/ignore-secrets.ts';
import {installRequirements} from './rules/install-requirements.ts';
import {label} from './rules/label.ts';
import {listenOnAllInterfaces} from './rules/listen-on-all-interfaces.ts';
import {multiStage} from './rules/multi-stage.ts';
import {noMigrateInBuild} from './rules/no-migrate-in-build.ts';
import {noRunserver} from './rules/no-runserver.ts';
import {noServerInBuild} from './rules/no-server-in-build.ts';
import {noSudo} from './rules/no-sudo.ts';
import {noVenvActivate} from './rules/no-venv-activate.ts';
import {pinBaseImage} from './rules/pin-base-image.ts';
import {pipNoCache} from './rules/pip-no-cache.ts';
import {pipPinned} from './rules/pip-pinned.ts';
import {pipefail} from './rules/pipefail.ts';
import {pythonUnbuffered} from './rules/python-unbuffered.ts';
import {runAsNonRoot} from './rules/run-as-non-root.ts';
import {runShellSyntax} from './rules/run-shell-syntax.ts';
import {setWorkdir} from './rules/set-workdir.ts';
import {slimBase} from './rules/slim-base.ts';
import {startCommandAsked} from './rules/start-command.ts';
import {startGunicorn} from './rules/start-gunicorn.ts';
import {stayInForeground} from './rules/stay-in-foreground.ts';
import {userExists} from './rules/user-exists.ts';
import {workdirNotCd} from './rules/workdir-not-cd.ts';
import {workingDirectory} from './rules/working-directory.ts';

const rules: readonly Rule<Dockerfile>[] = [
  aptAssumeYes,
  aptCleanLists,
  aptGetNotApt,
  aptNoRecommends,
  aptUpdateWithInstall,
  baseImageAsked,
  copyBeforeInstall,
  copyInsideContext,
  copyNotAdd,
  copySource,
  dependenciesBeforeSource,
  execFormVariables,
  execFormWords,
  exposePort,
  healthCheck,
  healthcheckTool,
  healthcheck,
  ignoreSecrets,
  installRequirements,
  label,
  listenOnAllInterfaces,
  multiStage,
  noMigrateInBuild,
  noRunserver,
  noServerInBuild,
  noSudo,
  noVenvActivate,
  pinBaseImage,
  pipNoCache,
  pipPinned,
  pipefail,
  pythonUnbuffered,
  runAsNonRoot,
  runShellSyntax,
  setWorkdir,
  slimBase,
  startCommandAsked,
  startGunicorn,
  stayInForeground,
  userExists,
  workdirNotCd,
  workingDirectory,
];

/** Judges Dockerfiles; what `COPY .` brings in depends on the .dockerignore beside them. */
export const dockerfile: Validator<Dockerfile> = {
  companions: ['.dockerignore'],
  parse: ({text, beside}) => parseDockerfile(text, beside?.get('.dockerignore')),
  rules,
};
