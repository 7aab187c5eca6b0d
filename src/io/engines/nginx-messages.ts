import type {Complaint, Verdict} from '../../report/verdict.ts';
import type {Text} from '../../text/language.ts';
import type {Wrapped} from './nginx-wrapped.ts';
import type {Ended} from './run-program.ts';

type Outcome = Verdict['outcome'];

/** What `nginx -t` said of a wrapped configuration, in the learner's paths and addresses. */
export function readNginxTest(ended: Ended & {readonly kind: 'ended'}, wrapped: Wrapped, root: string): Outcome {
  const said = ended.stderr.split('\n').flatMap((line) => complaint(line, wrapped, root) ?? []);
  const errors = said.filter(({severity}) => severity === 'error');
  const elsewhere = errors.flatMap(({message}) => {
    if (wrapped.mistyped.some((name) => message.startsWith(`open() "/etc/nginx/${name}"`))) return [];
    const reason = reasons.find(([pattern]) => pattern.test(message))?.[1];
    return reason === undefined ? [] : [{en: `${reason.en}: ${message}`, ko: `${reason.ko}: ${message}`}];
  });
  const unloaded = wrapped.unloaded.map(notLoaded);
  const unknown = errors.some(({message}) => /^unknown directive/.test(message));
  const [reason] = [
    ...elsewhere,
    ...(unknown ? unloaded : []),
    ...(errors.length > 0 ? missingNames(said, wrapped) : []),
  ];
  if (reason !== undefined) return {kind: 'not checked', reason};
  if (errors.length > 0) return {kind: 'refused', complaints: said};
  if (ended.code !== 0) return {kind: 'not checked', reason: failed(ended)};
  return {kind: 'accepted', complaints: said, unjudged: [...wrapped.missing.map(notIncluded), ...unloaded]};
}

/** Said because of the wrapping or of this machine. */
const noise = [
  /^the "user" directive makes sense only if/,
  /^"ssl_stapling" ignored/,
  /^could not build optimal/,
  /^\d+ worker_connections exceed open file resource limit/,
];

function complaint(line: string, wrapped: Wrapped, root: string): Complaint | undefined {
  const [, level, words = ''] = /^nginx: \[(emerg|alert|crit|error|warn)\] (.*)$/.exec(line) ?? [];
  if (level === undefined || noise.some((pattern) => pattern.test(words))) return undefined;
  const at = /^(.*) in (\S+):(\d+)$/.exec(words);
  const [, message = words, path = '', number = ''] = at ?? [];
  const name = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  const file = wrapped.learners.get(name);
  const own = file !== undefined && file === firstOf(wrapped.learners);
  return {
    severity: level === 'warn' ? 'warning' : 'error',
    message: spoken(message, wrapped).replaceAll(`${root}/`, '/etc/nginx/'),
    ...(file !== undefined && {line: Number(number)}),
    ...(file !== undefined && !own && {file}),
  };
}

function firstOf(learners: ReadonlyMap<string, string>): string | undefined {
  return learners.values().next().value;
}

/** A message with the learner's own words in place of the stand-ins. */
function spoken(message: string, {spoken: pairs}: Wrapped): string {
  return pairs.reduce((text, [standIn, written]) => text.replaceAll(standIn, written), message);
}

/** What a fragment may lean on, and another file of the server defines. */
function missingNames(said: readonly Complaint[], {learners}: Wrapped): readonly Text[] {
  const whole = learners.has('nginx.conf');
  const name = said
    .flatMap(({message}) => (whole ? [] : (definedElsewhere.exec(message)?.slice(1) ?? [])))
    .find(Boolean)
    // A variable is said without its dollar.
    ?.replace(/^"(.*)"$/, '$$$1');
  if (name === undefined) return [];
  return [
    {
      en: `it uses \`${name}\`, which another file of the server must define; nginx was shown this file alone`,
      ko: `\`${name}\`의 정의가 서버의 다른 파일에 있어야 하는데, nginx에는 이 파일만 보여 줬어요`,
    },
  ];
}

const definedElsewhere =
  /^unknown log format "([^"]+)"|^zero size shared memory zone "([^"]+)"|^"\w+_cache" zone "([^"]+)" is unknown|^unknown ("[^"]+") variable/;

const reasons: readonly (readonly [RegExp, Text])[] = [
  [
    /failed \(\d+: (?:Permission denied|No such file or directory|Cannot assign requested address|Address family not supported|Too many open files|No space left)/,
    {
      en: 'nginx met something that this machine lacks or does not allow',
      ko: '이 컴퓨터에 없거나 허용되지 않는 것이 있어서 nginx가 끝까지 읽지 못했어요',
    },
  ],
  [
    /^unknown directive "(?:geoip_|geoip2|image_filter|xslt_|js_|perl|lua_|\w+_by_lua|more_|brotli|echo|rtmp|fancyindex|cache_purge|dav_ext|upload_|modsecurity|pagespeed|auth_jwt|otel_|opentelemetry|opentracing|push_stream|srcache_|redis2_|vod\b|nchan_|testcookie|set_(?:md5|sha1|unescape_uri|random)|zstd|waf\b|vhost_traffic|auth_pam|stream"|mail")/,
    {
      en: 'it needs a module that nginx on this machine does not have',
      ko: '이 컴퓨터의 nginx에는 없는 모듈이 필요해요',
    },
  ],
];

function notLoaded(name: string): Text {
  return {
    en: `the module ${name} is not installed here`,
    ko: `${name} 모듈이 이 컴퓨터에 설치되어 있지 않아요`,
  };
}

function notIncluded(name: string): Text {
  return {
    en: `${name}, which it includes, is not here`,
    ko: `include로 불러오는 ${name} 파일이 여기에 없어요`,
  };
}

function failed({code, stderr}: Ended & {readonly kind: 'ended'}): Text {
  const [first = ''] = stderr.trim().split('\n');
  return {
    en: `nginx ended with code ${code} and no complaint${first && `: ${first}`}`,
    ko: `nginx가 지적 없이 종료 코드 ${code}번으로 끝났어요${first && `: ${first}`}`,
  };
}
