import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readFromClient} from '../../src/classroom/protocol.ts';
import {fittingFile, linesIn} from '../../src/classroom/shared-file.ts';

const text = fc
  .tuple(
    fc.array(fc.oneof(fc.string({unit: 'binary', maxLength: 90}), fc.constant('가나다'.repeat(50)), fc.constant('')), {
      maxLength: 60,
    }),
    fc.nat(20),
  )
  .map(([lines, times]) => Array.from({length: times + 1}, () => lines.join('\n')).join('\n'));

test('what is cut is a beginning, fits into a message, and says of how many lines it is', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const file = fittingFile({path: 'Dockerfile', text: whole});
      expect(whole.startsWith(file.text)).toBe(true);
      expect(file.of).toBe(file.text === whole ? undefined : linesIn(whole));
      expect(linesIn(file.text)).toBeLessThanOrEqual(400);
      expect(fittingFile(file)).toEqual(file);
      const put = JSON.stringify({t: 'put', puts: [{cid: Number.MAX_SAFE_INTEGER, say: {k: 'share', req: 'r', file}}]});
      expect(Buffer.byteLength(put)).toBeLessThan(7000);
      expect(readFromClient(put)).toBeDefined();
    }),
  );
});

test('Korean comments are cut by bytes, at the end of a line', () => {
  const line = `# ${'가'.repeat(60)}`;
  const file = fittingFile({path: 'f', text: `${line}\n`.repeat(100)});
  expect(file.of).toBe(100);
  expect(linesIn(file.text)).toBe(34);
  expect(file.text.split('\n').every((one) => one === line)).toBe(true);
});

test('four hundred lines are all of them, one more is not', () => {
  expect(fittingFile({path: 'f', text: 'a\n'.repeat(400)}).of).toBeUndefined();
  expect(fittingFile({path: 'f', text: 'a\n'.repeat(401)})).toEqual({
    path: 'f',
    text: Array(400).fill('a').join('\n'),
    of: 401,
  });
});

test('of one line that is too long its beginning stays, without half of a character', () => {
  const file = fittingFile({path: 'f', text: `x${'😀'.repeat(4000)}\nb`});
  expect(file.of).toBe(2);
  expect(file.text).toMatch(/^x😀+$/u);
});
