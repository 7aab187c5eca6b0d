import {execFileSync, spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

/** The Python that the installed gunicorn runs in: its script names it in the first line. Undefined: not installed. */
export function pythonOfGunicorn(): string | undefined {
  try {
    const path = execFileSync('sh', ['-c', 'command -v gunicorn'], {encoding: 'utf8'}).trim();
    return /^#!\s*(\S+)/.exec(readFileSync(path, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** What gunicorn said of one case; `line`: the line of the config file that a traceback names. */
export interface Said {
  readonly code: number;
  readonly says?: string;
  readonly line?: number | null;
}

/** A folder of files in which gunicorn is started with the words that a shell makes of a line. */
export interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly line: string;
}

/** Asks the installed gunicorn about many cases, in order: `gunicorn-judge.py` says what `check` and `start` are. */
export async function askGunicorn(
  python: string,
  cases: readonly Case[],
): Promise<readonly {readonly check: Said; readonly start: Said}[]> {
  const script = fileURLToPath(new URL('gunicorn-judge.py', import.meta.url));
  const child = spawn(python, ['-W', 'ignore', script], {stdio: ['pipe', 'pipe', 'inherit'], cwd: '/'});
  child.stdin.end(cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const answers: {check: Said; start: Said}[] = [];
  for await (const line of createInterface({input: child.stdout})) answers.push(JSON.parse(line));
  if (answers.length !== cases.length) throw new Error(`gunicorn answered ${answers.length} of ${cases.length} cases.`);
  return answers;
}
