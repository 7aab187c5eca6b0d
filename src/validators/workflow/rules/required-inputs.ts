import {inputOf, type Workflow} from '../../../syntax/workflow.ts';
import {valueAt} from '../../../syntax/yaml.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {factsOf} from '../action-facts.ts';
import {missingJobs} from '../presence.ts';

/** Actions are given what they cannot do without. */
export const requiredInputs: Rule<Workflow> = {
  id: 'workflow/required-inputs',
  title: {en: 'Actions get the inputs they need', ko: '액션에 꼭 필요한 입력을 줘요'},
  why: {
    en: 'Some inputs have no default: `actions/cache` must be told what to keep and under which key, `upload-artifact` what to upload. Without them the step fails with "Input required and not supplied".',
    ko: '기본값이 없는 입력이 있어요. `actions/cache`에는 무엇을 어떤 키로 보관할지, `upload-artifact`에는 무엇을 올릴지 알려 줘야 해요. 없으면 "Input required and not supplied" 오류로 스텝이 실패해요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputsinput_idrequired',
  alsoKnownAs: ['actionlint action'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/cache@v5\n        with:\n          path: ~/.cache/pip\n',
  good: "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/cache@v5\n        with:\n          path: ~/.cache/pip\n          key: pip-${{ hashFiles('requirements.txt') }}\n",
  missing: missingJobs,
  *check({jobs}) {
    for (const step of jobs.flatMap(({steps}) => steps)) {
      const {uses, map} = step;
      const given = valueAt(map, 'with');
      const computed =
        given !== undefined && (given.kind !== 'map' || given.entries.some(({key}) => key.text.includes('${{')));
      if (uses === undefined || computed) continue;
      const lacking = (factsOf(uses.name)?.required ?? []).filter((name) => inputOf(step, name) === undefined);
      if (lacking.length === 0) continue;
      const names = lacking.map((name) => `\`${name}\``).join(', ');
      yield {
        span: uses.scalar.span,
        message: {
          en: `\`${uses.name}\` cannot work without ${names}, and the step fails. Add it under \`with:\`.`,
          ko: `\`${uses.name}\` 액션에 꼭 필요한 ${particle(names, '이/가')} 없어서 스텝이 실패해요. \`with:\` 아래에 추가하세요.`,
        },
      };
    }
  },
};
