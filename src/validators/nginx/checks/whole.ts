import type {Directive} from '../../../syntax/nginx.ts';
import {type Complaint, complain} from '../complaint.ts';
import type {NginxTree} from '../tree.ts';
import {checkCertificates} from './certificates.ts';
import {checkDuplicates} from './duplicates.ts';
import {checkLocations} from './locations.ts';
import {checkNames} from './names.ts';
import {checkPassNames} from './pass-names.ts';
import {checkRepeated} from './repeated.ts';
import {checkServers} from './servers.ts';
import {checkMethods} from './upstream.ts';
import {checkVariables} from './variable-names.ts';

/** What only shows when the whole file is seen. `wrong` are directives that a complaint was already made about. */
export function* checkWhole(tree: NginxTree, wrong: ReadonlySet<Directive>, broken: boolean): Generator<Complaint> {
  const sound = (directive: Directive) => !wrong.has(directive);
  yield* checkDuplicates(tree, sound);
  yield* checkLocations(tree, sound);
  yield* checkServers(tree, sound);
  yield* checkRepeated(tree, sound);
  yield* checkMethods(tree, sound);
  if (!broken) {
    yield* checkNames(tree, sound);
    yield* checkPassNames(tree, sound);
    yield* checkVariables(tree, wrong);
    yield* checkCertificates(tree);
    yield* checkEvents(tree);
    yield* checkUpstreams(tree, sound);
    yield* checkStreamServers(tree, sound);
  }
}

/** nginx.conf has an `events` block, even an empty one. */
function* checkEvents({file, context}: NginxTree): Generator<Complaint> {
  const names = file.directives.map(({name}) => name.value);
  if (context !== 'main' || names.includes('events') || hasForeignInclude(file.directives)) return;
  const end = file.directives.at(-1)?.head ?? {start: 0, end: 0};
  yield {
    topic: 'events-section',
    finding: {
      span: file.directives[0]?.head ?? end,
      message: {
        en: 'This is a whole configuration (nginx.conf), and those need an `events` block. Write `events {}` outside of all other blocks; it may be empty.',
        ko: '이 파일은 nginx 설정 전체(nginx.conf)라서 `events` 블록이 있어야 해요. 다른 블록 바깥에 `events {}`를 넣으세요. 안은 비어 있어도 돼요.',
      },
    },
  };
}

const hasForeignInclude = (directives: readonly Directive[]) =>
  directives.some(({name, args}) => name.value === 'include' && !/modules/.test(args[0]?.value ?? ''));

/** An upstream has at least one server. */
function* checkUpstreams({file, grounds}: NginxTree, sound: (directive: Directive) => boolean): Generator<Complaint> {
  for (const directive of file.all) {
    const {name, block} = directive;
    const ground = grounds.get(directive);
    if (
      name.value !== 'upstream' ||
      block === undefined ||
      !sound(directive) ||
      (ground !== 'http' && ground !== 'stream')
    )
      continue;
    if (block.some((one) => ['server', 'include'].includes(one.name.value) || !known.has(one.name.value))) continue;
    yield complain(
      'upstream-servers',
      directive,
      {span: directive.head},
      {
        en: `The upstream \`${directive.args[0]?.text ?? ''}\` has no server to pass requests to. Write at least one: \`server 127.0.0.1:8000;\`.`,
        ko: `업스트림 \`${directive.args[0]?.text ?? ''}\`에 요청을 넘길 서버가 없어요. \`server 127.0.0.1:8000;\`처럼 하나 이상 적으세요.`,
      },
    );
  }
}

/** A server of `stream` listens somewhere and does something with what comes. */
function* checkStreamServers(
  {file, grounds}: NginxTree,
  sound: (directive: Directive) => boolean,
): Generator<Complaint> {
  for (const directive of file.all) {
    const {name, block} = directive;
    if (name.value !== 'server' || block === undefined || grounds.get(directive) !== 'stream' || !sound(directive))
      continue;
    const has = (one: string) => block.some((child) => child.name.value === one);
    if (has('include')) continue;
    if (!has('listen')) {
      yield complain(
        'valid-listen',
        directive,
        {span: directive.head},
        {
          en: 'This server of `stream` listens nowhere. Write `listen` with an address or port; here there is no default.',
          ko: '이 `stream` server에는 리슨할 주소가 없어요. `listen`에 주소나 포트를 적으세요. 여기에는 기본값이 없어요.',
        },
      );
    } else if (!block.some((child) => doers.test(child.name.value))) {
      yield complain(
        'valid-pass',
        directive,
        {span: directive.head},
        {
          en: 'This server of `stream` does nothing with its connections. Write where they go: `proxy_pass 127.0.0.1:5432;`.',
          ko: '이 `stream` server는 받은 연결로 하는 일이 없어요. `proxy_pass 127.0.0.1:5432;`처럼 어디로 넘길지 적으세요.',
        },
      );
    }
  }
}

const doers = /^(?:proxy_pass|return|pass|js_\w+|\w+_by_lua\w*|echo\w*)$/;

const known = new Set(
  'keepalive keepalive_requests keepalive_time keepalive_timeout least_conn ip_hash hash random zone'.split(' '),
);
