import type {Text} from '../text/language.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import type {ExerciseFolder} from './source.ts';

/** Reports answers that are the same, which prove nothing twice, and files that are as in `start/`. */
export function lintAnswers(folder: ExerciseFolder, problems: ContentProblem[]): void {
  const seen = new Map<string, string>();
  for (const {path, files} of [
    {path: `${folder.path}/solution`, files: folder.solution},
    ...folder.accepted,
    ...folder.rejected,
  ]) {
    const found = new Problems(path, problems);
    for (const [name, text] of Object.entries(files))
      if (folder.start[name] === text) found.warning(1, asInStart(name));
    const key = JSON.stringify(Object.entries(files).sort());
    const twin = seen.get(key);
    if (twin !== undefined) found.error(1, sameAs(twin));
    seen.set(key, path);
  }
}

function asInStart(name: string): Text {
  return {
    en: `${name} is the same as in start/: leave it out, only files that differ belong here.`,
    ko: `${name} 파일은 start/와 똑같아요. 여기에는 달라지는 파일만 두세요.`,
  };
}

function sameAs(twin: string): Text {
  return {
    en: `The files are the same as in ${twin}: make them differ, or take one folder away.`,
    ko: `${twin} 폴더와 파일이 똑같아요. 다르게 쓰거나 한쪽을 지우세요.`,
  };
}
