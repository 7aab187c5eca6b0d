import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {type Image, parseImage} from '../../../syntax/image.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {isLibrary} from '../images.ts';
import {missingStage} from '../presence.ts';

/** Each FROM says which version it means. */
export const pinBaseImage: Rule<Dockerfile> = {
  id: 'dockerfile/pin-base-image',
  title: {en: 'The base image has a version', ko: '베이스 이미지에 버전이 적혀 있어요'},
  why: {
    en: 'A name without a tag means `latest`: whatever is newest on the day of the build. The same Dockerfile then builds a different image next month, perhaps with a Python your packages do not support yet, and nobody changed a line. A version in the tag makes the build repeatable and lets you choose the day you upgrade.',
    ko: '태그가 없으면 `latest`, 곧 빌드하는 날의 최신 이미지를 써요. 그러면 한 줄도 고치지 않았는데 다음 달에는 다른 이미지가 나오고, 패키지가 아직 지원하지 않는 Python이 들어올 수도 있어요. 태그에 버전을 적으면 언제 빌드해도 같은 바탕에서 시작하고, 업그레이드할 날을 직접 고를 수 있어요.',
  },
  learn: 'first-image#from',
  reference: 'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
  alsoKnownAs: ['hadolint DL3006', 'hadolint DL3007'],
  severity: 'warning',
  bad: 'FROM python\n',
  good: 'FROM python:3.13-slim\n',
  missing: missingStage,
  *check(file) {
    for (const stage of file.stages) {
      const name = stage.image.value;
      const image = stage.parent || name === undefined || name === 'scratch' ? undefined : parseImage(name);
      const message = image && name !== undefined ? complaint(image, name) : undefined;
      if (message) yield {span: stage.image.span, message};
    }
  },
};

function complaint(image: Image, name: string): Text | undefined {
  const {tag, digest} = image;
  const example = `\`${image.name === 'python' ? 'python:3.13-slim' : `${name.split(':')[0]}:<version>`}\``;
  if (digest !== undefined) return undefined;
  if (tag === undefined)
    return {
      en: `\`${name}\` has no tag, so Docker takes \`${name}:latest\`: a different image whenever a new version comes out. Add the version you develop with: ${example}.`,
      ko: `\`${name}\`에 태그가 없어서 Docker는 \`${name}:latest\`를 받아요. 새 버전이 나올 때마다 다른 이미지가 돼요. ${example}처럼 개발할 때 쓰는 버전을 적으세요.`,
    };
  const loose = tag === 'latest' || (image.name === 'python' && isLibrary(image) && !/^(?:python)?\d+\.\d+/.test(tag));
  if (!loose) return undefined;
  return {
    en: `The tag \`${tag}\` moves: \`${name}\` is another version as soon as one comes out. Name the version you develop with: ${example}.`,
    ko: `\`${tag}\` 태그가 가리키는 이미지는 계속 바뀌어요. 새 버전이 나오면 ${particle(`\`${name}\``, '은/는')} 바로 다른 버전이 돼요. ${example}처럼 개발할 때 쓰는 버전을 적으세요.`,
  };
}
