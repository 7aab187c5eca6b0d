import type {Workflow} from '../../../syntax/workflow.ts';
import {valueAt} from '../../../syntax/yaml.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** A group of runners is named the way GitHub looks it up. */
export const runnerGroup: Rule<Workflow> = {
  id: 'workflow/runner-group',
  title: {
    en: 'A runner group is a name, or organization/name',
    ko: '러너 그룹은 이름이나 `organization/이름`으로 써요',
  },
  why: {
    en: '`runs-on: {group: …}` takes the name of a runner group. Only the words `organization/` or `enterprise/` may stand in front of it, to say where the group is; the name of your organization there makes GitHub refuse the workflow.',
    ko: '`runs-on: {group: …}`에는 러너 그룹의 이름을 적어요. 앞에는 그룹이 어디에 있는지 나타내는 `organization/`이나 `enterprise/`만 붙일 수 있어요. 조직 이름을 적으면 GitHub가 워크플로를 거부해요.',
  },
  reference:
    'https://docs.github.com/en/actions/how-tos/write-workflows/choose-where-workflows-run/choose-the-runner-for-a-job',
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on:\n      group: acme/builders\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on:\n      group: organization/builders\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {map} of jobs) {
      const group = valueAt(map, 'runs-on', 'group');
      if (group?.kind !== 'scalar' || !group.text.includes('/') || group.text.includes('${{')) continue;
      if (/^(?:org|organization|ent|enterprise)\/[^/]+$/i.test(group.text)) continue;
      const word = quote(group.text);
      yield {
        span: group.span,
        message: {
          en: `${word} is not how GitHub names a runner group. Write the name alone, or \`organization/\` or \`enterprise/\` and the name.`,
          ko: `${word}처럼 쓰면 GitHub가 러너 그룹을 찾지 못해요. 이름만 적거나 앞에 \`organization/\` 또는 \`enterprise/\`를 붙이세요.`,
        },
      };
    }
  },
};
