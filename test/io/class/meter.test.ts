import {expect, test} from 'vitest';
import {Meter} from '../../../src/io/class/meter.ts';

const rate = {perSecond: 1, most: 2};

test('each has a measure of their own, and asking takes nothing', () => {
  const meter = new Meter(rate);
  expect(meter.wait('a', 3, 0)).toBe(1000);
  expect([1, 2, 3].map(() => meter.spend('a', 1, 0).verdict)).toEqual(['granted', 'granted', 'refused']);
  expect(meter.wait('a', 1, 400)).toBe(600);
  expect(meter.wait('b', 2, 0)).toBe(0);
  expect(meter.spend('a', 1, 1000).verdict).toBe('granted');
});

test('a flood of addresses takes no memory: who did nothing for the longest is forgotten', () => {
  const meter = new Meter(rate, 100);
  meter.spend('busy', 2, 0);
  for (let index = 0; index < 100_000; index++) {
    meter.spend(`10.0.${index >> 8}.${index % 256}`, 2, 0);
    if (index % 50 === 0) expect(meter.spend('busy', 1, 0).verdict).toBe('refused');
    expect(meter.size).toBeLessThanOrEqual(100);
  }
  expect(meter.wait('10.0.0.0', 2, 0)).toBe(0);
});
