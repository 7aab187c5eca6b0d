import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {assignments, constantOf, environmentReads, imports, namesOf, parsePython} from '../../../src/syntax/python.ts';
import {Lines} from '../../../src/syntax/span.ts';
import {django} from '../../../src/validators/django/index.ts';
import {type Diagnostic, validate} from '../../../src/validators/validator.ts';

/** One seed, so that every run judges the same files; fast-check prints it with a failure. */
const seed = 20_261_123;

/** Judges a text and holds every diagnostic to what it promises. */
function judge(text: string): readonly Diagnostic[] {
  const lines = new Lines(text);
  const asked = django.rules.map(({id}) => ({rule: id}));
  const {diagnostics, answers} = validate(django, {path: 'mysite/settings.py', text}, asked);
  for (const {span, start, end, fix, related, message} of [
    ...diagnostics,
    ...answers.flatMap((one) => one.diagnostics),
  ]) {
    for (const one of [span, ...(fix?.edits ?? []).map((edit) => edit.span)]) {
      const inside = 0 <= one.start && one.start <= one.end && one.end <= text.length;
      if (!inside) expect.fail(`${JSON.stringify(one)} is not inside ${JSON.stringify(text)}`);
    }
    for (const place of [start, end, ...(related ?? []).flatMap((other) => [other.start, other.end])]) {
      const real = place.line >= 1 && place.column >= 1 && place.line <= lines.count;
      if (!real) expect.fail(`${JSON.stringify(place)} is no place of ${JSON.stringify(text)}`);
    }
    if (message.en === '' || message.ko === '') expect.fail(`no words for ${JSON.stringify(text)}`);
  }
  const file = parsePython(text);
  for (const {value} of assignments(file)) if (value !== undefined) constantOf(file, value);
  namesOf(file).final('DEBUG');
  imports(file);
  environmentReads(file);
  return diagnostics;
}

const real = `"""Settings."""
import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ['DJANGO_SECRET_KEY']
DEBUG = os.environ.get('DEBUG', '') == 'True'
ALLOWED_HOSTS = ['example.com', f'{DEBUG}.example.com']  # 한글 😀
INSTALLED_APPS = [
    'django.contrib.admin',
    'blog',
]
DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', **{'PORT': 5432}}}
if not DEBUG:
    INSTALLED_APPS += ['x']
try:
    from .local import *
except ImportError:
    pass
for name, value in os.environ.items():
    globals()[name] = value
a, (b, *c) = 1, (2, 3)
LOGGING = {'version': 1, 'handlers': {'c': {'class': 'logging.StreamHandler'}}}
`;

const bits = [
  ...'( ) [ ] { } , : ; = == += . * ** @ \\ \' " \'\'\' """ # f" rb\' \t \n \r\n \r \0 \f \uFEFF “ ” 한글 😀 \ud800 é'.split(
    ' ',
  ),
  ' ',
  '\n    ',
  ...'if else: elif x: for while True: def f(): class return yield await async lambda x: not in is None import from global nonlocal match case _: try: except: finally: with as print del pass break'.split(
    ' ',
  ),
  'ALLOWED_HOSTS = ',
  'DEBUG',
  '0x',
  '1_',
  '\\\n',
  '{x!r:>{y}}',
];

const soup = fc.array(fc.constantFrom(...bits), {maxLength: 60}).map((parts) => parts.join(''));
const mutant = fc
  .array(fc.tuple(fc.nat(real.length), fc.nat(12), fc.constantFrom('', ...bits)), {minLength: 1, maxLength: 6})
  .map((edits) =>
    edits.reduce((text, [at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length), real),
  );

describe('whatever the text holds', () => {
  it.each([
    ['random text', fc.string({unit: 'binary', maxLength: 200})],
    ['words of Python in any order', soup],
    ['a damaged file', mutant],
  ] as const)('%s never throws', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        judge(text);
      }),
      {seed, numRuns: 300},
    );
  });
});

/** Texts that a reader which recurses or looks back too far would not survive. */
const monsters: readonly (readonly [string, string])[] = [
  ['10,000 brackets', `X = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
  ['10,000 brackets never closed', 'X = ('.repeat(10_000)],
  ['10,000 braces of an f-string', `X = f"${'{'.repeat(9_999)}"`],
  ['f-strings inside f-strings', 'f"{'.repeat(5_000)],
  ['a chain of 20,000 sums', `X = ${'a + '.repeat(20_000)}a\n`],
  ['a chain of 20,000 attributes', `X = a${'.b'.repeat(20_000)}\n`],
  ['a chain of 10,000 calls', `X = a${'()'.repeat(10_000)}\n`],
  ['10,000 nots', `X = ${'not '.repeat(10_000)}a\n`],
  ['10,000 lambdas', `X = ${'lambda: '.repeat(10_000)}a\n`],
  ['10,000 powers', `X = ${'a ** '.repeat(10_000)}a\n`],
  ['3,000 branches', `if a:\n    X = 1\n${'elif b:\n    X = 2\n'.repeat(3_000)}`],
  ['blocks 500 deep', Array.from({length: 500}, (_, at) => `${' '.repeat(at)}if a:\n`).join('')],
  [
    'functions 90 deep',
    `${Array.from({length: 90}, (_, at) => `${' '.repeat(at)}def f(a):\n`).join('')}${' '.repeat(90)}pass\n`,
  ],
  ['a line of 1 MB', `X = "${'x'.repeat(1_000_000)}"\n`],
  ['a line of 1 MB without a quote', `X = "${'é'.repeat(1_000_000)}\n`],
  ['1 MB of NULs', '\0'.repeat(1_000_000)],
  ['1 MB of backslashes', '\\'.repeat(1_000_000)],
  ['100,000 empty lines', '\n'.repeat(100_000)],
  ['texts doubled 40 times', `X = 'abcdefghij'\n${'X = X + X\n'.repeat(40)}`],
  ['lists doubled 40 times', `X = ['a']\n${'X = X + X\n'.repeat(40)}`],
  ['a text times a billion', `SECRET_KEY = 'x' * 1_000_000_000\nX = 2 ** 5000\n`],
];

it.each(monsters)('%s ends', (_, text) => {
  const {problems} = parsePython(text);
  for (const {span} of problems) expect(span.end).toBeLessThanOrEqual(text.length);
  validate(django, {path: 'settings.py', text});
});

it('takes time in proportion to the lines', () => {
  const make = (lines: number) =>
    Array.from({length: lines}, (_, at) => `SETTING_${at} = {'a': ['b', ${at}], 'c': os.environ.get('X${at}')}\n`).join(
      '',
    );
  const time = (text: string) => {
    const started = performance.now();
    validate(django, {path: 'settings.py', text: `import os\n${text}`});
    return performance.now() - started;
  };
  time(make(1_000));
  const [small, large] = [Math.min(time(make(1_000)), time(make(1_000))), time(make(10_000))];
  console.log(`1,000 lines ${small.toFixed(0)} ms, 10,000 lines ${large.toFixed(0)} ms`);
  expect(large / Math.max(small, 1)).toBeLessThan(40);
});
