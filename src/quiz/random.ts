/** Numbers from 0 (inclusive) to 1 that look random: the same seed gives the same row of them. */
export type Random = () => number;

/** A generator for a seed of any text (mulberry32 over a 32-bit FNV-1a hash of it). */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in another order (Fisher–Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const row = [...items];
  for (let at = 0; at < row.length; at++) {
    const from = at + Math.floor(random() * (row.length - at));
    const here = row[at] as Item;
    row[at] = row[from] as Item;
    row[from] = here;
  }
  return row;
}

/** The positions 0 … count − 1 in an order that is not the natural one; of fewer than two there is only that one. */
export function disordered(count: number, random: Random): readonly number[] {
  const natural = Array.from({length: count}, (_, index) => index);
  const order = shuffled(natural, random);
  return count > 1 && order.every((item, at) => item === at) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
