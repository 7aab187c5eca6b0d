import {truth, type Value} from '../../syntax/python/value.ts';
import {hasBrokenItem} from './broken.ts';
import type {Settings} from './settings.ts';
import {textsIn} from './settings.ts';

/** The Django whose `check --deploy` is meant: before 4.x some settings only had to be true, now they must be `True`. */
export type Version = '3.2' | '5.2';

/** Yes or no where the file tells; unknown where a value comes from elsewhere. */
type Answer = boolean | 'unknown';

const middleware = {
  security: 'django.middleware.security.SecurityMiddleware',
  frames: 'django.middleware.clickjacking.XFrameOptionsMiddleware',
  csrf: 'django.middleware.csrf.CsrfViewMiddleware',
  sessions: 'django.contrib.sessions.middleware.SessionMiddleware',
} as const;

/** Ids of `manage.py check --deploy` that settings alone decide, each with the question that raises it. */
export const securityChecks: Readonly<Record<string, (settings: Settings, version: Version) => Answer>> = {
  W001: (settings) => not(uses(settings, 'security')),
  W002: (settings) => not(uses(settings, 'frames')),
  W003: (settings) => not(uses(settings, 'csrf')),
  W004: (settings) => and(uses(settings, 'security'), not(truthy(settings, 'SECURE_HSTS_SECONDS'))),
  W005: (settings) => hsts(settings, 'SECURE_HSTS_INCLUDE_SUBDOMAINS'),
  W006: (settings) => and(uses(settings, 'security'), not(isTrue(settings, 'SECURE_CONTENT_TYPE_NOSNIFF'))),
  W008: (settings) => and(uses(settings, 'security'), not(isTrue(settings, 'SECURE_SSL_REDIRECT'))),
  W009: (settings) => weakKey(settings.value('SECRET_KEY')),
  W010: (settings, version) => session(settings, 'SESSION_COOKIE_SECURE', version, true, false),
  W011: (settings, version) => session(settings, 'SESSION_COOKIE_SECURE', version, false, true),
  W012: (settings, version) => session(settings, 'SESSION_COOKIE_SECURE', version, true, true),
  W013: (settings, version) => session(settings, 'SESSION_COOKIE_HTTPONLY', version, true, false),
  W014: (settings, version) => session(settings, 'SESSION_COOKIE_HTTPONLY', version, false, true),
  W015: (settings, version) => session(settings, 'SESSION_COOKIE_HTTPONLY', version, true, true),
  W016: (settings, version) =>
    and(
      not(truthy(settings, 'CSRF_USE_SESSIONS')),
      uses(settings, 'csrf'),
      not(version === '3.2' ? truthy(settings, 'CSRF_COOKIE_SECURE') : isTrue(settings, 'CSRF_COOKIE_SECURE')),
    ),
  W018: (settings) => truthy(settings, 'DEBUG'),
  W019: (settings) => and(uses(settings, 'frames'), not(isText(settings.value('X_FRAME_OPTIONS'), 'DENY'))),
  W020: (settings) => not(truthy(settings, 'ALLOWED_HOSTS')),
  W021: (settings) => hsts(settings, 'SECURE_HSTS_PRELOAD'),
  W022: (settings) => and(uses(settings, 'security'), isNone(settings.value('SECURE_REFERRER_POLICY'))),
  W025: (settings, version) => (version === '3.2' ? false : weakFallback(settings)),
  E023: (settings) => and(uses(settings, 'security'), wrongPolicy(settings.value('SECURE_REFERRER_POLICY'))),
  E024: (settings, version) =>
    version === '3.2'
      ? false
      : and(uses(settings, 'security'), wrongOpener(settings.value('SECURE_CROSS_ORIGIN_OPENER_POLICY'))),
};

/** Does `check --deploy` of a version say this? Only where the file tells for certain. */
export function says(settings: Settings, id: string, version: Version = '5.2'): boolean {
  return settings.file.problems.length === 0 && securityChecks[id]?.(settings, version) === true;
}

