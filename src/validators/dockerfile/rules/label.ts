import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {shipped} from '../environment.ts';

/** The final image has a label. */
export const label: Rule<Dockerfile, {readonly name: string}> = {
  id: 'dockerfile/label',
  title: {en: 'LABEL says whose image it is', ko: 'LABEL로 누구의 이미지인지 적어요'},
  why: {
    en: 'An image that lies in a registry for two years should still say who made it and where its code is. `LABEL` writes such facts as name and value into the image; `docker inspect` shows them. `org.opencontainers.image.…` are the names other tools understand.',
    ko: '레지스트리에 2년 동안 남은 이미지라도 누가 만들었고 코드가 어디 있는지는 알 수 있어야 해요. `LABEL`은 그런 정보를 이름과 값으로 이미지에 적어 두고, `docker inspect`로 볼 수 있어요. 다른 도구도 알아보는 이름은 `org.opencontainers.image.…`예요.',
  },
  learn: 'first-image#expose',
  reference: 'https://docs.docker.com/reference/dockerfile/#label',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any label will do where no name is asked for. */
  defaults: {name: ''},
  bad: 'FROM python:3.13-slim\nLABEL maintainer=""\n',
  good: 'FROM python:3.13-slim\nLABEL org.opencontainers.image.authors="team@example.com"\n',
  missing: (file, {name}) =>
    labels(file).some((pair) => name === '' || pair.name === name)
      ? undefined
      : {
          en: `There is no \`LABEL\` in the final stage. Add one: \`LABEL ${name || 'org.opencontainers.image.authors'}="…"\`.`,
          ko: `최종 스테이지에 \`LABEL\`이 없어요. \`LABEL ${name || 'org.opencontainers.image.authors'}="…"\`처럼 추가하세요.`,
        },
  *check(file, {name}) {
    const asked = labels(file).filter((pair) => name === '' || pair.name === name);
    const [first] = asked;
    if (!first || asked.some(({value}) => value !== undefined && value.value !== '')) return;
    yield {
      span: first.span,
      message: {
        en: `The label \`${first.name}\` is empty, so it tells nobody anything. Put a value behind the \`=\`.`,
        ko: `\`${first.name}\` 라벨이 비어 있어서 아무것도 알려 주지 않아요. \`=\` 뒤에 값을 적으세요.`,
      },
    };
  },
};

function labels(file: Dockerfile) {
  return shipped(file).flatMap(({keyword, pairs}) => (keyword === 'LABEL' ? pairs : []));
}
