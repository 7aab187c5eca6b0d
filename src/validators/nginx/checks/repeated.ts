import type {Directive, Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import {meaningsOf} from '../facts.ts';
import {groundOf, type NginxTree} from '../tree.ts';
import {isNetwork, wholeNetwork} from './address.ts';

/** What nginx finds twice in one list and only warns of; where it takes the last, the message says so. */
export function* checkRepeated(tree: NginxTree, sound: (directive: Directive) => boolean): Generator<Complaint> {
  const lists = new Lists();
  for (const directive of tree.file.all) {
    if (!sound(directive)) continue;
    if (groundOf(tree, directive) === 'entries') yield* inEntries(directive, lists);
    else yield* inWords(tree, directive, lists);
  }
}

/** What each block has said so far, by the name of the list. */
class Lists {
  readonly #blocks = new Map<Directive | undefined, Map<string, Set<string>>>();

  of(block: Directive | undefined, name: string, first: readonly string[] = []): Set<string> {
    const lists = this.#blocks.get(block) ?? new Map<string, Set<string>>();
    this.#blocks.set(block, lists);
    const list = lists.get(name) ?? new Set(first);
    lists.set(name, list);
    return list;
  }
}

function* inEntries(entry: Directive, lists: Lists): Generator<Complaint> {
  const {parent, name} = entry;
  if (name.value === 'include') return;
  if (parent?.name.value === 'types') yield* inTypes(entry, lists.of(parent.parent, 'types'));
  else if (parent?.name.value === 'geo') yield* inGeo(entry, lists.of(parent, 'geo'));
}

function* inWords(tree: NginxTree, directive: Directive, lists: Lists): Generator<Complaint> {
  const {name, args, parent} = directive;
  if (listsTypes.test(name.value)) {
    const own = name.value.startsWith('xslt') ? 'text/xml' : 'text/html';
    const all = args.findIndex(({value}) => value === '*');
    yield* twice(directive, all === -1 ? args : args.slice(0, all), lists.of(parent, name.value, [own]), own);
  } else if (isSetOfFlags(tree, directive)) yield* twice(directive, args, lists.of(parent, name.value));
}

const listsTypes = /^(?:gzip|sub_filter|ssi|charset|addition|xslt)_types$/;

const isSetOfFlags = (tree: NginxTree, directive: Directive) =>
  meaningsOf(directive.name.value).some(
    (one) => one.value === 'flags' && one.in.some((at) => at === groundOf(tree, directive)),
  );

function* twice(directive: Directive, words: readonly Word[], list: Set<string>, own?: string): Generator<Complaint> {
  for (const word of words) {
    const key = word.value.toLowerCase();
    if (list.has(key)) yield key === own ? always(directive, word) : again(directive, word);
    list.add(key);
  }
}

function always(directive: Directive, word: Word): Complaint {
  const {value: name} = directive.name;
  return complain('no-repeated-value', directive, word, {
    en: `\`${name}\` holds \`${word.text}\` without being told, so nginx warns of a duplicate. Take it out.`,
    ko: `\`${name}\`에는 ${particle(`\`${word.text}\``, '이/가')} 처음부터 들어 있어서 nginx가 중복이라고 경고해요. 여기서는 빼세요.`,
  });
}

function again(directive: Directive, word: Word): Complaint {
  const {value: name} = directive.name;
  return complain('no-repeated-value', directive, word, {
    en: `\`${word.text}\` stands in \`${name}\` for the second time, and nginx warns of it. Keep one of the two.`,
    ko: `\`${name}\`에 ${particle(`\`${word.text}\``, '이/가')} 두 번 있어서 nginx가 경고해요. 하나만 남기세요.`,
  });
}

function* inTypes(entry: Directive, extensions: Set<string>): Generator<Complaint> {
  for (const word of entry.args) {
    const key = word.value.toLowerCase();
    if (extensions.has(key))
      yield complain('no-repeated-value', entry, word, {
        en: `The ending \`${word.text}\` already has a type in a line above; nginx warns, and takes this one: \`${entry.name.text}\`. Keep the line that you mean.`,
        ko: `확장자 \`${word.text}\`의 타입은 위에서 이미 정했어요. nginx는 경고하고 이 줄의 \`${entry.name.text}\`로 바꿔요. 원하는 줄만 남기세요.`,
      });
    extensions.add(key);
  }
}

function* inGeo(entry: Directive, networks: Set<string>): Generator<Complaint> {
  const {name, args} = entry;
  if (args.length !== 1 || ['delete', 'proxy'].includes(name.value)) return;
  const key = isNetwork(name.value) ? wholeNetwork(name.value) : name.value;
  if (networks.has(key))
    yield complain('no-repeated-value', entry, name, {
      en: `\`${name.text}\` already has a value in a line above; nginx warns, and takes the last. Keep the line that you mean.`,
      ko: `${particle(`\`${name.text}\``, '은/는')} 위에서 이미 값을 정했어요. nginx는 경고하고 마지막 값을 써요. 원하는 줄만 남기세요.`,
    });
  networks.add(key);
}
