import {ownerOf, type Step, type Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** `steps.x` is a step that has run by then. */
export const knownSteps: Rule<Workflow> = {
  id: 'workflow/known-steps',
  title: {en: 'steps.x names an earlier step of the same job', ko: '`steps.x`는 같은 잡의 앞선 스텝을 가리켜요'},
  why: {
    en: '`steps.build.outputs.tag` is filled when a step with `id: build` has run in the same job. A mistyped id, a step further down, or one of another job gives an empty text, without any error: the image gets no tag, the condition is never true.',
    ko: '`steps.build.outputs.tag` 값은 같은 잡에서 `id: build` 스텝이 실행된 다음에 채워져요. id가 틀렸거나 뒤에 있는 스텝, 다른 잡의 스텝이면 오류 없이 빈 글자가 돼요. 그래서 이미지에 태그가 빠지거나 조건이 절대 참이 되지 않아요.',
  },
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#steps-context',
  alsoKnownAs: ['actionlint expression'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - id: version\n        run: echo "value=1" >> "$GITHUB_OUTPUT"\n      - run: echo "${{ steps.verison.outputs.value }}"\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - id: version\n        run: echo "value=1" >> "$GITHUB_OUTPUT"\n      - run: echo "${{ steps.version.outputs.value }}"\n',
  missing: missingJobs,
  *check(workflow) {
    for (const expression of workflow.expressions) {
      const {paths} = expression;
      if (!paths.some(({names}) => names[0]?.toLowerCase() === 'steps')) continue;
      const owner = ownerOf(expression, workflow);
      if (owner === undefined) continue;
      const {job, step: inside} = owner;
      const before = inside ? job.steps.filter(({index}) => index < inside.index) : job.steps;
      for (const {names, spans} of paths) {
        const [context, name] = names;
        const span = spans[1];
        if (context?.toLowerCase() !== 'steps' || name === undefined || name === '*' || span === undefined) continue;
        if (before.some((step) => isNamed(step, name))) {
          const part = names[2] ?? '*';
          if (!/^(?:outputs|outcome|conclusion|\*)$/i.test(part) && spans[2])
            yield {span: spans[2], ...noPart(name, part)};
          continue;
        }
        const later = job.steps.some((step) => isNamed(step, name));
        const meant = nearest(
          name,
          before.flatMap(({id}) => id?.text ?? []),
        );
        yield {
          span,
          message: later
            ? {
                en: `Step \`${name}\` runs after this is read, so \`steps.${name}\` is still empty here. Move the step up.`,
                ko: `\`${name}\` 스텝은 이 값을 읽은 다음에 실행돼서 여기서는 \`steps.${name}\` 값이 아직 비어 있어요. 스텝을 앞으로 옮기세요.`,
              }
            : {
                en: `No step of job \`${job.id}\` has the id \`${name}\`, so this is always empty. ${meant ? `Did you mean \`${meant}\`?` : 'Give the step an `id:`; outputs of another job are read by `needs`.'}`,
                ko: `\`${job.id}\` 잡에는 id가 \`${name}\`인 스텝이 없어서 항상 비어 있어요. ${meant ? `혹시 \`${meant}\`인가요?` : '스텝에 `id:`를 적으세요. 다른 잡의 출력은 `needs`로 읽어요.'}`,
              },
          ...(meant && !later && {fix: {edits: [{span, text: meant}]}}),
        };
      }
    }
  },
};

function isNamed({id}: Step, name: string): boolean {
  return id?.text.toLowerCase() === name.toLowerCase() || id?.text.includes('${{') === true;
}

function noPart(name: string, part: string): {readonly message: Text} {
  return {
    message: {
      en: `\`steps.${name}\` has only \`outputs\`, \`outcome\` and \`conclusion\`; \`${part}\` is always empty.`,
      ko: `\`steps.${name}\`에는 \`outputs\`, \`outcome\`, \`conclusion\`만 있어서 \`${part}\` 값은 항상 비어 있어요.`,
    },
  };
}
