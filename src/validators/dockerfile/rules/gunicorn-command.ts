import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import {given, isGunicorn, launchOfProgram} from '../../gunicorn/launch.ts';
import {refusalsOf} from '../../gunicorn/refusals.ts';
import type {Finding, Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {start} from '../start.ts';

/** gunicorn understands the command line that the container starts it with. */
export const gunicornCommand: Rule<Dockerfile> = {
  id: 'dockerfile/gunicorn-command',
  title: {en: 'gunicorn understands its command line', ko: 'gunicorn이 알아듣는 명령줄을 써요'},
  why: {
    en: 'The image builds whatever stands in `CMD`; only the container notices. gunicorn refuses an option it does not know, a number that is none, an address it cannot listen on, a path where a module belongs, prints its usage and exits: `docker ps` shows nothing, and `docker logs` the reason.',
    ko: '`CMD`에 무엇을 적든 이미지는 만들어지고, 컨테이너를 띄워야 드러나요. gunicorn은 모르는 옵션, 숫자가 아닌 숫자, 기다릴 수 없는 주소, 모듈 자리의 파일 경로를 만나면 사용법을 찍고 끝나요. `docker ps`에는 아무것도 없고 `docker logs`에 이유가 남아요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--wokers", "3", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--workers", "3", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    for (const program of (stage && start(stage, file)?.programs) ?? []) {
      if (!isGunicorn(program)) continue;
      const launch = launchOfProgram(program);
      for (const finding of refusalsOf(launch)) {
        const {fix: _, ...plain} = finding;
        if (!isBarePort(finding, given(launch, 'bind'))) yield plain;
      }
    }
  },
};

/** dockerfile/listen-on-all-interfaces tells of a port alone, and what to write in a container. */
function isBarePort({span}: Finding, bind: ReturnType<typeof given>): boolean {
  return bind?.value.kind === 'string' && /^\d+$/.test(bind.value.value) && span === bind.span;
}
