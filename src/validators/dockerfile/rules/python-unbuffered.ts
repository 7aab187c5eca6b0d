import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import type {Rule} from '../../rule.ts';
import {environment} from '../environment.ts';
import {baseImage} from '../images.ts';
import {missingStage} from '../presence.ts';
import {server} from '../server.ts';
import {start} from '../start.ts';

/** What Python prints appears in `docker logs` at once. */
export const pythonUnbuffered: Rule<Dockerfile> = {
  id: 'dockerfile/python-unbuffered',
  title: {en: 'PYTHONUNBUFFERED is set', ko: 'PYTHONUNBUFFERED를 설정해요'},
  why: {
    en: 'Outside a terminal Python collects what it prints and writes it in blocks. In a container your `print` then appears in `docker logs` minutes later, and when the process is killed the last words, the ones you need, are lost. With `PYTHONUNBUFFERED=1` each line is out at once.',
    ko: '터미널이 아니면 Python은 출력을 모았다가 한꺼번에 내보내요. 그래서 컨테이너에서는 `print`한 것이 몇 분 뒤에야 `docker logs`에 나오고, 프로세스가 강제로 죽으면 정작 필요한 마지막 출력이 사라져요. `PYTHONUNBUFFERED=1`이면 한 줄 한 줄 바로 나와요.',
  },
  learn: 'production-image#health',
  reference: 'https://docs.python.org/3/using/cmdline.html#envvar-PYTHONUNBUFFERED',
  severity: 'hint',
  bad: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    const command = stage && start(stage, file);
    if (!stage || !command || !/^python/.test(baseImage(stage)?.name ?? '')) return;
    const value = environment(stage).get('PYTHONUNBUFFERED');
    if (value !== '' && environment(stage).has('PYTHONUNBUFFERED')) return;
    const runs = command.programs.filter(
      (program) => server(program) || /^python[\d.]*$|^manage\.py$|^celery$/.test(program.name),
    );
    if (runs.length === 0 || runs.some(unbuffered)) return;
    yield {
      span: command.instruction.keywordSpan,
      message: {
        en: 'What your code prints reaches `docker logs` late, or never when the process is killed. Put `ENV PYTHONUNBUFFERED=1` before this line.',
        ko: '코드가 출력한 것이 `docker logs`에 늦게 나오고, 프로세스가 강제로 죽으면 아예 사라져요. 이 줄 앞에 `ENV PYTHONUNBUFFERED=1`을 두세요.',
      },
    };
  },
};

type Started = NonNullable<ReturnType<typeof start>>['programs'][number];

/** `python -u …`, `PYTHONUNBUFFERED=1 python …` */
function unbuffered({args, prefix}: Started): boolean {
  return args[0]?.value === '-u' || prefix.some((one) => one.startsWith('PYTHONUNBUFFERED='));
}
