import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {type Program, programs} from '../program.ts';

/** The working directory is set by WORKDIR; a `cd` ends with its RUN. */
export const workdirNotCd: Rule<Dockerfile> = {
  id: 'dockerfile/workdir-not-cd',
  title: {en: 'WORKDIR changes the directory, not cd', ko: '디렉터리는 cd가 아니라 WORKDIR로 바꿔요'},
  why: {
    en: 'Each `RUN` is a shell of its own that ends with the line. A `cd` in it is forgotten at once: the next instruction starts in the `WORKDIR` again, and `pip` or `python` look for their files in the wrong folder. `WORKDIR` holds for everything after it, for the container too, and creates the folder when it is not there.',
    ko: '`RUN`은 저마다 새 셸에서 실행되고 그 줄이 끝나면 셸도 끝나요. 그래서 `cd`한 것은 곧바로 잊히고, 다음 명령어는 다시 `WORKDIR`에서 시작해 `pip`이나 `python`이 엉뚱한 폴더에서 파일을 찾아요. `WORKDIR`은 그 뒤 모든 명령어와 컨테이너에까지 이어지고, 폴더가 없으면 만들어 줘요.',
  },
  learn: 'first-image#run',
  reference: 'https://docs.docker.com/reference/dockerfile/#workdir',
  alsoKnownAs: ['hadolint DL3003'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nRUN cd /app\nCOPY . .\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      const lost = forgotten(instruction, file);
      if (!lost) continue;
      const folder = lost.args[0]?.value ?? '~';
      yield {
        span: lost.span,
        message:
          instruction.keyword === 'RUN'
            ? {
                en: `\`cd ${folder}\` ends with this \`RUN\`; the next instruction is back in the old directory. Write \`WORKDIR ${folder}\` instead.`,
                ko: `${particle(`\`cd ${folder}\``, '은/는')} 이 \`RUN\`이 끝나면 사라지고, 다음 명령어는 다시 원래 디렉터리에서 시작해요. ${particle(`\`WORKDIR ${folder}\``, '으로/로')} 바꾸세요.`,
              }
            : {
                en: `\`cd ${folder}\` needs a shell only to change the directory. With \`WORKDIR ${folder}\` before it, this \`${instruction.keyword}\` can be in exec form.`,
                ko: `디렉터리를 바꾸려고 셸을 쓰고 있어요. 앞에 \`WORKDIR ${folder}\`를 두면 ${particle(`\`${instruction.keyword}\``, '을/를')} exec 형식으로 쓸 수 있어요.`,
              },
      };
    }
  },
};

/** The `cd` that has no effect beyond its instruction: the last command of a RUN, or the first of a CMD. */
function forgotten(instruction: Instruction, file: Dockerfile): Program | undefined {
  const {keyword} = instruction;
  if (keyword !== 'RUN' && keyword !== 'CMD' && keyword !== 'ENTRYPOINT') return undefined;
  const run = programs(instruction, file);
  const last = keyword === 'RUN' ? run.at(-1) : run.length > 1 ? run[0] : undefined;
  return last?.name === 'cd' ? last : undefined;
}
