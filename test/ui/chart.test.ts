import {expect, test} from 'vitest';
import {asciiOnly} from '../../src/text/width.ts';
import {bar} from '../../src/ui/chart.ts';
import {look} from '../../src/ui/look.ts';

const plain = look('en', 'dark', 0, 80, 24);

test('a bar is as long as its share, never shorter than nothing or longer than its room', () => {
  expect([0, 0.5, 1].map((share) => bar(share, 4, plain))).toEqual(['░░░░', '██░░', '████']);
  expect([-1, 7].map((share) => bar(share, 4, plain))).toEqual(['░░░░', '████']);
});

test('it can be read in ASCII', () => {
  expect(asciiOnly(bar(0.5, 4, plain))).toBe('##..');
});
