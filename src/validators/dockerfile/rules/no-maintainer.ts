import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';

/** Authors are named by a label. */
export const noMaintainer: Rule<Dockerfile> = {
  id: 'dockerfile/no-maintainer',
  title: {
    en: 'The author is named in a LABEL, not with MAINTAINER',
    ko: '만든 사람은 `MAINTAINER` 대신 `LABEL`로 적어요',
  },
  why: {
    en: '`MAINTAINER` has been out of use since 2017. A label says the same, can be read by every tool that shows images, and stands beside others such as the source repository and the version.',
    ko: '`MAINTAINER`는 2017년부터 쓰지 않는 명령어예요. 라벨은 같은 내용을 담으면서 이미지를 보여 주는 도구가 모두 읽을 수 있고, 소스 저장소나 버전 같은 다른 정보도 나란히 적을 수 있어요.',
  },
  learn: 'first-image#expose',
  reference: 'https://docs.docker.com/reference/build-checks/maintainer-deprecated/',
  alsoKnownAs: ['hadolint DL4000', 'BuildKit MaintainerDeprecated'],
  severity: 'hint',
  bad: 'FROM python:3.13-slim\nMAINTAINER you@example.com\n',
  good: 'FROM python:3.13-slim\nLABEL org.opencontainers.image.authors="you@example.com"\n',
  missing: missingStage,
  *check(file) {
    for (const {keyword, span, body} of file.instructions) {
      if (keyword !== 'MAINTAINER' || body === '') continue;
      const label = `LABEL org.opencontainers.image.authors="${body.replace(/^["']|["']$/g, '')}"`;
      yield {
        span,
        message: {
          en: `\`MAINTAINER\` is no longer used. Write \`${label}\` instead.`,
          ko: `\`MAINTAINER\`는 더 이상 쓰지 않아요. 대신 \`${label}\`처럼 적으세요.`,
        },
        ...(!/["\\$\n]/.test(body.replace(/^["']|["']$/g, '')) && {fix: {edits: [{span, text: label}]}}),
      };
    }
  },
};
