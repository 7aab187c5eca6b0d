import type {Directive} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {named} from '../level.ts';
import type {NginxTree} from '../tree.ts';
import {checkNetwork, isIpv4} from './address.ts';
import {checkRegex} from './regex.ts';
import {isServerName} from './server-name.ts';

/** A line of `map`, `geo`, `types`, `split_clients` or `charset_map`. */
export function* checkEntry(_: NginxTree, entry: Directive): Generator<Complaint> {
  const {parent, name, args} = entry;
  if (parent?.name.value === 'map' && args.length === 1) yield* checkRepeated(entry, parent);
  switch (parent?.name.value) {
    case 'map':
      return yield* checkMapEntry(entry);
    case 'geo':
      return yield* checkGeoEntry(entry, parent);
    case 'types':
      return;
    case 'split_clients':
      yield* checkTotal(entry);
      return yield* checkShare(entry);
    case 'charset_map':
      if (args.length !== 1) yield lonely(entry, 'C0 FE');
      else if (![name, ...args].every(({value}) => /^[0-9a-f]+$/i.test(value))) yield lonely(entry, 'C0 FE');
      return;
    default:
      return;
  }
}

/** The same source value twice, or two defaults; special words are no values. */
function* checkRepeated(entry: Directive, map: Directive): Generator<Complaint> {
  const {name} = entry;
  if (name.value === 'include' || name.value.startsWith('~')) return;
  const key = (one: Directive) => (one.args.length === 1 ? one.name.value.toLowerCase() : undefined);
  const first = firstOf(map, key).get(name.value.toLowerCase());
  if (first === undefined || first === entry) return;
  yield complain('valid-entry', entry, name, {
    en: `\`${name.text}\` stands in this \`map\` for the second time. Keep one of the two lines.`,
    ko: `이 \`map\`에 ${particle(`\`${name.text}\``, '이/가')} 두 번 나와요. 두 줄 중 하나만 남기세요.`,
  });
}

const firsts = new WeakMap<Directive, ReadonlyMap<string, Directive>>();

/** The first line of each key of a block, found once for the whole block. */
function firstOf(block: Directive, key: (one: Directive) => string | undefined): ReadonlyMap<string, Directive> {
  const known = firsts.get(block);
  if (known !== undefined) return known;
  const found = new Map<string, Directive>();
  for (const one of block.block ?? []) {
    const name = key(one);
    if (name !== undefined && !found.has(name)) found.set(name, one);
  }
  firsts.set(block, found);
  return found;
}

function* checkMapEntry(entry: Directive): Generator<Complaint> {
  const {name, args} = entry;
  if (args.length === 0 && (name.value === 'hostnames' || name.value === 'volatile')) return;
  if (args.length !== 1) return yield lonely(entry, '/old /new');
  if (name.value === 'include') return;
  if (readsHostnames(entry) && !name.value.startsWith('~') && name.value !== 'default' && !isServerName(name.value))
    yield noHostname(entry);
  if (name.value.startsWith('~') && name.value.length > 0) {
    const pattern = name.value.slice(1).replace(/^\*/, '');
    if (pattern === '') {
      yield complain('valid-regex', entry, name, {
        en: `There is no regular expression behind \`${name.text}\`. Write one right behind it.`,
        ko: `\`${name.text}\` 뒤에 정규식이 없어요. 바로 붙여서 적으세요.`,
      });
    } else yield* checkRegex(entry, name, pattern);
  }
}

/** With `hostnames` above it, a key of a `map` is a name of a host, perhaps with `*.` before or `.*` behind. */
function readsHostnames({parent, span}: Directive): boolean {
  return named(parent?.block ?? [], 'hostnames').some((one) => one.args.length === 0 && one.span.start < span.start);
}

function noHostname(entry: Directive): Complaint {
  const {text} = entry.name;
  return complain('valid-entry', entry, entry.name, {
    en: `With \`hostnames\`, \`${text}\` has to be the name of a host, and it is none. Write a name like \`example.com\`, \`*.example.com\` or \`.example.com\`.`,
    ko: `\`hostnames\`를 쓰면 ${particle(`\`${text}\``, '은/는')} 호스트 이름이어야 하는데 아니에요. \`example.com\`, \`*.example.com\`, \`.example.com\`처럼 쓰세요.`,
  });
}

