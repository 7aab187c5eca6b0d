import type {Dockerfile, Stage} from '../../../syntax/dockerfile.ts';
import {finalStage, inherited, lineage} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {takings} from '../environment.ts';
import {baseImage, officialBase} from '../images.ts';
import {shippedInstalls} from '../install.ts';

/** What is only needed to build stays in an earlier stage. */
export const multiStage: Rule<Dockerfile> = {
  id: 'dockerfile/multi-stage',
  title: {
    en: 'A builder stage keeps the tools out of the final image',
    ko: '빌드 도구는 앞 스테이지에 두고 최종 이미지에는 넣지 않아요',
  },
  why: {
    en: 'Some packages have to be compiled, and compilers are big. In a first stage you may install them without care; the second starts from a clean base and takes only the result with `COPY --from=builder`. Only the last stage becomes the image, everything else stays behind.',
    ko: '컴파일해야 하는 패키지가 있는데 컴파일러는 덩치가 커요. 첫 스테이지에서는 마음껏 설치하고, 두 번째 스테이지는 깨끗한 베이스에서 시작해 `COPY --from=builder`로 결과만 가져와요. 마지막 스테이지만 이미지가 되고 나머지는 들어가지 않아요.',
  },
  learn: 'production-image#multi-stage',
  reference: 'https://docs.docker.com/build/building/multi-stage/',
  severity: 'warning',
  onlyWhenAsked: true,
  bad: 'FROM python:3.13 AS builder\nRUN pip wheel --wheel-dir /wheels gunicorn==23.0.0\n\nFROM python:3.13-slim\n',
  good: 'FROM python:3.13 AS builder\nRUN pip wheel --wheel-dir /wheels gunicorn==23.0.0\n\nFROM python:3.13-slim\nCOPY --from=builder /wheels /wheels\n',
  missing: (file) =>
    file.stages.length > 1
      ? undefined
      : {
          en: 'There is only one stage. Build in a first one, `FROM python:3.13 AS builder`, and begin a second with another `FROM`.',
          ko: '스테이지가 하나뿐이에요. 첫 스테이지를 `FROM python:3.13 AS builder`로 만들어 거기서 빌드하고, `FROM`을 하나 더 써서 두 번째 스테이지를 시작하세요.',
        },
  *check(file) {
    const stage = finalStage(file);
    if (!stage) return;
    const taken = inherited(stage).flatMap((one) => takings(one, file));
    const [first] = file.stages;
    if (taken.length === 0) {
      yield {
        span: stage.from.span,
        message: {
          en: `The final stage takes nothing from the earlier ones, so their work is thrown away. Bring the result over: \`COPY --from=${first?.name?.text ?? '0'} /opt/venv /opt/venv\`.`,
          ko: `최종 스테이지가 앞 스테이지에서 아무것도 가져오지 않아서 그 결과가 버려져요. \`COPY --from=${first?.name?.text ?? '0'} /opt/venv /opt/venv\`처럼 결과를 가져오세요.`,
        },
      };
    } else if (taken.every((one) => lineage(stage).includes(one.stage))) {
      yield {
        span: stage.from.span,
        message: {
          en: 'The final stage builds on the stage it copies from, so all its tools are in the image anyway. Let it start from a clean base.',
          ko: '최종 스테이지가 복사해 오는 바로 그 스테이지를 바탕으로 해서 빌드 도구가 이미지에 그대로 남아요. 깨끗한 베이스에서 시작하세요.',
        },
      };
    } else yield* otherPython(stage, file);
  },
};

/** Packages that were installed for another Python than the one of the final image. */
function* otherPython(stage: Stage, file: Dockerfile): Iterable<Finding> {
  const own = pythonOf(stage);
  for (const {instruction, program} of shippedInstalls(file)) {
    const builder = file.stages[instruction.stage];
    const made = builder && !lineage(stage).includes(builder) ? pythonOf(builder) : undefined;
    if (own === undefined || made === undefined || own === made) continue;
    yield {
      span: program.span,
      message: {
        en: `This installs for ${made}, and the final image runs ${own}, which cannot use the result. Let both \`FROM\` lines name the same version on the same system.`,
        ko: `여기서는 ${made}에 맞춰 설치하는데 최종 이미지의 ${particle(own, '은/는')} 그 결과를 쓸 수 없어요. 두 \`FROM\`에 같은 버전, 같은 계열의 이미지를 쓰세요.`,
      },
    };
    return;
  }
}

/** `Python 3.13 on Debian`; undefined where the tag does not tell. */
function pythonOf(stage: Stage): string | undefined {
  const official = officialBase(stage);
  const version = /^\d+\.\d+/.exec(baseImage(stage)?.tag ?? '')?.[0];
  if (official?.name !== 'python' || version === undefined) return undefined;
  return `Python ${version} on ${official.family === 'alpine' ? 'Alpine' : 'Debian'}`;
}
