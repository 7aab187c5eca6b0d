import type {Workflow} from '../../../syntax/workflow.ts';
import {valueAt} from '../../../syntax/yaml.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {factsOf} from '../action-facts.ts';
import {listed} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** Actions are given inputs they have. */
export const knownInputs: Rule<Workflow> = {
  id: 'workflow/known-inputs',
  title: {en: 'with: holds inputs the action has', ko: '`with:`에는 액션에 있는 입력을 써요'},
  why: {
    en: 'An input with a mistyped name is not refused: the run shows "Unexpected input(s)" as a warning, and the action works with its default. `python_version` instead of `python-version` gives you whatever Python the runner happens to have.',
    ko: '입력 이름을 잘못 써도 거부되지 않아요. 실행 기록에 "Unexpected input(s)" 경고만 남고 액션은 기본값으로 동작해요. `python-version`을 `python_version`으로 쓰면 러너에 있던 Python을 그냥 쓰게 돼요.',
  },
  learn: 'ci-cd#marketplace',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepswith',
  alsoKnownAs: ['actionlint action'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python_version: "3.13"\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: "3.13"\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {uses, map} of jobs.flatMap(({steps}) => steps)) {
      const inputs = uses && factsOf(uses.name)?.inputs;
      const given = valueAt(map, 'with');
      if (uses === undefined || inputs === undefined || given?.kind !== 'map') continue;
      for (const {key} of given.entries) {
        if (inputs.includes(key.text.toLowerCase()) || key.text.includes('${{')) continue;
        const meant = nearest(key.text.replaceAll('_', '-'), inputs) ?? nearest(key.text, inputs);
        const word = quote(key.text);
        yield {
          span: key.span,
          message: {
            en: `\`${uses.name}\` has no input called ${word} and goes on without it. ${meant ? `Did you mean \`${meant}\`?` : `It has: ${listed(inputs, 12)}.`}`,
            ko: `\`${uses.name}\` 액션에는 ${particle(word, '이라/라')}는 입력이 없어서 무시돼요. ${meant ? `혹시 \`${meant}\`인가요?` : `쓸 수 있는 입력: ${listed(inputs, 12)}`}`,
          },
          ...(meant && {fix: {edits: [{span: key.span, text: meant}]}}),
        };
      }
    }
  },
};
