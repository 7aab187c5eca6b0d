import type {Job, Step, Workflow} from '../../../syntax/workflow.ts';
import {valueAt} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {deployStep, waitedFor} from '../deploying.ts';
import {missingJobs} from '../presence.ts';
import {runsAfterFailure} from '../runs.ts';
import {isTest, runsTests, scriptsOf} from '../scripts.ts';

/** Nothing reaches the server that no test has seen. */
export const deployNeedsTests: Rule<Workflow> = {
  id: 'workflow/deploy-needs-tests',
  title: {en: 'A deployment waits for tests', ko: '테스트가 끝난 다음에 배포해요'},
  why: {
    en: 'Continuous deployment without tests only brings mistakes to the server faster. Jobs run side by side unless `needs:` says otherwise, so a test job alone does not hold the deployment back: the deploy job has to wait for it.',
    ko: '테스트 없이 자동 배포하면 실수를 서버에 더 빨리 올릴 뿐이에요. 잡은 `needs:`가 없으면 동시에 실행되기 때문에 테스트 잡이 따로 있어도 배포를 막지 못해요. 배포 잡이 테스트 잡을 기다려야 해요.',
  },
  learn: 'actions-deploy#start',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idneeds',
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: python manage.py test\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  missing: missingJobs,
  *check(workflow) {
    const elsewhere = new Set([
      'workflow_run',
      'workflow_call',
      'workflow_dispatch',
      'release',
      'deployment',
      'repository_dispatch',
    ]);
    if (workflow.problems.length > 0 || needsUnknown(workflow)) return;
    if (workflow.events.length > 0 && workflow.events.every(({name}) => elsewhere.has(name))) return;
    for (const job of workflow.jobs) {
      const step = deployStep(job, workflow);
      if (step === undefined) continue;
      if (isTested(job, step, workflow)) {
        const failed = [...waitedFor(job, workflow)].find((one) => runsTests(one, workflow));
        const condition = valueAt(job.map, 'if');
        if (failed && condition && runsAfterFailure(job, [failed.id]))
          yield {span: condition.span, message: runsAnyway(job.id, failed.id)};
        continue;
      }
      const tests = workflow.jobs.find((one) => one !== job && runsTests(one, workflow));
      yield {
        span: job.key.span,
        message: tests
          ? {
              en: `\`${job.id}\` deploys, but does not wait for the tests in \`${tests.id}\`: both start at once, and a failing test stops nothing. Add \`needs: ${tests.id}\`.`,
              ko: `\`${job.id}\` 잡이 배포하는데 \`${tests.id}\` 잡의 테스트를 기다리지 않아요. 둘이 동시에 시작해서 테스트가 실패해도 배포돼요. ${particle(`\`needs: ${tests.id}\``, '을/를')} 추가하세요.`,
            }
          : {
              en: `\`${job.id}\` deploys, and nothing in this workflow runs a test first. Add a job that runs the tests and let this one wait for it with \`needs:\`.`,
              ko: `\`${job.id}\` 잡이 배포하는데 이 워크플로에는 먼저 테스트하는 곳이 없어요. 테스트를 실행하는 잡을 만들고 \`needs:\`로 기다리게 하세요.`,
            },
      };
    }
  },
};

function runsAnyway(deploy: string, tests: string): Text {
  return {
    en: `With this condition \`${deploy}\` deploys although \`${tests}\` has failed: \`always()\` and its like take away what \`needs:\` is for. Take them out of the condition.`,
    ko: `이 조건이면 \`${tests}\` 잡이 실패해도 \`${deploy}\` 잡이 배포해요. \`always()\` 같은 함수는 \`needs:\`를 쓰는 의미를 없애니 조건에서 빼세요.`,
  };
}

/** A called workflow may hold tests: nobody can say that it does not. */
function isTested(job: Job, deploy: Step, workflow: Workflow): boolean {
  const before = scriptsOf(job, workflow).filter(({step, where}) => step.index <= deploy.index && where === 'here');
  if (before.some(({script}) => script.commands.some(isTest))) return true;
  return [...waitedFor(job, workflow)].some((one) => one.uses !== undefined || runsTests(one, workflow));
}

/** Whoever mistyped a name in `needs:` meant to wait; the mistake itself is told elsewhere. */
function needsUnknown({jobs}: Workflow): boolean {
  const ids = new Set(jobs.map(({id}) => id.toLowerCase()));
  return jobs.some(({needs}) => needs.some(({text}) => !ids.has(text.toLowerCase())));
}
