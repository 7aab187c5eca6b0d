import type {Directive} from '../../syntax/nginx.ts';
import type {Span} from '../../syntax/span.ts';
import {remembered} from '../dockerfile/remembered.ts';
import {httpDirectives, named, serverOf} from '../nginx/level.ts';
import {type NginxTree, readTree} from '../nginx/tree.ts';
import {normalAddress, readTarget, type Target, upstreamNamed} from '../nginx/upstream.ts';
import type {Stack, StackFile} from './stack.ts';

/** A `proxy_pass` to a program of the same machine or the same compose project. */
export interface Proxied {
  readonly file: string;
  readonly tree: NginxTree;
  readonly pass: Directive;
  /** The block it stands in: a location, an `if`; undefined in a snippet. */
  readonly block: Directive | undefined;
  readonly server: Directive | undefined;
  readonly target: Target;
  /** Where requests go, one for each server of an upstream. */
  readonly upstreams: readonly Upstream[];
}

/** An address that nginx sends requests to. */
export interface Upstream {
  /** `unix:/run/app.sock` or `127.0.0.1:8000`; equal for all ways to write the same. */
  readonly address: string;
  readonly file: string;
  readonly span: Span;
}

const nginxOf = remembered(({path, text}: StackFile): NginxTree => readTree({path, text}));

/** Every nginx file of the stack. */
export function nginxFilesOf({files}: Stack): readonly {readonly path: string; readonly tree: NginxTree}[] {
  return files.filter(({kind}) => kind === 'nginx').map((file) => ({path: file.path, tree: nginxOf(file)}));
}

/** Every proxy to the application's side; those to hosts of the internet, or to a variable, are left out. */
export function proxiesOf(stack: Stack): readonly Proxied[] {
  const files = nginxFilesOf(stack);
  return files.flatMap(({path, tree}) =>
    httpDirectives(tree, 'proxy_pass').flatMap((pass) => {
      const [word] = pass.args;
      const target = readTarget(word?.value ?? '');
      if (word === undefined || target === undefined || word.value.includes('$')) return [];
      const upstreams = upstreamsOf(target, files) ?? [{address: addressOf(target), file: path, span: word.span}];
      if (!upstreams.every(({address}) => isNear(address))) return [];
      return [{file: path, tree, pass, block: pass.parent, server: serverOf(pass), target, upstreams}];
    }),
  );
}

function addressOf({authority, scheme}: Target): string {
  return normalAddress(authority, scheme === 'https' ? 443 : 80);
}

/** The servers of the upstream block that a target names, in whichever file it stands; undefined: it names none. */
function upstreamsOf({authority}: Target, files: ReturnType<typeof nginxFilesOf>): readonly Upstream[] | undefined {
  for (const {path, tree} of files) {
    const block = upstreamNamed(tree, authority)?.block;
    if (block === undefined) continue;
    return named(block, 'server').flatMap(({args: [word]}) =>
      word === undefined ? [] : [{address: normalAddress(word.value), file: path, span: word.span}],
    );
  }
  return undefined;
}

/** Sockets, loopback and private addresses, and names without a dot: those of a compose file. */
function isNear(address: string): boolean {
  if (address.startsWith('unix:')) return true;
  return /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[\w-]+:\d+$)/.test(address);
}
