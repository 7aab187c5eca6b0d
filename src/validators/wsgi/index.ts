import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {readModule, type ServedModule} from './module.ts';
import {applicationName} from './rules/application-name.ts';
import {callStartResponse} from './rules/call-start-response.ts';
import {djangoImports} from './rules/django-imports.ts';
import {frameworkFits} from './rules/framework-fits.ts';
import {headerPairs} from './rules/header-pairs.ts';
import {knownNames} from './rules/known-names.ts';
import {modelsAfterSetup} from './rules/models-after-setup.ts';
import {noServer} from './rules/no-server.ts';
import {plainFunction} from './rules/plain-function.ts';
import {pythonSyntax} from './rules/python-syntax.ts';
import {respond} from './rules/respond.ts';
import {returnBytes} from './rules/return-bytes.ts';
import {rightArguments} from './rules/right-arguments.ts';
import {rightEnviron} from './rules/right-environ.ts';
import {rightInterface} from './rules/right-interface.ts';
import {settingsBeforeApplication} from './rules/settings-before-application.ts';
import {settingsNamed} from './rules/settings-named.ts';
import {settingsPath} from './rules/settings-path.ts';
import {statusLine} from './rules/status-line.ts';
import {useDjango} from './rules/use-django.ts';

const rules: readonly Rule<ServedModule>[] = [
  applicationName,
  callStartResponse,
  djangoImports,
  frameworkFits,
  headerPairs,
  knownNames,
  modelsAfterSetup,
  noServer,
  plainFunction,
  pythonSyntax,
  respond,
  returnBytes,
  rightArguments,
  rightEnviron,
  rightInterface,
  settingsBeforeApplication,
  settingsNamed,
  settingsPath,
  statusLine,
  useDjango,
];

/** Judges the modules that WSGI servers load. */
export const wsgi: Validator<ServedModule> = {companions: [], parse: readModule('wsgi'), rules};
