import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {sourceInDash} from '../dash.ts';
import {neededStages} from '../environment.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** A RUN uses only words its shell knows. */
export const noSourceInSh: Rule<Dockerfile> = {
  id: 'dockerfile/no-source-in-sh',
  title: {en: 'RUN does without source, a word of bash', ko: 'RUN에서 bash 전용인 source를 쓰지 않아요'},
  why: {
    en: '`RUN` hands its command to `/bin/sh`. On Debian and Ubuntu, and so in `python:3.13-slim`, that is dash, a small shell that does not know bash\'s `source`: the build ends with `source: not found`. The word every shell knows is a dot: `. file`. For a virtual environment you need neither: `ENV PATH="/opt/venv/bin:$PATH"` holds for everything that follows.',
    ko: '`RUN`은 명령을 `/bin/sh`에 넘겨요. Debian과 Ubuntu, 그러니까 `python:3.13-slim`에서도 `/bin/sh`는 dash라는 작은 셸이고, bash의 `source`를 몰라요. 그래서 빌드가 `source: not found`로 끝나요. 모든 셸이 아는 말은 점이에요: `. 파일`. 가상환경이라면 둘 다 필요 없어요. `ENV PATH="/opt/venv/bin:$PATH"`면 뒤의 모든 명령어에 적용돼요.',
  },
  learn: 'first-image#run',
  reference: 'https://docs.docker.com/reference/dockerfile/#shell-form',
  severity: 'error',
  bad: 'FROM python:3.13-slim\nRUN python -m venv /opt/venv\nRUN source /opt/venv/bin/activate && pip install django\n',
  good: 'FROM python:3.13-slim\nRUN python -m venv /opt/venv\nENV PATH="/opt/venv/bin:$PATH"\nRUN pip install django\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of neededStages(file).flatMap(({instructions}) => instructions)) {
      const found = sourceInDash(instruction, file);
      if (!found) continue;
      const written = quote(file.text.slice(found.span.start, found.span.end));
      const better = found.args[0]?.value.endsWith('/activate')
        ? {
            en: 'Put the environment on the path with `ENV PATH="…/bin:$PATH"` before this line and leave this out.',
            ko: '이 줄 앞에 `ENV PATH="…/bin:$PATH"`를 쓰고 이 명령은 빼세요.',
          }
        : {en: 'Write a dot instead of `source`.', ko: '`source` 대신 점(`.`)을 쓰세요.'};
      yield {
        span: found.span,
        message: {
          en: `${written} ends the build: \`RUN\` uses \`sh\`, which answers "source: not found". ${better.en}`,
          ko: `${written} 때문에 빌드가 실패해요. \`RUN\`은 \`sh\`를 쓰는데 \`sh\`에는 \`source\`가 없어요("source: not found"). ${better.ko}`,
        },
      };
    }
  },
};
