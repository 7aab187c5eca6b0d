import type {Directive, Word} from '../../../syntax/nginx.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {isWhole} from '../includes.ts';
import {groundOf, type NginxTree} from '../tree.ts';
import {hasVariables} from '../variables.ts';

/** A kind of thing that one directive names and others use. */
type Kind = 'format' | 'request zone' | 'connection zone' | 'cache';

const words: Readonly<Record<Kind, {readonly en: string; readonly ko: string; readonly by: string}>> = {
  format: {en: 'log format', ko: '로그 형식', by: 'log_format'},
  'request zone': {en: 'zone', ko: '존', by: 'limit_req_zone'},
  'connection zone': {en: 'zone', ko: '존', by: 'limit_conn_zone'},
  cache: {en: 'cache zone', ko: '캐시 존', by: 'proxy_cache_path'},
};

/** Log formats, zones and caches that are used and never defined, or defined twice. */
export function* checkNames(tree: NginxTree, sound: (directive: Directive) => boolean): Generator<Complaint> {
  const defined: Record<Kind, Map<string, Directive>> = {
    format: new Map(),
    'request zone': new Map(),
    'connection zone': new Map(),
    cache: new Map(),
  };
  for (const directive of tree.file.all) {
    const definition = definitionOf(directive);
    if (definition === undefined || /entries|unknown/.test(groundOf(tree, directive))) continue;
    const {kind, name} = definition;
    const key = groundOf(tree, directive).startsWith('stream') ? `stream ${name}` : name;
    const first = defined[kind].get(key);
    if (first !== undefined && sound(directive)) yield twice(directive, kind, name, first);
    else defined[kind].set(key, directive);
  }
  const upstreams = new Map<string, Directive>();
  for (const directive of tree.file.all) {
    if (!sound(directive) || /entries|unknown/.test(groundOf(tree, directive))) continue;
    if (directive.name.value === 'upstream') yield* secondUpstream(directive, upstreams, groundOf(tree, directive));
    const use = nameUsedBy(directive);
    if (use === undefined) {
      yield* portlessPass(tree, directive, upstreams);
      continue;
    }
    const prefix = groundOf(tree, directive).startsWith('stream') ? 'stream ' : '';
    if (use.word.value === 'combined' && use.kind === 'format' && prefix === '') continue;
    if (!defined[use.kind].has(prefix + use.name))
      yield undefinedName(tree, directive, use, [...defined[use.kind].keys()]);
  }
}

/** `proxy_pass` of stream with a bare name: an upstream, or a host that would need a port. */
function* portlessPass(
  tree: NginxTree,
  directive: Directive,
  upstreams: ReadonlyMap<string, Directive>,
): Generator<Complaint> {
  const [word] = directive.args;
  if (directive.name.value !== 'proxy_pass' || groundOf(tree, directive) !== 'stream server' || word === undefined)
    return;
  if (
    !/^[\w.-]+$/.test(word.value) ||
    !isWhole(tree) ||
    definesLater(tree, word.value) ||
    upstreams.has(`stream ${word.value.toLowerCase()}`)
  )
    return;
  yield complain('valid-pass', directive, word, {
    en: `\`${word.text}\` is no upstream of this file, and as a host it needs a port: \`${word.text}:5432\`.`,
    ko: `이 파일에 \`${word.text}\` 업스트림이 없어요. 호스트 이름이라면 \`${word.text}:5432\`처럼 포트까지 써야 해요.`,
  });
}

const definesLater = ({file}: NginxTree, name: string) =>
  file.all.some((one) => one.name.value === 'upstream' && one.args[0]?.value.toLowerCase() === name.toLowerCase());

interface Definition {
  readonly kind: Kind;
  readonly name: string;
}

function definitionOf({name: {value}, args}: Directive): Definition | undefined {
  const keyed = (key: string) =>
    args
      .find((word) => word.value.startsWith(key))
      ?.value.slice(key.length)
      .split(':')[0];
  const kind: Kind | undefined =
    value === 'log_format'
      ? 'format'
      : value === 'limit_req_zone'
        ? 'request zone'
        : value === 'limit_conn_zone'
          ? 'connection zone'
          : /_cache_path$/.test(value)
            ? 'cache'
            : undefined;
  const name = kind === 'format' ? args[0]?.value : kind === 'cache' ? keyed('keys_zone=') : keyed('zone=');
  return kind && name ? {kind, name} : undefined;
}

function nameUsedBy({name: {value}, args}: Directive): (Definition & {readonly word: Word}) | undefined {
  const [first, second] = args;
  if (value === 'access_log' && second !== undefined && first?.value !== 'off')
    return {kind: 'format', name: second.value, word: second};
  const zone = args.find((word) => word.value.startsWith('zone='));
  if (value === 'limit_req' && zone) return {kind: 'request zone', name: zone.value.slice(5), word: zone};
  if (value === 'limit_conn' && first) return {kind: 'connection zone', name: first.value, word: first};
  if (
    /^(?:proxy|fastcgi|uwsgi|scgi)_cache$/.test(value) &&
    first &&
    first.value !== 'off' &&
    !hasVariables(first.value)
  )
    return {kind: 'cache', name: first.value, word: first};
  return undefined;
}

function* secondUpstream(directive: Directive, seen: Map<string, Directive>, ground: string): Generator<Complaint> {
  const [word] = directive.args;
  if (word === undefined) return;
  const key = `${ground} ${word.value.toLowerCase()}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, directive);
  else yield twice(directive, undefined, word.value, first);
}

function twice(directive: Directive, kind: Kind | undefined, name: string, first: Directive): Complaint {
  const what = kind === undefined ? {en: 'upstream', ko: '업스트림'} : words[kind];
  const complaint = complain(
    'no-duplicate',
    directive,
    {span: directive.head},
    {
      en: `There is already ${/^[aeiou]/.test(what.en) ? 'an' : 'a'} ${what.en} called \`${name}\`. Give this one another name, or remove one of the two.`,
      ko: `\`${name}\` ${particle(what.ko, '이/가')} 이미 있어요. 다른 이름을 쓰거나 둘 중 하나를 지우세요.`,
    },
  );
  return {
    ...complaint,
    finding: {
      ...complaint.finding,
      related: [{span: first.head, message: {en: 'The first one is here.', ko: '첫 번째는 여기에 있어요.'}}],
    },
  };
}

function undefinedName(
  tree: NginxTree,
  directive: Directive,
  use: Definition & {readonly word: Word},
  known: readonly string[],
): Complaint {
  const {en, ko, by} = words[use.kind];
  const near = nearest(
    use.name,
    known.map((one) => one.replace(/^stream /, '')),
  );
  const certain = isWhole(tree) || near !== undefined || use.name === 'off';
  return complain(certain ? 'defined-names' : 'defined-elsewhere', directive, use.word, {
    en: `Nothing in this file defines the ${en} \`${use.name}\`.${near ? ` Did you mean \`${near}\`?` : ` \`${by}\` does that, directly in \`http\`; without it nginx does not start.`}`,
    ko: `\`${use.name}\` ${particle(ko, '을/를')} 정의하는 곳이 이 파일에 없어요.${near ? ` 혹시 \`${near}\`인가요?` : ` \`http\` 블록 바로 안에 \`${by}\`로 정의해야 하고, 없으면 nginx가 시작하지 못해요.`}`,
  });
}
