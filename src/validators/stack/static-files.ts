import type {Directive} from '../../syntax/nginx.ts';
import type {Anything} from '../../syntax/python/nodes.ts';
import {assignments, namesOf, type PythonFile} from '../../syntax/python.ts';
import {hasUnknownInclude, named} from '../nginx/level.ts';
import {isPrefix, locations} from '../nginx/location.ts';
import type {NginxTree} from '../nginx/tree.ts';
import {settingsOf} from './parsed.ts';
import {nginxFilesOf} from './proxies.ts';
import type {Stack} from './stack.ts';

/** A folder of files that Django writes and nginx hands out: STATIC_ROOT or MEDIA_ROOT. */
export interface ServedFolder {
  readonly setting: 'STATIC_ROOT' | 'MEDIA_ROOT';
  /** `/static/`: where the setting's URL begins. */
  readonly url: string;
  /** The absolute path, or the end of it that is known: `staticfiles` for `BASE_DIR / "staticfiles"`. */
  readonly path: string;
  readonly isAbsolute: boolean;
  readonly file: string;
  readonly tree: PythonFile;
  readonly target: Anything;
}

/** The folders that the settings give as plain paths with a URL of this site. */
export function servedFolders(stack: Stack): readonly ServedFolder[] {
  return settingsOf(stack).flatMap(({path: file, tree}) => [
    ...folderOf(file, tree, 'STATIC_ROOT', 'STATIC_URL'),
    ...folderOf(file, tree, 'MEDIA_ROOT', 'MEDIA_URL'),
  ]);
}

function folderOf(
  file: string,
  tree: PythonFile,
  setting: ServedFolder['setting'],
  urlSetting: string,
): readonly ServedFolder[] {
  const root = namesOf(tree).final(setting);
  const url = namesOf(tree).final(urlSetting);
  const target = assignments(tree).findLast(({name}) => name === setting)?.target;
  const given = root?.kind === 'path' || root?.kind === 'text' ? root.value : undefined;
  if (given === undefined || given === '' || url?.kind !== 'text' || target === undefined) return [];
  if (url.value === '' || url.value.includes(':') || url.value.startsWith('//')) return [];
  const path = normal(given.replace(/^\{(?:file|dir\d+)\}\/?/, ''));
  if (path === '' || path.includes('{')) return [];
  return [{setting, url: `/${normal(url.value)}/`, path, isAbsolute: given.startsWith('/'), file, tree, target}];
}

/** Without slashes at the ends and without `.` and `..` parts. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Where nginx looks for the files of a URL: the folder, and the line that says so. */
export interface ServedFrom {
  readonly file: string;
  readonly line: Directive;
  readonly path: string;
}

/** The folders nginx takes a URL's files from: each plain location for exactly that URL, with its `alias` or `root`. */
export function servedFrom(stack: Stack, url: string): readonly ServedFrom[] {
  return nginxFilesOf(stack).flatMap(({path: file, tree}) =>
    locationsFor(tree, url).flatMap((one) => fromOf(file, one)),
  );
}

function locationsFor(tree: NginxTree, url: string): ReturnType<typeof locations> {
  return locations(tree).filter((one) => isPrefix(one) && `${one.path.replace(/\/$/, '')}/` === url);
}

function fromOf(file: string, {directive, block, path}: ReturnType<typeof locations>[number]): readonly ServedFrom[] {
  const [alias] = named(block, 'alias');
  const root = named(block, 'root')[0] ?? named(directive.parent?.block ?? [], 'root')[0];
  const line = alias ?? root;
  const given = line?.args[0]?.value;
  if (line === undefined || given === undefined || given.includes('$') || hasUnknownInclude(block)) return [];
  return [{file, line, path: normal(alias === undefined ? `${given}/${path}` : given)}];
}

/** Is it the same folder, as far as both sides are known? With containers each side may see it under another path. */
export function isSameFolder(served: ServedFrom, folder: ServedFolder, inContainers: boolean): boolean {
  const ends = (path: string) => served.path === path || served.path.endsWith(`/${path}`);
  if (!folder.isAbsolute) return ends(folder.path);
  return served.path === folder.path || (inContainers && ends(folder.path.split('/').at(-1) ?? ''));
}
