import {literalPart} from '../../../syntax/dockerfile/literal.ts';
import type {Dockerfile, Stage} from '../../../syntax/dockerfile.ts';
import {parseImage} from '../../../syntax/image.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {invalidImage} from '../invalid-image.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** What stands behind FROM (and `--from=`) can be the name of an image. */
export const validImage: Rule<Dockerfile> = {
  id: 'dockerfile/valid-image',
  title: {en: 'The base image has a valid name', ko: '베이스 이미지 이름이 올바라요'},
  why: {
    en: 'An image name has a fixed form: small letters, an optional `:tag`, an optional `@sha256:…`. Docker checks it, with every variable filled in, before it downloads anything, and stops if it cannot be a name.',
    ko: '이미지 이름에는 정해진 꼴이 있어요. 소문자로 쓰고, 뒤에 `:태그`나 `@sha256:…`를 붙일 수 있어요. Docker는 내려받기 전에 변수까지 채워 넣은 이름을 확인하고, 이름이 될 수 없으면 멈춰요.',
  },
  learn: 'first-image#from',
  reference: 'https://docs.docker.com/reference/dockerfile/#from',
  alsoKnownAs: ['BuildKit InvalidDefaultArgInFrom'],
  severity: 'error',
  bad: 'FROM Python:3.13\n',
  good: 'FROM python:3.13-slim\n',
  missing: missingStage,
  *check(file) {
    for (const stage of file.stages) {
      const {image, parent, from} = stage;
      const {value} = image;
      if (parent !== undefined || value === 'scratch' || from.words.length === 0 || from.words.length === 2) continue;
      if (value === '') yield {span: image.span, message: emptyName(stage, file)};
      else if (value === undefined ? /[^\w.:/@-]/.test(literalPart(image)) : parseImage(value) === undefined) {
        yield invalidImage(image, value ?? image.text, file);
      }
    }
    yield* copiedFrom(file);
  },
};

/** `COPY --from=` and `RUN --mount=from=` name a stage, its number, or an image. */
function* copiedFrom(file: Dockerfile): Iterable<Finding> {
  const names = new Set(file.stages.map(({name}) => name?.text.toLowerCase()));
  for (const {keyword, flags, stage} of file.instructions) {
    if (stage === -1 || (keyword !== 'COPY' && keyword !== 'RUN')) continue;
    for (const {name, value} of flags) {
      const source = sourceOf(keyword, name, value?.text);
      if (value === undefined || source === undefined || source === 'scratch' || names.has(source.toLowerCase()))
        continue;
      if (parseImage(source) === undefined) yield invalidImage(value, source, file);
    }
  }
}

/** The plain name in a flag, where there is one; variables and quotes are refused by the grammar already. */
function sourceOf(keyword: string, flag: string, text = ''): string | undefined {
  if (keyword === 'COPY')
    return flag === 'from' && /^[^"'$\\]+$/.test(text) && !/^[+-]?\d+$/.test(text) ? text : undefined;
  return flag === 'mount' ? /(?:^|,)from=([^,$"'\\]+)(?:,|$)/i.exec(text)?.[1] : undefined;
}

function emptyName({image}: Stage, file: Dockerfile): Text {
  const name = image.variables.find(({declared}) => !declared)?.name;
  if (name === undefined) {
    return {
      en: `${quote(image.text)} comes out empty, so there is no image to build on. Give the variable a value: \`ARG IMAGE=python:3.13-slim\` before \`FROM\`.`,
      ko: `${quote(image.text)}의 값이 비어서 바탕이 될 이미지가 없어요. \`FROM\` 앞에 \`ARG IMAGE=python:3.13-slim\`처럼 값을 정하세요.`,
    };
  }
  const inside = file.instructions.some(
    ({keyword, stage, pairs}) => keyword === 'ARG' && stage >= 0 && pairs.some((pair) => pair.name === name),
  );
  return {
    en: `Nobody sets \`${name}\` before this \`FROM\`, so the image name is empty.${inside ? ` Your \`ARG ${name}\` stands below a \`FROM\` and belongs to that stage.` : ''} Put \`ARG ${name}=python:3.13-slim\` above the first \`FROM\`.`,
    ko: `이 \`FROM\`보다 앞에서 \`${name}\` 값을 정하지 않아서 이미지 이름이 비어요.${inside ? ` \`FROM\` 아래에 있는 ${particle(`\`ARG ${name}\``, '은/는')} 그 스테이지에서만 통해요.` : ''} 첫 \`FROM\` 위에 \`ARG ${name}=python:3.13-slim\`을 적으세요.`,
  };
}
