import type {Job, Workflow} from '../../../syntax/workflow.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {deployStep, waitedFor} from '../deploying.ts';
import {runsTests} from '../scripts.ts';

/** One job waits for another. */
export const jobNeeds: Rule<Workflow, {readonly job: string; readonly needs: string}> = {
  id: 'workflow/job-needs',
  title: {en: 'Jobs run in the right order', ko: '잡이 올바른 순서로 실행돼요'},
  why: {
    en: 'Jobs start side by side. `needs:` makes one wait until another has succeeded; when that fails, the waiting one is skipped. So a deployment comes after the tests, and never after failing ones.',
    ko: '잡은 동시에 시작돼요. `needs:`를 쓰면 다른 잡이 성공할 때까지 기다리고, 그 잡이 실패하면 실행하지 않아요. 그래서 배포는 테스트 다음에, 테스트가 성공했을 때만 하게 돼요.',
  },
  learn: 'actions-deploy#start',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idneeds',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Left empty: the job that deploys, and the one that runs the tests. */
  defaults: {job: '', needs: ''},
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  missing(workflow, options) {
    const {first, later} = pair(workflow, options);
    if (first !== undefined && later !== undefined) return undefined;
    return first === undefined
      ? {
          en: `There is no job ${options.needs ? `\`${options.needs}\`` : 'that runs the tests'} yet.`,
          ko: `아직 ${options.needs ? `\`${options.needs}\` 잡이` : '테스트를 실행하는 잡이'} 없어요.`,
        }
      : {
          en: `There is no job ${options.job ? `\`${options.job}\`` : 'that deploys'} yet.`,
          ko: `아직 ${options.job ? `\`${options.job}\` 잡이` : '배포하는 잡이'} 없어요.`,
        };
  },
  *check(workflow, options) {
    const {first, later} = pair(workflow, options);
    if (first === undefined || later === undefined || first === later || waitedFor(later, workflow).has(first)) return;
    yield {
      span: later.key.span,
      message: {
        en: `\`${later.id}\` does not wait for \`${first.id}\`; both start at once. Add \`needs: ${first.id}\`.`,
        ko: `\`${later.id}\` 잡이 \`${first.id}\` 잡을 기다리지 않고 동시에 시작돼요. ${particle(`\`needs: ${first.id}\``, '을/를')} 추가하세요.`,
      },
    };
  },
};

function pair(workflow: Workflow, {job, needs}: {readonly job: string; readonly needs: string}) {
  const {jobs} = workflow;
  const later = jobs.find((one) => (job === '' ? deployStep(one, workflow) !== undefined : one.id === job));
  const first = jobs.find((one) => (needs === '' ? runsTests(one, workflow) : one.id === needs));
  return {first: first ?? (needs === '' ? calledTests(workflow, later) : undefined), later};
}

/** A called workflow may hold the tests: one that is waited for, or one whose name says so. */
function calledTests(workflow: Workflow, later: Job | undefined): Job | undefined {
  const called = workflow.jobs.filter(({uses}) => uses !== undefined);
  const waited = later && waitedFor(later, workflow);
  return (
    called.find((one) => waited?.has(one)) ??
    called.find(({id, uses}) => /test|\bci\b|check/i.test(`${id} ${uses?.text ?? ''}`))
  );
}
