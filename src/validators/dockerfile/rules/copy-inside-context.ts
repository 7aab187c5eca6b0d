import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {type Dockerignore, ignores, parseDockerignore} from '../../../syntax/dockerignore.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {type Copy, copies, isWhole} from '../copies.ts';
import {missingStage} from '../presence.ts';

/** COPY names files inside the build context. */
export const copyInsideContext: Rule<Dockerfile> = {
  id: 'dockerfile/copy-inside-context',
  title: {en: 'COPY takes files from the build context', ko: 'COPY는 빌드 컨텍스트 안의 파일을 가져와요'},
  why: {
    en: 'The builder does not see your disk. It gets the folder you name in `docker build .`, the build context, and `COPY` looks only there. `..` cannot climb out of it, and `/home/you/…` means a folder `home` inside the context. Write paths relative to that folder, or run the build from a folder further up. What `.dockerignore` leaves out is not in the context either.',
    ko: '빌더는 내 디스크를 보지 못해요. `docker build .`에 적은 폴더, 곧 빌드 컨텍스트만 받고 `COPY`는 그 안에서만 찾아요. `..`으로 밖에 나갈 수 없고, `/home/사용자/…`는 컨텍스트 안의 `home` 폴더를 뜻해요. 그 폴더를 기준으로 상대 경로를 쓰거나, 더 위의 폴더에서 빌드하세요. `.dockerignore`가 뺀 파일도 컨텍스트에 없어요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/build/concepts/context/',
  alsoKnownAs: ['BuildKit CopyIgnoredFile'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nCOPY /home/ubuntu/mysite /app\n',
  good: 'FROM python:3.13-slim\nCOPY mysite /app/mysite\n',
  missing: missingStage,
  *check(file) {
    const ignore = typeof file.dockerignore === 'string' ? parseDockerignore(file.dockerignore) : undefined;
    for (const copy of file.instructions.flatMap(copies)) {
      const {word} = copy;
      const message = complaint(word.value ?? '', word.text) ?? (ignore && leftOut(copy, ignore));
      if (message) yield {span: word.span, message};
    }
  },
};

/** What is said of a file that .dockerignore keeps from the builder. */
function leftOut(copy: Copy, ignore: Dockerignore): Text | undefined {
  const {source} = copy;
  if (isWhole(copy) || /[*?[]/.test(source) || !ignores(ignore, source)) return undefined;
  if (ignore.patterns.some(({negated, pattern}) => negated && pattern.startsWith(`${source}/`))) return undefined;
  return {
    en: `\`.dockerignore\` leaves out \`${source}\`, so the builder does not have it and the build ends with "not found". Take the pattern out there, or add \`!${source}\` behind it.`,
    ko: `\`.dockerignore\`가 ${particle(`\`${source}\``, '을/를')} 빼서 빌더에는 그 파일이 없고, 빌드는 "not found"로 끝나요. 거기서 그 패턴을 지우거나 그 뒤에 \`!${source}\` 줄을 추가하세요.`,
  };
}

function complaint(path: string, written: string): Text | undefined {
  if (climbsOut(path))
    return {
      en: `\`${written}\` lies outside the build context, and the builder cannot see it. Run the build from the folder above (\`docker build -f this/Dockerfile ..\`) and name the file from there.`,
      ko: `${particle(`\`${written}\``, '은/는')} 빌드 컨텍스트 밖이라서 빌더가 볼 수 없어요. 위 폴더를 컨텍스트로 빌드하고(\`docker build -f 폴더/Dockerfile ..\`) 거기서부터 경로를 적으세요.`,
    };
  if (/^(?:\/(?:home|Users|mnt\/[a-z])\/|~|[A-Za-z]:[\\/]|\$HOME)/.test(path))
    return {
      en: `\`${written}\` is a path on your own machine; the builder looks for it inside the build context. Name the file relative to the folder you build in.`,
      ko: `${particle(`\`${written}\``, '은/는')} 내 컴퓨터의 경로예요. 빌더는 빌드 컨텍스트 안에서 찾으니, 빌드하는 폴더를 기준으로 적으세요.`,
    };
  return undefined;
}

/** Does a `..` lead above the folder the path starts in? */
function climbsOut(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}
