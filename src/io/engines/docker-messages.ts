import type {Complaint, Verdict} from '../../report/verdict.ts';
import type {Text} from '../../text/language.ts';
import type {Ended} from './run-program.ts';

type Outcome = Verdict['outcome'];

/**
 * What `docker build --check` said, as JSON (BuildKit's `lint.LintResults`) or as text. Its warnings do not keep a build
 * from going on; an error of the build does. An image or a registry that cannot be reached is no fault of the file.
 */
export function readDockerCheck({code, stdout, stderr}: Ended & {readonly kind: 'ended'}): Outcome {
  const json = asJson(stdout);
  const said = json === undefined ? fromText(`${stdout}\n${stderr}`) : fromJson(json);
  const errors = said.filter(({severity}) => severity === 'error');
  const tooOldFor = tooOld.find(([pattern]) => errors.some(({message}) => pattern.test(message)))?.[1];
  if (tooOldFor !== undefined) return {kind: 'not checked', reason: tooOldFor};
  if (errors.length > 0) return errors.some(({message}) => outside.test(message)) ? unreachable(errors) : refused(said);
  const old = tooOld.find(([pattern]) => pattern.test(stderr))?.[1];
  if (old !== undefined) return {kind: 'not checked', reason: old};
  const complete = json === undefined ? /^Check complete, /m.test(stdout) || said.length > 0 : 'warnings' in json;
  if (complete) return {kind: 'accepted', complaints: said, unjudged: []};
  return {kind: 'not checked', reason: noAnswer(code, stderr)};
}

const outside =
  /failed to resolve source metadata|failed to (?:do request|fetch|authorize|copy)|pull access denied|dial (?:tcp|unix)|failed to connect to the docker API|error during connect|Error response from daemon|no builder |failed to (?:find driver|initialize builder|list workers)|no valid drivers|error reading from server|no such host|TLS handshake|i\/o timeout|[Cc]annot connect to the Docker daemon|permission denied while trying to connect|toomanyrequests|unauthorized|context deadline exceeded|connection refused/;

/** What a docker says that is older than its checks (buildx 0.15, Dockerfile frontend 1.8). */
const tooOld: readonly (readonly [RegExp, Text])[] = [
  [
    /unknown flag: --(?:call|check)\b|unknown shorthand flag|invalid print value/,
    {en: 'this buildx is too old: checks came with 0.15', ko: 'buildx가 오래됐어요. 검사는 0.15부터 할 수 있어요'},
  ],
  [
    /unsupported request |unknown method(?:: | )?frontend\.lint|does not support (?:the )?lint/,
    {
      en: 'the builder or the `# syntax=` of this file is too old: checks came with Dockerfile 1.8',
      ko: '빌더나 이 파일의 `# syntax=` 버전이 오래됐어요. 검사는 Dockerfile 1.8부터 할 수 있어요',
    },
  ],
];

function asJson(stdout: string): Readonly<Record<string, unknown>> | undefined {
  const start = stdout.indexOf('{');
  if (start === -1) return undefined;
  try {
    const value: unknown = JSON.parse(stdout.slice(start, stdout.lastIndexOf('}') + 1));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function fromJson({warnings, buildError}: Readonly<Record<string, unknown>>): readonly Complaint[] {
  const error = isObject(buildError) && typeof buildError.message === 'string' ? [buildError] : [];
  const list = Array.isArray(warnings) ? warnings.filter(isObject) : [];
  return [
    ...error.map(({message, location}) =>
      complaint('error', String(message), lineOf(location) ?? lineIn(String(message))),
    ),
    ...list.map(({ruleName, detail, description, location}) =>
      complaint('warning', `${text(ruleName)}: ${text(detail) || text(description)}`, lineOf(location)),
    ),
  ];
}

/** The text form: a warning has its rule in a line of its own, its words in the next, then file and line. */
function fromText(said: string): readonly Complaint[] {
  const warnings = said.matchAll(/^WARNING: (\w+)(?: - \S+)?\n(.+)\n\S*Dockerfile:(\d+)$/gm);
  const errors = said.matchAll(/^ERROR: (?:failed to build: )?(?:failed to solve: )?(.+)$/gm);
  return [
    ...Array.from(errors, ([, words = '']) => complaint('error', words, lineIn(words))),
    ...Array.from(warnings, ([, rule = '', words = '', line]) => complaint('warning', `${rule}: ${words}`, line)),
  ];
}

function complaint(severity: Complaint['severity'], message: string, line: string | undefined): Complaint {
  return {severity, message, ...(line !== undefined && {line: Number(line)})};
}

function lineIn(words: string): string | undefined {
  return /parse error on line (\d+)/.exec(words)?.[1];
}

/** The first line of a location: `{ranges: [{start: {line}}]}`. */
function lineOf(location: unknown): string | undefined {
  if (!isObject(location) || !Array.isArray(location.ranges)) return undefined;
  const range: unknown = location.ranges[0];
  const start = isObject(range) ? range.start : undefined;
  return isObject(start) && typeof start.line === 'number' && start.line > 0 ? String(start.line) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function refused(complaints: readonly Complaint[]): Outcome {
  return {kind: 'refused', complaints};
}

function unreachable([first]: readonly Complaint[]): Outcome {
  const words = first?.message ?? '';
  return {
    kind: 'not checked',
    reason: {
      en: `docker could not reach what it needs: ${words}`,
      ko: `docker가 필요한 곳에 연결하지 못했어요: ${words}`,
    },
  };
}

function noAnswer(code: number, stderr: string): Text {
  const [first = ''] = stderr.trim().split('\n');
  return {
    en: `docker ended with code ${code}${first && `: ${first}`}`,
    ko: `docker가 종료 코드 ${code}번으로 끝났어요${first && `: ${first}`}`,
  };
}
