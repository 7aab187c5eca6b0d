import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';

/** An instruction over several lines has no blank line inside. */
export const noBlankInContinuation: Rule<Dockerfile> = {
  id: 'dockerfile/no-blank-in-continuation',
  title: {en: 'No blank line inside an instruction', ko: '이어지는 명령 중간에 빈 줄이 없어요'},
  why: {
    en: 'Behind a `\\` the instruction goes on, and a blank line there is either a slip or a leftover `\\` that pulls the next instruction in. Docker skips it today and says it will be an error in a future release.',
    ko: '`\\` 뒤에는 같은 명령이 이어져요. 그 사이의 빈 줄은 실수이거나, 지우지 않은 `\\` 때문에 다음 명령어까지 끌려 들어온 자리예요. 지금은 Docker가 건너뛰지만 앞으로 나올 버전에서는 오류가 돼요.',
  },
  learn: 'first-image#run',
  reference: 'https://docs.docker.com/reference/build-checks/no-empty-continuation/',
  alsoKnownAs: ['BuildKit NoEmptyContinuation'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nRUN pip install django \\\n\n    gunicorn\n',
  good: 'FROM python:3.13-slim\nRUN pip install django \\\n    gunicorn\n',
  missing: missingStage,
  *check({gaps, text}) {
    for (const span of gaps) {
      const feed = text.indexOf('\n', span.end);
      if (feed === -1) continue;
      yield {
        span,
        message: {
          en: 'This blank line stands in the middle of an instruction, because the line above ends with `\\`. Delete the blank line, or the `\\` if the instruction ends there.',
          ko: '윗줄이 `\\`로 끝나서 이 빈 줄은 명령 한가운데에 있어요. 빈 줄을 지우거나, 명령이 윗줄에서 끝난다면 `\\`를 지우세요.',
        },
        fix: {edits: [{span: {start: span.start, end: feed + 1}, text: ''}]},
      };
    }
  },
};
