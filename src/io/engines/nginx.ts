import {existsSync} from 'node:fs';
import {realpath} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {Verdict} from '../../report/verdict.ts';
import {cleanEnvironment, type Examined, type Place, unfinished, verdictOf} from './engine.ts';
import {foldersOf, includesOf} from './nginx-files.ts';
import {readNginxTest} from './nginx-messages.ts';
import {wrapNginx} from './nginx-wrap.ts';
import type {Unwrapped} from './nginx-wrapped.ts';
import {type Ended, runProgram} from './run-program.ts';
import {inWorkFolder, writeFiles} from './work-folder.ts';

/** How long `nginx -t` may take, in ms: it looks up host names. */
const patience = 15_000;

/** Where packages put nginx's dynamic modules; from elsewhere none is loaded. */
const moduleFolders = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/local/libexec/nginx'];

/** `nginx -t` on the file, wrapped so that an ordinary user can test it and the machine's own files decide nothing. */
export async function judgeWithNginx(examined: Examined, context: string, place: Place): Promise<Verdict> {
  const env = cleanEnvironment(place.env);
  return verdictOf('nginx', 'file', {words: ['-v'], env}, async ({path}) => {
    const source = await unwrapped(examined, context, place, await without(path, env));
    return inWorkFolder(async (root) => {
      const wrapped = wrapNginx(source, root);
      await writeFiles(root, wrapped.files);
      const globals = wrapped.globals === '' ? [] : ['-g', wrapped.globals];
      const words = ['-e', `${root}/error.log`, '-p', root, '-c', `${root}/nginx.conf`, ...globals, '-t'];
      const ended = await runProgram({path, words, cwd: root, env, patience});
      return ended.kind === 'ended' ? readNginxTest(ended, wrapped, root) : unfinished(ended, patience);
    });
  });
}

async function unwrapped(
  {file, path, text, marked}: Examined,
  context: string,
  place: Place,
  without: ReadonlySet<string>,
): Promise<Unwrapped> {
  const folders = path === undefined ? [] : foldersOf(path, place.project);
  // A file of sites-available leans on what lies beside that folder.
  const within = path === undefined ? undefined : await realpath(place.project ?? dirname(dirname(path)));
  const includes = await includesOf(text, {folders, within, show: place.show});
  return {file, text: marked ? `\uFEFF${text}` : text, context, includes, without, modulePath};
}

/** nginx's own modules that this build lacks, by the names of their directives: `nginx -V` says how it was configured. */
async function without(path: string, env: Place['env']): Promise<ReadonlySet<string>> {
  const ended: Ended = await runProgram({path, words: ['-V'], cwd: '/', env, patience});
  const said = ended.kind === 'ended' ? ended.stderr : '';
  return new Set(Array.from(said.matchAll(/--without-http_(\w+)_module/g), ([, name = '']) => name));
}

function modulePath(name: string): string | undefined {
  return moduleFolders.map((folder) => join(folder, basename(name))).find((path) => existsSync(path));
}
