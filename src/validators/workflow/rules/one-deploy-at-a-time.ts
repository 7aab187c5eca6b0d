import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf, textOf, valueAt, type YamlMap} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {missingJobs} from '../presence.ts';
import {isShared} from '../runs.ts';

/** Two deployments never run at once. */
export const oneDeployAtATime: Rule<Workflow> = {
  id: 'workflow/one-deploy-at-a-time',
  title: {en: 'One deployment at a time', ko: '배포는 한 번에 하나씩 해요'},
  why: {
    en: 'Two pushes within a minute start two runs. Without `concurrency:` both deploy at once: two `migrate` in one database, and the older commit may finish last and stay. A group lets the second wait for the first.',
    ko: '1분 사이에 두 번 푸시하면 실행도 두 개가 시작돼요. `concurrency:`가 없으면 동시에 배포해서 한 데이터베이스에 `migrate`가 두 번 돌고, 더 오래된 커밋이 나중에 끝나 그대로 남을 수도 있어요. 그룹을 정하면 두 번째가 첫 번째를 기다려요.',
  },
  learn: 'actions-deploy#gate',
  reference:
    'https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency',
  alsoKnownAs: ['zizmor concurrency-limits'],
  severity: 'hint',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    concurrency: production\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  missing: missingJobs,
  *check(workflow) {
    if (locks(workflow.root)) return;
    for (const job of workflow.jobs) {
      if (deployStep(job, workflow) === undefined || locks(job.map)) continue;
      const group = entryOf(job.map, 'concurrency') ?? entryOf(workflow.root, 'concurrency');
      yield {
        span: group?.value.span ?? job.key.span,
        message: group
          ? everyRunItsOwn
          : {
              en: `Two pushes in a row would run \`${job.id}\` twice at the same time. Add \`concurrency: production\` to the job, and the second waits.`,
              ko: `연달아 두 번 푸시하면 \`${job.id}\` 잡이 동시에 두 번 실행돼요. 잡에 \`concurrency: production\`을 추가하면 두 번째가 기다려요.`,
            },
      };
    }
  },
};

const everyRunItsOwn = {
  en: 'This group has another name in every run, so no run ever waits for another. Give it a fixed name: `concurrency: production`.',
  ko: '그룹 이름이 실행할 때마다 달라서 서로 기다리지 않아요. `concurrency: production`처럼 고정된 이름을 쓰세요.',
};

/** Is there a group that two runs can share? A commit or the number of a run makes one of its own for each. */
function locks(map: YamlMap | undefined): boolean {
  const node = valueAt(map, 'concurrency');
  if (node === undefined) return false;
  const group = textOf(node) ?? textOf(valueAt(node, 'group')) ?? '';
  return isShared(group);
}
