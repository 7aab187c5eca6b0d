import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {ignores, parseDockerignore} from '../../../syntax/dockerignore.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {type Copy, isWhole, shippedCopies} from '../copies.ts';
import {missingStage} from '../presence.ts';

/** The files with the passwords stay out of the image. */
export const ignoreSecrets: Rule<Dockerfile> = {
  id: 'dockerfile/ignore-secrets',
  title: {en: 'Secret files stay out of the image', ko: '비밀 파일은 이미지에 들어가지 않아요'},
  why: {
    en: '`COPY . .` takes everything in the folder: your code, and `.env` with the database password too. Whoever can pull the image reads it with `docker run IMAGE cat .env`, and removing it in a later layer does not help. A `.dockerignore` beside the Dockerfile keeps such files out of the build altogether; the container gets the values when it starts.',
    ko: '`COPY . .`은 폴더에 있는 것을 모두 가져와요. 코드뿐 아니라 데이터베이스 비밀번호가 든 `.env`까지요. 이미지를 받을 수 있는 사람은 누구나 `docker run IMAGE cat .env`로 읽을 수 있고, 나중 레이어에서 지워도 소용없어요. Dockerfile 옆에 `.dockerignore`를 두면 그런 파일은 빌드에 아예 들어가지 않아요. 값은 컨테이너를 시작할 때 넘겨주면 돼요.',
  },
  learn: 'layer-cache#context',
  reference: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY .env .\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY manage.py .\n',
  missing: missingStage,
  *check(file) {
    const seen = new Set<number>();
    for (const copy of shippedCopies(file)) {
      const message = complaint(copy, file.dockerignore);
      if (!message || seen.has(copy.word.span.start)) continue;
      seen.add(copy.word.span.start);
      yield {span: copy.word.span, message};
    }
  },
};

function complaint(copy: Copy, dockerignore: string | null | undefined): Text | undefined {
  const name = copy.source.split('/').at(-1) ?? '';
  if (isSecret(name))
    return {
      en: `\`${copy.source}\` holds secrets, and this line bakes them into the image for everyone who can pull it. Give them to the container when it starts: \`docker run --env-file ${name} …\`.`,
      ko: `${particle(`\`${copy.source}\``, '은/는')} 비밀 값이 든 파일인데, 이 줄 때문에 이미지를 받을 수 있는 모든 사람에게 넘어가요. \`docker run --env-file ${name} …\`처럼 컨테이너를 시작할 때 넘겨주세요.`,
    };
  if (!isWhole(copy) || dockerignore === undefined) return undefined;
  if (dockerignore === null)
    return {
      en: `\`${copy.word.text}\` copies the whole folder, and there is no \`.dockerignore\` beside this file: \`.env\`, \`.git\` and your virtual environment go into the image. List them in \`.dockerignore\`.`,
      ko: `${particle(`\`${copy.word.text}\``, '은/는')} 폴더를 통째로 복사하는데 이 파일 옆에 \`.dockerignore\`가 없어요. \`.env\`, \`.git\`, 가상환경까지 이미지에 들어가니 \`.dockerignore\`에 적어 두세요.`,
    };
  if (ignores(parseDockerignore(dockerignore), '.env')) return undefined;
  return {
    en: `\`${copy.word.text}\` copies the whole folder, and \`.dockerignore\` does not leave out \`.env\`: its passwords go into the image. Add a line \`.env\` there.`,
    ko: `${particle(`\`${copy.word.text}\``, '은/는')} 폴더를 통째로 복사하는데 \`.dockerignore\`가 \`.env\`를 빼지 않아서 비밀번호가 이미지에 들어가요. \`.dockerignore\`에 \`.env\` 한 줄을 추가하세요.`,
  };
}

/** `.env` and its variants, private keys; not the examples that people put into Git. */
function isSecret(name: string): boolean {
  if (/(?:example|sample|template|dist|defaults?|test|ci|docker|\.pub)$/i.test(name)) return false;
  return /^\.env(?:\.[\w-]+)*$|^id_(?:rsa|dsa|ecdsa|ed25519)$|^\.(?:netrc|pgpass|aws)$/.test(name);
}
