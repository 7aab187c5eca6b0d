import type {SchemaProblem} from '../../../syntax/workflow/problem.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {expectedAt} from '../expected.ts';
import {problemsOf} from '../owner.ts';
import {placeOf} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** Every value is of the kind its key takes. */
export const validValues: Rule<Workflow> = {
  id: 'workflow/valid-values',
  title: {en: 'Every value is what its key takes', ko: '값마다 키에 맞는 형태예요'},
  why: {
    en: 'Some keys take a number, some `true` or `false`, some a list, some only certain words. `timeout-minutes: "ten"` or a text where a list of steps belongs makes GitHub refuse the workflow; quotes turn a number or `true` into a text, which is refused too.',
    ko: '숫자를 받는 키, `true`나 `false`를 받는 키, 목록을 받는 키, 정해진 단어만 받는 키가 있어요. `timeout-minutes: "ten"`처럼 쓰거나 스텝 목록이 올 자리에 글자를 쓰면 GitHub가 워크플로를 거부해요. 숫자나 `true`를 따옴표로 감싸면 글자가 되어서 역시 거부돼요.',
  },
  learn: 'actions-ci#yaml',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax',
  alsoKnownAs: ['actionlint syntax-check'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    timeout-minutes: ten\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    timeout-minutes: 10\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check(workflow) {
    for (const problem of problemsOf(workflow, 'valid-values')) {
      const meant = nearest(problem.seen, problem.allowed);
      const fix = meant && {fix: {edits: [{span: problem.span, text: meant}]}};
      yield {span: problem.span, message: message(problem), ...fix};
    }
  },
};

function message(problem: SchemaProblem): Text {
  const {code, seen, path} = problem;
  const last = path.findLast((part) => typeof part === 'string') ?? '';
  const key = path.length === 0 ? {en: 'A workflow', ko: '워크플로'} : {en: `\`${last}\``, ko: `\`${last}\``};
  const place = placeOf(path.slice(0, -1));
  const expected = expectedAt(problem);
  if (code === 'expression-not-allowed')
    return {
      en: `GitHub reads \`${last}\` before it knows any values, so no \`\${{ … }}\` may stand here. Write the value itself.`,
      ko: `GitHub가 \`${last}\` 값을 읽는 때에는 아직 아는 값이 없어서 \`\${{ … }}\` 표현식을 쓸 수 없어요. 값을 직접 적으세요.`,
    };
  const bare = (problem.expects.includes('boolean') && /^(?:true|false)$/.test(seen)) || isNumber(problem);
  if (code === 'unexpected-value' && bare)
    return {
      en: `${key.en} ${place.en} takes ${expected.en}; in quotes \`${seen}\` is a text, and GitHub refuses the workflow. Take the quotes away.`,
      ko: `${place.ko}의 ${key.ko}에는 ${particle(expected.ko, '을/를')} 써야 해요. 따옴표로 감싼 \`${seen}\` 값은 글자라서 GitHub가 워크플로를 거부하니 따옴표를 지우세요.`,
    };
  const got =
    code === 'unexpected-list'
      ? {en: 'a list', ko: '목록'}
      : code === 'unexpected-map'
        ? {en: 'keys of its own', ko: '하위 키'}
        : seen === ''
          ? {en: 'nothing', ko: '빈 값'}
          : {en: quote(seen), ko: quote(seen)};
  return {
    en: `${key.en} ${place.en} takes ${expected.en}; here stands ${got.en}, and GitHub refuses the workflow.`,
    ko: `${place.ko}의 ${key.ko}에는 ${particle(expected.ko, '을/를')} 써야 하는데 ${particle(got.ko, '이/가')} 있어서 GitHub가 워크플로를 거부해요.`,
  };
}

function isNumber({expects, seen}: SchemaProblem): boolean {
  return expects.includes('number') && /^-?\d+(?:\.\d+)?$/.test(seen);
}
