import type {Directive, NginxFile} from '../../syntax/nginx.ts';
import {meaningsOf} from './facts.ts';

/** Where a directive may stand, by nginx's own contexts. */
export type Place =
  | 'main'
  | 'events'
  | 'http'
  | 'server'
  | 'location'
  | 'upstream'
  | 'if in server'
  | 'if in location'
  | 'limit_except'
  | 'stream'
  | 'stream server'
  | 'stream upstream'
  | 'mail'
  | 'mail server';

/** `entries`: the lines of `map`, `types` and the like, which are no directives. `unknown`: nobody knows what may stand there. */
export type Ground = Place | 'entries' | 'unknown';

/** Blocks whose lines are data. */
const dataBlocks = new Set(['map', 'geo', 'types', 'split_clients', 'charset_map', 'geoip2', 'match']);

/** What a block opens, by its name and where it stands. */
const opened: Readonly<Record<string, Partial<Record<Place, Place>>>> = {
  events: {main: 'events'},
  http: {main: 'http'},
  stream: {main: 'stream'},
  mail: {main: 'mail'},
  server: {http: 'server', stream: 'stream server', mail: 'mail server'},
  upstream: {http: 'upstream', stream: 'stream upstream'},
  location: {server: 'location', location: 'location'},
  if: {server: 'if in server', location: 'if in location'},
  limit_except: {location: 'limit_except'},
};
/** Where a block belongs when it stands somewhere else: its lines are still read as what they are. */
const usual: Readonly<Record<string, Place>> = {
  events: 'events',
  http: 'http',
  stream: 'stream',
  mail: 'mail',
  server: 'server',
  upstream: 'upstream',
  location: 'location',
  limit_except: 'limit_except',
};

/** What the lines of a block are, when the block itself stands on `ground`. */
export function groundInside(block: string, ground: Ground): Ground {
  if (dataBlocks.has(block)) return 'entries';
  if (ground === 'unknown' || ground === 'entries')
    return opened[block] === undefined ? 'unknown' : (usual[block] ?? 'unknown');
  return opened[block]?.[ground] ?? usual[block] ?? 'unknown';
}

/** Where every directive of a file stands, when the file is included in `context`. */
export function groundsOf(file: NginxFile, context: Place): ReadonlyMap<Directive, Ground> {
  const grounds = new Map<Directive, Ground>();
  for (const directive of file.all) {
    const {parent} = directive;
    grounds.set(
      directive,
      parent === undefined ? context : groundInside(parent.name.value, grounds.get(parent) ?? 'unknown'),
    );
  }
  return grounds;
}

/** In the order in which they are tried; of two that fit equally well the first is taken. */
const candidates: readonly Place[] = [
  'http',
  'main',
  'server',
  'location',
  'stream',
  'upstream',
  'stream server',
  'events',
  'stream upstream',
  'mail',
  'mail server',
];
const nested: readonly Place[] = ['http', 'stream', 'mail'];

/** The context a file is included into: the one in which most of its lines may stand. */
export function contextOf(file: NginxFile, path: string): Place {
  const {directives} = file;
  if (directives.length === 0) return /(?:^|[\\/])nginx\.conf$/.test(path) ? 'main' : 'http';
  if (directives.some(({name}) => ['events', 'http'].includes(name.value))) return 'main';
  let best: {place: Place; score: number} = {place: 'http', score: -1};
  const servers = directives.some(({name, args}) => name.value === 'server' && args.length === 0);
  const web = directives.some(({block = []}) => block.some(speaksHttp));
  for (const place of candidates) {
    if ((web && place === 'stream') || (servers && !nested.includes(place))) continue;
    const score = directives.reduce((sum, one) => sum + fits(one, place), 0);
    if (score > best.score) best = {place, score};
  }
  return best.place;
}

/** `proxy_pass http://…` in a server is a web server's line, misplaced; in `stream` there are no such addresses. */
const speaksHttp = ({name, args}: Directive) =>
  name.value === 'proxy_pass' && /^https?:\/\//i.test(args[0]?.value ?? '');

/** 2 for a line that may stand there; a server or upstream counts by what is in it. */
function fits(directive: Directive, place: Place): number {
  const {value} = directive.name;
  if (!mayStand(value, place)) return 0;
  // `server { … }` is no line of an upstream, where `server` ends with a semicolon.
  const blocks = meaningsOf(value).filter((one) => one.in.includes('any') || one.in.includes(place));
  if (directive.block !== undefined && !blocks.some(({block}) => block === true)) return 0;
  const inside = groundInside(value, place);
  const children = directive.block ?? [];
  if (!nested.includes(place) || inside === 'entries' || inside === 'unknown' || children.length === 0) return 2;
  const known = children.filter(({name}) => meaningsOf(name.value).length > 0);
  return 1 + known.filter(({name}) => mayStand(name.value, inside)).length / Math.max(1, known.length);
}

/** May a directive by this name stand there, in any version and with any module? */
export function mayStand(name: string, place: Place): boolean {
  return meaningsOf(name).some((one) => one.in.includes('any') || one.in.includes(place));
}
