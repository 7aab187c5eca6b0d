import type {Directive, Word} from '../../../syntax/nginx.ts';
import {meaningsOf} from '../facts.ts';
import type {Ground} from '../place.ts';

/** Which arguments nginx compiles with variables in them: positions from 0, `last` for the last, `rest` for all but the first. */
type At = readonly (number | 'last' | 'rest' | 'all')[];

const compiled: Readonly<Record<string, At>> = {
  return: ['last'],
  rewrite: [1],
  root: [0],
  alias: [0],
  try_files: ['all'],
  index: ['all'],
  error_page: ['last'],
  access_log: [0],
  expires: ['last'],
  add_header: [1],
  add_trailer: [1],
  set: [1],
  auth_request_set: [1],
  proxy_pass: [0],
  fastcgi_pass: [0],
  uwsgi_pass: [0],
  scgi_pass: [0],
  grpc_pass: [0],
  memcached_pass: [0],
  proxy_set_header: [1],
  grpc_set_header: [1],
  proxy_set_body: [0],
  fastcgi_param: [1],
  uwsgi_param: [1],
  scgi_param: [1],
  fastcgi_index: [],
  proxy_redirect: ['all'],
  proxy_cookie_domain: ['all'],
  proxy_cookie_path: ['all'],
  proxy_cookie_flags: ['all'],
  proxy_cache: [0],
  fastcgi_cache: [0],
  uwsgi_cache: [0],
  scgi_cache: [0],
  proxy_cache_key: [0],
  fastcgi_cache_key: [0],
  uwsgi_cache_key: [0],
  scgi_cache_key: [0],
  proxy_store: [0],
  auth_basic_user_file: [0],
  sub_filter: ['all'],
  log_format: ['rest'],
  limit_req_zone: [0],
  limit_conn_zone: [0],
  hash: [0],
  map: [0],
  split_clients: [0],
  ssl_certificate: [0],
  ssl_certificate_key: [0],
  secure_link: [0],
  secure_link_md5: [0],
  secure_link_secret: [],
  js_set: [],
};

/** The words of a directive in which nginx looks for variables. */
export function* wordsWithVariables(directive: Directive, ground: Ground): Generator<Word> {
  const {name, args, parent} = directive;
  if (ground === 'unknown') return;
  if (ground === 'entries') {
    const [value] = args;
    if (parent?.name.value === 'map' && value && name.value !== 'include') yield value;
    return;
  }
  if (name.value === 'geo') {
    if (args.length === 2 && args[0]) yield args[0];
    return;
  }
  if (name.value === 'if') return yield* inCondition(args);
  const at = Object.hasOwn(compiled, name.value) ? compiled[name.value] : undefined;
  const kind = meaningsOf(name.value).find((one) => one.in.includes(ground))?.value;
  if (at === undefined) {
    if (kind === 'complex' || kind === 'complex size' || kind === 'predicates') yield* args;
    if (kind === 'bind' && args[0]) yield args[0];
    return;
  }
  for (const place of at) {
    const [first, ...rest] = args;
    if (place === 'all') yield* args.filter(({value}) => !/^~/.test(value));
    else if (place === 'rest') yield* first === undefined ? [] : rest.filter(({value}) => !value.startsWith('escape='));
    else if (place === 'last') yield* args.slice(-1);
    else yield* args.slice(place, place + 1);
  }
  if (name.value === 'access_log') for (const word of args) if (word.value.startsWith('if=')) yield word;
}

/** The variable of an `if`, and what it is compared with; regular expressions keep their `$`. */
function* inCondition(args: readonly Word[]): Generator<Word> {
  const regex = args.some(({value}) => /^!?~\*?$/.test(value));
  for (const word of args) {
    if (regex && word !== args[0] && !(args[0]?.value === '(' && word === args[1])) return;
    yield word;
  }
}
