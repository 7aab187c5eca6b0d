import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Lines} from '../../../src/syntax/span.ts';
import {settingNames} from '../../../src/validators/gunicorn/facts.ts';
import {gunicorn} from '../../../src/validators/gunicorn/index.ts';
import {type Diagnostic, validate} from '../../../src/validators/validator.ts';

/** One seed, so that every run judges the same files; fast-check prints it with a failure. */
const seed = 20_261_123;
const asked = gunicorn.rules.filter((rule) => rule.onlyWhenAsked).map(({id}) => ({rule: id}));

/** Judges a text by every rule, also those that only exercises ask for, and holds each finding to its place. */
function judge(text: string, path = 'sample'): readonly Diagnostic[] {
  const lines = new Lines(text);
  const {diagnostics, answers} = validate(gunicorn, {path, text}, asked);
  for (const {span, start, end, fix, message} of [...diagnostics, ...answers.flatMap((one) => one.diagnostics)]) {
    for (const one of [span, ...(fix?.edits ?? []).map((edit) => edit.span)]) {
      const inside = 0 <= one.start && one.start <= one.end && one.end <= text.length;
      if (!inside) expect.fail(`${JSON.stringify(one)} is not inside ${JSON.stringify(text)}`);
    }
    for (const place of [start, end])
      if (place.line < 1 || place.column < 1 || place.line > lines.count) expect.fail(JSON.stringify(text));
    if (message.en === '' || message.ko === '') expect.fail(`no words for ${JSON.stringify(text)}`);
  }
  return diagnostics;
}

const bits = [
  ...settingNames.slice(0, 30),
  ...'= == ( ) [ ] { } , : . - -- --bind --workers -w -b --wokers $X " \' ` # \\ \t \n \r\n \0 \uFEFF \u00a0 “ 한글 😀 \ud800 3 -1 1.5 0x1 None True lambda def import os if else try for'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\n    ',
  'gunicorn ',
  'web: ',
  '#!/bin/sh\n',
  'import os\n',
  'os.environ.get("X")',
  '"127.0.0.1:8000"',
  'def post_fork(a):\n    pass\n',
];
const soup = fc.array(fc.constantFrom(...bits), {maxLength: 50}).map((parts) => parts.join(''));
const line = fc
  .array(fc.constantFrom(...bits.filter((bit) => !bit.includes('\n'))), {maxLength: 12})
  .map((parts) => `gunicorn ${parts.join(' ')}`);

describe('no file makes the judge throw, and every finding has its place', () => {
  it.each([
    ['any text', fc.string({unit: 'grapheme', maxLength: 300}), 200],
    ['any characters', fc.string({unit: 'binary', maxLength: 300}), 200],
    ['any bytes', fc.uint8Array({maxLength: 300}).map((bytes) => new TextDecoder().decode(bytes)), 200],
    ['a soup of what config files are made of', soup, 600],
    ['a soup of options', line, 600],
  ] as const)('%s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => void judge(text)),
      {seed, numRuns},
    );
  });
});

describe('no file makes the judge hang', () => {
  const many = 10_000;
  it.each([
    ['10,000 settings', 'workers = 3\n'.repeat(many)],
    ['10,000 names', Array.from({length: many}, (_, n) => `wokers${n} = n${n}\n`).join('')],
    ['10,000 functions', Array.from({length: many / 2}, (_, n) => `def hook${n}(a):\n    return a\n`).join('')],
    ['10,000 branches', 'if x:\n    workers = 3\n'.repeat(many / 2)],
    ['10,000 open brackets', `bind = ${'['.repeat(many)}`],
    ['10,000 brackets', `bind = ${'['.repeat(many)}${']'.repeat(many)}\n`],
    ['10,000 sums', `workers = ${'1 + '.repeat(many)}1\n`],
    ['names that follow one another', Array.from({length: many}, (_, n) => `a${n + 1} = a${n}\n`).join('')],
    ['a line of a megabyte', `bind = "${'x'.repeat(1_000_000)}"\n`],
    ['a list of a megabyte', `bind = [${'"a:1", '.repeat(150_000)}]\n`],
    ['10,000 NULs', '\0'.repeat(many)],
    ['10,000 quotes', '"\''.repeat(many)],
    ['10,000 options', `gunicorn ${'--bind :8000 '.repeat(many)} app\n`],
    ['10,000 unknown options', `gunicorn ${'--wokers '.repeat(many)} app\n`],
    ['10,000 commands', 'gunicorn -w 3 app\n'.repeat(many)],
    ['a command of a megabyte', `gunicorn ${'x'.repeat(1_000_000)}\n`],
    ['a megabyte of blanks', `gunicorn${' '.repeat(1_000_000)}\n`],
    ['10,000 lines of a Procfile', 'web: gunicorn app\n'.repeat(many)],
    ['an application of 10,000 brackets', `gunicorn 'a:${'('.repeat(many)}'\n`],
    ['a number of 100,000 digits', `workers = ${'9'.repeat(100_000)}\n`],
    ['a text of 100,000 digits', `workers = "${'9'.repeat(100_000)}"\n`],
    ['an address of 10,000 colons', `forwarded_allow_ips = "${':'.repeat(many)}"\n`],
  ])('%s', (_, text) => {
    judge(text);
  });
});
