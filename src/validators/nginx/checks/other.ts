import type {Directive, Word} from '../../../syntax/nginx.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import {type Complaint, complain} from '../complaint.ts';
import {hasVariables} from '../variables.ts';
import {checkNetwork} from './address.ts';
import {checkErrorPage, checkTryFiles} from './fallback.ts';
import {checkRegex} from './regex.ts';
import {isNumber, isOffset, isSize, isTime, notOneOf, notTime, unknownParameter} from './values.ts';

/** What one argument must be. */
type Test = (value: string) => boolean;

/** Is it nothing, or does it fit? */
const among =
  (...words: readonly string[]): Test =>
  (value) =>
    words.includes(value);
const above0: Test = (value) => isNumber(value) && Number(value) > 0;
const levels = ['debug', 'info', 'notice', 'warn', 'error', 'crit', 'alert', 'emerg'];
const methods = 'GET HEAD POST PUT DELETE MKCOL COPY MOVE OPTIONS PROPFIND PROPPATCH LOCK UNLOCK PATCH'.split(' ');

/** Arguments with a test of their own: which one, what fits, and how it is told. */
interface Row {
  readonly at: number | 'all';
  readonly test: Test;
  readonly example: string;
}

const rows: Readonly<Record<string, readonly Row[]>> = {
  'core worker_processes': [{at: 0, test: (value) => value === 'auto' || above0(value), example: 'auto'}],
  'core worker_priority': [{at: 0, test: (value) => /^[-+]?\d{1,9}$/.test(value), example: '-5'}],
  'core worker_cpu_affinity': [
    {at: 'all', test: (value) => value === 'auto' || /^[01 ]+$/.test(value), example: 'auto'},
  ],
  'events worker_connections': [{at: 0, test: isNumber, example: '768'}],
  'events use': [{at: 0, test: among('epoll', 'poll', 'select'), example: 'epoll'}],
  'http keepalive_timeout': [
    {at: 0, test: (value) => isTime(value), example: '65s'},
    {at: 1, test: (value) => isTime(value, 'seconds'), example: '60s'},
  ],
  'http keepalive': [{at: 0, test: above0, example: '32'}],
  'http aio': [
    {
      at: 0,
      test: (value) => ['on', 'off', 'threads'].includes(value) || value.startsWith('threads='),
      example: 'threads',
    },
  ],
  'http directio': [{at: 0, test: (value) => value === 'off' || isOffset(value), example: '4m'}],
  'http limit_conn': [{at: 1, test: (value) => above0(value) && Number(value) <= 65_535, example: '10'}],
  'stream limit_conn': [{at: 1, test: (value) => above0(value) && Number(value) <= 65_535, example: '10'}],
  'http limit_except': [{at: 'all', test: (value) => methods.includes(value.toUpperCase()), example: 'GET POST'}],
  'http random': [
    {at: 0, test: among('two'), example: 'two'},
    {at: 1, test: among('least_conn'), example: 'least_conn'},
  ],
  'http zone': [{at: 1, test: isSize, example: '64k'}],
  'stream zone': [{at: 1, test: isSize, example: '64k'}],
};

/** Directives whose own reader checks one argument and little more. */
export function* checkOther(directive: Directive, kind: string): Generator<Complaint> {
  const {name, args} = directive;
  const key = `${kind} ${name.value}`;
  for (const {at, test, example} of Object.hasOwn(rows, key) ? (rows[key] ?? []) : []) {
    const wrong = at === 'all' ? args.find(({value}) => !test(value)) : args[at];
    if (wrong !== undefined && !test(wrong.value))
      yield complain('valid-value', directive, wrong, unfit(name.value, wrong, example));
  }
  yield* (special[name.value] ?? (() => []))(directive);
  if (key === 'stream access_log') yield* needsFormat(directive);
}

