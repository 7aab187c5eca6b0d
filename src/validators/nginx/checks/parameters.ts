import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {type Complaint, complain} from '../complaint.ts';
import {isNumber, isOffset, isSize, isTime, unknownParameter} from './values.ts';

/** What stands behind the `=` of a parameter. */
type Kind =
  | 'any'
  | 'number'
  | 'above 0'
  | 'time'
  | 'seconds'
  | 'size'
  | 'offset'
  | 'switch'
  | 'rate'
  | 'zone'
  | 'named zone'
  | 'levels'
  | 'level 1-9'
  | 'keepalive';

/** The parameters of a directive, from the argument `from` on. */
interface Grammar {
  readonly from: number;
  readonly words?: readonly string[];
  readonly keys?: Readonly<Record<string, Kind>>;
  /** The key that must be there. */
  readonly needs?: string;
}

const cachePath: Grammar = {
  from: 1,
  keys: {
    levels: 'levels',
    use_temp_path: 'switch',
    keys_zone: 'zone',
    inactive: 'seconds',
    max_size: 'offset',
    min_free: 'offset',
    loader_files: 'number',
    loader_sleep: 'time',
    loader_threshold: 'time',
    manager_files: 'number',
    manager_sleep: 'time',
    manager_threshold: 'time',
    purger: 'any',
    purger_files: 'number',
    purger_sleep: 'time',
    purger_threshold: 'time',
  },
  needs: 'keys_zone',
};
const upstreamServer: Grammar = {
  from: 1,
  words: ['backup', 'down', 'resolve'],
  keys: {
    weight: 'above 0',
    max_conns: 'number',
    max_fails: 'number',
    fail_timeout: 'seconds',
    service: 'any',
    route: 'any',
  },
};
const socket = {
  setfib: 'number',
  fastopen: 'number',
  backlog: 'above 0',
  rcvbuf: 'size',
  sndbuf: 'size',
  ipv6only: 'switch',
  so_keepalive: 'keepalive',
  accept_filter: 'any',
} as const;

/** By kind of module and name; read off the handlers of the source. */
const grammars: Readonly<Record<string, Grammar>> = {
  'http listen': {
    from: 1,
    words: [
      'default_server',
      'ssl',
      'http2',
      'quic',
      'proxy_protocol',
      'reuseport',
      'deferred',
      'bind',
      'default',
      'multipath',
    ],
    keys: socket,
  },
  'stream listen': {
    from: 1,
    words: ['ssl', 'udp', 'proxy_protocol', 'reuseport', 'bind', 'default_server', 'deferred', 'multipath'],
    keys: socket,
  },
  'http server': upstreamServer,
  'stream server': upstreamServer,
  'http limit_req_zone': {from: 1, keys: {zone: 'zone', rate: 'rate'}, needs: 'zone'},
  'http limit_req': {
    from: 0,
    words: ['nodelay'],
    keys: {zone: 'named zone', burst: 'above 0', delay: 'above 0'},
    needs: 'zone',
  },
  'http limit_conn_zone': {from: 1, keys: {zone: 'zone'}, needs: 'zone'},
  'stream limit_conn_zone': {from: 1, keys: {zone: 'zone'}, needs: 'zone'},
  'http proxy_cache_path': cachePath,
  'http fastcgi_cache_path': cachePath,
  'http uwsgi_cache_path': cachePath,
  'http scgi_cache_path': cachePath,
  'http access_log': {from: 2, words: ['gzip'], keys: {buffer: 'size', flush: 'time', gzip: 'level 1-9', if: 'any'}},
  'stream access_log': {from: 2, words: ['gzip'], keys: {buffer: 'size', flush: 'time', gzip: 'level 1-9', if: 'any'}},
  'http open_file_cache': {from: 0, words: ['off'], keys: {max: 'above 0', inactive: 'seconds'}},
  'http open_log_file_cache': {
    from: 0,
    words: ['off'],
    keys: {max: 'above 0', inactive: 'seconds', min_uses: 'above 0', valid: 'seconds'},
  },
  'http add_header': {from: 2, words: ['always']},
  'http add_trailer': {from: 2, words: ['always']},
  'http hash': {from: 1, words: ['consistent']},
  'stream hash': {from: 1, words: ['consistent']},
  'http rewrite': {from: 2, words: ['last', 'break', 'redirect', 'permanent']},
  'core thread_pool': {from: 1, keys: {threads: 'above 0', max_queue: 'number'}},
};

