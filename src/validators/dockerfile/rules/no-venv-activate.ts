import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {sourceInDash} from '../dash.ts';
import {officialBase} from '../images.ts';
import {missingStage} from '../presence.ts';
import {type Program, programs} from '../program.ts';

/** A virtual environment is put on the PATH instead of being activated. */
export const noVenvActivate: Rule<Dockerfile> = {
  id: 'dockerfile/no-venv-activate',
  title: {en: 'A virtual environment goes on the PATH', ko: '가상환경은 PATH에 넣어요'},
  why: {
    en: 'Activating changes variables of one shell, and each `RUN` is a new shell: the next instruction and the container use the system\'s Python again. All that `activate` really does is put the folder first in `PATH`, and `ENV PATH="/opt/venv/bin:$PATH"` does that for everything that follows. In a container you often need no virtual environment at all.',
    ko: '활성화는 셸 하나의 변수만 바꾸는데 `RUN`마다 셸이 새로 떠요. 그래서 다음 명령어와 컨테이너는 다시 시스템 Python을 써요. `activate`가 실제로 하는 일은 그 폴더를 `PATH` 맨 앞에 넣는 것뿐이라서, `ENV PATH="/opt/venv/bin:$PATH"`면 뒤의 모든 명령어에 적용돼요. 컨테이너에서는 가상환경이 아예 필요 없을 때도 많아요.',
  },
  learn: 'first-image#run',
  reference: 'https://docs.python.org/3/library/venv.html#how-venvs-work',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nRUN python -m venv /opt/venv\nRUN . /opt/venv/bin/activate\n',
  good: 'FROM python:3.13-slim\nRUN python -m venv /opt/venv\nENV PATH="/opt/venv/bin:$PATH"\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN') continue;
      const run = programs(instruction, file);
      const at = run.findIndex(activates);
      const found = run[at];
      const message = found && complaint(found, at === run.length - 1, instruction, file);
      if (found && message) yield {span: found.span, message};
    }
  },
};

function activates({name, args}: Program): boolean {
  return (name === 'source' || name === '.') && /\bactivate$/.test(args[0]?.value ?? '');
}

function complaint(program: Program, isLast: boolean, instruction: Instruction, file: Dockerfile): Text | undefined {
  const folder = program.args[0]?.value.replace(/\/activate$/, '') ?? '';
  const path =
    folder.startsWith('/') || instruction.workdir === undefined
      ? folder
      : `${instruction.workdir.replace(/\/$/, '')}/${folder}`;
  if (isLast)
    return {
      en: `The activation ends with this \`RUN\`; the next instruction uses the system's Python again. Write \`ENV PATH="${path}:$PATH"\` instead.`,
      ko: `활성화는 이 \`RUN\`이 끝나면 사라져서 다음 명령어는 다시 시스템 Python을 써요. 대신 \`ENV PATH="${path}:$PATH"\`를 쓰세요.`,
    };
  const stage = file.stages[instruction.stage];
  const dash =
    instruction.shell === undefined &&
    stage &&
    officialBase(stage)?.family === 'debian' &&
    instruction.heredocs.length === 0 &&
    !program.wrappers.includes('bash');
  // Where it is certain that the build ends, no-source-in-sh says so.
  if (program.name !== 'source' || !dash || sourceInDash(instruction, file)) return undefined;
  return {
    en: `\`source\` is a word of bash, and \`RUN\` uses \`sh\`, which answers "source: not found". Write \`ENV PATH="${path}:$PATH"\` before this line and leave the activation out.`,
    ko: `\`source\`는 bash에만 있어요. \`RUN\`은 \`sh\`를 써서 "source: not found"로 실패해요. 이 줄 앞에 \`ENV PATH="${path}:$PATH"\`를 쓰고 활성화는 빼세요.`,
  };
}
