import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';

/** One CMD, one ENTRYPOINT and one HEALTHCHECK for each stage. */
export const oneCommand: Rule<Dockerfile> = {
  id: 'dockerfile/one-command',
  title: {
    en: 'A stage has one CMD, one ENTRYPOINT, one HEALTHCHECK',
    ko: '스테이지마다 `CMD`, `ENTRYPOINT`, `HEALTHCHECK`는 하나씩만 있어요',
  },
  why: {
    en: 'A container starts one command. Of several `CMD` lines Docker keeps the last and forgets the others without a word, so `CMD migrate` followed by `CMD gunicorn` never migrates. The same goes for `ENTRYPOINT` and `HEALTHCHECK`.',
    ko: '컨테이너는 명령 하나로 시작해요. `CMD`가 여러 개면 Docker는 마지막 것만 남기고 나머지는 말없이 버려요. `CMD migrate` 다음에 `CMD gunicorn`을 적으면 migrate는 절대 실행되지 않아요. `ENTRYPOINT`와 `HEALTHCHECK`도 마찬가지예요.',
  },
  learn: 'first-image#cmd',
  reference: 'https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/',
  alsoKnownAs: ['hadolint DL4003', 'hadolint DL4004', 'hadolint DL3012', 'BuildKit MultipleInstructionsDisallowed'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nCMD ["python", "manage.py", "migrate"]\nCMD ["gunicorn", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nRUN pip install gunicorn\nCMD ["gunicorn", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    for (const {instructions} of file.stages) {
      const last = new Map<string, Instruction>();
      for (const instruction of instructions)
        if (single.has(instruction.keyword)) last.set(instruction.keyword, instruction);
      for (const {keyword, span} of instructions.filter(
        (one) => single.has(one.keyword) && last.get(one.keyword) !== one,
      )) {
        const winner = last.get(keyword);
        yield {
          span,
          message: {
            en: `This \`${keyword}\` never takes effect: the last \`${keyword}\` of the stage replaces it. Delete it, or join the two.`,
            ko: `스테이지의 마지막 ${particle(`\`${keyword}\``, '이/가')} 이 줄을 대신해서 이 줄은 쓰이지 않아요. 지우거나 둘을 하나로 합치세요.`,
          },
          ...(winner && {related: [{span: winner.span, message: {en: 'This one counts.', ko: '이것이 적용돼요.'}}]}),
        };
      }
    }
  },
};

const single = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