/** Parameters that the directive does not have, or whose value cannot be read. */
export function* checkParameters(directive: Directive, kind: string): Generator<Complaint> {
  const {name, args} = directive;
  const grammar = grammars[`${kind} ${name.value}`];
  if (grammar === undefined || (/access_log/.test(name.value) && args[0]?.value === 'off')) return;
  const {from, words = [], keys = {}, needs} = grammar;
  const topic = topics[name.value] ?? 'valid-parameter';
  for (const word of args.slice(from)) {
    if (words.includes(word.value)) continue;
    const [, key = '', value = ''] = /^([^=]*)=([\s\S]*)$/.exec(word.value) ?? [];
    const wanted = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (wanted === undefined) {
      yield complain(
        topic,
        directive,
        word,
        unknownParameter(directive, word, [...words, ...Object.keys(keys).map((one) => `${one}=`)]),
      );
    } else if (!fits(wanted, value)) yield complain(topic, directive, word, badValue(word, key, wanted));
  }
  if (needs !== undefined && !args.slice(from).some(({value}) => value.startsWith(`${needs}=`))) {
    yield complain(
      topic,
      directive,
      {span: directive.head},
      {
        en: `\`${name.value}\` needs \`${needs}=\`, for example \`${needs}=${keys[needs] === 'zone' ? 'one:10m' : 'one'}\`.`,
        ko: `\`${name.value}\`에는 \`${needs}=\`가 꼭 있어야 해요. \`${needs}=${keys[needs] === 'zone' ? 'one:10m' : 'one'}\`처럼 쓰세요.`,
      },
    );
  }
}

const topics: Readonly<Record<string, 'valid-listen' | 'valid-zone' | 'upstream-servers' | 'valid-rewrite'>> = {
  listen: 'valid-listen',
  server: 'upstream-servers',
  rewrite: 'valid-rewrite',
  limit_req_zone: 'valid-zone',
  limit_req: 'valid-zone',
  limit_conn_zone: 'valid-zone',
  proxy_cache_path: 'valid-zone',
  fastcgi_cache_path: 'valid-zone',
  uwsgi_cache_path: 'valid-zone',
  scgi_cache_path: 'valid-zone',
};

function fits(kind: Kind, value: string): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'number':
      return isNumber(value);
    case 'above 0':
      return isNumber(value) && Number(value) > 0;
    case 'time':
      return isTime(value);
    case 'seconds':
      return isTime(value, 'seconds');
    case 'size':
      return isSize(value);
    case 'offset':
      return isOffset(value);
    case 'switch':
      return value === 'on' || value === 'off';
    case 'rate':
      return /^0*[1-9]\d*(?:r\/[sm])?$/.test(value);
    case 'zone':
      return isZone(value);
    case 'named zone':
      return value !== '';
    case 'levels':
      return /^[12](?::[12]){0,2}$/.test(value);
    case 'level 1-9':
      return /^[1-9]$/.test(value);
    case 'keepalive':
      return value === 'on' || value === 'off' || isKeepalive(value);
  }
}

/** `name:size`; nginx wants at least eight pages of memory, 32 KB. */
function isZone(value: string): boolean {
  const [, name = '', size = ''] = /^([^:]*):(.*)$/.exec(value) ?? [];
  if (name === '' || !isSize(size)) return false;
  const unit = /m$/i.test(size) ? 1_048_576 : /k$/i.test(size) ? 1024 : 1;
  return Number.parseInt(size, 10) * unit >= 32_768;
}

function isKeepalive(value: string): boolean {
  const [idle = '', interval = '', count = '', ...more] = value.split(':');
  const time = (text: string) => text === '' || isTime(text, 'seconds');
  return (
    value !== '' &&
    value !== '::' &&
    more.length === 0 &&
    time(idle) &&
    time(interval) &&
    (count === '' || isNumber(count))
  );
}

const examples: Readonly<Record<Kind, Text>> = {
  any: {en: 'a value', ko: '값'},
  number: {en: 'a whole number', ko: '정수'},
  'above 0': {en: 'a whole number above 0', ko: '1 이상의 정수'},
  time: {en: 'a time like `10s` or `500ms`', ko: '`10s`나 `500ms` 같은 시간'},
  seconds: {en: 'a time in seconds or more, like `30s` or `10m`', ko: '`30s`나 `10m`처럼 초 단위 이상의 시간'},
  size: {en: 'a size like `16k` or `1m`', ko: '`16k`나 `1m` 같은 크기'},
  offset: {en: 'a size like `100m` or `1g`', ko: '`100m`이나 `1g` 같은 크기'},
  switch: {en: '`on` or `off`', ko: '`on`이나 `off`'},
  rate: {en: 'a rate like `10r/s` or `30r/m`', ko: '`10r/s`나 `30r/m` 같은 비율'},
  zone: {en: 'a name and a size of at least 32k, like `one:10m`', ko: '`one:10m`처럼 이름과 32k 이상의 크기'},
  'named zone': {en: 'the name of a zone', ko: '존(zone) 이름'},
  levels: {
    en: 'one to three digits 1 or 2 with `:` between, like `1:2`',
    ko: '`1:2`처럼 1이나 2를 `:`으로 이어 세 개까지',
  },
  'level 1-9': {en: 'a level from 1 to 9', ko: '1부터 9까지의 단계'},
  keepalive: {
    en: '`on`, `off` or `idle:interval:count` like `30m::10`',
    ko: '`on`, `off`, 또는 `30m::10` 같은 `유휴시간:간격:횟수`',
  },
};

function badValue({text}: Word, key: string, kind: Kind): Text {
  const {en, ko} = examples[kind];
  return {
    en: `\`${text}\` cannot be read: \`${key}=\` takes ${en}.`,
    ko: `\`${text}\`에 쓸 수 없는 값이 있어요. \`${key}=\` 뒤에 올 수 있는 값은 ${ko}예요.`,
  };
}
