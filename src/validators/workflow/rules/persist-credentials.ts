import {inputOf, type Job, type Workflow} from '../../../syntax/workflow.ts';
import {textOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** The token does not lie about where it is packed up. */
export const persistCredentials: Rule<Workflow> = {
  id: 'workflow/persist-credentials',
  title: {
    en: 'The checkout keeps no token where artifacts are made',
    ko: '아티팩트를 만드는 잡에서는 체크아웃이 토큰을 남기지 않아요',
  },
  why: {
    en: '`actions/checkout` leaves the token of the run on the disk so that later steps can `git push`. A job that uploads the whole folder as an artifact then publishes the token with it. `persist-credentials: false` takes it away.',
    ko: '`actions/checkout`은 나중에 `git push`를 할 수 있게 실행 토큰을 디스크에 남겨 둬요. 폴더 전체를 아티팩트로 올리는 잡이라면 토큰까지 함께 공개돼요. `persist-credentials: false`를 쓰면 남기지 않아요.',
  },
  learn: 'actions-ci#limits',
  reference: 'https://github.com/actions/checkout#usage',
  alsoKnownAs: ['zizmor artipacked'],
  severity: 'hint',
  bad: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - uses: actions/upload-artifact@v6\n        with:\n          path: .\n',
  good: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: actions/upload-artifact@v6\n        with:\n          path: .\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const job of jobs) {
      if (!uploadsAll(job)) continue;
      for (const step of job.steps) {
        if (step.uses?.name !== 'actions/checkout' || inputOf(step, 'persist-credentials') !== undefined) continue;
        yield {
          span: step.uses.scalar.span,
          message: {
            en: 'This leaves the token of the run in `.git/config`, and a later step of the job uploads the whole folder. Add `persist-credentials: false` under `with:`.',
            ko: '실행 토큰이 `.git/config`에 남는데 이 잡의 뒤쪽 스텝에서 폴더 전체를 올려요. `with:`에 `persist-credentials: false`를 추가하세요.',
          },
        };
      }
    }
  },
};

function uploadsAll({steps}: Job): boolean {
  return steps.some((step) => {
    const path = textOf(inputOf(step, 'path'))?.trim() ?? '';
    return (
      step.uses?.name === 'actions/upload-artifact' &&
      /^(?:\.|\.\/|\*\*?|\.git.*|\$\{\{ *github\.workspace *\}\})$/m.test(path)
    );
  });
}