function not(answer: Answer): Answer {
  return answer === 'unknown' ? answer : !answer;
}

function and(...answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes('unknown') ? 'unknown' : true;
}

function uses(settings: Settings, which: keyof typeof middleware): Answer {
  return holds(settings, 'MIDDLEWARE', middleware[which]);
}

/** Is a text among the items of a setting? */
function holds(settings: Settings, name: string, wanted: string): Answer {
  const value = settings.value(name);
  if (value.kind !== 'list' && value.kind !== 'tuple') return 'unknown';
  if (value.items.some(({value: item}) => isText(item, wanted) === true)) return true;
  return textsIn(settings, name) === undefined || hasBrokenItem(settings) ? 'unknown' : false;
}

function truthy(settings: Settings, name: string): Answer {
  return truth(settings.value(name)) ?? 'unknown';
}

function isTrue(settings: Settings, name: string): Answer {
  const value = settings.value(name);
  if (isOpen(value)) return value.kind === 'some' && value.type !== 'boolean' ? false : 'unknown';
  return value.kind === 'boolean' && value.value;
}

function isOpen({kind}: Value): boolean {
  return kind === 'unknown' || kind === 'environment' || kind === 'some';
}

function isNone(value: Value): Answer {
  return isOpen(value) ? 'unknown' : value.kind === 'none';
}

function isText(value: Value, wanted: string): Answer {
  return isOpen(value) ? 'unknown' : value.kind === 'text' && value.value === wanted;
}

function hsts(settings: Settings, name: string): Answer {
  return and(uses(settings, 'security'), truthy(settings, 'SECURE_HSTS_SECONDS'), not(isTrue(settings, name)));
}

/** Three ids for one setting: with the app alone, with the middleware alone, with both. */
function session(settings: Settings, name: string, version: Version, app: boolean, used: boolean): Answer {
  const set = version === '3.2' ? truthy(settings, name) : isTrue(settings, name);
  const hasApp = holds(settings, 'INSTALLED_APPS', 'django.contrib.sessions');
  const hasMiddleware = uses(settings, 'sessions');
  return and(not(set), app ? hasApp : not(hasApp), used ? hasMiddleware : not(hasMiddleware));
}

/** Shorter than 50 characters, fewer than 5 different ones, or as `startproject` makes it (core/checks/security/base.py). */
export function weakKey(value: Value): Answer {
  if (value.kind === 'none' || (value.kind === 'text' && value.value === '')) return true;
  if (value.kind !== 'text') return 'unknown';
  const characters = [...value.value];
  return characters.length < 50 || new Set(characters).size < 5 || value.value.startsWith('django-insecure-');
}

function weakFallback(settings: Settings): Answer {
  const value = settings.value('SECRET_KEY_FALLBACKS');
  if (value.kind !== 'list' && value.kind !== 'tuple') return 'unknown';
  const answers = value.items.map(({value: item}) => weakKey(item));
  if (answers.includes(true)) return true;
  return answers.includes('unknown') || !value.complete ? 'unknown' : false;
}

/** What a browser knows as a Referrer-Policy. */
const referrerPolicies: ReadonlySet<string> = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
]);

function wrongPolicy(value: Value): Answer {
  if (value.kind === 'none') return false;
  const texts =
    value.kind === 'text'
      ? value.value.split(',').map((one) => one.trim())
      : value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set'
        ? value.items.map(({value: item}) => (item.kind === 'text' ? item.value : undefined))
        : undefined;
  if (texts === undefined || texts.includes(undefined)) return 'unknown';
  return texts.some((one) => !referrerPolicies.has(one ?? ''));
}

/** What a browser knows as a Cross-Origin-Opener-Policy. */
const openerPolicies: ReadonlySet<string> = new Set(['same-origin', 'same-origin-allow-popups', 'unsafe-none']);

function wrongOpener(value: Value): Answer {
  if (value.kind === 'none') return false;
  if (isOpen(value)) return 'unknown';
  return value.kind !== 'text' || !openerPolicies.has(value.value);
}
