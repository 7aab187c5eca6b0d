import type {Directive} from '../../syntax/nginx.ts';
import {compiled} from './expression.ts';
import {inForce, levels, named, servers} from './level.ts';
import {isPrefix, type Location, locationsIn} from './location.ts';
import type {NginxTree} from './tree.ts';

/** The servers that answer requests themselves: those that only redirect or refuse are left out. */
export function sites(tree: NginxTree): readonly Directive[] {
  return servers(tree).filter(({block}) => named(block ?? [], 'return').length === 0);
}

/**
 * The location that answers a path among those of a block: the exact one, else the first expression that fits, unless
 * the longest prefix says `^~`, else that prefix. `unknown`: an expression that cannot be read here may fit.
 */
export function answering(
  tree: NginxTree,
  block: readonly Directive[],
  path: string,
  depth = 0,
): Location | 'unknown' | undefined {
  const all = depth > 20 ? [] : locationsIn(tree, block);
  const exact = all.find((one) => one.kind === 'exact' && one.path === path);
  if (exact !== undefined) return exact;
  const prefixes = all.filter((one) => isPrefix(one) && path.startsWith(one.path));
  const longest = prefixes.reduce<Location | undefined>(
    (best, one) => (best === undefined || one.path.length > best.path.length ? one : best),
    undefined,
  );
  const inside = longest && answering(tree, longest.block, path, depth + 1);
  if (inside === 'unknown' || (inside !== undefined && !isPrefix(inside))) return inside;
  for (const one of longest?.kind === 'firm' ? [] : all) {
    const fits = one.kind === 'regex' ? compiled(one.path, one.ignoresCase) : undefined;
    if (one.kind === 'regex' && fits === undefined) return 'unknown';
    if (fits?.test(path)) return answering(tree, one.block, path, depth + 1) ?? one;
  }
  return inside ?? longest;
}

/** Where `try_files` or `error_page` of a location hands over what is no file: the location `@name` of the same server. */
export function handedOver(tree: NginxTree, location: Location, block: readonly Directive[]): Location | undefined {
  const tried = inForce(tree, location.directive, 'try_files')[0]?.args.at(-1)?.value;
  const missed = named(location.block, 'error_page').find(({args}) => args.some(({value}) => value === '404'));
  const name = tried ?? missed?.args.at(-1)?.value;
  if (name === undefined || !name.startsWith('@')) return undefined;
  return locationsIn(tree, block).find((one) => one.kind === 'named' && one.path === name);
}

/** The file a request for a path is looked up as; undefined where no fixed folder says so. */
export function fileFor(tree: NginxTree, location: Location, path: string): string | undefined {
  const alias = named(location.block, 'alias')[0]?.args[0]?.value;
  if (alias !== undefined && (alias.includes('$') || location.kind === 'regex')) return undefined;
  if (alias !== undefined) return tidy(alias + path.slice(location.path.length));
  const root = inForce(tree, location.directive, 'root')[0]?.args[0]?.value;
  return root === undefined || root.includes('$') ? undefined : tidy(root + path);
}

/** The line by which a location answers nobody outside: `internal`, or a `deny all` that nothing lets pass. */
export function refusing(tree: NginxTree, {directive, block}: Location): Directive | undefined {
  const [inside] = named(block, 'internal');
  if (inside !== undefined) return inside;
  const isList = ({name}: Directive) => name.value === 'allow' || name.value === 'deny';
  const list = levels(tree, directive).find((level) => level.some(isList)) ?? [];
  // nginx takes the first line that fits; `satisfy any` may let visitors in by a password.
  const first = list.find((one) => isList(one) && one.args[0]?.value === 'all');
  const isSatisfied = inForce(tree, directive, 'satisfy')[0]?.args[0]?.value === 'any';
  return first?.name.value === 'deny' && !isSatisfied ? first : undefined;
}

/** A path without doubled slashes. */
export function tidy(path: string): string {
  return path.replace(/\/{2,}/g, '/');
}
