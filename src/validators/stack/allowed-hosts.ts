import {parseDotenv} from '../../syntax/dotenv.ts';
import {type Anything, type Expression, everyNode} from '../../syntax/python/nodes.ts';
import {textsOf} from '../../syntax/python/value.ts';
import {assignments, constantOf, namesOf, type PythonFile, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {settingsOf} from './parsed.ts';
import type {Stack} from './stack.ts';
import {treesOf} from './trees.ts';

/** The names that Django answers to, as one place gives them. */
export interface Hosts {
  readonly file: string;
  readonly span: Span;
  readonly hosts: readonly string[];
  /** env-file: the value of the variable that the setting reads. template: what `.env.example` shows for it. */
  readonly from: 'settings' | 'env-file' | 'template';
}

/** ALLOWED_HOSTS of each settings file that sets it; undefined where one of them cannot be known. */
export function allowedHosts(stack: Stack): readonly Hosts[] | undefined {
  const found: Hosts[] = [];
  const all = settingsOf(stack);
  const served = all.filter(({path}) => !isForDevelopers(path));
  for (const {path, tree} of served.some(({tree}) => hostsSet(tree)) ? served : all) {
    const set = hostsSet(tree);
    if (set === undefined) continue;
    const {target, value} = set;
    const hosts = knownHosts(tree);
    if (hosts === undefined) {
      const given = value && hostsInEnvFiles(value, tree, stack);
      if (given === undefined) return undefined;
      found.push(...given);
      continue;
    }
    // With DEBUG and an empty list Django answers to localhost only: that file is for the developer's machine.
    if (hosts.length > 0) found.push({file: path, span: spanOf(tree, target), hosts, from: 'settings'});
  }
  return found;
}

/** `settings/local.py`, `dev_settings.py`: what no server loads. */
function isForDevelopers(path: string): boolean {
  return /(?:^|[/_.-])(?:local|dev|develop|development|test|testing|tests|ci|debug)(?:[_.-]|$)/i.test(path);
}

function hostsSet(tree: PythonFile): ReturnType<typeof assignments>[number] | undefined {
  return assignments(tree).findLast(({name}) => name === 'ALLOWED_HOSTS');
}

/**
 * The names that the `.env` files of the stack give, or without one its `.env.example`, where the setting reads them
 * from one variable; undefined where they give none but those of a developer's machine.
 */
function hostsInEnvFiles(value: Expression, tree: PythonFile, stack: Stack): readonly Hosts[] | undefined {
  const names = [...everyNode(value)].flatMap((node) => {
    if (node.nodeType !== 'Call' && node.nodeType !== 'Subscript') return [];
    const read = constantOf(tree, node as Anything as Expression);
    return read.kind === 'environment' && read.name !== undefined ? [read.name] : [];
  });
  const [name, ...others] = new Set(names);
  if (name === undefined || others.length > 0) return undefined;
  const files = treesOf(stack, 'dotenv');
  const real = files.filter(({tree: {role}}) => role === 'variables');
  const from = real.length > 0 ? 'env-file' : 'template';
  const found = (real.length > 0 ? real : files).flatMap(({path, text}) =>
    parseDotenv(text, 'python-dotenv')
      .entries.filter(({key}) => key === name)
      .map(({value: given = '', span}): Hosts => ({file: path, span, hosts: namesIn(given), from})),
  );
  const known = found.filter(({hosts}) => hosts.some((host) => host === '*' || isPlainName(host.replace(/^\./, ''))));
  return known.length > 0 ? known : undefined;
}

function namesIn(value: string): readonly string[] {
  return value.split(/[\s,;'"[\]]+/).filter((name) => name !== '');
}

function knownHosts(tree: PythonFile): readonly string[] | undefined {
  const value = namesOf(tree).final('ALLOWED_HOSTS');
  if (value === undefined || (value.kind !== 'list' && value.kind !== 'tuple') || !value.complete) return undefined;
  const hosts = textsOf(value).map(({text}) => text);
  return hosts.length === value.items.length ? hosts : undefined;
}

/** A name of its own: no pattern, no catch-all, nothing that never comes from outside. */
export function isPlainName(name: string): boolean {
  return /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(name) && name.includes('.') && !/^(?:127\.|0\.0\.0\.0$)/.test(name);
}
