/** How fast somebody may speak: so many a second for long, so many at once. */
export interface Rate {
  readonly perSecond: number;
  readonly most: number;
}

/** What a learner may send. */
export const messageRate: Rate = {perSecond: 20, most: 40};

/** What is left to spend, and when that was counted (ms). */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** What somebody has who has not yet spoken. */
export function fullBucket(now: number, rate: Rate = messageRate): Bucket {
  return {tokens: rate.most, at: now};
}

/**
 * Takes `count` out of the bucket at the time `now` (ms); what is refused costs nothing. A clock that is set back grants
 * nothing, and the bucket fills again from there.
 */
export function spend(
  bucket: Bucket,
  count: number,
  now: number,
  rate: Rate = messageRate,
): {readonly bucket: Bucket; readonly verdict: 'granted' | 'refused'} {
  const grown = (Math.max(0, now - bucket.at) * rate.perSecond) / 1000;
  const tokens = Math.min(rate.most, bucket.tokens + grown);
  if (tokens < count) return {bucket: {tokens, at: now}, verdict: 'refused'};
  return {bucket: {tokens: tokens - count, at: now}, verdict: 'granted'};
}

/** How many wrong codes are taken within `windowMs`, from one address and from all together. */
export interface JoinLimits {
  readonly perAddress: number;
  readonly inAll: number;
  readonly windowMs: number;
}

export const joinLimits: JoinLimits = {perAddress: 10, inAll: 100, windowMs: 60_000};

/** A wrong code: from where and when (ms). */
interface WrongTry {
  readonly from: string;
  readonly at: number;
}

/** The wrong codes of the last while, oldest first; never more than the limit in all. */
export type WrongTries = readonly WrongTry[];

/**
 * May a code from this address be looked at now? `retryMs` is 0 when it may, else how long to wait. Ask before the code
 * is compared, and keep the `tries` that come back: a clock set back by hours then makes nobody wait for hours.
 */
export function mayTry(
  tries: WrongTries,
  address: string,
  now: number,
  limits: JoinLimits = joinLimits,
): {readonly tries: WrongTries; readonly retryMs: number} {
  const recent = tries
    .filter(({at}) => now - at < limits.windowMs)
    .map((one) => (one.at > now ? {...one, at: now} : one));
  const own = recent.filter(({from}) => from === origin(address));
  const retryMs = Math.max(wait(own, limits.perAddress, limits, now), wait(recent, limits.inAll, limits, now));
  return {tries: recent, retryMs};
}

/** Notes a wrong code. Only the newest are kept, so that a flood takes no memory. */
export function wrongTry(tries: WrongTries, address: string, now: number, limits: JoinLimits = joinLimits): WrongTries {
  return [...tries, {from: origin(address), at: now}].slice(-limits.inAll);
}

/** The time until fewer than `most` of them lie within the window. */
function wait(tries: WrongTries, most: number, {windowMs}: JoinLimits, now: number): number {
  const oldest = tries.at(-most);
  return tries.length < most || oldest === undefined ? 0 : oldest.at + windowMs - now;
}

/** Who an address belongs to: one machine has a whole /64 of IPv6; IPv4 inside of IPv6 is IPv4. */
function origin(address: string): string {
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
