import {conditionOf, type Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {deployStep, waitedFor} from '../deploying.ts';
import {missingJobs} from '../presence.ts';
import {letsProposalsIn} from '../runs.ts';

/** A pull request is tested, never deployed. */
export const noDeployOnPullRequest: Rule<Workflow> = {
  id: 'workflow/no-deploy-on-pull-request',
  title: {en: 'A pull request does not deploy', ko: '풀 리퀘스트에서는 배포하지 않아요'},
  why: {
    en: 'A pull request is a proposal that nobody has agreed to yet. A deploy job without a condition runs for each of them: it deploys before the review, and for pull requests from forks it fails, because they get no secrets.',
    ko: '풀 리퀘스트는 아직 아무도 승인하지 않은 제안이에요. 조건 없는 배포 잡은 풀 리퀘스트마다 실행돼서 리뷰도 하기 전에 배포해 버려요. 포크에서 온 풀 리퀘스트에는 시크릿이 전달되지 않아서 실패하고요.',
  },
  learn: 'actions-deploy#start',
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request',
  severity: 'warning',
  bad: 'on: [push, pull_request]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  good: "on: [push, pull_request]\njobs:\n  deploy:\n    if: github.event_name == 'push'\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n",
  missing: missingJobs,
  *check(workflow) {
    const event = workflow.events.find(({name}) => /^pull_request(?:_target)?$/.test(name));
    if (event === undefined) return;
    for (const job of workflow.jobs) {
      const step = deployStep(job, workflow);
      if (step === undefined) continue;
      const always = /\b(?:always|cancelled)\s*\(/i.test(conditionOf(job.map)?.text ?? '');
      const before = always ? [] : [...waitedFor(job, workflow)].map(({map}) => map);
      if (!letsProposalsIn([step.map, job.map, ...before], event.name)) continue;
      const asks = conditionOf(job.map) !== undefined;
      yield {
        span: job.key.span,
        message: {
          en: `\`${job.id}\` deploys, and ${asks ? 'its condition also lets in' : 'this workflow also runs for'} \`${event.name}\`: every proposal would be deployed before anybody has agreed. ${asks ? 'Make it' : 'Add'} \`if: github.event_name == 'push'\`${asks ? '' : ' to the job'}.`,
          ko: `\`${job.id}\` 잡이 배포하는데 ${asks ? `조건이 \`${event.name}\` 이벤트도 통과시켜요` : `이 워크플로는 \`${event.name}\` 이벤트에도 실행돼요`}. 아직 승인하지 않은 변경도 배포되니 잡에 \`if: github.event_name == 'push'\`를 ${asks ? '쓰' : '추가하'}세요.`,
        },
        related: [
          {
            span: event.span,
            message: {en: 'Pull requests start the workflow here.', ko: '풀 리퀘스트가 여기서 워크플로를 시작해요.'},
          },
        ],
      };
    }
  },
};
