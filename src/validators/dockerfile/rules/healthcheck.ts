import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import type {Rule} from '../../rule.ts';
import {shipped} from '../environment.ts';
import {missingStage} from '../presence.ts';
import {servers} from '../server.ts';
import {start} from '../start.ts';

/** An image that starts a server says how to see whether it still answers. */
export const healthcheck: Rule<Dockerfile> = {
  id: 'dockerfile/healthcheck',
  title: {en: 'HEALTHCHECK asks whether the server answers', ko: 'HEALTHCHECK로 서버가 대답하는지 확인해요'},
  why: {
    en: 'Docker knows whether the process runs, not whether it answers. A worker that hangs looks "up" for days. `HEALTHCHECK` asks the app itself, every 30 seconds unless you say otherwise; `docker ps` then shows `healthy` or `unhealthy`, and Compose can wait for it before it starts what depends on it.',
    ko: 'Docker는 프로세스가 살아 있는지만 알고 대답하는지는 몰라요. 멈춘 워커도 며칠씩 "up"으로 보여요. `HEALTHCHECK`는 따로 정하지 않으면 30초마다 앱에 직접 물어봐요. 그러면 `docker ps`에 `healthy`나 `unhealthy`가 나오고, Compose는 `healthy`가 된 다음에 나머지를 시작할 수 있어요.',
  },
  learn: 'production-image#health',
  reference: 'https://docs.docker.com/reference/dockerfile/#healthcheck',
  alsoKnownAs: ['hadolint DL3057'],
  severity: 'hint',
  bad: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nHEALTHCHECK CMD ["python", "-c", "import urllib.request as r; r.urlopen(\'http://127.0.0.1:8000/health\')"]\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    const command = stage && start(stage, file);
    if (!stage || !command || shipped(file).some(({keyword}) => keyword === 'HEALTHCHECK')) return;
    const [first] = servers(stage, file);
    if (!first) return;
    yield {
      span: command.instruction.keywordSpan,
      message: {
        en: `The image starts ${first.kind}, but nothing checks whether it answers. Add a \`HEALTHCHECK\` that asks a URL of your app, or \`HEALTHCHECK NONE\` where the platform checks by itself.`,
        ko: `이미지가 ${first.kind} 서버를 시작하지만 대답하는지 확인하는 곳이 없어요. 앱의 URL에 물어보는 \`HEALTHCHECK\`를 추가하세요. 플랫폼이 직접 확인한다면 \`HEALTHCHECK NONE\`이라고 적으면 돼요.`,
      },
    };
  },
};
