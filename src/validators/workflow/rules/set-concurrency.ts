import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf, valueAt} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {isTrueForPush} from '../runs.ts';

/** Runs that must not overlap share a group. */
export const setConcurrency: Rule<Workflow> = {
  id: 'workflow/set-concurrency',
  title: {en: 'Runs of one group wait for each other', ko: '같은 그룹의 실행은 서로 기다려요'},
  why: {
    en: '`concurrency:` names a group; of one group only one run works at a time. `cancel-in-progress: true` breaks off the older run, which is right for tests and wrong for a deployment: it may stop between `migrate` and the restart.',
    ko: '`concurrency:`로 그룹을 정하면 같은 그룹에서는 한 번에 하나만 실행돼요. `cancel-in-progress: true`는 먼저 시작한 실행을 중단하는데, 테스트에는 알맞지만 배포에는 위험해요. `migrate`와 재시작 사이에서 멈출 수 있거든요.',
  },
  learn: 'actions-deploy#gate',
  reference:
    'https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency',
  severity: 'hint',
  onlyWhenAsked: true,
  bad: 'on: push\njobs:\n  deploy:\n    concurrency:\n      group: production\n      cancel-in-progress: true\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  good: 'on: push\njobs:\n  deploy:\n    concurrency: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  missing: ({root, jobs}) =>
    [root, ...jobs.map(({map}) => map)].some((map) => entryOf(map, 'concurrency') !== undefined)
      ? undefined
      : {
          en: 'There is no `concurrency:` yet. Name the group of runs that must not work side by side: `concurrency: production` at a job that deploys, or `concurrency:` with `group: tests-${{ github.ref }}` for tests.',
          ko: '아직 `concurrency:`가 없어요. 동시에 실행되면 안 되는 것들의 그룹을 정하세요. 배포하는 잡이면 `concurrency: production`을, 테스트라면 `concurrency:`에 `group: tests-${{ github.ref }}`를 쓰면 돼요.',
        },
  *check(workflow) {
    const job = workflow.jobs.find((one) => deployStep(one, workflow) !== undefined);
    if (job === undefined) return;
    for (const map of [workflow.root, job.map]) {
      const cancel = valueAt(map, 'concurrency', 'cancel-in-progress');
      if (cancel === undefined || !isTrueForPush(cancel)) continue;
      yield {
        span: cancel.span,
        message: {
          en: `A newer push breaks off \`${job.id}\` in the middle of a deployment. Take \`cancel-in-progress\` away, so that the newer one waits.`,
          ko: `새로 푸시하면 배포 중인 \`${job.id}\` 잡이 도중에 중단돼요. \`cancel-in-progress\`를 지워서 새 실행이 기다리게 하세요.`,
        },
      };
    }
  },
};
