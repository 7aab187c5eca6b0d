import {basename, dirname, join} from 'node:path';
import type {Complaint, Verdict} from '../../report/verdict.ts';
import {cleanEnvironment, type Examined, type Place, unfinished, verdictOf} from './engine.ts';
import {programPath} from './programs.ts';
import {type Ended, runProgram} from './run-program.ts';
import {virtualProgram} from './virtual-environment.ts';
import {inWorkFolder, writeFiles} from './work-folder.ts';

const patience = 15_000;

/**
 * `python -m py_compile` on a copy of the file, so that nothing is left behind beside it: the project's own Python where
 * it has one, else `python3`. It reads the file and does not run it.
 */
export async function judgeWithPython({text, marked, path, file}: Examined, place: Place): Promise<Verdict> {
  const env = cleanEnvironment(place.env);
  const own = path === undefined ? undefined : virtualProgram('python', dirname(path), place.project);
  const at = own ?? programPath('python3', env) ?? 'python';
  return verdictOf('python', 'syntax', {at, words: ['--version'], env}, async ({path: python}) =>
    inWorkFolder(async (folder) => {
      const name = basename(file).replace(/[<>:"|?*]/g, '_');
      await writeFiles(folder, new Map([[name, marked ? `\uFEFF${text}` : text]]));
      // -I: no file of the learner's is taken for one of Python's own.
      const words = ['-I', '-m', 'py_compile', join(folder, name)];
      const ended = await runProgram({path: python, words, cwd: folder, env, patience});
      return ended.kind === 'ended' ? readCompile(ended) : unfinished(ended, patience);
    }),
  );
}

/** What `py_compile` said: nothing, a traceback, or one line for errors of indentation. */
function readCompile({code, stderr}: Ended & {readonly kind: 'ended'}): Verdict['outcome'] {
  if (code === 0) return {kind: 'accepted', complaints: [], unjudged: []};
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  const [, message, where] = /^(?:Sorry: )?(\w+(?:Error|Exception): .*?)(?: \([^()]*, line (\d+)\))?$/.exec(last) ?? [];
  if (message === undefined) {
    return {
      kind: 'not checked',
      reason: {en: `python ended with code ${code}: ${last}`, ko: `python이 종료 코드 ${code}번으로 끝났어요: ${last}`},
    };
  }
  const line = where ?? [...stderr.matchAll(/^ {2}File ".*", line (\d+)$/gm)].at(-1)?.[1];
  const complaint: Complaint = {severity: 'error', message, ...(line !== undefined && {line: Number(line)})};
  return {kind: 'refused', complaints: [complaint]};
}
