import type {Directive} from '../../syntax/nginx.ts';
import {remembered} from '../dockerfile/remembered.ts';
import type {NginxTree} from './tree.ts';
import {groundOf} from './tree.ts';

/** The directives by one name that stand in a block themselves, not in blocks inside it; in order. */
export function named(block: readonly Directive[], name: string): readonly Directive[] {
  let index = indexes.get(block);
  if (index === undefined) {
    const made = new Map<string, Directive[]>();
    for (const one of block) {
      if (!isReadable(one)) continue;
      const list = made.get(one.name.value);
      if (list === undefined) made.set(one.name.value, [one]);
      else list.push(one);
    }
    index = made;
    indexes.set(block, index);
  }
  return index.get(name) ?? [];
}

/** Remembered per block, so that a server with thousands of locations is read once. */
const indexes = new WeakMap<readonly Directive[], ReadonlyMap<string, readonly Directive[]>>();

/** The levels a directive of a block inherits from: the block itself, those around it, and what is outside every block. */
export function levels(tree: NginxTree, block: Directive | undefined): readonly (readonly Directive[])[] {
  const found: (readonly Directive[])[] = [];
  // Nobody nests deeper; without an end, 10,000 nested blocks would take quadratic time.
  for (let at = block; at !== undefined && found.length < 40; at = at.parent) found.push(at.block ?? []);
  return [...found, tree.file.directives];
}

/** The directives by a name that are in force in a block: those of the innermost level that has some. */
export function inForce(tree: NginxTree, block: Directive | undefined, name: string): readonly Directive[] {
  for (const level of levels(tree, block)) {
    const found = named(level, name);
    if (found.length > 0) return found;
  }
  return [];
}

/** The http servers of a file that have a block. */
export function servers(tree: NginxTree): readonly Directive[] {
  return httpDirectives(tree, 'server').filter((one) => one.block !== undefined && groundOf(tree, one) === 'http');
}

/** The server block around a directive; undefined in a snippet. */
export function serverOf(directive: Directive): Directive | undefined {
  let at: Directive | undefined = directive;
  for (let steps = 0; at !== undefined && at.name.value !== 'server' && steps < 40; steps++) at = at.parent;
  return at?.name.value === 'server' ? at : undefined;
}

/** Directives by a name, wherever http reads them: in http, a server, a location or an `if`. */
export function httpDirectives(tree: NginxTree, ...names: readonly string[]): readonly Directive[] {
  const found = names.map((name) => named(ofHttp(tree), name));
  const [only = []] = found;
  return found.length === 1 ? only : found.flat().sort((a, b) => a.span.start - b.span.start);
}

const ofHttp = remembered((tree: NginxTree) => tree.file.all.filter((one) => httpGrounds.has(groundOf(tree, one))));

/** nginx refuses words of more than 4,096 bytes; nobody has to look for patterns in them. */
export function isReadable({args}: Directive): boolean {
  return args.every(({value}) => value.length <= 4096);
}

const httpGrounds: ReadonlySet<string> = new Set([
  'http',
  'server',
  'location',
  'if in server',
  'if in location',
  'limit_except',
]);

/** May a level hold lines that nobody sees here? Files that come with nginx and are known to set nothing do not count. */
export function hasUnknownInclude(level: readonly Directive[]): boolean {
  return named(level, 'include').some(({args}) => !harmless.test(args[0]?.value ?? ''));
}

const harmless =
  /(?:^|\/)(?:mime\.types|fastcgi(?:_params|\.conf|-php\.conf)|uwsgi_params|scgi_params|proxy_params|koi-utf|koi-win|win-utf|options-ssl-nginx\.conf|ssl[\w-]*\.conf|snakeoil\.conf)$|(?:^|\/)(?:sites-enabled|modules-enabled)\//;
