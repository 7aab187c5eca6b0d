import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import type {Program} from '../program.ts';
import {start} from '../start.ts';

/** The process the container lives by stays in the foreground. */
export const stayInForeground: Rule<Dockerfile> = {
  id: 'dockerfile/stay-in-foreground',
  title: {en: 'The server stays in the foreground', ko: '서버는 포그라운드에서 실행해요'},
  why: {
    en: 'A container lives exactly as long as the process its command starts. A server that sends itself to the background, or that `service … start` starts, lets that first process end: Docker sees the command finish and stops the container, server and all. On a server systemd wants daemons; a container is the daemon.',
    ko: '컨테이너는 명령이 시작한 프로세스가 살아 있는 동안만 살아 있어요. 서버가 스스로 백그라운드로 가거나 `service … start`로 시작되면 그 첫 프로세스가 끝나고, Docker는 명령이 끝났다고 보고 서버까지 함께 멈춰요. 컨테이너에서는 컨테이너 자체가 데몬이에요.',
  },
  learn: 'production-image#signals',
  reference: 'https://docs.docker.com/engine/containers/run/#foreground-and-background',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nCMD ["gunicorn", "--daemon", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    const command = stage && start(stage, file);
    const last = command?.programs.at(-1);
    if (!command || !last) return;
    const background = endsInBackground(command.instruction);
    if (!background && !leaves(last)) return;
    const name = last.name;
    yield {
      span: last.span,
      message: {
        en: `\`${name}\` goes to the background here, so the command ends at once and the container with it. Leave the server in the foreground.`,
        ko: `여기서 \`${name}\` 프로세스가 백그라운드로 넘어가서 명령이 곧바로 끝나고 컨테이너도 함께 멈춰요. 서버를 포그라운드에 두세요.`,
      },
    };
  },
};

/** Does the program itself go to the background? */
function leaves({name, path, args}: Program): boolean {
  const values = args.map(({value}) => value);
  if (path.startsWith('/etc/init.d/')) return values.includes('start');
  if (name === 'gunicorn') return values.some((value) => value === '-D' || value === '--daemon');
  if (name === 'uwsgi') return values.some((value) => /^(?:-d$|--daemonize)/.test(value));
  if (name === 'celery') return values.includes('--detach');
  if (name === 'service') return values.some((value) => /^(?:re)?start$/.test(value));
  if (name === 'systemctl' || name === 'apachectl') return values.includes('start') || values.includes('restart');
  return name === 'nginx' && values.length === 0;
}

function endsInBackground({form, body}: Instruction): boolean {
  return form === 'shell' && /(?:^|[^&])&\s*$/.test(body);
}
