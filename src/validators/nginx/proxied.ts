import type {Directive} from '../../syntax/nginx.ts';
import {remembered} from '../dockerfile/remembered.ts';
import {httpDirectives, named} from './level.ts';
import type {NginxTree} from './tree.ts';
import {readTarget, type Target, upstreamNamed} from './upstream.ts';

/** A `proxy_pass` to a program of one's own: an address on this machine or network, a socket, an upstream. */
export interface Proxied {
  readonly directive: Directive;
  /** The location or `if` it stands in; undefined at the top of a snippet. */
  readonly place: Directive | undefined;
  readonly target: Target;
}

/** Every `proxy_pass` behind which a program of one's own answers visitors: no subrequests, no other people's servers. */
export const proxiedApps = remembered((tree: NginxTree): readonly Proxied[] => {
  const asked = new Set(httpDirectives(tree, 'auth_request', 'mirror').map(({args}) => args[0]?.value));
  return httpDirectives(tree, 'proxy_pass').flatMap((directive) => {
    // With more words a `;` is missing, and what it has swallowed may be the headers.
    const target = directive.args.length === 1 ? readTarget(directive.args[0]?.value ?? '') : undefined;
    const place = directive.parent;
    // nginx asks these itself; they need no headers of the visitor.
    const inside = named(place?.block ?? [], 'internal').length > 0 || asked.has(place?.args.at(-1)?.value);
    return target === undefined || inside || !isOwn(tree, target.authority) ? [] : [{directive, place, target}];
  });
});

/** `127.0.0.1:8000`, `unix:…`, `web:8000`, an upstream of this file; `api.example.com` is somebody's server with a name. */
function isOwn(tree: NginxTree, authority: string): boolean {
  if (authority.includes('$')) return false;
  if (/^unix:/i.test(authority)) return true;
  const host = authority.replace(/:\d+$/, '');
  if (upstreamNamed(tree, authority) !== undefined) return !host.includes('.');
  return /^(?:\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\]|[\w-]+)$/i.test(host);
}
