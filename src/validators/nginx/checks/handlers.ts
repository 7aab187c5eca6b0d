import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Complaint} from '../complaint.ts';
import type {Meaning} from '../facts.ts';
import type {Ground} from '../place.ts';
import type {NginxTree} from '../tree.ts';
import {checkListen} from './listen.ts';
import {checkLocation} from './location.ts';
import {checkOther} from './other.ts';
import {checkParameters} from './parameters.ts';
import {checkPass, checkStreamPass} from './pass.ts';
import {checkRegex} from './regex.ts';
import {checkCondition, checkName, checkReturn, checkRewrite} from './rewriting.ts';
import {checkServerName} from './server-name.ts';
import {checkUpstreamServer} from './upstream.ts';

type Check = (directive: Directive, ground: Ground, kind: string) => Iterable<Complaint>;

const second = ({args}: Directive): Word | undefined => args[1];
const last = ({args}: Directive): Word | undefined => args.at(-1);

/** Directives with a reader of their own in nginx's source. */
const checks: Readonly<Record<string, Check>> = {
  listen: (directive, _, kind) => checkListen(directive, kind),
  location: checkLocation,
  return: (directive, _, kind) => (kind === 'http' ? checkReturn(directive) : []),
  rewrite: checkRewrite,
  if: checkCondition,
  set: (directive) => checkName(directive, directive.args[0]),
  auth_request_set: (directive) => checkName(directive, directive.args[0]),
  map: (directive) => checkName(directive, second(directive)),
  geo: (directive) => checkName(directive, last(directive)),
  split_clients: (directive) => checkName(directive, second(directive)),
  server_name: checkServerName,
  server: (directive, ground) => (/upstream/.test(ground) ? checkUpstreamServer(directive) : []),
  proxy_pass: (directive, ground, kind) =>
    kind === 'stream' ? checkStreamPass(directive) : checkPass(directive, ground),
  fastcgi_pass: checkPass,
  uwsgi_pass: checkPass,
  scgi_pass: checkPass,
  grpc_pass: checkPass,
  memcached_pass: checkPass,
  fastcgi_split_path_info: (directive) => directive.args.flatMap((word) => [...checkRegex(directive, word)]),
};

/** What a directive's own reader in nginx refuses. */
export function* checkHandler(
  _: NginxTree,
  directive: Directive,
  ground: Ground,
  {kind}: Meaning,
): Generator<Complaint> {
  const {value} = directive.name;
  if (Object.hasOwn(checks, value)) yield* checks[value]?.(directive, ground, kind) ?? [];
  if (!(value === 'server' && !/upstream/.test(ground))) yield* checkParameters(directive, kind);
  yield* checkOther(directive, kind);
}
