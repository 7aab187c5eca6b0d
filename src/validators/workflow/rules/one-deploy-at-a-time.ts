import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {missingJobs} from '../presence.ts';

/** Two deployments never run at once. */
export const oneDeployAtATime: Rule<Workflow> = {
  id: 'workflow/one-deploy-at-a-time',
  title: {en: 'One deployment at a time', ko: '배포는 한 번에 하나씩 해요'},
  why: {
    en: 'Two pushes within a minute start two runs. Without `concurrency:` both deploy at once: two `migrate` in one database, and the older commit may finish last and stay. A group lets the second wait for the first.',
    ko: '1분 사이에 두 번 푸시하면 실행도 두 개가 시작돼요. `concurrency:`가 없으면 동시에 배포해서 한 데이터베이스에 `migrate`가 두 번 돌고, 더 오래된 커밋이 나중에 끝나 그대로 남을 수도 있어요. 그룹을 정하면 두 번째가 첫 번째를 기다려요.',
  },
  reference:
    'https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency',
  alsoKnownAs: ['zizmor concurrency-limits'],
  severity: 'hint',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    concurrency: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  missing: missingJobs,
  *check(workflow) {
    if (entryOf(workflow.root, 'concurrency') !== undefined) return;
    for (const job of workflow.jobs) {
      if (deployStep(job, workflow) === undefined || entryOf(job.map, 'concurrency') !== undefined) continue;
      yield {
        span: job.key.span,
        message: {
          en: `Two pushes in a row would run \`${job.id}\` twice at the same time. Add \`concurrency: production\` to the job, and the second waits.`,
          ko: `연달아 두 번 푸시하면 \`${job.id}\` 잡이 동시에 두 번 실행돼요. 잡에 \`concurrency: production\`을 추가하면 두 번째가 기다려요.`,
        },
      };
    }
  },
};
