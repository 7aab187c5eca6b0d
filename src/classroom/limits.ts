/** How fast somebody may do something: so many a second for long, so many at once. */
export interface Rate {
  readonly perSecond: number;
  readonly most: number;
}

/** Messages of a learner or a stranger over one connection. */
export const messageRate: Rate = {perSecond: 20, most: 40};

/** And of those who teach: a console that was away says at once all that was ordered meanwhile. */
export const teacherRate: Rate = {perSecond: 50, most: 1000};

/** What a learner says in all: a long time offline may be told at once, but nobody fills the disk. */
export const sayingRate: Rate = {perSecond: 10, most: 2000};

/** The same in bytes of the log: an hour of the worst is 7 MB a learner. */
export const byteRate: Rate = {perSecond: 2048, most: 512 * 1024};

/** Questions to the instructor: they come without a name, so nobody could be told to stop. One in ten seconds for long. */
export const askRate: Rate = {perSecond: 0.1, most: 5};

/**
 * Wrong codes from one address, and from all together; right ones cost nothing. Thirty learners behind one address may
 * all mistype six times at once, and it takes ten wrong codes a second for long until a right one has to wait among them.
 *
 * A code is one of 2^40 (1.1 × 10^12). Whoever guesses all day (8 h) without a pause tries 288,200 from one address,
 * which finds the code once in 3.8 million days, and 1,441,000 from any number of addresses: once in 763,000. A whole
 * month (30 days) of one code that nobody changes and no lock: 1 in 42,000, and 1 in 8,400 from many addresses.
 */
export const wrongCodeRates = {
  ofAddress: {perSecond: 10, most: 200},
  inAll: {perSecond: 50, most: 1000},
} as const satisfies Readonly<Record<string, Rate>>;

/**
 * New learners from one address, in a class for `cap` of them: a whole school may be one address, so two thirds of the
 * class (30 at least) come in at once and the rest within half a minute. A script cannot fill the room sooner, either.
 */
export function joinRate(cap: number): Rate {
  return {perSecond: Math.max(0.5, cap / 60), most: Math.max(30, Math.ceil((cap * 2) / 3))};
}

/** What is left to spend, and when that was counted (ms). Less than nothing: promised already. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** What somebody has who has not yet spoken. */
export function fullBucket(now: number, rate: Rate = messageRate): Bucket {
  return {tokens: rate.most, at: now};
}

/** What came of spending. */
export interface Spent {
  readonly bucket: Bucket;
  readonly verdict: 'granted' | 'refused';
  /** When granted: to be waited before it is done. When refused: after so many ms it is worth to ask again. */
  readonly waitMs: number;
}

/**
 * Takes `count` out of the bucket at the time `now` (ms); what is refused costs nothing. Whoever can wait up to
 * `patience` ms is granted what there will be by then, in the order of asking. A clock that is set back grants nothing,
 * and the bucket fills again from there.
 */
export function spend(bucket: Bucket, count: number, now: number, rate: Rate = messageRate, patience = 0): Spent {
  const grown = (Math.max(0, now - bucket.at) * rate.perSecond) / 1000;
  const tokens = Math.min(rate.most, bucket.tokens + grown);
  const waitMs = tokens >= count ? 0 : Math.ceil(((count - tokens) * 1000) / rate.perSecond);
  if (waitMs > patience) return {bucket: {tokens, at: now}, verdict: 'refused', waitMs};
  return {bucket: {tokens: tokens - count, at: now}, verdict: 'granted', waitMs};
}

/** Who an address belongs to: one machine has a whole /64 of IPv6; IPv4 inside of IPv6 is IPv4. */
export function originOf(address: string): string {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inside !== undefined) return inside;
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({length: Math.max(0, 8 - before.length - after.length)}, () => '0');
  const groups = [...before, ...(tail === undefined ? [] : zeros), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
