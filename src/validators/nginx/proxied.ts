import type {Directive} from '../../syntax/nginx.ts';
import {httpDirectives, named} from './level.ts';
import {groundOf, type NginxTree} from './tree.ts';
import {readTarget, type Target, upstreamNamed} from './upstream.ts';

/** A `proxy_pass` to a program of one's own: an address on this machine or network, a socket, an upstream. */
export interface Proxied {
  readonly directive: Directive;
  /** The location or `if` it stands in; undefined at the top of a snippet. */
  readonly place: Directive | undefined;
  readonly target: Target;
}

/** Every `proxy_pass` behind which a program of one's own answers visitors: no subrequests, no other people's servers. */
export function proxiedApps(tree: NginxTree): readonly Proxied[] {
  return httpDirectives(tree, 'proxy_pass').flatMap((directive) => {
    const target = readTarget(directive.args[0]?.value ?? '');
    const place = directive.parent;
    if (target === undefined || isSubrequest(tree, place) || !isOwn(tree, target.authority)) return [];
    return [{directive, place, target}];
  });
}

/** Locations that nginx asks for itself (auth_request, mirror) need no headers of the visitor. */
function isSubrequest(tree: NginxTree, place: Directive | undefined): boolean {
  const path = place?.args.at(-1)?.value;
  if (named(place?.block ?? [], 'internal').length > 0) return true;
  return path !== undefined && httpDirectives(tree, 'auth_request', 'mirror').some(({args}) => args[0]?.value === path);
}

/** `127.0.0.1:8000`, `unix:…`, `web:8000`, an upstream of this file; `api.example.com` is somebody's server with a name. */
function isOwn(tree: NginxTree, authority: string): boolean {
  if (authority.includes('$')) return false;
  if (/^unix:/i.test(authority)) return true;
  const host = authority.replace(/:\d+$/, '');
  if (upstreamNamed(tree, authority) !== undefined) return !host.includes('.');
  return /^(?:\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\]|[\w-]+)$/i.test(host);
}

/** Does the place belong to a location of http, so that what it inherits can be known? */
export function isInLocation(tree: NginxTree, {directive}: Proxied): boolean {
  return ['location', 'if in location', 'limit_except'].includes(groundOf(tree, directive));
}
