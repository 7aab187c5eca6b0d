import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {hiddenBy, scriptLines} from '../script-lines.ts';

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
      const lines = scriptLines(job, workflow);
      const span = step.uses?.scalar.span ?? step.run?.span ?? job.key.span;
      const lacking = commands.filter((command) => !lines.includes(command));
      if (lacking.length === 0) {
        const message = hiddenFailure(lines, commands) ?? tooEarly(lines, commands);
        if (message) yield {span, message};
        continue;
      }
      const names = lacking.map((one) => `\`${one}\``).join(', ');
      yield {
        span,
        message: {
          en: `The deployment does not run ${names}. Add it to the script, before the service is restarted.`,
          ko: `배포하면서 실행하지 않는 명령이 있어요: ${names}. 서비스를 재시작하기 전에 실행하도록 스크립트에 추가하세요.`,
        },
      };
    }
  },
};

function hiddenFailure(lines: string, commands: readonly string[]): Text | undefined {
  for (const command of commands) {
    const hidden = hiddenBy(lines, new RegExp(command.replace(/[^\w\s]/g, '\\$&')));
    if (hidden !== undefined)
      return {
        en: `When \`${command}\` fails, the deployment goes on and is green: \`${hidden}\` hides it. Take it away.`,
        ko: `\`${hidden}\` 때문에 \`${command}\` 명령이 실패해도 배포는 계속되고 성공으로 표시돼요. 지우세요.`,
      };
  }
  return undefined;
}

/** A restart of the service before the commands, and none after them; those of other programs do not count. */
function tooEarly(lines: string, commands: readonly string[]): Text | undefined {
  const restarts = [
    ...lines.matchAll(
      /\b(?:systemctl (?:restart|reload|start)|service) (?!nginx|postgres|redis|mysql|docker|celery)\S+/g,
    ),
  ];
  const last = restarts.at(-1)?.index;
  const late = last === undefined ? undefined : commands.find((command) => lines.indexOf(command) > last);
  return late === undefined
    ? undefined
    : {
        en: `The service is restarted before \`${late}\` has run, so the new code starts without it. Move the restart to the end of the script.`,
        ko: `\`${late}\` 명령보다 먼저 서비스를 재시작해서 새 코드가 준비되지 않은 채 시작돼요. 재시작을 스크립트 끝으로 옮기세요.`,
      };
}
