import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf, textOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** The token of a run may do no more than it must. */
export const leastPermissions: Rule<Workflow> = {
  id: 'workflow/least-permissions',
  title: {en: 'permissions: says what the token may do', ko: '`permissions:`로 토큰의 권한을 필요한 만큼만 줘요'},
  why: {
    en: 'Each run gets a token for your repository. Where nothing is written, its rights are those set for the repository or the organization, in older ones the right to write everything. Every action and every package that runs in the job could use it. Tests need `contents: read` and no more.',
    ko: '실행할 때마다 저장소에 접근하는 토큰이 발급돼요. 아무것도 적지 않으면 저장소나 조직에 설정된 권한을 가지는데, 오래된 저장소라면 모든 것에 쓸 수 있어요. 잡에서 실행되는 모든 액션과 패키지가 그 토큰을 쓸 수 있고요. 테스트에는 `contents: read`면 충분해요.',
  },
  learn: 'actions-ci#limits',
  reference: 'https://docs.github.com/en/actions/reference/security/secure-use#principle-of-least-privilege',
  alsoKnownAs: ['zizmor excessive-permissions'],
  severity: 'hint',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on: push\npermissions:\n  contents: read\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({root, jobs}) {
    const places = [root, ...jobs.map(({map}) => map)].flatMap((map) => entryOf(map, 'permissions') ?? []);
    for (const {value} of places) {
      if (textOf(value) !== 'write-all') continue;
      yield {
        span: value.span,
        message: {
          en: '`write-all` lets every action in here change code, releases, packages and issues of the repository. Name only what is needed, such as `contents: read`.',
          ko: '`write-all`을 주면 여기서 쓰는 모든 액션이 저장소의 코드, 릴리스, 패키지, 이슈를 바꿀 수 있어요. `contents: read`처럼 필요한 것만 적으세요.',
        },
      };
    }
    const [first] = jobs;
    const open = jobs.filter(({map}) => entryOf(map, 'permissions') === undefined);
    if (first === undefined || entryOf(root, 'permissions') !== undefined || open.length === 0) return;
    yield {
      span: open[0]?.key.span ?? first.key.span,
      message: {
        en: 'Nothing says what the token of this run may do, so it may do all that the repository allows. Add `permissions:` with `contents: read` at the top of the file, and more only to the job that needs it.',
        ko: '토큰의 권한을 적지 않아서 저장소가 허용하는 모든 일을 할 수 있어요. 파일 맨 바깥에 `permissions:`와 `contents: read`를 적고, 더 필요한 권한은 그 잡에만 주세요.',
      },
    };
  },
};
