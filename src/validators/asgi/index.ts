import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {readModule, type ServedModule} from '../wsgi/module.ts';
import {applicationName} from './rules/application-name.ts';
import {asyncApplication} from './rules/async-application.ts';
import {awaitMessages} from './rules/await-messages.ts';
import {byteHeaders} from './rules/byte-headers.ts';
import {callTheMaker} from './rules/call-the-maker.ts';
import {consumersAsAsgi} from './rules/consumers-as-asgi.ts';
import {djangoImports} from './rules/django-imports.ts';
import {frameworkFits} from './rules/framework-fits.ts';
import {handleScopes} from './rules/handle-scopes.ts';
import {knownNames} from './rules/known-names.ts';
import {messageForm} from './rules/message-form.ts';
import {modelsAfterSetup} from './rules/models-after-setup.ts';
import {noBlockingCalls} from './rules/no-blocking-calls.ts';
import {noServer} from './rules/no-server.ts';
import {pythonSyntax} from './rules/python-syntax.ts';
import {rightArguments} from './rules/right-arguments.ts';
import {rightEnviron} from './rules/right-environ.ts';
import {rightInterface} from './rules/right-interface.ts';
import {routeHttp} from './rules/route-http.ts';
import {scopeType} from './rules/scope-type.ts';
import {sendAnswer} from './rules/send-answer.ts';
import {settingsBeforeApplication} from './rules/settings-before-application.ts';
import {settingsNamed} from './rules/settings-named.ts';
import {settingsPath} from './rules/settings-path.ts';
import {useDjango} from './rules/use-django.ts';

const rules: readonly Rule<ServedModule>[] = [
  applicationName,
  asyncApplication,
  awaitMessages,
  byteHeaders,
  callTheMaker,
  consumersAsAsgi,
  djangoImports,
  frameworkFits,
  handleScopes,
  knownNames,
  messageForm,
  modelsAfterSetup,
  noBlockingCalls,
  noServer,
  pythonSyntax,
  rightArguments,
  rightEnviron,
  rightInterface,
  routeHttp,
  scopeType,
  sendAnswer,
  settingsBeforeApplication,
  settingsNamed,
  settingsPath,
  useDjango,
];

/** Judges the modules that ASGI servers load. */
export const asgi: Validator<ServedModule> = {companions: [], parse: readModule('asgi'), rules};
