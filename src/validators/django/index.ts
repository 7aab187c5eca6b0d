import type {Rule} from '../rule.ts';
import type {Validator} from '../validator.ts';
import {clickjackingMiddleware} from './rules/clickjacking-middleware.ts';
import {contentTypeNosniff} from './rules/content-type-nosniff.ts';
import {csrfCookieSecure} from './rules/csrf-cookie-secure.ts';
import {csrfMiddleware} from './rules/csrf-middleware.ts';
import {debugOff} from './rules/debug-off.ts';
import {hsts} from './rules/hsts.ts';
import {hstsPreload} from './rules/hsts-preload.ts';
import {hstsSubdomains} from './rules/hsts-subdomains.ts';
import {openerPolicy} from './rules/opener-policy.ts';
import {pythonSyntaxRule} from './rules/python-syntax.ts';
import {referrerPolicy} from './rules/referrer-policy.ts';
import {referrerPolicySet} from './rules/referrer-policy-set.ts';
import {securityMiddleware} from './rules/security-middleware.ts';
import {sessionCookieHttponly} from './rules/session-cookie-httponly.ts';
import {sessionCookieSecure} from './rules/session-cookie-secure.ts';
import {sslRedirect} from './rules/ssl-redirect.ts';
import {strongKeyFallbacks} from './rules/strong-key-fallbacks.ts';
import {strongSecretKey} from './rules/strong-secret-key.ts';
import {xFrameOptions} from './rules/x-frame-options.ts';
import {readSettings, type Settings} from './settings.ts';

const rules: readonly Rule<Settings>[] = [
  clickjackingMiddleware,
  contentTypeNosniff,
  csrfCookieSecure,
  csrfMiddleware,
  debugOff,
  hstsPreload,
  hstsSubdomains,
  hsts,
  openerPolicy,
  pythonSyntaxRule,
  referrerPolicySet,
  referrerPolicy,
  securityMiddleware,
  sessionCookieHttponly,
  sessionCookieSecure,
  sslRedirect,
  strongKeyFallbacks,
  strongSecretKey,
  xFrameOptions,
];

/** Judges settings modules of Django projects. */
export const django: Validator<Settings> = {
  companions: [],
  parse: ({path, text}) => readSettings(path, text),
  rules,
};
