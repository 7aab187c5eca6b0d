import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {consumers, parseDotenv} from '../../../src/syntax/dotenv.ts';
import {dotenv} from '../../../src/validators/dotenv/index.ts';
import {validate} from '../../../src/validators/validator.ts';
import {envText} from '../../engines/dotenv-texts.ts';
import {expectWellFormed} from '../../support/check-rule.ts';
import {random} from '../../support/seed.ts';

/** One seed, so that every run judges the same files; fast-check prints it with a failure. */
const seed = 20_261_123;

/** Judges a text and holds every finding, and every reading, to its promises. */
function judge(text: string): void {
  for (const {span, message, fix} of validate(dotenv, {path: '.env', text}).diagnostics)
    expectWellFormed({span, message, ...(fix && {fix})}, /[가-힣]/.test(text) ? text : `${text}`);
  for (const consumer of consumers) {
    const {entries, troubles} = parseDotenv(text, consumer);
    for (const {start, end} of [
      ...entries.flatMap((one) => [one.span, one.keySpan]),
      ...troubles.map((one) => one.span),
    ])
      if (!(0 <= start && start <= end && end <= text.length))
        expect.fail(`${consumer}: ${start}–${end} in ${JSON.stringify(text)}`);
  }
}

describe('no file makes the judge throw', () => {
  it.each([
    ['any text', fc.string({unit: 'grapheme', maxLength: 200}), 300],
    ['any characters', fc.string({unit: 'binary', maxLength: 200}), 300],
    ['any bytes', fc.uint8Array({maxLength: 200}).map((bytes) => new TextDecoder().decode(bytes)), 300],
    [
      'a soup of signs',
      fc
        .array(
          fc.constantFrom(
            'A',
            '=',
            ' ',
            '\n',
            '\r\n',
            '"',
            "'",
            '`',
            '#',
            '$',
            '${',
            '}',
            '$(',
            ')',
            '\\',
            'export ',
            ':',
            ';',
            '\0',
            '\u2028',
            'é',
            '\ud800',
            '-',
            '?',
            '+',
          ),
          {maxLength: 60},
        )
        .map((parts) => parts.join('')),
      2000,
    ],
  ] as const)('%s', (_, texts, numRuns) => {
    fc.assert(fc.property(texts, judge), {seed, numRuns});
  });

  it('files in which everything stands that programs read differently', () => {
    const next = random(seed);
    for (let count = 0; count < 1500; count++) judge(envText(next, 6, 'with dollars'));
  });
});

describe('no file makes the judge hang', () => {
  const many = 10_000;
  it.each([
    ['10,000 lines', 'DEBUG=False\n'.repeat(many)],
    ['10,000 keys', Array.from({length: many}, (_, n) => `KEY_${n}="value ${n}" # note\n`).join('')],
    ['10,000 open quotes', 'A="x\n'.repeat(many)],
    ['10,000 open single quotes', "A='x\n".repeat(many)],
    ['10,000 lines without equals', 'not a variable\n'.repeat(many)],
    ['10,000 expansions', `A=1\n${'B=${A}$A\n'.repeat(many)}`],
    ['nested expansions', `A=${'${A:-'.repeat(many)}${'}'.repeat(many)}\n`],
    ['unclosed expansions', `A=${'${'.repeat(many)}\nB=${'$('.repeat(many)}\n`],
    ['10,000 backticks', `A=${'`x'.repeat(many)}\n`],
    ['nested commands', `A=${'$(echo '.repeat(many)}${')'.repeat(many)}\n`],
    ['a line of a megabyte', `A=${'x '.repeat(500_000)}\n`],
    ['blanks of a megabyte', `A=x${' '.repeat(1_000_000)}y\n`],
    ['a name of a megabyte', `${'A'.repeat(1_000_000)}\n`],
    ['10,000 backslashes', `A="${'\\'.repeat(many)}\n`],
    ['10,000 hashes', `A=${' #'.repeat(many)}\n`],
    ['10,000 NULs', '\0'.repeat(many)],
    ['10,000 comments', '# a \\\n'.repeat(many)],
  ])('%s', (_, text) => {
    judge(text);
  });
});