/** `http` has a format of its own, `combined`; `stream` has none. */
function* needsFormat(directive: Directive): Generator<Complaint> {
  const [first, second] = directive.args;
  if (first === undefined || first.value === 'off' || second !== undefined) return;
  yield complain(
    'valid-value',
    directive,
    {span: directive.head},
    {
      en: `In \`stream\` a log needs a format, and this one has none: nginx knows \`combined\` for \`http\` only. Make one with \`log_format\` and write its name behind ${quote(first.text)}.`,
      ko: `\`stream\`의 로그에는 형식이 있어야 하는데 없어요. nginx의 \`combined\`는 \`http\`에서만 쓸 수 있어요. \`log_format\`으로 형식을 만들고 그 이름을 ${quote(first.text)} 뒤에 쓰세요.`,
    },
  );
}

function unfit(name: string, {text}: Word, example: string): Text {
  return {
    en: `\`${name}\` cannot do anything with \`${text}\`. Write for example \`${name} ${example};\`.`,
    ko: `\`${name}\`에 \`${text}\` 값은 쓸 수 없어요. \`${name} ${example};\`처럼 쓰세요.`,
  };
}

const special: Readonly<Record<string, (directive: Directive) => Iterable<Complaint>>> = {
  allow: checkAccess,
  deny: checkAccess,
  set_real_ip_from: function* (directive) {
    const [word] = directive.args;
    if (word && /^[\d./]+$|\/\d/.test(word.value)) yield* checkNetwork(directive, word);
  },
  error_log: checkErrorLog,
  error_page: checkErrorPage,
  try_files: checkTryFiles,
  expires: checkExpires,
  gzip_disable: (directive) =>
    directive.args.flatMap((word) => (word.value === 'msie6' ? [] : [...checkRegex(directive, word)])),
  proxy_cache_valid: checkCacheValid,
  fastcgi_cache_valid: checkCacheValid,
  uwsgi_cache_valid: checkCacheValid,
  scgi_cache_valid: checkCacheValid,
  resolver: checkResolver,
  userid_expires: checkExpiry,
  proxy_redirect: checkRedirect,
  proxy_cookie_domain: onlyOff,
  proxy_cookie_path: onlyOff,
  access_log: checkOffLog,
  ssl_session_cache: checkSessionCache,
};

function* checkAccess(directive: Directive): Generator<Complaint> {
  const [word] = directive.args;
  if (word && word.value !== 'all' && word.value !== 'unix:') yield* checkNetwork(directive, word);
}

