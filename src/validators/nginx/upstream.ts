import type {Directive, Word} from '../../syntax/nginx.ts';
import {remembered} from '../dockerfile/remembered.ts';
import {httpDirectives, inForce, named} from './level.ts';
import {readAddress} from './pass-address.ts';
import {groundOf, type NginxTree} from './tree.ts';

/** Where a `proxy_pass` sends requests. */
export interface Target {
  readonly scheme: 'http' | 'https';
  /** `127.0.0.1:8000`, `unix:/run/app.sock`, `backend`, `$app`. */
  readonly authority: string;
  /** What replaces the location's path: `/`, `/v1/`; undefined: the path goes on unchanged. */
  readonly uri: string | undefined;
}

/** Cuts the argument of a `proxy_pass` as nginx does; undefined where it has no scheme that http knows. */
export function readTarget(value: string): Target | undefined {
  const [, scheme, rest = ''] = /^(https?):\/\/([\s\S]*)$/i.exec(value) ?? [];
  if (scheme === undefined) return undefined;
  const kind = scheme.toLowerCase() === 'https' ? 'https' : 'http';
  const {authority, uri} = readAddress(rest, 'uri allowed');
  return {scheme: kind, authority, uri: uri === '' ? undefined : uri};
}

/** The http upstream by a name. */
export function upstreamNamed(tree: NginxTree, name: string): Directive | undefined {
  return byName(tree).get(name.toLowerCase());
}

const byName = remembered(
  (tree: NginxTree) => new Map(upstreams(tree).map((one) => [one.args[0]?.value.toLowerCase() ?? '', one])),
);

/** Every upstream of http. */
export function upstreams(tree: NginxTree): readonly Directive[] {
  return httpDirectives(tree, 'upstream').filter((one) => one.block !== undefined && groundOf(tree, one) === 'http');
}

/**
 * The addresses an authority stands for: those of the upstream by that name, else itself. `http://` needs no port 80,
 * `localhost` is 127.0.0.1, `unix:///run/x` is `unix:/run/x`.
 */
export function addressesOf(tree: NginxTree, {authority, scheme}: Target): readonly string[] {
  const upstream = upstreamNamed(tree, authority);
  const servers = upstream === undefined ? [] : named(upstream.block ?? [], 'server');
  const words = upstream === undefined ? [authority] : servers.map(({args}) => args[0]?.value ?? '');
  return words.map((word) => normalAddress(word, scheme === 'https' ? 443 : 80));
}

/** An address in the one way in which two that mean the same are equal. */
export function normalAddress(address: string, port = 80): string {
  if (/^unix:/i.test(address))
    return `unix:${address
      .slice(5)
      .replace(/\/{2,}/g, '/')
      .replace(/:\/?$/, '')}`;
  const [, host = address, given] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(address) ?? [];
  const plain = host.toLowerCase().replace(/^(?:localhost|\[::1\])$/, '127.0.0.1');
  return `${plain}:${given ?? port}`;
}

/** The value of a word with the variables that one `set` with a fixed value gives; undefined where one stays open. */
export function settled(tree: NginxTree, block: Directive | undefined, word: Word): string | undefined {
  let open = false;
  const value = word.value.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced?: string, plain?: string) => {
    const sets = inForceSets(tree, block, braced ?? plain ?? '');
    const only = sets.length === 1 ? sets[0]?.args[1]?.value : undefined;
    if (only === undefined || only.includes('$')) open = true;
    return only ?? whole;
  });
  return open ? undefined : value;
}

function inForceSets(tree: NginxTree, block: Directive | undefined, variable: string): readonly Directive[] {
  const all = inForce(tree, block, 'set');
  return all.filter(({args}) => args[0]?.value === `$${variable}`);
}
