import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {z} from 'zod';
import {jsonReport} from '../../src/report/json.ts';
import {sarifReport} from '../../src/report/sarif.ts';
import {kinds} from '../../src/validators/index.ts';
import {hostile, judged, outcomeOf, steers} from './sample.ts';

const schemaText = readFileSync(new URL('../../docs/check.schema.json', import.meta.url), 'utf8');
const schema = z.fromJSONSchema(JSON.parse(schemaText));

const text = 'FROM 파이썬🐍 x\r\nRUN y\n';
const sample = outcomeOf(
  judged('web/Dockerfile', text, [
    {
      at: 'x',
      says: 'Say y.',
      more: (of) => ({fix: {edits: [{span: {start: of.indexOf('x'), end: of.indexOf('x') + 1}, text: 'y'}]}}),
    },
    {
      at: 'RUN y',
      severity: 'hint',
      name: 'other',
      more: () => ({related: [{span: {start: 0, end: 4}, message: {en: 'See here.', ko: '여기예요.'}}]}),
    },
  ]),
  judged('.dockerignore', '', [], 'dockerignore'),
);

test('the documented shape, exactly, with UTF-16 columns from 1', () => {
  expect(JSON.parse(jsonReport(sample, 'en'))).toEqual({
    version: 1,
    files: [
      {
        file: 'web/Dockerfile',
        language: 'dockerfile',
        diagnostics: [
          {
            rule: 'dockerfile/be-good',
            severity: 'error',
            message: 'Say y.',
            line: 1,
            column: 12,
            endLine: 1,
            endColumn: 13,
            why: 'Because it **matters**.',
            fix: {edits: [{line: 1, column: 12, endLine: 1, endColumn: 13, text: 'y'}]},
          },
          {
            rule: 'dockerfile/other',
            severity: 'hint',
            message: '`RUN y` is here.',
            line: 2,
            column: 1,
            endLine: 2,
            endColumn: 6,
            why: 'Because it **matters**.',
            related: [{message: 'See here.', line: 1, column: 1, endLine: 1, endColumn: 5}],
          },
        ],
      },
      {file: '.dockerignore', language: 'dockerignore', diagnostics: []},
    ],
    summary: {errors: 1, warnings: 0, hints: 1},
  });
});

test('is what the schema describes', () => {
  expect(schema.safeParse(JSON.parse(jsonReport(sample, 'ko'))).error).toBeUndefined();
  expect(schema.safeParse(JSON.parse(jsonReport(outcomeOf(), 'ko'))).error).toBeUndefined();
});

test('the schema refuses what is not promised', () => {
  const report = jsonReport(sample, 'en');
  const spoiled = [
    report.replace('"line": 1', '"line": 0'),
    report.replace('"line": 1', '"line": "1"'),
    report.replace('"severity": "hint"', '"severity": "info"'),
    report.replace('"why"', '"because"'),
    report.replace('"language": "dockerignore"', '"language": "docker"'),
    report.replace('"version": 1', '"version": 2'),
    report.replace('"summary"', '"result"'),
    report.replace('"rule": "dockerfile/other",', ''),
  ];
  for (const one of spoiled) {
    expect(one).not.toBe(report);
    expect(schema.safeParse(JSON.parse(one)).success).toBe(false);
  }
});

test('the schema knows every kind of file', () => {
  expect(JSON.parse(schemaText).$defs.file.properties.language.enum).toEqual(kinds);
});

test.each(hostile)('%j comes back as it was and never reaches the terminal raw', (word) => {
  const report = jsonReport(outcomeOf(judged(`a${word}`, `x${word}`, [{at: 'x', says: word}])), 'en');
  expect(steers(report)).toBe(false);
  expect(JSON.parse(report).files[0]).toMatchObject({file: `a${word}`, diagnostics: [{message: word}]});
});

test('any name and message come back as they were', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (word) => {
      const report = jsonReport(outcomeOf(judged(word, 'x', [{at: 'x', says: word}])), 'en');
      expect(steers(report)).toBe(false);
      expect(JSON.parse(report).files[0].file).toBe(word);
    }),
  );
});

test('thousands of findings do not hang', () => {
  const text = Array.from({length: 10_000}, (_, line) => `RUN line${line}`).join('\n');
  const fix = {fix: {edits: [{span: {start: 0, end: 1}, text: 'r'}]}};
  const seen = Array.from({length: 1000}, (_, at) => ({at: `line${at * 10}\n`, more: () => fix}));
  const many = outcomeOf(judged('Dockerfile', text, seen));
  const before = performance.now();
  jsonReport(many, 'en');
  sarifReport(many, 'en');
  expect(performance.now() - before).toBeLessThan(10_000);
});