/** One level, which includes all graver ones; only parts of `debug` add up. */
function* checkErrorLog(directive: Directive): Generator<Complaint> {
  const [, first, ...more] = directive.args;
  const isPart = ({value}: Word) => /^debug_(?:core|alloc|mutex|event|http|mail|stream)$/.test(value);
  for (const word of directive.args.slice(1)) {
    if (!levels.includes(word.value) && !isPart(word))
      return yield complain('valid-value', directive, word, notOneOf('error_log', word.text, levels));
  }
  const second = more.find((word) => !isPart(word)) ?? (first && isPart(first) ? undefined : more[0]);
  if (first === undefined || second === undefined) return;
  yield complain('valid-value', directive, second, {
    en: `\`error_log\` takes one level, and \`${first.text}\` is there already: a level includes everything graver. Keep one of the two.`,
    ko: `\`error_log\`에는 수준을 하나만 쓰는데 이미 ${particle(`\`${first.text}\``, '이/가')} 있어요. 한 수준을 쓰면 그보다 심각한 것도 모두 기록돼요. 하나만 남기세요.`,
  });
}

function* checkExpires(directive: Directive): Generator<Complaint> {
  const [first, second] = directive.args;
  const time = second ?? first;
  if (first === undefined || time === undefined || hasVariables(time.value)) return;
  if (second !== undefined && first.value !== 'modified')
    return yield complain('valid-value', directive, first, unfit('expires', first, 'modified +1h'));
  if (second === undefined && ['epoch', 'max', 'off'].includes(time.value)) return;
  if (!isTime(time.value.replace(/^[-+@]/, ''), 'seconds'))
    yield complain('valid-value', directive, time, notTime('expires', time.text));
}

function* checkCacheValid(directive: Directive): Generator<Complaint> {
  const {args, name} = directive;
  const time = args.at(-1);
  if (time && !isTime(time.value, 'seconds'))
    yield complain('valid-value', directive, time, notTime(name.value, time.text));
  for (const word of args.slice(0, -1)) {
    if (word.value !== 'any' && !(isNumber(word.value) && Number(word.value) >= 100 && Number(word.value) <= 599))
      yield complain('valid-value', directive, word, unfit(name.value, word, '200 302 10m'));
  }
}

function* checkExpiry(directive: Directive): Generator<Complaint> {
  const [word] = directive.args;
  if (word && word.value !== 'max' && word.value !== 'off' && !isTime(word.value, 'seconds'))
    yield complain('valid-value', directive, word, notTime(directive.name.value, word.text));
}

function* checkResolver(directive: Directive): Generator<Complaint> {
  if (directive.args.length > 0 && directive.args.every(({value}) => /^(?:valid|ipv4|ipv6|status_zone)=/.test(value)))
    yield complain(
      'valid-value',
      directive,
      {span: directive.head},
      {
        en: 'This `resolver` says how to ask and not whom: write the address of a DNS server first, like `resolver 127.0.0.11 valid=10s;`.',
        ko: '이 `resolver`에는 물어볼 DNS 서버의 주소가 없어요. `resolver 127.0.0.11 valid=10s;`처럼 주소부터 쓰세요.',
      },
    );
  for (const word of directive.args) {
    const [, key, value = ''] = /^(valid|ipv4|ipv6)=(.*)$/.exec(word.value) ?? [];
    if (key === 'valid' ? !isTime(value, 'seconds') : key !== undefined && value !== 'on' && value !== 'off')
      yield complain('valid-value', directive, word, unfit('resolver', word, '1.1.1.1 valid=30s'));
  }
}

/** One word alone may only be `off`. */
function* onlyOff(directive: Directive): Generator<Complaint> {
  const [first, second] = directive.args;
  if (first && second === undefined && first.value !== 'off')
    yield complain('valid-value', directive, first, unfit(directive.name.value, first, 'off'));
}

function* checkOffLog(directive: Directive): Generator<Complaint> {
  const [first, second] = directive.args;
  if (first?.value === 'off' && second)
    yield complain('valid-parameter', directive, second, unknownParameter(directive, second, []));
}

/** `proxy_redirect off`, `default`, or what to replace and by what; more than one pair may stand in a location. */
function* checkRedirect(directive: Directive): Generator<Complaint> {
  const [first, second] = directive.args;
  if (first === undefined) return;
  if (second === undefined) {
    if (first.value !== 'off' && first.value !== 'default' && first.value !== 'false')
      yield complain('valid-value', directive, first, notOneOf('proxy_redirect', first.text, ['off', 'default']));
  } else if (/^~/.test(first.value)) yield* checkRegex(directive, first, first.value.replace(/^~\*?/, ''));
}

function* checkSessionCache(directive: Directive): Generator<Complaint> {
  for (const word of directive.args) {
    const [, size] = /^shared:[^:]+:(.*)$/.exec(word.value) ?? [];
    const enough =
      size !== undefined &&
      isSize(size) &&
      (/[km]$/i.test(size) ? Number.parseInt(size, 10) * (/m$/i.test(size) ? 1024 : 1) >= 32 : Number(size) >= 32_768);
    if (enough || ['off', 'none', 'builtin'].includes(word.value) || /^builtin:\d+$/.test(word.value)) continue;
    yield complain('valid-value', directive, word, unfit(directive.name.value, word, 'shared:SSL:10m'));
  }
}
