import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  type Bucket,
  fullBucket,
  joinRate,
  messageRate,
  originOf,
  type Rate,
  spend,
  wrongCodeRates,
} from '../../src/classroom/limits.ts';

const hour = 3_600_000;

/** How many of `count` messages, one every `everyMs`, get through. */
function through(start: Bucket, count: number, everyMs: number): {granted: number; bucket: Bucket} {
  let bucket = start;
  let granted = 0;
  for (let index = 0; index < count; index++) {
    const spent = spend(bucket, 1, start.at + index * everyMs);
    if (spent.verdict === 'granted') granted++;
    bucket = spent.bucket;
  }
  return {granted, bucket};
}

describe('how much may be said', () => {
  test('forty at once, then twenty a second', () => {
    expect(through(fullBucket(0), 100, 0).granted).toBe(40);
    expect(through(fullBucket(0), 1000, 50).granted).toBe(1000);
    expect(through(fullBucket(0), 1000, 10).granted).toBe(40 + 199);
    const {bucket} = through(fullBucket(5000), 100, 0);
    expect(spend(bucket, 1, 5049).verdict).toBe('refused');
    expect(spend(bucket, 1, 5050).verdict).toBe('granted');
  });

  test('a silence never saves up more than the most, and a list costs as much as it holds', () => {
    const {bucket} = through(fullBucket(0), 40, 0);
    expect(spend(bucket, 41, hour).verdict).toBe('refused');
    expect(spend(bucket, 40, hour)).toEqual({bucket: {tokens: 0, at: hour}, verdict: 'granted', waitMs: 0});
    expect(spend(fullBucket(0), 30, 0).bucket.tokens).toBe(10);
  });

  test('what is refused costs nothing', () => {
    const {bucket} = through(fullBucket(0), 35, 0);
    const refused = spend(bucket, 6, 0);
    expect(refused.verdict).toBe('refused');
    expect(spend(refused.bucket, 5, 0).verdict).toBe('granted');
  });

  test('a clock set back grants nothing and blocks nobody for long', () => {
    const {bucket} = through(fullBucket(hour), 40, 0);
    const back = spend(bucket, 1, 0);
    expect(back.verdict).toBe('refused');
    expect(spend(back.bucket, 1, 50).verdict).toBe('granted');
  });

  test('whatever the clock does, no more is granted than it went forward for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -5000, max: 5000}), {maxLength: 100}), (steps) => {
        let bucket = fullBucket(0);
        let now = 0;
        let forward = 0;
        let granted = 0;
        for (const step of steps) {
          now += step;
          forward += Math.max(0, step);
          const spent = spend(bucket, 10, now);
          if (spent.verdict === 'granted') granted += 10;
          bucket = spent.bucket;
          expect(bucket.tokens).toBeGreaterThanOrEqual(0);
          expect(bucket.tokens).toBeLessThanOrEqual(messageRate.most);
        }
        expect(granted).toBeLessThanOrEqual(messageRate.most + (forward * messageRate.perSecond) / 1000);
      }),
    );
  });
});

/** How long each of `count` has to wait who come at these times (ms); undefined: sent away. */
function waits(times: readonly number[], rate: Rate, patience: number): readonly (number | undefined)[] {
  let bucket = fullBucket(0, rate);
  return times.map((now) => {
    const spent = spend(bucket, 1, now, rate, patience);
    bucket = spent.bucket;
    return spent.verdict === 'granted' ? spent.waitMs : undefined;
  });
}

describe('waiting', () => {
  const rate: Rate = {perSecond: 2, most: 3};

  test('who is refused is told when it will be granted, and then it is', () => {
    const empty = {tokens: 0.5, at: 0};
    const refused = spend(empty, 2, 0, rate);
    expect(refused).toEqual({bucket: empty, verdict: 'refused', waitMs: 750});
    expect(spend(refused.bucket, 2, 749, rate).verdict).toBe('refused');
    expect(spend(refused.bucket, 2, 750, rate)).toMatchObject({verdict: 'granted', waitMs: 0});
  });

  test('the patient come in one after the other, in the order in which they asked', () => {
    expect(waits(Array(9).fill(0), rate, 2000)).toEqual([0, 0, 0, 500, 1000, 1500, 2000, undefined, undefined]);
    expect(waits([0, 0, 0, 0, 400], rate, 2000).slice(3)).toEqual([500, 600]);
  });

  test('nobody promised the same place twice, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 3000}), {maxLength: 60}), (times) => {
        const come = times.toSorted((a, b) => a - b);
        const begun = waits(come, rate, 2000).flatMap((wait, index) =>
          wait === undefined ? [] : (come[index] ?? 0) + wait,
        );
        for (const end of begun) {
          const until = begun.filter((at) => at <= end).length;
          expect(until).toBeLessThanOrEqual(rate.most + (rate.perSecond * (end + 1)) / 1000);
        }
      }),
    );
  });
});

describe('how fast a class fills', () => {
  const patience = 6000;
  const spread = (count: number, ms: number) =>
    Array.from({length: count}, (_, index) => Math.floor((index * ms) / count));

  test.each([
    [30, 0],
    [46, 0],
    [60, 15_000],
    [60, 60_000],
  ])('of a class for 60 behind one address %i come in who join within %i ms', (count, ms) => {
    expect(waits(spread(count, ms), joinRate(60), patience)).not.toContain(undefined);
  });

  test('a script is in no sooner than the rate allows, and a small class needs no more than a large one', () => {
    const script = waits(spread(6000, 10_000), joinRate(60), patience);
    expect(script.filter((wait) => wait !== undefined).length).toBeLessThanOrEqual(40 + 10 + 6);
    expect(waits(spread(30, 0), joinRate(5), patience)).not.toContain(undefined);
    expect(waits(spread(1000, 30_000), joinRate(1000), patience)).not.toContain(undefined);
  });
});

describe('guessing the code', () => {
  const codes = 2 ** 40;
  const hours = (rate: Rate, many: number) => rate.most + rate.perSecond * 3600 * many;

  test('is hopeless: what the docstring says of the numbers is so', () => {
    const {ofAddress, inAll} = wrongCodeRates;
    expect([hours(ofAddress, 8), hours(inAll, 8)]).toEqual([288_200, 1_441_000]);
    expect(Math.round(codes / hours(ofAddress, 8) / 1e5)).toBe(38);
    expect(Math.round(codes / hours(inAll, 8) / 1000)).toBe(763);
    expect(Math.floor(codes / hours(ofAddress, 720) / 1000)).toBe(42);
    expect(Math.floor(codes / hours(inAll, 720) / 100)).toBe(84);
  });

  test('thirty who mistype six times at once, and one every four seconds each, hold up nobody', () => {
    const {ofAddress} = wrongCodeRates;
    expect(waits(Array(180).fill(0), ofAddress, 0)).not.toContain(undefined);
    expect(
      waits(
        Array.from({length: 30 * 60}, (_, index) => Math.floor(index / 15) * 2000),
        ofAddress,
        0,
      ),
    ).not.toContain(undefined);
  });
});

test('the addresses of one machine are one origin', () => {
  const first = originOf('2001:db8:0:1::1');
  expect(originOf('2001:DB8::1:ffff:0:0:2')).toBe(first);
  expect(originOf('2001:0db8:0000:0001:1:2:3:4')).toBe(first);
  expect(originOf('2001:db8:0:2::1')).not.toBe(first);
  expect(originOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
  expect(originOf('10.0.0.1')).toBe('10.0.0.1');
  expect(originOf('fe80::1%eth0')).toBe(originOf('fe80::2'));
  expect(originOf('')).toBe('');
});
