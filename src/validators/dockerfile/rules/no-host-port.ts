import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {portFault} from '../port.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** EXPOSE names the port inside; the port outside is chosen when the container starts. */
export const noHostPort: Rule<Dockerfile> = {
  id: 'dockerfile/no-host-port',
  title: {en: 'EXPOSE names only the port inside the container', ko: '`EXPOSE`에는 컨테이너 안쪽 포트만 적어요'},
  why: {
    en: '`8000:80` connects a port of your machine with one of a container, and that is decided when the container starts: `docker run -p 8000:80`. An image cannot decide it, so Docker drops the part in front of the colon today and will refuse the line in a future release.',
    ko: '`8000:80`은 내 컴퓨터의 포트와 컨테이너의 포트를 잇는 표기이고, 컨테이너를 시작할 때 `docker run -p 8000:80`으로 정해요. 이미지가 정할 수 있는 일이 아니라서 지금은 Docker가 콜론 앞을 버리고, 앞으로 나올 버전에서는 오류가 돼요.',
  },
  learn: 'first-image#expose',
  reference: 'https://docs.docker.com/reference/build-checks/expose-invalid-format/',
  alsoKnownAs: ['BuildKit ExposeInvalidFormat'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nEXPOSE 8000:8000\n',
  good: 'FROM python:3.13-slim\nEXPOSE 8000\n',
  missing: missingStage,
  *check(file) {
    for (const {keyword, words} of file.instructions) {
      if (keyword !== 'EXPOSE') continue;
      for (const {value, text, span} of words) {
        if (value === undefined || !value.includes(':') || portFault(value) !== undefined) continue;
        const inside = value.slice(value.lastIndexOf(':') + 1);
        yield {
          span,
          message: {
            en: `${quote(text)} looks like the \`-p\` of \`docker run\`. \`EXPOSE\` names only the port inside the container: \`EXPOSE ${inside}\`. The port outside is given when it starts: \`docker run -p ${value}\`.`,
            ko: `${quote(text)} 표기는 \`docker run\`의 \`-p\`에 쓰는 거예요. \`EXPOSE\`에는 컨테이너 안쪽 포트만 적으세요: \`EXPOSE ${inside}\`. 바깥 포트는 시작할 때 정해요: \`docker run -p ${value}\``,
          },
          ...(value === text && {fix: {edits: [{span, text: inside}]}}),
        };
      }
    }
  },
};
