import type {Directive} from '../../syntax/nginx.ts';
import type {Finding} from '../rule.ts';
import {compiled} from './expression.ts';
import {inForce, levels, named, servers} from './level.ts';
import {isPrefix, type Location, locationsIn, readLocation} from './location.ts';
import type {NginxTree} from './tree.ts';

/** The servers that answer requests themselves: those that only redirect or refuse are left out. */
function sites(tree: NginxTree): readonly Directive[] {
  return servers(tree).filter(({block}) => !onlyAnswers(tree, block ?? []));
}

/**
 * What each site answers requests by: the block of its server, or the lines of a snippet that a server includes. Those
 * that hand requests to a program come first.
 */
export function siteBlocks(tree: NginxTree): readonly (readonly Directive[])[] {
  if (tree.context === 'server') return [tree.file.directives];
  const blocks = sites(tree).map(({block}) => block ?? []);
  return [...blocks.filter(handsOver), ...blocks.filter((block) => !handsOver(block))];
}

/**
 * The servers of a site are one site: a path that one of them answers as it should is answered, whatever the one that
 * listens for something else does with it. The finding of the first site where none does.
 */
export function* unlessOneSite(
  tree: NginxTree,
  judge: (block: readonly Directive[]) => Finding | undefined,
): Generator<Finding> {
  const blocks = siteBlocks(tree);
  const findings = blocks.map(judge);
  const first = blocks.length === 0 ? onlyRedirects(tree) : findings[0];
  if (first !== undefined && !findings.includes(undefined)) yield first;
}

/** The line because of which a file has servers and no site. */
function onlyRedirects(tree: NginxTree): Finding | undefined {
  const all = servers(tree).map(({block}) => block ?? []);
  const block = all.find((one) => handsOver(one)) ?? all[0] ?? [];
  const line = named(block, 'return')[0] ?? named(block, 'rewrite').find(sendsAllAway);
  const span = line?.head ?? block[0]?.parent?.name.span;
  if (span === undefined) return undefined;
  return {
    span,
    message: {
      en: 'This answers every request that comes to the server, so nothing else in it is ever used, and no other server does more. Put a redirect into a server of its own.',
      ko: '이 줄이 서버로 온 모든 요청에 답해서 나머지는 한 번도 쓰이지 않아요. 일을 하는 다른 서버도 없어요. 리다이렉트는 server 블록을 따로 만들어 두세요.',
    },
  };
}

/** Nothing but `return`, and redirects of everything, answers what comes to a server. */
function onlyAnswers(tree: NginxTree, block: readonly Directive[]): boolean {
  if (named(block, 'return').length > 0 || named(block, 'rewrite').some(sendsAllAway)) return true;
  if (handsOver(block)) return false;
  const first = answering(tree, block, '/');
  return first !== undefined && first !== 'unknown' && named(first.block, 'return').length > 0;
}

/** `rewrite ^ https://…`: whatever is asked for, the browser is sent somewhere else. */
function sendsAllAway({args}: Directive): boolean {
  const [pattern, target] = args;
  return /^\^?(?:\/?\(?\.\*\)?\$?)?$/.test(pattern?.value ?? '-') && /^https?:\/\//i.test(target?.value ?? '');
}

/** Does something in a block hand requests to a program? Nobody nests deeper. */
function handsOver(block: readonly Directive[], depth = 0): boolean {
  return block.some((one) => /_pass$/.test(one.name.value) || (depth < 8 && handsOver(one.block ?? [], depth + 1)));
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
  const line = folderLine(tree, location);
  const folder = line?.args[0]?.value;
  if (line === undefined || folder === undefined || folder.includes('$')) return undefined;
  if (line.name.value === 'root') return tidy(folder + path);
  // What a location inside inherits still takes the place of the path of the location that says it.
  const owner = line.parent && readLocation(tree, line.parent);
  return owner === undefined || owner.kind === 'regex' ? undefined : tidy(folder + path.slice(owner.path.length));
}

/** The `alias` or `root` in force in a location: that of the innermost level that has one. */
export function folderLine(tree: NginxTree, {directive}: Location): Directive | undefined {
  for (const level of levels(tree, directive)) {
    const [line] = [...named(level, 'alias'), ...named(level, 'root')];
    if (line !== undefined) return line;
  }
  return undefined;
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
