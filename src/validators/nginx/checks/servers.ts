import type {Directive, Word} from '../../../syntax/nginx.ts';
import {particle} from '../../../text/particle.ts';
import {type Complaint, complain} from '../complaint.ts';
import type {NginxTree} from '../tree.ts';
import {readListen} from './listen.ts';
import {invalidName, isServerName} from './server-name.ts';

/** One `listen` of a server, for one of its addresses. */
interface Ear {
  readonly server: Directive | undefined;
  readonly listen: Directive | undefined;
  readonly key: string;
}

/** Servers that claim the same address twice, are both the default of it, or have a name in common. */
export function* checkServers(tree: NginxTree, sound: (directive: Directive) => boolean): Generator<Complaint> {
  const ears = tree.file.all.flatMap((server) => (isServer(tree, server) ? earsOf(server, sound) : []));
  yield* sameAddress(ears);
  yield* twoDefaults(ears);
  yield* sameName(ears, sound);
  yield* invalidNames(ears, sound);
  if (tree.context === 'server') yield* sameAddress(tree.file.directives.filter(isListen).flatMap(earsOfListen));
}

const isServer = (tree: NginxTree, {name, block}: Directive) =>
  name.value === 'server' && block !== undefined && tree.context !== 'upstream';

function earsOf(server: Directive, sound: (directive: Directive) => boolean): readonly Ear[] {
  const listens = (server.block ?? []).filter(({name}) => name.value === 'listen');
  const included = (server.block ?? []).some(({name}) => name.value === 'include');
  if (listens.length === 0 && !included) return [{server, listen: undefined, key: '0.0.0.0:80'}];
  return listens.filter(sound).flatMap(earsOfListen);
}

const isListen = ({name}: Directive) => name.value === 'listen';

function earsOfListen(listen: Directive): readonly Ear[] {
  const read = readListen(listen.args[0]?.value ?? '', 80);
  const kind = listen.args.some(({value}) => value === 'quic' || value === 'udp') ? ' udp' : '';
  const server = listen.parent;
  if (typeof read === 'string') return [];
  return read.map(({address, port}) => ({server, listen, key: `${address}:${port}${kind}`}));
}

/** Only where servers share an address nginx sorts their names, and then refuses some. */
function* invalidNames(ears: readonly Ear[], sound: (directive: Directive) => boolean): Generator<Complaint> {
  const sharing = new Map<string, Set<Directive | undefined>>();
  for (const {key, server} of ears) sharing.set(key, (sharing.get(key) ?? new Set()).add(server));
  const several = new Set(ears.filter(({key}) => (sharing.get(key)?.size ?? 0) > 1).map(({server}) => server));
  for (const server of several) {
    for (const directive of server?.block ?? []) {
      if (directive.name.value !== 'server_name' || !sound(directive)) continue;
      const wrong = directive.args.filter(({value}) => !value.startsWith('~') && !isServerName(value));
      yield* wrong.map((word) => invalidName(directive, word));
    }
  }
}

function* sameAddress(ears: readonly Ear[]): Generator<Complaint> {
  const seen = new Map<Directive | undefined, Map<string, Directive>>();
  for (const {server, listen, key} of ears) {
    if (listen === undefined) continue;
    const own = seen.get(server) ?? new Map<string, Directive>();
    seen.set(server, own);
    const first = own.get(key);
    own.set(key, listen);
    if (first === undefined || first === listen) continue;
    const complaint = complain(
      'valid-listen',
      listen,
      {span: listen.head},
      {
        en: `This server listens on \`${key}\` twice. Keep one of the two lines.`,
        ko: `이 server가 ${particle(`\`${key}\``, '을/를')} 두 번 리슨해요. 두 줄 중 하나만 남기세요.`,
      },
    );
    yield {...complaint, finding: {...complaint.finding, related: [firstOne(first)]}};
  }
}

const firstOne = (first: Directive) => ({
  span: first.head,
  message: {en: 'The first one is here.', ko: '첫 번째는 여기에 있어요.'},
});

const isDefault = ({value}: Word) => value === 'default_server' || value === 'default';

function* twoDefaults(ears: readonly Ear[]): Generator<Complaint> {
  const defaults = new Map<string, Directive>();
  for (const {listen, key} of ears) {
    const word = listen?.args.slice(1).find(isDefault);
    if (listen === undefined || word === undefined) continue;
    const first = defaults.get(key);
    defaults.set(key, listen);
    if (first === undefined || first === listen || first.parent === listen.parent) continue;
    const complaint = complain('one-default-server', listen, word, {
      en: `Two servers want to be the default for \`${key}\`. Take \`${word.text}\` away from one of them.`,
      ko: `두 server가 모두 \`${key}\`의 기본 서버(default_server)라고 적혀 있어요. 한쪽에서 ${particle(`\`${word.text}\``, '을/를')} 지우세요.`,
    });
    yield {...complaint, finding: {...complaint.finding, related: [firstOne(first)]}};
  }
}

/** The same name on the same address: nginx keeps the first server and warns. */
function* sameName(ears: readonly Ear[], sound: (directive: Directive) => boolean): Generator<Complaint> {
  const taken = new Map<string, {readonly word: Word; readonly directive: Directive}>();
  const told = new Set<Word>();
  for (const {server, key} of ears) {
    for (const directive of server?.block ?? []) {
      if (directive.name.value !== 'server_name' || !sound(directive)) continue;
      for (const word of directive.args) {
        const name = `${key} ${word.value.toLowerCase()}`;
        const first = taken.get(name);
        if (first === undefined) taken.set(name, {word, directive});
        if (first === undefined || first.word === word || word.value.startsWith('~') || told.has(word)) continue;
        told.add(word);
        yield nameTwice(directive, word, key, first.directive);
      }
    }
  }
}

function nameTwice(directive: Directive, word: Word, key: string, first: Directive): Complaint {
  const complaint = complain('unique-server-name', directive, word, {
    en: `The name \`${word.text}\` is already taken on \`${key}\`; nginx ignores it here, and requests go to the first server. Remove it from one of them.`,
    ko: `\`${key}\`에는 이미 \`${word.text}\` 이름을 쓰는 server가 있어요. nginx는 여기 적힌 이름을 무시하고 요청을 첫 번째 server로 보내요. 한쪽에서 지우세요.`,
  });
  return {...complaint, finding: {...complaint.finding, related: [firstOne(first)]}};
}
