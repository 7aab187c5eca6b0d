import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {adminNeeds} from './rules/admin-needs.ts';
import {allowHosts} from './rules/allow-hosts.ts';
import {allowedHosts} from './rules/allowed-hosts.ts';
import {allowedHostsForm} from './rules/allowed-hosts-form.ts';
import {allowedHostsNamed} from './rules/allowed-hosts-named.ts';
import {allowedHostsSet} from './rules/allowed-hosts-set.ts';
import {booleanSettings} from './rules/boolean-settings.ts';
import {clickjackingMiddleware} from './rules/clickjacking-middleware.ts';
import {commaBetweenItems} from './rules/comma-between-items.ts';
import {contentTypeNosniff} from './rules/content-type-nosniff.ts';
import {corsOrigins} from './rules/cors-origins.ts';
import {csrfCookieSecure} from './rules/csrf-cookie-secure.ts';
import {csrfMiddleware} from './rules/csrf-middleware.ts';
import {csrfOriginScheme} from './rules/csrf-origin-scheme.ts';
import {currentSettings} from './rules/current-settings.ts';
import {databaseEngine} from './rules/database-engine.ts';
import {debugFromEnv} from './rules/debug-from-env.ts';
import {debugOff} from './rules/debug-off.ts';
import {definedNames} from './rules/defined-names.ts';
import {djangoPathsExist} from './rules/django-paths.ts';
import {drfLists} from './rules/drf-lists.ts';
import {drfPermissions} from './rules/drf-permissions.ts';
import {hsts} from './rules/hsts.ts';
import {hstsPreload} from './rules/hsts-preload.ts';
import {hstsSecondsFirst} from './rules/hsts-seconds-first.ts';
import {hstsSubdomains} from './rules/hsts-subdomains.ts';
import {knownSetting} from './rules/known-setting.ts';
import {languageCode} from './rules/language-code.ts';
import {listSettings} from './rules/list-settings.ts';
import {listedOnce} from './rules/listed-once.ts';
import {logToConsole} from './rules/log-to-console.ts';
import {logging} from './rules/logging.ts';
import {middlewareOrder} from './rules/middleware-order.ts';
import {middlewarePlace} from './rules/middleware-place.ts';
import {modulePath} from './rules/module-path.ts';
import {noPasswordInSource} from './rules/no-password-in-source.ts';
import {numberSettings} from './rules/number-settings.ts';
import {openerPolicy} from './rules/opener-policy.ts';
import {proxyHeaderName} from './rules/proxy-header-name.ts';
import {proxySslHeader} from './rules/proxy-ssl-header.ts';
import {pythonSyntaxRule} from './rules/python-syntax.ts';
import {readsEnvironment} from './rules/reads-environment.ts';
import {redirectBehindProxy} from './rules/redirect-behind-proxy.ts';
import {referrerPolicy} from './rules/referrer-policy.ts';
import {referrerPolicySet} from './rules/referrer-policy-set.ts';
import {removedPaths} from './rules/removed-paths.ts';
import {secretKeyFromEnv} from './rules/secret-key-from-env.ts';
import {securityMiddleware} from './rules/security-middleware.ts';
import {serverDatabase} from './rules/server-database.ts';
import {sessionCookieHttponly} from './rules/session-cookie-httponly.ts';
import {sessionCookieSecure} from './rules/session-cookie-secure.ts';
import {sets} from './rules/sets.ts';
import {sslRedirect} from './rules/ssl-redirect.ts';
import {staticDirs} from './rules/static-dirs.ts';
import {staticRoot} from './rules/static-root.ts';
import {staticUrlSlash} from './rules/static-url-slash.ts';
import {strongKeyFallbacks} from './rules/strong-key-fallbacks.ts';
import {strongSecretKey} from './rules/strong-secret-key.ts';
import {timeZone} from './rules/time-zone.ts';
import {trustProxy} from './rules/trust-proxy.ts';
import {useDatabase} from './rules/use-database.ts';
import {xFrameOptions} from './rules/x-frame-options.ts';
import {readSettings, type Settings} from './settings.ts';

const rules: readonly Rule<Settings>[] = [
  adminNeeds,
  allowHosts,
  allowedHostsForm,
  allowedHostsNamed,
  allowedHostsSet,
  allowedHosts,
  booleanSettings,
  clickjackingMiddleware,
  commaBetweenItems,
  contentTypeNosniff,
  corsOrigins,
  csrfCookieSecure,
  csrfMiddleware,
  csrfOriginScheme,
  currentSettings,
  databaseEngine,
  debugFromEnv,
  debugOff,
  definedNames,
  djangoPathsExist,
  drfLists,
  drfPermissions,
  hstsPreload,
  hstsSecondsFirst,
  hstsSubdomains,
  hsts,
  knownSetting,
  languageCode,
  listSettings,
  listedOnce,
  logToConsole,
  logging,
  middlewareOrder,
  middlewarePlace,
  modulePath,
  noPasswordInSource,
  numberSettings,
  openerPolicy,
  proxyHeaderName,
  proxySslHeader,
  pythonSyntaxRule,
  readsEnvironment,
  redirectBehindProxy,
  referrerPolicySet,
  referrerPolicy,
  removedPaths,
  secretKeyFromEnv,
  securityMiddleware,
  serverDatabase,
  sessionCookieHttponly,
  sessionCookieSecure,
  sets,
  sslRedirect,
  staticDirs,
  staticRoot,
  staticUrlSlash,
  strongKeyFallbacks,
  strongSecretKey,
  timeZone,
  trustProxy,
  useDatabase,
  xFrameOptions,
];

/** Judges settings modules of Django projects. */
export const django: Validator<Settings> = {
  companions: [],
  parse: ({path, text}) => readSettings(path, text),
  rules,
};
