import type {Listing} from '../text/document.ts';

/** A lesson or exercise (plain data) with every listing in it replaced by what `colour` makes of it. */
export async function withListings<Value>(
  value: Value,
  colour: (listing: Listing) => Promise<Listing>,
): Promise<Value> {
  return (await walk(value, colour)) as Value;
}

async function walk(value: unknown, colour: (listing: Listing) => Promise<Listing>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => walk(one, colour)));
  if (typeof value !== 'object' || value === null) return value;
  if (isListing(value)) return colour(value);
  const entries = Object.entries(value).map(async ([key, one]) => [key, await walk(one, colour)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function isListing(value: object): value is Listing {
  return 'language' in value && 'lines' in value && Array.isArray(value.lines);
}