function* checkGeoEntry(entry: Directive, geo: Directive): Generator<Complaint> {
  const {name, args} = entry;
  const ranges = named(geo.block ?? [], 'ranges').some((one) => one.args.length === 0);
  if (args.length === 0) {
    if (!['ranges', 'proxy_recursive'].includes(name.value)) yield lonely(entry, '10.0.0.0/8 1');
    return;
  }
  if (args.length > 1) return yield lonely(entry, '10.0.0.0/8 1');
  if (name.value === 'include' || name.value === 'default') return;
  if (name.value === 'proxy' || name.value === 'delete') {
    const [network] = args;
    if (network && !(ranges && name.value === 'delete')) yield* checkNetwork(entry, network);
    return;
  }
  if (!ranges) return yield* checkNetwork(entry, name);
  const [from = '', to = ''] = name.value.split('-');
  if (isIpv4(from) && isIpv4(to)) return;
  yield complain('valid-entry', entry, name, {
    en: `\`${name.text}\` is no range of addresses. With \`ranges\`, a line begins like \`192.0.2.0-192.0.2.255\`.`,
    ko: `${particle(`\`${name.text}\``, '은/는')} 주소 범위가 아니에요. \`ranges\`를 쓰면 줄을 \`192.0.2.0-192.0.2.255\`처럼 시작해요.`,
  });
}

function* checkShare(entry: Directive): Generator<Complaint> {
  const {name, args} = entry;
  if (args.length === 0) return;
  if (name.value === '*') return;
  if (!/^\d{1,6}(?:\.\d{1,2})?%$/.test(name.value) || Number(name.value.slice(0, -1)) === 0) {
    yield complain('valid-entry', entry, name, {
      en: `\`${name.text}\` is no share. Write a percentage with at most two decimals, like \`25%\` or \`0.5%\`, or \`*\` for the rest.`,
      ko: `${particle(`\`${name.text}\``, '은/는')} 비율이 아니에요. \`25%\`나 \`0.5%\`처럼 소수 둘째 자리까지의 백분율로 쓰고, 나머지는 \`*\`로 쓰세요.`,
    });
  }
}

/** Shares add up to at most 100 %; the line that goes beyond is named. */
function* checkTotal(entry: Directive): Generator<Complaint> {
  const {parent, name} = entry;
  const [beyond, total] = overflow(parent);
  if (beyond !== entry) return;
  yield complain('valid-entry', entry, name, {
    en: `The shares of this block add up to ${total} %; together they must not be more than 100 %.`,
    ko: `이 블록의 비율을 모두 더하면 ${total}%예요. 합은 100%를 넘을 수 없어요.`,
  });
}

const overflows = new WeakMap<Directive, readonly [Directive | undefined, number]>();

/** The line of a block by which its shares are more than 100 %, and what all of them add up to. */
function overflow(block: Directive | undefined): readonly [Directive | undefined, number] {
  const known = block && overflows.get(block);
  if (known !== undefined) return known;
  let total = 0;
  let beyond: Directive | undefined;
  for (const one of block?.block ?? []) {
    total += Number.parseFloat(one.name.value) || 0;
    if (total > 100.000_001) beyond ??= one;
  }
  if (block !== undefined) overflows.set(block, [beyond, total]);
  return [beyond, total];
}

function lonely(entry: Directive, example: string): Complaint {
  const {head, parent} = entry;
  const block = parent?.name.value ?? '';
  return complain(
    'valid-entry',
    entry,
    {span: head},
    {
      en: `A line of \`${block}\` has the form \`${example};\`; this one has ${entry.args.length === 0 ? 'only one word' : 'more words'}. Words with blanks in them need quotes.`,
      ko: `\`${block}\` 블록의 줄은 \`${example};\` 꼴이어야 하는데 이 줄에는 단어가 ${entry.args.length === 0 ? '하나뿐이에요' : '더 많아요'}. 빈칸이 든 값은 따옴표로 감싸세요.`,
    },
  );
}
