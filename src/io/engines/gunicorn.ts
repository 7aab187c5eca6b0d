import {existsSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import type {Verdict} from '../../report/verdict.ts';
import {cleanEnvironment, type Examined, type Place, unfinished, verdictOf} from './engine.ts';
import {readCheckConfig} from './gunicorn-messages.ts';
import {runProgram} from './run-program.ts';
import {virtualProgram} from './virtual-environment.ts';
import {inWorkFolder, writeFiles} from './work-folder.ts';

const patience = 30_000;

/** An application that any configuration can be checked with. */
const anyApplication = 'def application(environ, start_response):\n    return []\n';

/**
 * `gunicorn --check-config` in the project's folder. It runs the learner's Python: the configuration, or the module
 * with the application and everything that it imports. A configuration is judged with an application of ours unless
 * it names one; an application with an empty configuration, so that each answers for itself alone.
 */
export async function judgeWithGunicorn(examined: Examined, place: Place): Promise<Verdict> {
  const {path, kind} = examined;
  const env = cleanEnvironment(place.env);
  const base = path === undefined ? undefined : baseOf(path, place.project);
  const own = base === undefined ? undefined : virtualProgram('gunicorn', base, place.project);
  const ask = {...(own !== undefined && {at: own}), words: ['--version'], env};
  return verdictOf('gunicorn', 'file', ask, async ({path: gunicorn}) => {
    if (path === undefined || base === undefined) return {kind: 'not checked', reason: noFolder};
    return inWorkFolder(async (folder) => {
      await writeFiles(
        folder,
        new Map([
          ['drydock_application.py', anyApplication],
          ['nothing.py', ''],
        ]),
      );
      const config = kind === 'gunicorn';
      const names = config && /^wsgi_app[ \t]*[:=]/m.test(examined.text);
      const application = config
        ? 'drydock_application:application'
        : `${moduleOf(path, base)}:${nameIn(examined.text)}`;
      const words = [
        '--check-config',
        '-c',
        config ? path : join(folder, 'nothing.py'),
        ...(names ? [] : [application]),
      ];
      const ended = await runProgram({path: gunicorn, words, cwd: base, env: {...env, PYTHONPATH: folder}, patience});
      if (ended.kind !== 'ended') return unfinished(ended, patience);
      const isOwn = (name: string) => [name, `${name}.py`].some((one) => existsSync(join(base, one)));
      return readCheckConfig(ended, {judged: path, base, isOwn, show: place.show});
    });
  });
}

/** The folder that Python is started in: the nearest one with a manage.py, else the one that holds the outermost package. */
function baseOf(path: string, project: string | undefined): string {
  for (let at = dirname(path); at.length >= (project ?? dirname(dirname(path))).length; at = dirname(at)) {
    if (existsSync(join(at, 'manage.py'))) return at;
    if (dirname(at) === at) break;
  }
  let at = dirname(path);
  while (existsSync(join(at, '__init__.py')) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** What the application is called: `application`, unless the module defines only an `app`. */
function nameIn(text: string): string {
  const defines = (name: string) => new RegExp(`^(?:(?:async[ \\t]+)?def[ \\t]+)?${name}[ \\t]*[=(:]`, 'm').test(text);
  return !defines('application') && defines('app') ? 'app' : 'application';
}

function moduleOf(path: string, base: string): string {
  return relative(base, path).replace(/\.py$/, '').split(/[\\/]/).join('.');
}

const noFolder = {
  en: 'it came from the standard input, and gunicorn needs its folder',
  ko: '표준 입력으로 받은 파일이에요. gunicorn은 파일이 있는 폴더가 필요해요',
};
