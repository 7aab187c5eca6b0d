import {pick} from '../support/mutate.ts';

/** Expressions that a setting may be given, with what each is worth to us: all of them can be known from the file. */
const values: Readonly<Record<string, readonly string[]>> = {
  DEBUG: ['True', 'False', "'False'", '0', '1', "''", 'not True', "bool('False')", 'None', '1 == 1'],
  SECRET_KEY: [
    "'short'",
    "'x' * 60",
    "'django-insecure-' + 'abcdefghij' * 6",
    "'abcdefghij' * 5",
    "'abcde12345' * 4 + 'abcde1234'",
    "'k3y-' 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'",
    'f\'{"abcdefghij" * 6}\'',
    "''",
  ],
  SECRET_KEY_FALLBACKS: ['[]', "['old']", "['abcdefghij' * 6]", "['abcdefghij' * 6, 'y' * 70]"],
  ALLOWED_HOSTS: ['[]', "['example.com']", "['*']", '()', "('example.com',)", "['a.com'] + ['b.com']", 'list()'],
  SECURE_HSTS_SECONDS: ['0', '3600', '60 * 60 * 24 * 365', 'None', "'3600'", 'False', '31_536_000'],
  SECURE_HSTS_INCLUDE_SUBDOMAINS: ['True', 'False', "'True'", '1', 'not False'],
  SECURE_HSTS_PRELOAD: ['True', 'False', "'yes'", '1'],
  SECURE_CONTENT_TYPE_NOSNIFF: ['True', 'False', '1', 'None'],
  SECURE_SSL_REDIRECT: ['True', 'False', "'True'", '1', 'not DEBUG'],
  SESSION_COOKIE_SECURE: ['True', 'False', "'True'", '1', '0', 'not DEBUG', 'None'],
  SESSION_COOKIE_HTTPONLY: ['True', 'False', "'x'", '0', '1'],
  CSRF_COOKIE_SECURE: ['True', 'False', "'True'", '1', '0', 'SESSION_COOKIE_SECURE'],
  CSRF_USE_SESSIONS: ['True', 'False', "''", '1'],
  X_FRAME_OPTIONS: ["'DENY'", "'SAMEORIGIN'", "'deny'", 'None', "'DE' + 'NY'"],
  SECURE_REFERRER_POLICY: [
    "'same-origin'",
    'None',
    "'same_origin'",
    "'origin, no-referrer'",
    "['origin', 'x']",
    "('origin',)",
    "''",
  ],
  SECURE_CROSS_ORIGIN_OPENER_POLICY: ["'same-origin'", 'None', "'same_origin'", "'unsafe-none'", "''"],
};

const middleware = [
  'django.middleware.security.SecurityMiddleware',
  'django.contrib.sessions.middleware.SessionMiddleware',
  'django.middleware.common.CommonMiddleware',
  'django.middleware.csrf.CsrfViewMiddleware',
  'django.contrib.auth.middleware.AuthenticationMiddleware',
  'django.middleware.clickjacking.XFrameOptionsMiddleware',
];

/** A settings module by chance, whole and with values that a reader can know. */
export function generateSettings(random: () => number): string {
  const some = (list: readonly string[]) => list.filter(() => random() < 0.8);
  const lines = ['import os', 'from pathlib import Path', "ROOT_URLCONF = 'mysite.urls'"];
  lines.push(`DEBUG = ${pick(values.DEBUG ?? [], random)}`);
  lines.push(`SESSION_COOKIE_SECURE = ${pick(values.SESSION_COOKIE_SECURE ?? [], random)}`);
  for (const [name, choices] of Object.entries(values))
    if (name !== 'DEBUG' && name !== 'SESSION_COOKIE_SECURE' && random() < 0.65)
      lines.push(assignment(name, pick(choices, random) ?? 'None', random));
  lines.push(list('INSTALLED_APPS', some(['django.contrib.sessions', 'django.contrib.auth']), random));
  lines.push(list('MIDDLEWARE', some(middleware), random));
  if (random() < 0.2)
    lines.push('if DEBUG:', '    X_FRAME_OPTIONS = "SAMEORIGIN"', 'else:', '    SECURE_SSL_REDIRECT = True');
  return `${lines.join('\n')}\n`;
}

function assignment(name: string, value: string, random: () => number): string {
  const forms = [
    `${name} = ${value}`,
    `${name}: object = ${value}`,
    `_${name} = ${value}\n${name} = _${name}`,
    `${name} = None\n${name} = (${value})`,
  ];
  return random() < 0.7 ? `${name} = ${value}` : (pick(forms, random) ?? '');
}

function list(name: string, items: readonly string[], random: () => number): string {
  const written = items.map((item) => `'${item}'`);
  const half = Math.floor(written.length / 2);
  const forms = [
    `${name} = [${written.join(', ')}]`,
    `${name} = (${written.map((item) => `${item},`).join(' ')})`,
    `${name} = [${written.slice(0, half).join(', ')}]\n${name} += [${written.slice(half).join(', ')}]`,
    [`${name} = []`, ...written.map((item) => `${name}.append(${item})`)].join('\n'),
    `${name} = [${written.slice(half).join(', ')}]\nfor_${name} = [${written.slice(0, half).join(', ')}]\n${name} = [*for_${name}, *${name}]`,
  ];
  return pick(forms, random) ?? '';
}
