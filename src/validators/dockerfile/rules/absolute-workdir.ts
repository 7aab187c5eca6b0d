import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {inherited} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {quote} from '../quote.ts';

/** The first WORKDIR of a stage begins with a slash. */
export const absoluteWorkdir: Rule<Dockerfile> = {
  id: 'dockerfile/absolute-workdir',
  title: {en: 'WORKDIR is an absolute path', ko: '`WORKDIR`은 절대 경로로 써요'},
  why: {
    en: 'A `WORKDIR` without a slash in front continues from where the base image happens to stand. With one image `app` becomes `/app`, with another `/usr/src/app`, and a new version of the image may move it.',
    ko: '`/`로 시작하지 않는 `WORKDIR`은 베이스 이미지의 작업 디렉터리에서 이어져요. 그래서 `app`이 어떤 이미지에서는 `/app`, 다른 이미지에서는 `/usr/src/app`이 되고, 이미지 버전이 바뀌면 위치도 바뀔 수 있어요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/reference/build-checks/workdir-relative-path/',
  alsoKnownAs: ['hadolint DL3000', 'BuildKit WorkdirRelativePath'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR app\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\n',
  missing: (file) =>
    file.instructions.some(isWorkdir) ? undefined : {en: 'There is no `WORKDIR` yet.', ko: '아직 `WORKDIR`이 없어요.'},
  *check(file) {
    for (const stage of file.stages) {
      const first = stage.instructions.find(isWorkdir);
      const word = first?.words[0];
      if (word?.value === undefined || isAbsolute(word.value) || inheritsWorkdir(stage.parent)) continue;
      const path = `/${word.value.replace(/^\.?\//, '')}`;
      yield {
        span: word.span,
        message: {
          en: `${quote(word.text)} continues from the directory the base image stands in, which may change. Write the whole path: \`WORKDIR ${path}\`.`,
          ko: `${particle(quote(word.text), '은/는')} 베이스 이미지의 디렉터리에서 이어지는 경로라서 위치가 달라질 수 있어요. 전체 경로로 쓰세요: \`WORKDIR ${path}\``,
        },
        ...(word.text === word.value && {fix: {edits: [{span: word.span, text: path}]}}),
      };
    }
  },
};

function isWorkdir({keyword}: Instruction): boolean {
  return keyword === 'WORKDIR';
}

/** On Windows a drive letter makes a path absolute. */
function isAbsolute(path: string): boolean {
  return path === '' || path.startsWith('/') || /^(?:[A-Za-z]:|\\)/.test(path);
}

function inheritsWorkdir(parent: Dockerfile['stages'][number] | undefined): boolean {
  return parent !== undefined && inherited(parent).some(isWorkdir);
}
