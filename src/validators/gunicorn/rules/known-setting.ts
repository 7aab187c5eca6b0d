import {type Expression, everyNode} from '../../../syntax/python/nodes.ts';
import {assignments, type PythonFile, spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {latest, oldest, settingNamed, settingNames} from '../facts.ts';
import {type GunicornFile, missingLaunch} from '../tree.ts';
import {code} from '../value-messages.ts';

/** Names in the config file that look like settings are settings. */
export const knownSetting: Rule<GunicornFile> = {
  id: 'gunicorn/known-setting',
  title: {en: 'Settings are spelled as gunicorn knows them', ko: '설정 이름은 gunicorn이 아는 대로 써요'},
  why: {
    en: 'gunicorn runs the config file as Python and takes the names it knows out of it. Every other name is simply a variable of yours: a misspelt setting is ignored without a word, also by `--check-config`, and the default stays. Capital letters count.',
    ko: 'gunicorn은 설정 파일을 Python으로 실행한 뒤 아는 이름만 꺼내 가요. 나머지는 그냥 변수로 봐요. 그래서 설정 이름을 잘못 쓰면 `--check-config`에서도 아무 말 없이 무시되고 기본값이 그대로 쓰여요. 대소문자도 구분해요.',
  },
  learn: 'gunicorn#config',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html',
  severity: 'warning',
  bad: 'bind = "127.0.0.1:8000"\nworker = 3\n',
  good: 'bind = "127.0.0.1:8000"\nworkers = 3\n',
  missing: missingLaunch,
  *check(file) {
    if (file.kind !== 'config') return;
    yield* annotatedOnly(file);
    const bound = assignments(file.python).filter(({kind}) => kind === 'assign' || kind === 'define');
    const names = new Set(bound.map(({name}) => name));
    const used = usedNames(file.python);
    const said = new Set<string>();
    let looked = 0;
    for (const {name, target, kind} of bound) {
      if (settingNames.includes(name) || used.has(name) || said.has(name) || looked++ > many) continue;
      const meant = meantSetting(name, kind, names);
      if (meant === undefined) continue;
      said.add(name);
      const {start} = spanOf(file.python, target);
      const span = kind === 'define' ? spanOf(file.python, target) : {start, end: start + name.length};
      const head =
        kind === 'define' ? {start: span.start, end: Math.min(span.end, firstLineEnd(file.text, start))} : span;
      const edits = kind === 'assign' && !names.has(meant) ? [{span, text: meant}] : undefined;
      yield {span: head, message: complaint(name, meant), ...(edits && {fix: {edits}})};
    }
  },
};

/** `workers: 3` as in YAML: Python reads a note about the type, and nothing is set. */
function* annotatedOnly({python}: GunicornFile & {readonly kind: 'config'}) {
  for (const statement of python.body) {
    if (statement.nodeType !== 'AnnAssign' || statement.value !== undefined) continue;
    const {target, annotation} = statement;
    if (target.nodeType !== 'Name' || !settingNames.includes(target.id) || isType(annotation)) continue;
    // `workers: Number` may stand above the branches that set it.
    if (assignments(python).some(({name, value}) => name === target.id && value !== undefined)) continue;
    yield {
      span: spanOf(python, statement),
      message: {
        en: `Python takes what stands behind the colon for a type, so \`${target.id}\` is not set. Write \`${target.id} = …\`.`,
        ko: `Python은 쌍점 뒤를 타입으로 읽기 때문에 \`${target.id}\` 설정에 값이 들어가지 않아요. \`${target.id} = …\`처럼 쓰세요.`,
      },
    };
  }
}

/** May it be meant as a type? `'int'` in quotes may, `'127.0.0.1:8000'`, `gthread` and `3` not. */
function isType(node: Expression): boolean {
  if (node.nodeType !== 'Constant') return node.nodeType !== 'Name' || !values.has(node.id);
  const {value} = node;
  return value === null || (typeof value === 'string' && /^[\w.|[\], ]*$/.test(value) && !values.has(value));
}

/** Words that are values of settings, and no types. */
const values = new Set([
  'True',
  'False',
  'true',
  'false',
  'yes',
  'no',
  'on',
  'off',
  ...latest.workers,
  ...latest.logLevels,
]);

/** A file with more names of its own than these is no list of settings. */
const many = 300;

/** Names that some line of the file reads: helpers, not settings. */
function usedNames(file: PythonFile): ReadonlySet<string> {
  const used = new Set<string>();
  for (const statement of file.body)
    for (const node of everyNode(statement)) {
      const reads = node.nodeType === 'Name' && (node.ctx as {nodeType?: string} | undefined)?.nodeType === 'Load';
      if (reads && typeof node.id === 'string') used.add(node.id);
    }
  return used;
}

/** The setting a name was probably meant to be. */
function meantSetting(name: string, kind: string, names: ReadonlySet<string>): string | undefined {
  if (name.startsWith('_')) return undefined;
  if (kind === 'define') {
    const hook = nearest(name, hooks);
    return name.length < 4 || hook === undefined || names.has(hook) ? undefined : hook;
  }
  const plain = name.toLowerCase().replace(/^gunicorn_/, '');
  const option = latest.options.get(`--${plain.replaceAll('_', '-')}`) ?? oldest.options.get(`--${plain}`);
  const other = others.get(plain) ?? option?.name;
  if (other !== undefined && other !== name) return other;
  if (settingNames.includes(plain)) return plain;
  if (plain.length < 4) return undefined;
  const meant = nearest(plain, settingsOfLength(plain.length));
  return meant === undefined || names.has(meant) || hooks.includes(meant) ? undefined : meant;
}

/** Settings whose names are no more than the three slips longer or shorter that `nearest` allows. */
function settingsOfLength(length: number): readonly string[] {
  const known = byLength.get(length) ?? settingNames.filter((name) => Math.abs(name.length - length) <= 3);
  byLength.set(length, known);
  return known;
}

const byLength = new Map<number, readonly string[]>();

const hooks = settingNames.filter((name) => settingNamed(name)?.arity !== undefined);

/** What people call settings, from their options, other servers and other languages. */
const others: ReadonlyMap<string, string> = new Map(
  Object.entries({
    worker: 'workers',
    num_workers: 'workers',
    workers_count: 'workers',
    worker_count: 'workers',
    nworkers: 'workers',
    binding: 'bind',
    bind_address: 'bind',
    listen: 'bind',
    access_log: 'accesslog',
    access_logfile: 'accesslog',
    access_log_file: 'accesslog',
    error_log: 'errorlog',
    error_logfile: 'errorlog',
    log_file: 'errorlog',
    logfile: 'errorlog',
    log_level: 'loglevel',
    keep_alive: 'keepalive',
    preload: 'preload_app',
    pid: 'pidfile',
    pid_file: 'pidfile',
    env: 'raw_env',
    worker_type: 'worker_class',
    workerclass: 'worker_class',
    daemonize: 'daemon',
    max_request: 'max_requests',
    cert_file: 'certfile',
    key_file: 'keyfile',
    name: 'proc_name',
    access_logformat: 'access_log_format',
  }),
);

function firstLineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function complaint(name: string, meant: string): Text {
  const seen = code(name);
  return {
    en: `gunicorn has no setting ${seen} and ignores it without a word. Did you mean \`${meant}\`?`,
    ko: `gunicorn에는 ${particle(seen, '이라/라')}는 설정이 없어서 아무 말 없이 무시해요. 혹시 \`${meant}\`인가요?`,
  };
}
