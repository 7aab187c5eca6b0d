import {ownerOf, type Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Actions of strangers that see secrets are pinned to a commit. */
export const pinToCommit: Rule<Workflow> = {
  id: 'workflow/pin-to-commit',
  title: {
    en: 'Third-party actions with secrets are pinned to a commit',
    ko: '시크릿을 받는 외부 액션은 커밋으로 고정해요',
  },
  why: {
    en: "A tag can be moved to other code, and in 2025 that is how `tj-actions/changed-files` came to print the secrets of thousands of repositories. A full commit hash cannot be moved. It matters most for actions that are not GitHub's and get a secret.",
    ko: '태그는 다른 코드로 옮겨질 수 있어요. 2025년에 `tj-actions/changed-files`가 그렇게 바뀌어 저장소 수천 곳의 시크릿이 로그에 찍혔어요. 커밋 해시는 옮길 수 없어요. GitHub가 만들지 않은 액션에 시크릿을 넘길 때 특히 중요해요.',
  },
  learn: 'actions-deploy#pinned',
  reference: 'https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions',
  alsoKnownAs: ['zizmor unpinned-uses'],
  severity: 'hint',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: sudo systemctl restart mysite\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@0123456789abcdef0123456789abcdef01234567 # v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: sudo systemctl restart mysite\n',
  missing: missingJobs,
  *check(workflow) {
    const secret = workflow.expressions.filter(({paths}) =>
      paths.some(({names}) => names[0]?.toLowerCase() === 'secrets'),
    );
    const seeing = new Set(secret.map((one) => ownerOf(one, workflow)?.step));
    for (const step of workflow.jobs.flatMap(({steps}) => steps)) {
      const {uses} = step;
      const {ref, name, scalar} = uses ?? {};
      if (uses?.kind !== 'action' || !ref || !name || !scalar) continue;
      if (
        /^(?:actions|github|docker|aws-actions|azure|google-github-actions)\//.test(name) ||
        !/^v?\d/.test(ref) ||
        ref.length >= 40
      )
        continue;
      if (!seeing.has(step)) continue;
      yield {
        span: scalar.at(scalar.text.indexOf('@') + 1, scalar.text.length),
        message: {
          en: `\`${name}\` gets a secret here, and the tag \`${ref}\` can be moved to other code. Pin the full commit hash and keep the tag in a comment: \`${name}@<hash> # ${ref}\`.`,
          ko: `\`${name}\` 액션이 시크릿을 받는데 \`${ref}\` 태그는 다른 코드로 옮겨질 수 있어요. \`${name}@<커밋 해시> # ${ref}\`처럼 커밋 해시로 고정하고 태그는 주석으로 남기세요.`,
        },
      };
    }
  },
};
