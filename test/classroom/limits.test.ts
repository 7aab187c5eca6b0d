import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  type Bucket,
  fullBucket,
  joinLimits,
  mayTry,
  messageRate,
  spend,
  type WrongTries,
  wrongTry,
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
    expect(spend(bucket, 40, hour)).toEqual({bucket: {tokens: 0, at: hour}, verdict: 'granted'});
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

/** Wrong codes from an address, one after the other, until one has to wait. */
function guess(tries: WrongTries, address: string, now: number): {tries: WrongTries; taken: number; retryMs: number} {
  let all = tries;
  for (let taken = 0; taken < 1000; taken++) {
    const asked = mayTry(all, address, now);
    if (asked.retryMs > 0) return {tries: asked.tries, taken, retryMs: asked.retryMs};
    all = wrongTry(asked.tries, address, now);
  }
  throw new Error('nothing held it back');
}

describe('how often a code may be guessed', () => {
  test('ten wrong ones from an address, then a minute; others are not held back', () => {
    const first = guess([], '10.0.0.1', 1000);
    expect(first).toMatchObject({taken: 10, retryMs: 60_000});
    expect(mayTry(first.tries, '10.0.0.2', 1000).retryMs).toBe(0);
    expect(mayTry(first.tries, '10.0.0.1', 60_999).retryMs).toBe(1);
    expect(mayTry(first.tries, '10.0.0.1', 61_000)).toEqual({tries: [], retryMs: 0});
  });

  test('each becomes free again a minute after it', () => {
    let tries: WrongTries = [];
    for (let index = 0; index < 10; index++) tries = wrongTry(tries, '10.0.0.1', index * 1000);
    expect(mayTry(tries, '10.0.0.1', 10_000).retryMs).toBe(50_000);
    const later = guess(tries, '10.0.0.1', 62_000);
    expect(later).toMatchObject({taken: 3, retryMs: 1000});
  });

  test('a hundred in all, from wherever they come; then nobody, and no more is kept', () => {
    let tries: WrongTries = [];
    for (let index = 0; index < 300; index++) {
      const asked = mayTry(tries, `10.0.1.${index % 256}`, 5000 + index);
      expect(asked.retryMs > 0).toBe(index >= joinLimits.inAll);
      tries = asked.retryMs > 0 ? asked.tries : wrongTry(asked.tries, `10.0.1.${index % 256}`, 5000 + index);
      expect(tries.length).toBeLessThanOrEqual(joinLimits.inAll);
    }
    expect(mayTry(tries, '192.168.0.1', 6000).retryMs).toBe(59_000);
    expect(mayTry(tries, '192.168.0.1', 65_000).retryMs).toBe(0);
  });

  test('one who counts without asking takes no memory', () => {
    let tries: WrongTries = [];
    for (let index = 0; index < 1000; index++) tries = wrongTry(tries, '10.0.0.1', 0);
    expect(tries).toHaveLength(joinLimits.inAll);
  });

  test('the addresses of one machine count together', () => {
    const {tries} = guess([], '2001:db8:0:1::1', 0);
    expect(mayTry(tries, '2001:DB8::1:ffff:0:0:2', 0).retryMs).toBe(60_000);
    expect(mayTry(tries, '2001:0db8:0000:0001:1:2:3:4', 0).retryMs).toBe(60_000);
    expect(mayTry(tries, '2001:db8:0:2::1', 0).retryMs).toBe(0);
    const inside = guess([], '::ffff:10.0.0.1', 0);
    expect(mayTry(inside.tries, '10.0.0.1', 0).retryMs).toBe(60_000);
    expect(mayTry(inside.tries, '::ffff:10.0.0.2', 0).retryMs).toBe(0);
    expect(mayTry(guess([], 'fe80::1%eth0', 0).tries, 'fe80::2', 0).retryMs).toBe(60_000);
  });

  test('a clock set back neither frees nor blocks for longer than the window', () => {
    const {tries} = guess([], '10.0.0.1', 10 * hour);
    const back = mayTry(tries, '10.0.0.1', hour);
    expect(back.retryMs).toBe(60_000);
    expect(mayTry(back.tries, '10.0.0.1', hour + 59_999).retryMs).toBe(1);
    expect(mayTry(back.tries, '10.0.0.1', hour + 60_000).retryMs).toBe(0);
  });
});
