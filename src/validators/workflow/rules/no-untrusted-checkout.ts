import {inputOf, type Workflow} from '../../../syntax/workflow.ts';
import {textOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Privileged runs do not check out the code of strangers. */
export const noUntrustedCheckout: Rule<Workflow> = {
  id: 'workflow/no-untrusted-checkout',
  title: {
    en: 'pull_request_target does not check out the pull request',
    ko: '`pull_request_target`에서 풀 리퀘스트 코드를 체크아웃하지 않아요',
  },
  why: {
    en: '`pull_request_target` and `workflow_run` run with the secrets and the write token of your repository, for pull requests from anybody. Checking out the head of the pull request there and building it hands both to whoever wrote it: a changed `setup.py` or test is enough.',
    ko: '`pull_request_target`과 `workflow_run`은 누구의 풀 리퀘스트든 내 저장소의 시크릿과 쓰기 토큰을 가지고 실행돼요. 여기서 풀 리퀘스트의 코드를 체크아웃해서 빌드하면 그 코드를 쓴 사람에게 둘 다 넘겨주는 셈이에요. `setup.py`나 테스트만 바꿔도 충분해요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout',
  alsoKnownAs: ['zizmor dangerous-triggers'],
  severity: 'warning',
  bad: 'on: pull_request_target\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          ref: ${{ github.event.pull_request.head.sha }}\n      - run: pytest\n',
  good: 'on: pull_request\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs, events}) {
    const event = events.find(({name}) => name === 'pull_request_target' || name === 'workflow_run');
    if (event === undefined) return;
    for (const step of jobs.flatMap(({steps}) => steps)) {
      const ref = inputOf(step, 'ref') ?? inputOf(step, 'repository');
      if (step.uses?.name !== 'actions/checkout' || ref === undefined) continue;
      if (
        !/head_ref|head\.(?:sha|ref|repo)|pull_request\.(?:number|merge_commit_sha)|head_sha|head_branch|refs\/pull/i.test(
          textOf(ref) ?? '',
        )
      )
        continue;
      yield {
        span: ref.span,
        message: {
          en: `\`${event.name}\` runs with your secrets, and this checks out code that a stranger wrote. Use \`pull_request\`, which gets none, or do not run anything of what is checked out.`,
          ko: `\`${event.name}\` 이벤트는 내 시크릿을 가지고 실행되는데 여기서 남이 쓴 코드를 체크아웃해요. 시크릿이 전달되지 않는 \`pull_request\`를 쓰거나, 체크아웃한 코드를 실행하지 마세요.`,
        },
        related: [
          {span: event.span, message: {en: 'The privileged event is here.', ko: '권한이 큰 이벤트는 여기 있어요.'}},
        ],
      };
    }
  },
};
