import type {Workflow} from '../../../syntax/workflow.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {missingJobs} from '../presence.ts';

/** No key stands twice in the same map. */
export const uniqueKeys: Rule<Workflow> = {
  id: 'workflow/unique-keys',
  title: {en: 'No key is written twice', ko: '같은 키를 두 번 쓰지 않아요'},
  why: {
    en: 'In a map each key may stand once. Two jobs with one name, or two `env:` in one step, are refused by GitHub; capital and small letters count as the same.',
    ko: '한 맵 안에서 같은 키는 한 번만 쓸 수 있어요. 이름이 같은 잡이 두 개 있거나 한 스텝에 `env:`가 두 번 있으면 GitHub가 거부해요. 대문자와 소문자는 같은 것으로 봐요.',
  },
  reference: 'https://yaml.org/spec/1.2.2/#3213-node-comparison',
  alsoKnownAs: ['actionlint syntax-check'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n        env:\n          A: "1"\n        env:\n          B: "2"\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n        env:\n          A: "1"\n          B: "2"\n',
  missing: missingJobs,
  *check(workflow) {
    for (const {span, seen, related} of problemsOf(workflow, 'unique-keys')) {
      const key = quote(seen);
      const first = related && {span: related, message: {en: 'The first one is here.', ko: '첫 번째는 여기 있어요.'}};
      yield {
        span,
        message: {
          en: `${key} is already there above, and GitHub refuses a key that stands twice. Put both contents under one, or rename this one.`,
          ko: `위에 이미 ${key} 키가 있어요. GitHub는 같은 키가 두 번 나오면 거부해요. 내용을 한곳에 합치거나 이름을 바꾸세요.`,
        },
        ...(first && {related: [first]}),
      };
    }
  },
};
