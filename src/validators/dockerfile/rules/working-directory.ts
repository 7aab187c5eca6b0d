import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {shipped} from '../environment.ts';

/** The final image has a working directory of its own. */
export const workingDirectory: Rule<Dockerfile> = {
  id: 'dockerfile/working-directory',
  title: {en: 'WORKDIR gives the project a folder', ko: 'WORKDIR로 프로젝트 폴더를 정해요'},
  why: {
    en: "`WORKDIR` is the folder in which every later instruction works and in which the container starts. It is created when it is not there. With it, `COPY . .` and `python manage.py` need no long paths, and your project does not mix with the system's own folders.",
    ko: '`WORKDIR`은 그 뒤의 모든 명령어가 실행되고 컨테이너가 시작되는 폴더예요. 없으면 만들어 줘요. 이 폴더가 있으면 `COPY . .`나 `python manage.py`에 긴 경로를 쓰지 않아도 되고, 프로젝트가 시스템 폴더와 섞이지 않아요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/reference/dockerfile/#workdir',
  severity: 'warning',
  onlyWhenAsked: true,
  bad: 'FROM python:3.13-slim\nWORKDIR /\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\n',
  missing: (file) =>
    shipped(file).some(({keyword}) => keyword === 'WORKDIR')
      ? undefined
      : {
          en: 'There is no `WORKDIR` in the final stage. Write one, such as `WORKDIR /app`, before the first `COPY`.',
          ko: '최종 스테이지에 `WORKDIR`이 없어요. 첫 `COPY` 앞에 `WORKDIR /app`처럼 적으세요.',
        },
  *check(file) {
    const last = shipped(file).findLast(({keyword}) => keyword === 'WORKDIR');
    const [path] = last?.words ?? [];
    if (path?.value !== '/') return;
    yield {
      span: path.span,
      message: {
        en: "`/` is where the system's own folders are. Give the project a folder of its own, such as `/app`.",
        ko: '`/`에는 시스템 폴더들이 있어요. `/app`처럼 프로젝트만의 폴더를 정하세요.',
      },
    };
  },
};
