import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {shipped} from '../environment.ts';

/** The final image checks its own health. */
export const healthCheck: Rule<Dockerfile> = {
  id: 'dockerfile/health-check',
  title: {en: 'There is a HEALTHCHECK', ko: 'HEALTHCHECK가 있어요'},
  why: {
    en: 'Docker knows whether the process runs, not whether it answers. `HEALTHCHECK` runs a command inside the container, every 30 seconds unless you say otherwise; as long as it ends with 0 the container is `healthy`.',
    ko: 'Docker는 프로세스가 살아 있는지만 알고 대답하는지는 몰라요. `HEALTHCHECK`는 따로 정하지 않으면 30초마다 컨테이너 안에서 명령을 실행하고, 종료 코드가 0이면 컨테이너를 `healthy`로 봐요.',
  },
  learn: 'production-image#health',
  reference: 'https://docs.docker.com/reference/dockerfile/#healthcheck',
  severity: 'warning',
  onlyWhenAsked: true,
  bad: 'FROM python:3.13-slim\nHEALTHCHECK NONE\n',
  good: 'FROM python:3.13-slim\nHEALTHCHECK CMD ["python", "-c", "import urllib.request as r; r.urlopen(\'http://127.0.0.1:8000/health\')"]\n',
  missing: (file) =>
    shipped(file).some(({keyword}) => keyword === 'HEALTHCHECK')
      ? undefined
      : {
          en: 'There is no `HEALTHCHECK` in the final stage. Add one whose command asks your server for a page.',
          ko: '최종 스테이지에 `HEALTHCHECK`가 없어요. 서버에 페이지를 요청하는 명령으로 하나 추가하세요.',
        },
  *check(file) {
    const last = shipped(file).findLast(({keyword}) => keyword === 'HEALTHCHECK');
    if (!last || !/^none\b/i.test(last.body)) return;
    yield {
      span: last.span,
      message: {
        en: '`HEALTHCHECK NONE` switches the check off. Write `HEALTHCHECK CMD` and a command that fails when the server does not answer.',
        ko: '`HEALTHCHECK NONE`은 검사를 끄는 거예요. `HEALTHCHECK CMD` 뒤에 서버가 대답하지 않으면 실패하는 명령을 적으세요.',
      },
    };
  },
};
