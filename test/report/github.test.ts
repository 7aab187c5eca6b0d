import fc from 'fast-check';
import {expect, test} from 'vitest';
import {githubReport} from '../../src/report/github.ts';
import {hostile, judged, outcomeOf, steers} from './sample.ts';

test('one workflow command for each finding', () => {
  const report = githubReport(
    outcomeOf(
      judged('web/Dockerfile', 'FROM x\nRUN a \\\n  b\n', [
        {at: 'x', says: 'Say y, 100% sure: really.\nAnd z.'},
        {at: 'RUN a \\\n  b', severity: 'warning', name: 'two-lines'},
        {at: 'a', severity: 'hint', name: 'hinted', says: 'hm'},
      ]),
    ),
    'en',
  );
  expect(report.split('\n')).toEqual([
    '::error file=web/Dockerfile,line=1,col=6,endColumn=7,endLine=1,title=dockerfile/be-good::Say y, 100%25 sure: really.%0AAnd z.',
    '::warning file=web/Dockerfile,line=2,endLine=3,title=dockerfile/two-lines::`RUN a \\%0A  b` is here.',
    '::notice file=web/Dockerfile,line=2,col=5,endColumn=6,endLine=2,title=dockerfile/hinted::hm',
    '',
  ]);
});

test('nothing found, nothing printed', () => {
  expect(githubReport(outcomeOf(judged('Dockerfile', 'x', [])), 'en')).toBe('');
});

test('a name cannot end its property or the command', () => {
  const report = githubReport(outcomeOf(judged('a:b,c%3A::x\n::error::y', 'x', [{at: 'x', says: 'm'}])), 'en');
  expect(report).toBe(
    '::error file=a%3Ab%2Cc%253A%3A%3Ax%0A%3A%3Aerror%3A%3Ay,line=1,col=1,endColumn=2,endLine=1,title=dockerfile/be-good::m\n',
  );
});

test('whatever is in a file or its name, it stays one command on one line', () => {
  const words = fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'binary'}));
  fc.assert(
    fc.property(words, words, (name, message) => {
      const report = githubReport(outcomeOf(judged(name, 'x', [{at: 'x', says: message}])), 'en');
      expect(report).toMatch(
        /^::error file=[^:,\n]*,line=1,col=1,endColumn=2,endLine=1,title=dockerfile\/be-good::[^\n]*\n$/,
      );
      expect(steers(report)).toBe(false);
    }),
  );
});
