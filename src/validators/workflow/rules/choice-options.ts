import type {Workflow} from '../../../syntax/workflow.ts';
import {entryOf, textOf, valueAt} from '../../../syntax/yaml.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingTrigger} from '../presence.ts';

/** `type: choice` and `options:` go together. */
export const choiceOptions: Rule<Workflow> = {
  id: 'workflow/choice-options',
  title: {en: 'A choice has options, and nothing else has', ko: '`choice` 입력에만 `options`를 써요'},
  why: {
    en: 'An input of the type `choice` is shown as a list to choose from when somebody starts the workflow by hand, so it needs `options:`. For every other type there is nothing to choose, and GitHub refuses `options:`. Without `type:` an input is a `string`.',
    ko: '`choice` 타입 입력은 워크플로를 직접 실행할 때 고를 수 있는 목록으로 보이기 때문에 `options:`가 있어야 해요. 다른 타입에는 고를 것이 없어서 `options:`를 쓰면 GitHub가 거부해요. `type:`을 적지 않으면 `string`이에요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputsinput_idtype',
  alsoKnownAs: ['actionlint events'],
  severity: 'error',
  bad: 'on:\n  workflow_dispatch:\n    inputs:\n      target:\n        type: choice\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on:\n  workflow_dispatch:\n    inputs:\n      target:\n        type: choice\n        options: [staging, production]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingTrigger,
  *check({root}) {
    const inputs = valueAt(root, 'on', 'workflow_dispatch', 'inputs');
    if (inputs?.kind !== 'map') return;
    for (const {key, value} of inputs.entries) {
      const type = entryOf(value, 'type');
      const options = entryOf(value, 'options');
      const isChoice = textOf(type?.value) === 'choice';
      const isEmpty = options === undefined || (options.value.kind === 'list' && options.value.items.length === 0);
      const name = `\`${key.text}\``;
      if (isChoice && isEmpty && type)
        yield {
          span: (options ?? type).value.span,
          message: {
            en: `${name} is a choice without anything to choose from, so GitHub refuses the workflow. Add \`options:\` with a list.`,
            ko: `${particle(name, '은/는')} 고르는 입력인데 고를 것이 없어서 GitHub가 워크플로를 거부해요. \`options:\`에 목록을 적으세요.`,
          },
        };
      else if (!isChoice && options)
        yield {
          span: options.key.span,
          message: {
            en: `${name} has \`options\`, but its type is \`${textOf(type?.value) ?? 'string'}\`, so GitHub refuses the workflow. Write \`type: choice\`.`,
            ko: `${name} 입력에 \`options\` 목록이 있는데 타입은 \`${textOf(type?.value) ?? 'string'}\`이라서 GitHub가 워크플로를 거부해요. \`type: choice\`로 쓰세요.`,
          },
        };
    }
  },
};
