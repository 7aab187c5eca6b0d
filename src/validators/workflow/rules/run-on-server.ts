import type {ShellCommand} from '../../../syntax/shell.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {hiddenBy, lastRestart} from '../restarts.ts';
import {wordsOf} from '../scripts.ts';
import {deployedCommands, runsUnseen} from '../server-scripts.ts';

/** The deployment runs the commands that were asked for, before the service is restarted. */
export const runOnServer: Rule<Workflow, {readonly commands: readonly string[]}> = {
  id: 'workflow/run-on-server',
  title: {en: 'The deployment does all that is needed on the server', ko: '서버에서 필요한 명령을 모두 실행해요'},
  why: {
    en: 'New code often needs more than new files: packages (`pip install -r requirements.txt`), tables (`manage.py migrate`), static files (`manage.py collectstatic`). What the deployment leaves out, the first visitor finds.',
    ko: '새 코드에는 파일만 필요한 게 아니에요. 패키지(`pip install -r requirements.txt`), 테이블(`manage.py migrate`), 정적 파일(`manage.py collectstatic`)도 맞춰야 해요. 배포할 때 빠뜨린 것은 첫 방문자가 발견해요.',
  },
  learn: 'actions-deploy#server',
  reference: 'https://docs.djangoproject.com/en/stable/howto/deployment/checklist/',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {commands: ['migrate', 'collectstatic']},
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com "cd mysite && git pull"\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com "cd mysite && python manage.py migrate && python manage.py collectstatic --noinput"\n',
  missing: (workflow) =>
    workflow.jobs.some((job) => deployStep(job, workflow) !== undefined)
      ? undefined
      : {
          en: 'No job deploys yet, so nothing is run on the server.',
          ko: '아직 배포하는 잡이 없어서 서버에서 실행하는 것이 없어요.',
        },
  *check(workflow, {commands}) {
    for (const job of workflow.jobs) {
      const step = deployStep(job, workflow);
      if (step === undefined) continue;
      const run = deployedCommands(job, workflow);
      const span = step.uses?.scalar.span ?? step.run?.span ?? job.key.span;
      const lacking = commands.filter((command) => !run.some((one) => does(one, command)));
      if (lacking.length === 0) {
        const message = hiddenFailure(run, commands) ?? tooEarly(run, commands);
        if (message) yield {span, message};
        continue;
      }
      const names = lacking.map((one) => `\`${one}\``).join(', ');
      yield {
        span,
        message: runsUnseen(job, workflow)
          ? {
              en: `What the script on the server does is not written in this workflow, so ${names} cannot be seen here. Write the commands into the workflow.`,
              ko: `서버에서 실행하는 스크립트의 내용이 이 워크플로에 없어서 ${names} 명령을 확인할 수 없어요. 명령을 워크플로에 적으세요.`,
            }
          : {
              en: `The deployment does not run ${names}. Add it to the script for the server, before the service is restarted.`,
              ko: `배포하면서 서버에서 실행하지 않는 명령이 있어요: ${names}. 서비스를 재시작하기 전에 실행하도록 서버의 스크립트에 추가하세요.`,
            },
      };
    }
  },
};

/** Programs that do what `pip install` was asked for. */
const installers =
  /(?:^|\s)(?:uv sync|poetry install|pipenv (?:install|sync)|pdm (?:install|sync)|pip-sync|pip3(?:\.\d+)? install)(?=\s|$)/;

/** Does the command run what was asked for, by whatever program it is started? */
function does(command: ShellCommand, asked: string): boolean {
  const line = wordsOf(command);
  if (/^(?:echo|printf|grep|#|cat|which|alias)(?= |$)/.test(line)) return false;
  const words = asked.replace(/[^\w\s]/g, '\\$&').replace(/\s+/g, '\\s+');
  const found = new RegExp(`(?:^|[\\s/'"])${words}(?=$|[\\s;&|'"])`).exec(line);
  if (asked === 'pip install') {
    if (found === null) return installers.test(line);
    return (
      !/^(?:\s+(?:-\S+|pip|setuptools|wheel))*\s*$/.test(line.slice(found.index + found[0].length)) ||
      /\s-(?:r|e)|\s--req/.test(line)
    );
  }
  return found !== null && !/\s(?:--(?:check|plan|dry-run|help|fake)|-n)(?=\s|$)/.test(line.slice(found.index));
}

function hiddenFailure(run: readonly ShellCommand[], commands: readonly string[]): Text | undefined {
  for (const command of commands) {
    const at = run.findIndex((one) => does(one, command));
    const hidden = hiddenBy(run, at);
    if (hidden !== undefined)
      return {
        en: `When \`${command}\` fails, the deployment goes on and is green: \`${hidden}\` hides it. Take it away.`,
        ko: `\`${hidden}\` 때문에 \`${command}\` 명령이 실패해도 배포는 계속되고 성공으로 표시돼요. 지우세요.`,
      };
  }
  return undefined;
}

/** A restart of the service before the commands, and none after them; those of other programs do not count. */
function tooEarly(run: readonly ShellCommand[], commands: readonly string[]): Text | undefined {
  const last = lastRestart(run, '');
  const late = last === -1 ? undefined : commands.find((command) => run.findIndex((one) => does(one, command)) > last);
  return late === undefined
    ? undefined
    : {
        en: `The service is restarted before \`${late}\` has run, so the new code starts without it. Move the restart to the end of the script.`,
        ko: `\`${late}\` 명령보다 먼저 서비스를 재시작해서 새 코드가 준비되지 않은 채 시작돼요. 재시작을 스크립트 끝으로 옮기세요.`,
      };
}
