import type {Dockerfile, Instruction, Stage} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {officialBase} from '../images.ts';
import {missingStage} from '../presence.ts';

/** A relative destination has a WORKDIR to be relative to. */
export const setWorkdir: Rule<Dockerfile> = {
  id: 'dockerfile/set-workdir',
  title: {en: 'WORKDIR stands before relative paths', ko: '상대 경로를 쓰기 전에 WORKDIR을 정해요'},
  why: {
    en: "Without `WORKDIR` the working directory is `/`, so `COPY . .` pours your project between `/bin`, `/etc` and `/usr`, where a folder of the same name mixes with the system's. A folder of its own, such as `/app`, keeps the project together and makes every later path short.",
    ko: '`WORKDIR`이 없으면 작업 디렉터리는 `/`예요. 그래서 `COPY . .`은 프로젝트를 `/bin`, `/etc`, `/usr` 사이에 쏟아 놓고, 이름이 같은 폴더는 시스템 폴더와 섞여요. `/app`처럼 따로 폴더를 정하면 프로젝트가 한곳에 모이고 뒤의 경로도 짧아져요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/build/building/best-practices/#workdir',
  alsoKnownAs: ['hadolint DL3045'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nCOPY . .\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n',
  missing: missingStage,
  *check(file) {
    const set = new Set<Stage>();
    for (const stage of file.stages) {
      const at = stage.instructions.findIndex(isWorkdir);
      const isSet = stage.parent !== undefined && set.has(stage.parent);
      if (at !== -1 || isSet) set.add(stage);
      if (isSet || !officialBase(stage)) continue;
      const before = at === -1 ? stage.instructions : stage.instructions.slice(0, at);
      const relative = before.find((instruction) => relativeDestination(instruction) !== undefined);
      const path = relative && relativeDestination(relative);
      if (!relative || path === undefined) continue;
      yield {
        span: relative.words.at(-1)?.span ?? relative.span,
        message: {
          en: `No \`WORKDIR\` is set yet, so \`${path}\` means a place in \`/\`, among the system's own folders. Put \`WORKDIR /app\` before it.`,
          ko: `아직 \`WORKDIR\`이 없어서 ${particle(`\`${path}\``, '은/는')} 시스템 폴더가 있는 \`/\` 아래를 가리켜요. 그 앞에 \`WORKDIR /app\`을 두세요.`,
        },
      };
    }
  },
};

const isWorkdir = ({keyword}: Instruction): boolean => keyword === 'WORKDIR';

function relativeDestination({keyword, words}: Instruction): string | undefined {
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined;
  const path = words.length > 1 ? words.at(-1)?.value : undefined;
  return path === undefined || path === '' || /^[/\\]|^[A-Za-z]:/.test(path) ? undefined : path;
}
