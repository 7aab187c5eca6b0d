import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {baseImage, isLibrary, rootOf} from '../images.ts';
import {missingStage} from '../presence.ts';

/** The final image starts from the small variant of the Python image. */
export const slimBase: Rule<Dockerfile> = {
  id: 'dockerfile/slim-base',
  title: {en: 'The final image starts from a slim Python', ko: '최종 이미지는 slim Python에서 시작해요'},
  why: {
    en: 'The full `python` image carries compilers, Git and hundreds of development packages, about 1 GB unpacked; `-slim` is a tenth of that. Each server pulls the image at each deploy, and every program in it is one more that has to be kept safe. What is only needed to build packages belongs in an earlier stage.',
    ko: '기본 `python` 이미지에는 컴파일러와 Git, 개발용 패키지 수백 개가 들어 있어 압축을 풀면 1 GB쯤 돼요. `-slim`은 그 10분의 1이에요. 배포할 때마다 서버가 이미지를 내려받고, 안에 든 프로그램은 모두 보안을 챙겨야 할 대상이에요. 패키지를 빌드할 때만 필요한 것은 앞 스테이지에 두세요.',
  },
  learn: 'production-image#base',
  reference: 'https://hub.docker.com/_/python',
  severity: 'hint',
  bad: 'FROM python:3.13\n',
  good: 'FROM python:3.13-slim\n',
  missing: missingStage,
  *check(file) {
    const last = finalStage(file);
    const stage = last && rootOf(last);
    const image = last && baseImage(last);
    if (!stage || !image || image.name !== 'python' || !isLibrary(image)) return;
    const {tag} = image;
    if (tag === undefined || /slim|alpine|windows|nanoserver/.test(tag)) return;
    const slim = slimTag(tag);
    const literal = stage.image.variables.length === 0 && stage.image.text.endsWith(`:${tag}`);
    const span = stage.image.span;
    yield {
      span,
      message: {
        en: `\`python:${tag}\` is the full image with compilers and development packages. \`python:${slim}\` is a tenth of the size and runs a Django project just as well.`,
        ko: `${particle(`\`python:${tag}\``, '은/는')} 컴파일러와 개발용 패키지까지 든 큰 이미지예요. \`python:${slim}\`은 크기가 10분의 1인데 Django 프로젝트는 똑같이 돌아가요.`,
      },
      ...(literal && {fix: {edits: [{span: {start: span.end - tag.length, end: span.end}, text: slim}]}}),
    };
  },
};

/** `3.13` becomes `3.13-slim`, `3.13-bookworm` `3.13-slim-bookworm`. */
function slimTag(tag: string): string {
  const [version = tag, ...rest] = tag.split('-');
  return tag === 'latest' ? '3.13-slim' : [version, 'slim', ...rest].join('-');
}
