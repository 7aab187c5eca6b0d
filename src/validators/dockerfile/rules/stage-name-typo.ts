import type {Dockerfile, Stage} from '../../../syntax/dockerfile.ts';
import {parseImage} from '../../../syntax/image.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** A name that is nearly that of a stage was meant to be it. */
export const stageNameTypo: Rule<Dockerfile> = {
  id: 'dockerfile/stage-name-typo',
  title: {en: 'Stages are called by their names', ko: '스테이지는 정해 둔 이름 그대로 불러요'},
  why: {
    en: 'When no stage has the name you write, Docker takes it for an image and looks for it on Docker Hub. A slip in a stage name then ends in `pull access denied`, or worse, in an image of a stranger.',
    ko: '적은 이름의 스테이지가 없으면 Docker는 그것을 이미지 이름으로 보고 Docker Hub에서 찾아요. 그래서 스테이지 이름을 잘못 쓰면 `pull access denied` 오류가 나거나, 더 나쁘게는 모르는 사람의 이미지를 받게 돼요.',
  },
  learn: 'production-image#multi-stage',
  reference: 'https://docs.docker.com/build/building/multi-stage/#name-your-build-stages',
  alsoKnownAs: ['hadolint DL3022'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim AS builder\nFROM python:3.13-slim\nCOPY --from=bulider /app /app\n',
  good: 'FROM python:3.13-slim AS builder\nFROM python:3.13-slim\nCOPY --from=builder /app /app\n',
  missing: missingStage,
  *check(file) {
    const known: string[] = [];
    for (const stage of file.stages) {
      yield* fromSlip(stage, known);
      for (const {keyword, flags} of stage.instructions) {
        for (const {name, value} of flags) {
          if (keyword === 'COPY' && name === 'from' && value?.value !== undefined)
            yield* slip(value.value, value.span, known);
        }
      }
      if (stage.name !== undefined) known.push(stage.name.text.toLowerCase());
    }
  },
};

/** A slip is looked for among the stages just above, so that a long file stays quick to judge. */
const farthest = 50;

/** Images people use under a name of one word, which are no slips of a stage name. */
const wellKnown = new Set(
  `alpine amazoncorretto busybox caddy composer debian deno docker eclipse-temurin elixir fedora gcc golang gradle haskell
  httpd java julia mariadb maven memcached mongo mysql nginx node openjdk perl php postgres python r-base rabbitmq redis ruby
  rust scratch swift tomcat traefik ubuntu`.split(/\s+/),
);

function* fromSlip({image, parent}: Stage, known: readonly string[]): Iterable<Finding> {
  const name = image.value;
  if (parent !== undefined || name === undefined || wellKnown.has(name)) return;
  yield* slip(name, image.span, known);
}

/** Only a bare word can be meant as a stage: no registry, no tag. */
function* slip(name: string, span: Finding['span'], known: readonly string[]): Iterable<Finding> {
  if (known.length === 0 || known.includes(name.toLowerCase())) return;
  const image = parseImage(name);
  const meant = nearest(name, known.slice(-farthest));
  if (
    image === undefined ||
    image.repository !== name ||
    name.includes('/') ||
    meant === undefined ||
    wellKnown.has(name)
  )
    return;
  yield {
    span,
    message: {
      en: `There is no stage ${quote(name)} above, so Docker would look for an image of that name. Did you mean the stage \`${meant}\`?`,
      ko: `위에 ${particle(quote(name), '이라/라')}는 스테이지가 없어서 Docker는 그런 이름의 이미지를 찾게 돼요. 혹시 \`${meant}\` 스테이지인가요?`,
    },
    fix: {edits: [{span, text: meant}]},
  };
}
