import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {missingTrigger} from '../presence.ts';

/** A filter never stands beside its `-ignore` twin. */
export const oneKindOfFilter: Rule<Workflow> = {
  id: 'workflow/one-kind-of-filter',
  title: {en: 'A filter and its -ignore twin never stand together', ko: '필터와 `-ignore` 필터를 함께 쓰지 않아요'},
  why: {
    en: 'For one event you say either which branches count (`branches`) or which do not (`branches-ignore`); the same goes for tags and paths. GitHub refuses a workflow that says both. To do both, use the first with patterns that begin with `!`.',
    ko: '한 이벤트에는 포함할 브랜치(`branches`)나 제외할 브랜치(`branches-ignore`) 중 하나만 적을 수 있어요. 태그와 경로도 마찬가지예요. 둘 다 있으면 GitHub가 워크플로를 거부해요. 둘 다 필요하면 앞의 것만 쓰고 제외할 패턴에 `!`를 붙이세요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore',
  alsoKnownAs: ['actionlint events'],
  severity: 'error',
  bad: 'on:\n  push:\n    branches: [main]\n    branches-ignore: [docs]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on:\n  push:\n    branches: [main, "!docs"]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingTrigger,
  *check({events}) {
    for (const {name, filters} of events) {
      for (const kind of ['branches', 'tags', 'paths']) {
        const one = entryOf(filters, kind);
        const other = entryOf(filters, `${kind}-ignore`);
        if (one === undefined || other === undefined) continue;
        yield {
          span: other.key.span,
          message: {
            en: `\`${name}\` has both \`${kind}\` and \`${kind}-ignore\`, and GitHub allows one of the two. Keep \`${kind}\` and put what should be left out into it with a \`!\` in front.`,
            ko: `\`${name}\`에 \`${kind}\`와 \`${kind}-ignore\`가 함께 있는데 GitHub는 둘 중 하나만 허용해요. \`${kind}\`만 두고 제외할 것은 앞에 \`!\`를 붙여 적으세요.`,
          },
          related: [
            {span: one.key.span, message: {en: `\`${kind}\` stands here.`, ko: `\`${kind}\` 필터는 여기 있어요.`}},
          ],
        };
      }
    }
  },
};
