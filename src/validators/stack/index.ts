import {appCallableExists} from './rules/app-callable-exists.ts';
import {appModuleExists} from './rules/app-module-exists.ts';
import {envIgnoredByGit} from './rules/env-ignored-by-git.ts';
import {envKeysDefined} from './rules/env-keys-defined.ts';
import {envKeysOfExample} from './rules/env-keys-of-example.ts';
import {envKeysWritten} from './rules/env-keys-written.ts';
import {forwardedProto} from './rules/forwarded-proto.ts';
import {portsPublished} from './rules/ports-published.ts';
import {pythonVersionsAgree} from './rules/python-versions-agree.ts';
import {requirementsComplete} from './rules/requirements-complete.ts';
import {runtimeDirectory} from './rules/runtime-directory.ts';
import {serverNameAllowed} from './rules/server-name-allowed.ts';
import {serviceExists} from './rules/service-exists.ts';
import {settingsModuleExists} from './rules/settings-module-exists.ts';
import {socketReachable} from './rules/socket-reachable.ts';
import {socketUnitMatchesBind} from './rules/socket-unit-matches-bind.ts';
import {staticRootServed} from './rules/static-root-served.ts';
import {upstreamMatchesBind} from './rules/upstream-matches-bind.ts';
import {upstreamNamesService} from './rules/upstream-names-service.ts';
import {wsgiApplicationExists} from './rules/wsgi-application-exists.ts';
import type {StackRule} from './stack.ts';

/** Every rule over several files, in the order of their names. */
export const stackRules: readonly StackRule[] = [
  appCallableExists,
  appModuleExists,
  envIgnoredByGit,
  envKeysDefined,
  envKeysOfExample,
  envKeysWritten,
  forwardedProto,
  portsPublished,
  pythonVersionsAgree,
  requirementsComplete,
  runtimeDirectory,
  serverNameAllowed,
  serviceExists,
  settingsModuleExists,
  socketReachable,
  socketUnitMatchesBind,
  staticRootServed,
  upstreamMatchesBind,
  upstreamNamesService,
  wsgiApplicationExists,
];
