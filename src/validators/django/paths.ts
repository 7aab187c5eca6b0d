import debian from '../../facts/django-3.2.25.json' with {type: 'json'};
import newest from '../../facts/django-5.2.18.json' with {type: 'json'};
import type {Value} from '../../syntax/python/value.ts';
import {spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {backendOf} from './databases.ts';
import {slips} from './misspelt.ts';
import type {Settings} from './settings.ts';

/** A dotted path into Django that the settings name, and what Django's packages say of it. */
export interface DjangoPath {
  readonly path: string;
  readonly span: Span;
  readonly found: 'both' | 'newest only' | 'debian only' | 'neither';
}

const versions = [debian, newest].map(({modules, names}) => ({
  modules: new Set(modules),
  names: new Map(Object.entries(names).map(([module, list]) => [module, new Set(list)])),
}));

/** Every path below `django.` that apps, middleware, templates, databases, caches, validators and storages name. */
export function djangoPaths(settings: Settings): readonly DjangoPath[] {
  return named(settings).flatMap(({text, span}) => {
    if (!/^[\w.]+$/.test(text)) return [];
    if (isAlmostDjango(text)) return [{path: text, span, found: 'neither' as const}];
    if (!text.startsWith('django.')) return [];
    const [inDebian, inNewest] = versions.map((one) => has(one, text));
    if (inDebian === undefined || inNewest === undefined) return [];
    const found = inDebian ? (inNewest ? 'both' : 'debian only') : inNewest ? 'newest only' : 'neither';
    return [{path: text, span, found}];
  });
}

/** `djagno.contrib.auth`: a slip in the first word, and behind it what only Django has. */
function isAlmostDjango(path: string): boolean {
  const [first = '', second = ''] = path.split('.');
  return /^(?:contrib|middleware|core|db|template)$/.test(second) && first !== 'django' && slips(first, 'django') <= 2;
}

/** All paths that a version knows, for "did you mean". */
export function pathsLike(path: string): readonly string[] {
  const module = path.slice(0, path.lastIndexOf('.'));
  const inModule = versions.flatMap(({names}) => [...(names.get(module) ?? [])]).map((name) => `${module}.${name}`);
  const usual = versions.flatMap(({names}) =>
    [...names].flatMap(([name, list]) =>
      /middleware|contrib|backends/.test(name) ? [...list].map((one) => `${name}.${one}`) : [],
    ),
  );
  const modules = versions.flatMap((one) => [...one.modules]);
  return [...new Set([...inModule, ...usual, ...modules])];
}

/** Does a version have it? undefined: nobody can tell. */
function has({modules, names}: (typeof versions)[number], path: string): boolean | undefined {
  if (modules.has(path)) return true;
  const cut = path.lastIndexOf('.');
  const [module, name] = [path.slice(0, cut), path.slice(cut + 1)];
  const list = names.get(module);
  if (list !== undefined) return list.has(name);
  if (!modules.has(module)) return false;
  // The table does not list the names of this module; but a word in small letters would be a module of its own.
  return /^[a-z_0-9]+$/.test(name) ? false : undefined;
}

interface Named {
  readonly text: string;
  readonly span: Span;
}

function named(settings: Settings): readonly Named[] {
  const found: Named[] = [];
  const keep = (value: Value, span: Span) => {
    if (value.kind === 'text') found.push({text: value.value, span});
  };
  const inside = (value: Value, keys: RegExp) => {
    if (value.kind === 'list' || value.kind === 'tuple')
      for (const {value: item, node} of value.items)
        item.kind === 'text' ? keep(item, spanOf(settings.file, node)) : inside(item, keys);
    if (value.kind !== 'dict') return;
    for (const {key, value: inner, node} of value.entries) {
      const name = key.kind === 'text' ? key.value : '';
      if (inner.kind === 'text' && keys.test(name))
        keep(name === 'ENGINE' ? {...inner, value: backendOf(inner.value)} : inner, spanOf(settings.file, node));
      else if (inner.kind === 'dict' || ((inner.kind === 'list' || inner.kind === 'tuple') && keys.test(name)))
        inside(inner, keys);
    }
  };
  for (const name of [
    'INSTALLED_APPS',
    'MIDDLEWARE',
    'AUTHENTICATION_BACKENDS',
    'PASSWORD_HASHERS',
    'STATICFILES_FINDERS',
    'FILE_UPLOAD_HANDLERS',
  ])
    if (settings.last(name) !== undefined) inside(settings.value(name), /^$/);
  for (const [name, keys] of [
    ['TEMPLATES', /^(?:BACKEND|OPTIONS|context_processors)$/],
    ['DATABASES', /^ENGINE$/],
    ['CACHES', /^BACKEND$/],
    ['STORAGES', /^BACKEND$/],
    ['AUTH_PASSWORD_VALIDATORS', /^NAME$/],
  ] as const)
    if (settings.last(name) !== undefined) inside(settings.value(name), keys);
  for (const name of [
    'EMAIL_BACKEND',
    'SESSION_ENGINE',
    'MESSAGE_STORAGE',
    'STATICFILES_STORAGE',
    'DEFAULT_FILE_STORAGE',
    'DEFAULT_AUTO_FIELD',
    'SESSION_SERIALIZER',
    'TEST_RUNNER',
  ]) {
    const value = settings.last(name)?.value;
    if (value !== undefined) keep(settings.value(name), spanOf(settings.file, value));
  }
  return found;
}
