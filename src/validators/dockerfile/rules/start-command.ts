import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {operands, type Program, programs} from '../program.ts';
import {server, servers} from '../server.ts';
import {start} from '../start.ts';
import {startGunicorn} from './start-gunicorn.ts';

/** The container starts the Django project, with whatever server. */
export const startCommandAsked: Rule<Dockerfile, {readonly module: string}> = {
  id: 'dockerfile/start-command',
  title: {en: 'The container starts the project', ko: '컨테이너가 프로젝트를 시작해요'},
  why: {
    en: '`CMD` is what runs when a container starts, and the container lives as long as that command. Without it, `python:3.13` starts an interactive Python, finds no keyboard and stops at once. `RUN` is something else: it is executed once, while the image is built.',
    ko: '`CMD`는 컨테이너가 시작될 때 실행되는 명령이고, 컨테이너는 그 명령이 실행되는 동안만 살아 있어요. `CMD`가 없으면 `python:3.13`은 대화형 Python을 띄웠다가 입력받을 곳이 없어서 바로 끝나요. `RUN`은 달라요. 이미지를 빌드할 때 한 번만 실행돼요.',
  },
  learn: 'first-image#cmd',
  reference: 'https://docs.docker.com/reference/dockerfile/#cmd',
  severity: 'warning',
  onlyWhenAsked: true,
  /** What gunicorn has to serve, where gunicorn it is; any module will do where none is asked for. */
  defaults: {module: ''},
  bad: 'FROM python:3.13-slim\nCMD ["python", "manage.py"]\n',
  good: 'FROM python:3.13-slim\nCMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]\n',
  missing(file) {
    const stage = finalStage(file);
    if (stage && start(stage, file)) return undefined;
    const built = file.instructions.some(
      (one) => one.keyword === 'RUN' && programs(one, file).some((program) => server(program)),
    );
    if (built)
      return {
        en: 'The server is started by a `RUN`, which belongs to the build. Use `CMD` for what the container runs.',
        ko: '서버를 `RUN`으로 시작하고 있는데 `RUN`은 빌드할 때 실행돼요. 컨테이너가 실행할 명령은 `CMD`에 적으세요.',
      };
    return {
      en: 'Nothing says what the container starts. Add a `CMD`, such as `CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]`.',
      ko: '컨테이너가 무엇을 시작할지 정하지 않았어요. `CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]`처럼 `CMD`를 추가하세요.',
    };
  },
  *check(file, {module}) {
    yield* startGunicorn.check(file, {module});
    const stage = finalStage(file);
    const command = stage && start(stage, file);
    if (!stage || !command || command.seen === 'script' || servers(stage, file).length > 0) return;
    const last = command.programs.at(-1);
    if (!last) return;
    yield {span: last.span, message: complaint(last)};
  },
};

function complaint(program: Program): Text {
  const words = program.args.map(({value}) => value);
  if (program.name === 'manage.py') return ofDjango(operands(program)[0]?.value);
  const file = words.find((word) => word.endsWith('.py'));
  if (file !== undefined && words.includes('runserver'))
    return {
      en: `\`runserver\` is a command of \`manage.py\`, not of \`${file}\`.`,
      ko: `\`runserver\`는 ${particle(`\`${file}\``, '이/가')} 아니라 \`manage.py\`의 명령이에요.`,
    };
  const meant = /^python/.test(program.name)
    ? undefined
    : nearest(program.name, ['gunicorn', 'uvicorn', 'daphne', 'hypercorn', 'python', 'manage.py']);
  if (meant !== undefined && meant !== program.name)
    return {
      en: `There is no program called \`${program.name}\`. Did you mean \`${meant}\`?`,
      ko: `\`${program.name}\` 프로그램은 없어요. 혹시 \`${meant}\`인가요?`,
    };
  return {
    en: `\`${[program.name, ...words].join(' ')}\` does not start a Django project. Start \`manage.py runserver\`, or a server such as gunicorn.`,
    ko: `\`${[program.name, ...words].join(' ')}\` 명령은 Django 프로젝트를 시작하지 않아요. \`manage.py runserver\`나 gunicorn 같은 서버를 시작하세요.`,
  };
}

function ofDjango(command: string | undefined): Text {
  if (command === undefined)
    return {
      en: '`manage.py` without a command only prints its help and ends. Add `runserver 0.0.0.0:8000`.',
      ko: '`manage.py`에 명령이 없으면 도움말만 출력하고 끝나요. 뒤에 `runserver 0.0.0.0:8000`을 붙이세요.',
    };
  const typo = nearest(command, ['runserver']);
  return typo !== undefined
    ? {
        en: `\`manage.py\` has no command \`${command}\`. Did you mean \`runserver\`?`,
        ko: `\`manage.py\`에 \`${command}\` 명령은 없어요. \`runserver\`를 쓰려고 했나요?`,
      }
    : {
        en: `\`manage.py ${command}\` does its work and ends, and the container with it. Start a server: \`runserver\`, or gunicorn.`,
        ko: `${particle(`\`manage.py ${command}\``, '은/는')} 할 일을 마치면 끝나고 컨테이너도 함께 끝나요. \`runserver\`나 gunicorn 같은 서버를 시작하세요.`,
      };
}
