import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage, inherited} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {baseImage, officialBase} from '../images.ts';
import {missingStage} from '../presence.ts';
import {programs, scriptText} from '../program.ts';

/** The program a HEALTHCHECK calls is in the image. */
export const healthcheckTool: Rule<Dockerfile> = {
  id: 'dockerfile/healthcheck-tool',
  title: {en: 'The health check uses a program that is installed', ko: '헬스체크는 설치된 프로그램을 써요'},
  why: {
    en: 'The check runs inside the container. Slim images have no `curl` and no `wget`: the shell says `not found`, the check fails each time, and a perfectly good server is reported `unhealthy`, which makes some platforms restart it again and again. Python is there anyway and can ask too.',
    ko: '헬스체크는 컨테이너 안에서 실행돼요. slim 이미지에는 `curl`도 `wget`도 없어서 셸이 `not found`라고 하고 검사는 매번 실패해요. 멀쩡한 서버가 `unhealthy`로 보이고, 플랫폼에 따라서는 계속 다시 시작돼요. Python은 이미 있으니 Python으로 물어봐도 돼요.',
  },
  learn: 'production-image#health',
  reference: 'https://docs.docker.com/reference/dockerfile/#healthcheck',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nHEALTHCHECK CMD curl -f http://127.0.0.1:8000/health || exit 1\n',
  good: 'FROM python:3.13-slim\nHEALTHCHECK CMD python -c "import urllib.request as r; r.urlopen(\'http://127.0.0.1:8000/health\')" || exit 1\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    if (!stage || !isBare(stage)) return;
    const all = inherited(stage);
    const check = all.findLast(({keyword}) => keyword === 'HEALTHCHECK');
    const tool = check && programs(check, file).find(({name}) => name === 'curl' || name === 'wget');
    if (!tool) return;
    const brings = all.some(
      (one) =>
        (one.keyword === 'RUN' && mentions(scriptText(one), tool.name)) ||
        (/^(?:COPY|ADD)$/.test(one.keyword) && (mentions(one.body, tool.name) || /\/bin\/?$|\s\/$/.test(one.body))),
    );
    if (brings) return;
    const image = stage.image.value ?? '';
    yield {
      span: tool.span,
      message: {
        en: `\`${image}\` has no \`${tool.name}\` and nothing installs it, so this check always fails. Install it, or ask with Python: \`python -c "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/')"\`.`,
        ko: `\`${image}\` 이미지에는 ${particle(tool.name, '이/가')} 없고 설치하는 곳도 없어서 이 검사는 항상 실패해요. 설치하거나 \`python -c "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/')"\`처럼 Python으로 물어보세요.`,
      },
    };
  },
};

/** An official Debian image without the tools: python:…-slim, debian:…. (Alpine's busybox has a wget.) */
function isBare(stage: Parameters<typeof officialBase>[0]): boolean {
  const official = officialBase(stage);
  if (official?.family !== 'debian') return false;
  return official.name !== 'python' && official.name !== 'pypy'
    ? official.name !== 'buildpack-deps'
    : /slim/.test(baseImage(stage)?.tag ?? '');
}

/** A script of the project or a variable may install it as well. */
function mentions(script: string, tool: string): boolean {
  return script.includes(tool) || /\.sh\b|\$|xargs|\bmake\b/.test(script);
}
