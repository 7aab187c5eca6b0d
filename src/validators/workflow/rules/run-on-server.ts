import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {scriptsOf} from '../scripts.ts';

/** The deployment runs the commands that were asked for, in their order. */
export const runOnServer: Rule<Workflow, {readonly commands: readonly string[]}> = {
  id: 'workflow/run-on-server',
  title: {en: 'The deployment does all that is needed on the server', ko: '서버에서 필요한 명령을 모두 실행해요'},
  why: {
    en: 'New code often needs more than new files: packages (`pip install -r requirements.txt`), tables (`manage.py migrate`), static files (`manage.py collectstatic`). What the deployment leaves out, the first visitor finds.',
    ko: '새 코드에는 파일만 필요한 게 아니에요. 패키지(`pip install -r requirements.txt`), 테이블(`manage.py migrate`), 정적 파일(`manage.py collectstatic`)도 맞춰야 해요. 배포할 때 빠뜨린 것은 첫 방문자가 발견해요.',
  },
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
      const text = scriptsOf(job, workflow)
        .map(({scalar}) => scalar.text.replace(/^\s*#.*$/gm, ''))
        .join('\n');
      const lacking = commands.filter((command) => !text.includes(command));
      if (lacking.length === 0) continue;
      const names = lacking.map((one) => `\`${one}\``).join(', ');
      yield {
        span: step.uses?.scalar.span ?? step.run?.span ?? job.key.span,
        message: {
          en: `The deployment does not run ${names}. Add it to the script, before the service is restarted.`,
          ko: `배포하면서 실행하지 않는 명령이 있어요: ${names}. 서비스를 재시작하기 전에 실행하도록 스크립트에 추가하세요.`,
        },
      };
    }
  },
};
