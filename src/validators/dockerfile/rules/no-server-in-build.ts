import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {type Program, programs} from '../program.ts';
import {server} from '../server.ts';

/** A server is started by CMD; in RUN the build would wait for it for ever. */
export const noServerInBuild: Rule<Dockerfile> = {
  id: 'dockerfile/no-server-in-build',
  title: {en: 'The server is started by CMD, not by RUN', ko: '서버는 RUN이 아니라 CMD로 시작해요'},
  why: {
    en: '`RUN` is executed while the image is built and has to end before the next step begins. A server does not end, so the build hangs on that line. `CMD` is only written down in the image and executed when a container starts.',
    ko: '`RUN`은 이미지를 빌드할 때 실행되고, 끝나야 다음 단계로 넘어가요. 서버는 끝나지 않으니 빌드가 그 줄에서 멈춰 있어요. `CMD`는 이미지에 적어 두기만 했다가 컨테이너가 시작될 때 실행해요.',
  },
  learn: 'first-image#cmd',
  reference: 'https://docs.docker.com/reference/dockerfile/#cmd',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN python manage.py runserver 0.0.0.0:8000\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN') continue;
      const run = programs(instruction, file);
      const found = run.find(
        (program, at) => server(program) && !ends(program) && !inBackground(run[at + 1], instruction.body),
      );
      if (!found) continue;
      const name = server(found)?.kind ?? found.name;
      yield {
        span: found.span,
        message: {
          en: `\`RUN\` starts ${name} during the build, and the build waits for it to end, which it never does. Start it with \`CMD\`.`,
          ko: `\`RUN\`이 빌드 중에 ${particle(name, '을/를')} 시작하고, 빌드는 끝나지 않을 서버가 끝나기를 기다려요. \`CMD\`로 시작하세요.`,
        },
      };
    }
  },
};

/** Does the call only ask something, or is it stopped by `timeout`? */
function ends({args, wrappers}: Program): boolean {
  return (
    wrappers.includes('timeout') ||
    args.some(({value}) =>
      /^(?:--help|-h|--version|-v|-V|--check-config|--print-config|-D|--daemon|-d|--daemonize.*)$/.test(value),
    )
  );
}

function inBackground(next: Program | undefined, body: string): boolean {
  return next?.joined === 'background' || /(?:^|[^&])&\s*$/.test(body);
}
