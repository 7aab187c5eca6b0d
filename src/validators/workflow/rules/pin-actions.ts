import {usesOf, type Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Actions are pinned to a version. */
export const pinActions: Rule<Workflow> = {
  id: 'workflow/pin-actions',
  title: {en: 'Actions are pinned to a version, not a branch', ko: '액션은 브랜치가 아니라 버전으로 고정해요'},
  why: {
    en: "A branch such as `master` moves with every commit of somebody else. Tomorrow's run executes code that nobody here has seen, with your secrets at hand, and a mistake there breaks your deployment without any change of yours. A release tag stands still much better, a full commit hash completely.",
    ko: '`master` 같은 브랜치는 다른 사람이 커밋할 때마다 바뀌어요. 내일 실행할 때는 아무도 본 적 없는 코드가 내 시크릿을 가진 채 실행되고, 거기서 실수가 생기면 나는 아무것도 바꾸지 않았는데 배포가 깨져요. 릴리스 태그로 고정하면 훨씬 안전하고, 커밋 해시로 고정하면 절대 바뀌지 않아요.',
  },
  learn: 'ci-cd#marketplace',
  reference: 'https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions',
  alsoKnownAs: ['zizmor unpinned-uses'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@master\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: sudo systemctl restart mysite\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: example.com\n          key: ${{ secrets.SSH_KEY }}\n          script: sudo systemctl restart mysite\n',
  missing: missingJobs,
  *check({jobs}) {
    const called = jobs.flatMap(({uses}) => (uses ? [usesOf(uses)] : []));
    for (const uses of [...called, ...jobs.flatMap(({steps}) => steps.flatMap((step) => step.uses ?? []))]) {
      const {kind, ref, scalar, name} = uses;
      if (
        kind !== 'action' ||
        ref === undefined ||
        !/^(?:master|main|develop|dev|trunk|latest|HEAD|stable|nightly)$/i.test(ref)
      )
        continue;
      yield {
        span: scalar.at(scalar.text.indexOf('@') + 1, scalar.text.length),
        message: {
          en: `\`${ref}\` is a branch: what \`${name}\` does can change from one run to the next. Write the tag of a release, or better the full commit hash with the tag in a comment.`,
          ko: `\`${ref}\` 브랜치를 쓰면 \`${name}\` 액션의 동작이 실행할 때마다 달라질 수 있어요. 릴리스 태그를 쓰세요. 커밋 해시 전체를 쓰고 태그를 주석으로 적으면 더 좋아요.`,
        },
      };
    }
  },
};
