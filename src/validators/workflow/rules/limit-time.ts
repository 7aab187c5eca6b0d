import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {deployStep} from '../deploying.ts';
import {missingJobs} from '../presence.ts';

/** A job that talks to a server gives up in time. */
export const limitTime: Rule<Workflow> = {
  id: 'workflow/limit-time',
  title: {en: 'A deployment has a time limit', ko: '배포 잡에는 시간 제한을 둬요'},
  why: {
    en: 'A job may run for six hours by default. A deployment that waits for a password or for a server that does not answer uses up the minutes of a month, and with `concurrency` blocks every deployment behind it.',
    ko: '잡은 기본으로 여섯 시간까지 실행돼요. 비밀번호 입력을 기다리거나 응답 없는 서버를 기다리는 배포 잡은 한 달 치 사용 시간을 다 써 버리고, `concurrency`가 있으면 뒤에 오는 배포까지 막아요.',
  },
  learn: 'actions-deploy#gate',
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes',
  severity: 'hint',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n  deploy:\n    needs: test\n    timeout-minutes: 10\n    runs-on: ubuntu-latest\n    steps:\n      - run: ssh ubuntu@example.com ./deploy.sh\n',
  missing: missingJobs,
  *check(workflow) {
    for (const job of workflow.jobs) {
      const step = deployStep(job, workflow);
      if (step === undefined || [job.map, step.map].some((map) => entryOf(map, 'timeout-minutes') !== undefined))
        continue;
      yield {
        span: job.key.span,
        message: {
          en: `\`${job.id}\` may hang for six hours when the server does not answer. Add \`timeout-minutes: 10\`.`,
          ko: `서버가 응답하지 않으면 \`${job.id}\` 잡이 여섯 시간까지 멈춰 있을 수 있어요. \`timeout-minutes: 10\`을 추가하세요.`,
        },
      };
    }
  },
};
