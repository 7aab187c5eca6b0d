import type {Directive} from '../../../syntax/nginx.ts';
import {type Complaint, complain} from '../complaint.ts';
import {meaningsOf} from '../facts.ts';
import {groundOf, type NginxTree} from '../tree.ts';

/** Ways of reading a value that let it be given only once. */
const single = new Set([
  'flag',
  'number',
  'size',
  'offset',
  'time',
  'seconds',
  'buffers',
  'enum',
  'string',
  'path',
  'access',
  'complex',
  'complex size',
  'bind',
  'predicates',
]);
/** Values that may be said again: the reader adds up, or lets the last win. */
const repeated = new Set([
  'proxy_cache_bypass',
  'proxy_no_cache',
  'fastcgi_cache_bypass',
  'fastcgi_no_cache',
  'uwsgi_cache_bypass',
  'uwsgi_no_cache',
  'scgi_cache_bypass',
  'scgi_no_cache',
  'js_import',
  'early_hints',
]);
/** Directives with a reader of their own that says "is duplicate". */
const alsoSingle = new Set(
  `http stream mail events worker_processes worker_connections use worker_cpu_affinity userid_expires proxy_pass fastcgi_pass uwsgi_pass scgi_pass
  memcached_pass grpc_pass proxy_cache fastcgi_cache uwsgi_cache scgi_cache proxy_cache_key fastcgi_cache_key uwsgi_cache_key scgi_cache_key proxy_store
  fastcgi_store uwsgi_store scgi_store root alias aio directio keepalive_timeout resolver open_file_cache open_log_file_cache expires
  try_files internal auth_request limit_except keepalive charset source_charset real_ip_header empty_gif worker_priority ssl_password_file
  auth_basic_user_file real_ip_recursive`.split(/\s+/),
);
/** What replaces what: `root` and `alias` are one place. */
const together: Readonly<Record<string, string>> = {alias: 'root'};
/** Two of these in one block are no mistake for nginx. */
const tolerated = new Set(['events', 'limit_except', 'empty_gif', 'ssl_password_file']);

/** May be given once for each zone or name. */
const perZone = new Set(['limit_req', 'limit_conn', 'load_module', 'thread_pool']);

const zoneOf = ({args}: Directive) => (args.find(({value}) => value.startsWith('zone=')) ?? args[0])?.value ?? '';

/** A directive that may be given once, given twice in the same block. */
export function* checkDuplicates(tree: NginxTree, sound: (directive: Directive) => boolean): Generator<Complaint> {
  const seen = new Map<Directive | undefined, Map<string, Directive>>();
  for (const directive of tree.file.all) {
    const ground = groundOf(tree, directive);
    const {value} = directive.name;
    if (ground === 'entries' || ground === 'unknown' || !sound(directive)) continue;
    const meaning = meaningsOf(value).find((one) => one.in.includes(ground));
    const stream = value === 'return' && ground === 'stream server';
    const redirectOff = value === 'proxy_redirect' && directive.args[0]?.value === 'off';
    if (meaning === undefined) continue;
    const once =
      redirectOff ||
      stream ||
      perZone.has(value) ||
      alsoSingle.has(value) ||
      (single.has(meaning.value ?? '') && !repeated.has(value));
    if (!once || (tolerated.has(value) && meaning.value === undefined && value !== 'events')) continue;
    const block = seen.get(directive.parent) ?? new Map<string, Directive>();
    seen.set(directive.parent, block);
    const key = together[value] ?? (perZone.has(value) ? `${value} ${zoneOf(directive)}` : value);
    const first = block.get(key);
    if (first === undefined) block.set(key, directive);
    else yield duplicate(directive, first);
  }
}

function duplicate(directive: Directive, first: Directive): Complaint {
  const {name, head, parent} = directive;
  const block =
    parent === undefined
      ? {en: 'here', ko: '여기'}
      : {en: `in this \`${parent.name.value}\``, ko: `이 \`${parent.name.value}\` 블록`};
  const other = first.name.value;
  const complaint = complain(
    'no-duplicate',
    directive,
    {span: head},
    {
      en:
        other === name.value
          ? `\`${name.text}\` stands ${block.en} for the second time, and nginx takes it only once. Keep one of the two.`
          : `\`${name.text}\` and \`${other}\` say the same thing in two ways; only one of them may stand ${block.en}.`,
      ko:
        other === name.value
          ? `${block.ko}에 \`${name.text}\` 지시어가 두 번 있어요. nginx는 한 번만 받으니 둘 중 하나만 남기세요.`
          : `\`${name.text}\`와 \`${other}\`는 같은 자리를 정하는 지시어라서 ${block.ko}에 하나만 쓸 수 있어요.`,
    },
  );
  const related = [{span: first.head, message: {en: 'The first one is here.', ko: '첫 번째는 여기에 있어요.'}}];
  return {...complaint, finding: {...complaint.finding, related}};
}
