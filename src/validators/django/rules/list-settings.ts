import type {Value} from '../../../syntax/python/value.ts';
import {constantOf, spanOf, writtenOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import {placeOf, type Settings} from '../settings.ts';

/** Settings that must be a list or a tuple, and those that must be a dict; anything else cannot start or serve. */
const lists = [
  'INSTALLED_APPS',
  'MIDDLEWARE',
  'TEMPLATES',
  'ALLOWED_HOSTS',
  'AUTHENTICATION_BACKENDS',
  'LOCALE_PATHS',
  'STATICFILES_DIRS',
  'CSRF_TRUSTED_ORIGINS',
  'AUTH_PASSWORD_VALIDATORS',
];
const dicts = ['DATABASES', 'CACHES', 'STORAGES'];

/** Settings that hold several things are lists, and those with names are dicts. */
export const listSettings: Rule<Settings> = {
  id: 'django/list-settings',
  title: {en: 'Settings that hold several things are lists', ko: '여러 값을 담는 설정은 리스트예요'},
  why: {
    en: "Django goes through these settings item by item. A text is a sequence of letters: `ALLOWED_HOSTS = 'example.com'` allows the hosts `e`, `x`, `a` … or stops Django at once (from 4.0 on). Parentheses alone make no tuple: `('a')` is the text, `('a',)` the tuple.",
    ko: "Django는 이런 설정을 하나씩 꺼내 읽어요. 문자열은 글자의 나열이라서 `ALLOWED_HOSTS = 'example.com'`은 `e`, `x`, `a` …를 허용하는 셈이 되거나 Django 4.0부터는 아예 시작하지 않아요. 괄호만으로는 튜플이 되지 않아요. `('a')`는 문자열이고 `('a',)`가 튜플이에요.",
  },
  learn: 'django-production#debug',
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/',
  severity: 'error',
  bad: "ALLOWED_HOSTS = ('example.com')\n",
  good: "ALLOWED_HOSTS = ['example.com']\n",
  missing: missingSettings,
  *check(settings) {
    yield* lettersAdded(settings);
    for (const name of [...lists, ...dicts]) {
      const node = settings.last(name)?.value;
      const dict = dicts.includes(name);
      const value = settings.value(name);
      if (node === undefined || isFine(name, value, dict)) continue;
      const written = writtenOf(settings.file, node);
      const one =
        value.kind === 'text' ? `'${value.value}'` : value.kind === 'path' && written.length < 60 ? written : '…';
      const form = dict ? '{…}' : `[${one}]`;
      const tuple = /^\(/.test(settings.file.text.slice(placeOf(settings, name).start - 1)) && value.kind === 'text';
      const code = `\`${name}\``;
      yield {
        span: placeOf(settings, name),
        message: {
          en: `${code} has to be a ${dict ? 'dict' : 'list'}, but ${tuple ? `\`(${written})\` without a comma is just the text inside` : `this is ${article(value)}`}. Write \`${form}\`.`,
          ko: `${particle(code, '은/는')} ${dict ? '딕셔너리' : '리스트'}여야 하는데 ${tuple ? `쉼표 없는 \`(${written})\`는 안에 있는 문자열 그대로예요` : `이 값은 ${korean(value)}`}. \`${form}\`로 적으세요.`,
        },
      };
    }
  },
};

/** An asterisk works before Django 4.0, and an empty text is as good as an empty list in most places. */
function isFine(name: string, value: Value, dict: boolean): boolean {
  if (dict) return value.kind !== 'list' && value.kind !== 'tuple' && value.kind !== 'text';
  if (value.kind === 'path') return name !== 'STATICFILES_DIRS' && name !== 'LOCALE_PATHS';
  if (value.kind === 'text') return value.value === '' || (name === 'ALLOWED_HOSTS' && value.value === '*');
  return (
    value.kind !== 'dict' ||
    (name !== 'INSTALLED_APPS' && name !== 'MIDDLEWARE' && name !== 'TEMPLATES') ||
    value.entries.length === 0
  );
}

/** `INSTALLED_APPS += ('blog')` adds four apps: `b`, `l`, `o` and `g`. */
function* lettersAdded({file, all}: Settings): Generator<Finding> {
  for (const {name, kind, value: node} of all) {
    if (kind !== 'augment' || node === undefined || !lists.includes(name)) continue;
    const value = constantOf(file, node);
    if (value.kind !== 'text' || value.value === '') continue;
    yield {
      span: spanOf(file, node),
      message: {
        en: `A text is added letter by letter to \`${name}\`. Put it into a list: \`['${value.value}']\`.`,
        ko: `문자열을 그대로 더하면 \`${name}\`에 한 글자씩 들어가요. \`['${value.value}']\`처럼 리스트로 감싸세요.`,
      },
    };
  }
}

function article(value: Value): string {
  if (value.kind === 'path') return 'a single path';
  return value.kind === 'text' ? 'a text, which is read letter by letter' : `a ${value.kind}`;
}

function korean(value: Value): string {
  if (value.kind === 'path') return '경로 하나예요';
  return value.kind === 'text' ? '문자열이라 한 글자씩 읽혀요' : value.kind === 'dict' ? '딕셔너리예요' : '리스트예요';
}
