import type {Complaint, Verdict} from '../../report/verdict.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import type {Ended} from './run-program.ts';

/** What is known of the project when gunicorn's words are read. */
interface Project {
  /** The path of the judged file. */
  readonly judged: string;
  readonly base: string;
  /** Whether a package or module of this name lies in the project. */
  readonly isOwn: (name: string) => boolean;
  readonly show: (path: string) => string;
}

/** What `gunicorn --check-config` said. What this machine lacks (packages, variables, users, a database) is no refusal. */
export function readCheckConfig(
  {code, stdout, stderr}: Ended & {readonly kind: 'ended'},
  project: Project,
): Verdict['outcome'] {
  if (code === 0) return {kind: 'accepted', complaints: [], unjudged: []};
  const said = `${stdout}\n${stderr}`;
  const message = lastWords(said);
  const reason = lacking(said, message, project);
  if (reason !== undefined) return {kind: 'not checked', reason};
  if (message === '') return {kind: 'not checked', reason: ended(code)};
  return {kind: 'refused', complaints: [{severity: 'error', message, ...place(said, project)}]};
}

/** The sentence that says what is wrong: gunicorn's own, or the last line of a traceback. */
function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const own = lines.filter((line) => /^(?:Error: |Invalid value for |Failed to find |gunicorn: error: )/.test(line));
  const raised = lines.filter((line) => /^[\w.]*(?:Error|Exception|Configured|Warning|Exit|Interrupt)\b/.test(line));
  const words = raised.filter((line) => !line.startsWith('Error: ')).at(-1);
  return words ?? [...new Set(own)].map((line) => line.replace(/^Error: /, '')).join('; ');
}

/** The innermost line of the learner's own files in the last traceback. */
function place(said: string, {judged, base, show}: Project): Pick<Complaint, 'line' | 'file'> {
  const frames = Array.from(said.matchAll(/^ *File "([^"]+)", line (\d+)/gm), ([, path = '', line = '']) => ({
    path,
    line,
  }));
  const own = frames.filter(
    ({path}) => path === judged || (path.startsWith(`${base}/`) && !/\/site-packages\//.test(path)),
  );
  const last = own.at(-1);
  if (last === undefined) return {};
  return {line: Number(last.line), ...(last.path !== judged && {file: show(last.path)})};
}

function lacking(said: string, message: string, {isOwn}: Project): Text | undefined {
  const module = /^ModuleNotFoundError: No module named '([^'.]+)/.exec(message)?.[1];
  if (module !== undefined) return isOwn(module) ? undefined : noPackage(module);
  const variable =
    /^KeyError: '([^']+)'/.exec(
      said.includes('os.environ') || /File "(?:<frozen os>|[^"]*\/os\.py)"/.test(said) ? message : '',
    )?.[1] ??
    /Set the (\w+) environment variable/.exec(message)?.[1] ??
    /UndefinedValueError: (\w+) not found/.exec(message)?.[1] ??
    (/The SECRET_KEY setting must not be empty/.test(message) ? 'SECRET_KEY' : undefined);
  if (variable !== undefined) return noVariable(variable);
  return elsewhere.test(message) ? onServer(message) : undefined;
}

/** Users, folders and services that only the server has. */
const elsewhere =
  /(?:^|[ ;])(?:No such (?:user|group)\b|'\/[^']*' doesn't exist|can't chdir to)|OperationalError|Error loading \w+ module|^(?:FileNotFoundError|PermissionError|ConnectionRefusedError)\b/;

function noPackage(name: string): Text {
  return {
    en: `the package ${name} is not installed for this gunicorn; make a virtual environment (.venv) in the project`,
    ko: `이 gunicorn에 ${name} 패키지가 없어요. 프로젝트에 가상 환경(.venv)을 만들고 설치하세요`,
  };
}

function noVariable(name: string): Text {
  return {
    en: `your code reads the environment variable ${name}, which is not set here`,
    ko: `코드가 읽는 환경 변수 ${particle(name, '이/가')} 여기에는 없어요`,
  };
}

function onServer(message: string): Text {
  return {
    en: `it needs something that this machine does not have: ${message}`,
    ko: `이 컴퓨터에 없는 것이 필요해요: ${message}`,
  };
}

function ended(code: number): Text {
  return {
    en: `gunicorn ended with code ${code} and gave no reason`,
    ko: `gunicorn이 이유 없이 종료 코드 ${code}번으로 끝났어요`,
  };
}
