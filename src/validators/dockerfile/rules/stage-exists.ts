import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import type {Span} from '../../../syntax/span.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** COPY --from and RUN --mount take files from stages that are finished by then. */
export const stageExists: Rule<Dockerfile> = {
  id: 'dockerfile/stage-exists',
  title: {en: 'Files come from an earlier stage', ko: '앞선 스테이지의 파일만 가져와요'},
  why: {
    en: 'Docker builds the stages from top to bottom. `COPY --from=` can only take files from one that stands above: there is nothing to take from a stage that does not exist, comes later, or is the very one being built.',
    ko: 'Docker는 스테이지를 위에서 아래로 빌드해요. `COPY --from=`은 위에 있는 스테이지의 파일만 가져올 수 있어요. 없는 스테이지나 아래에 나오는 스테이지, 지금 만들고 있는 자기 자신에게서는 가져올 것이 없어요.',
  },
  learn: 'production-image#multi-stage',
  reference: 'https://docs.docker.com/build/building/multi-stage/',
  alsoKnownAs: ['hadolint DL3022', 'hadolint DL3023'],
  severity: 'error',
  bad: 'FROM python:3.13-slim\nCOPY --from=1 /app /app\n',
  good: 'FROM python:3.13-slim AS builder\nFROM python:3.13-slim\nCOPY --from=builder /app /app\n',
  missing: missingStage,
  *check(file) {
    const names = new Map(
      file.stages.flatMap(({name, index}) => (name === undefined ? [] : [[name.text.toLowerCase(), index] as const])),
    );
    for (const instruction of file.instructions) {
      if (instruction.stage < 0) continue;
      for (const {source, span, counts} of sources(instruction)) {
        const number = counts && /^[+-]?\d+$/.test(source) ? Number(source) : undefined;
        const index = number ?? names.get(source.toLowerCase());
        if (index === undefined || (index >= 0 && index < instruction.stage)) continue;
        yield {span, message: complaint(source, index, instruction, file)};
      }
    }
  },
};

interface Source {
  readonly source: string;
  readonly span: Span;
  /** May it be a stage's number? */
  readonly counts: boolean;
}

function sources({keyword, flags}: Instruction): readonly Source[] {
  return flags.flatMap(({name, value, span}): Source[] => {
    if (keyword === 'COPY' && name === 'from') return value?.value ? [{source: value.value, span, counts: true}] : [];
    const mounted =
      keyword === 'RUN' && name === 'mount' ? /(?:^|,)from=([^,$]+)/i.exec(value?.text ?? '')?.[1] : undefined;
    return mounted === undefined ? [] : [{source: mounted, span, counts: false}];
  });
}

function complaint(source: string, index: number, {stage}: Instruction, {stages}: Dockerfile): Text {
  if (index === stage) {
    return {
      en: `${quote(source)} is the stage this line belongs to: it would copy from itself. To copy files inside one stage use \`RUN cp\`, or name an earlier stage.`,
      ko: `${particle(quote(source), '은/는')} 이 줄이 속한 스테이지 자신이에요. 같은 스테이지 안에서 복사하려면 \`RUN cp\`를 쓰고, 아니라면 앞선 스테이지 이름을 적으세요.`,
    };
  }
  if (index >= 0 && index < stages.length) {
    return {
      en: `The stage ${quote(source)} comes later in the file, so its files do not exist yet here. Move that stage above this one.`,
      ko: `${quote(source)} 스테이지는 파일 아래쪽에 있어서 여기서는 아직 만들어지지 않았어요. 그 스테이지를 이 스테이지 위로 옮기세요.`,
    };
  }
  return {
    en: `There is no stage number ${quote(source)}: the file has ${stages.length === 1 ? 'one stage, number 0' : `${stages.length} stages, numbered from 0`}. Give the stage a name with \`AS builder\` and write \`--from=builder\`.`,
    ko: `${quote(source)}번 스테이지는 없어요. 이 파일에는 스테이지가 ${stages.length}개이고 번호는 0부터 시작해요. \`AS builder\`로 이름을 붙이고 \`--from=builder\`라고 쓰면 헷갈리지 않아요.`,
  };
}
