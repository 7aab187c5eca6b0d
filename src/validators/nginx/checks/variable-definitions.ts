import type {Directive} from '../../../syntax/nginx.ts';
import {namedGroups} from './pattern.ts';

/** Directives whose argument at this place is a variable they define. */
const namedAt: Readonly<Record<string, number>> = {
  set: 0,
  auth_request_set: 0,
  perl_set: 0,
  js_set: 0,
  js_var: 0,
  map: 1,
  split_clients: 1,
  set_by_lua: 0,
  set_by_lua_file: 0,
  set_by_lua_block: 0,
  set_md5: 0,
  set_sha1: 0,
  set_random: 0,
  set_unescape_uri: 0,
  set_escape_uri: 0,
  set_if_empty: 0,
  set_secure_random_alphanum: 0,
  eval: 0,
};
/** Directives that bring variables with them. */
const brought: Readonly<Record<string, readonly string[]>> = {
  memc_pass: ['memc_key', 'memc_cmd', 'memc_value'],
};

/** The names, without `$`, of the variables that a directive defines. */
export function* definedBy(directive: Directive): Generator<string> {
  const {name, args, parent} = directive;
  const at = Object.hasOwn(namedAt, name.value) ? namedAt[name.value] : undefined;
  const word = name.value === 'geo' ? args.at(-1) : at === undefined ? undefined : args[at];
  if (word !== undefined) yield word.value.replace(/^\$/, '');
  if (parent?.name.value === 'geoip2' && name.value.startsWith('$')) yield name.value.slice(1);
  yield* Object.hasOwn(brought, name.value) ? (brought[name.value] ?? []) : [];
  if (/^(?:server_name|location|rewrite|if)$/.test(name.value)) yield* args.flatMap((one) => namedGroups(one.value));
  if (parent?.name.value === 'map') yield* namedGroups(name.value);
}
