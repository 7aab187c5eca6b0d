import type {Verdict} from '../../report/verdict.ts';
import {readDockerCheck} from './docker-messages.ts';
import {cleanEnvironment, type Examined, type Place, unfinished, verdictOf} from './engine.ts';
import {runProgram} from './run-program.ts';
import {inWorkFolder, writeFiles} from './work-folder.ts';

/** It may fetch what is known of a base image from a registry. */
const patience = 60_000;

/**
 * `docker build --check` (buildx) on the Dockerfile in a folder that holds nothing else: the checks read no other file,
 * so none is sent to Docker.
 */
export async function judgeWithDocker({text, marked}: Examined, place: Place): Promise<Verdict> {
  const env = {...cleanEnvironment(place.env), BUILDKIT_COLORS: '', NO_COLOR: '1'};
  // The version is that of buildx, which has its own; the checks themselves come with the builder.
  const ask = {at: 'docker', words: ['buildx', 'version'], env};
  return verdictOf('docker buildx', 'file', ask, async ({path, version}) => {
    if (version === undefined) return {kind: 'not checked', reason: noBuildx};
    return inWorkFolder(async (folder) => {
      await writeFiles(folder, new Map([['Dockerfile', marked ? `\uFEFF${text}` : text]]));
      const words = ['buildx', 'build', '--call=check,format=json', '--progress=plain', '-f', 'Dockerfile', '.'];
      const ended = await runProgram({path, words, cwd: folder, env, patience});
      return ended.kind === 'ended' ? readDockerCheck(ended) : unfinished(ended, patience);
    });
  });
}

const noBuildx = {
  en: 'buildx, the part of docker that checks, is not installed',
  ko: '검사를 맡는 buildx가 설치되어 있지 않아요',
};
