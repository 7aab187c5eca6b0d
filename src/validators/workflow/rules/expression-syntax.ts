import {type ExpressionProblem, functionNames} from '../../../syntax/expression.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {missingJobs} from '../presence.ts';

/** Every `${{ … }}` is an expression GitHub can read. */
export const expressionSyntax: Rule<Workflow> = {
  id: 'workflow/expression-syntax',
  title: {en: 'Every ${{ }} can be read', ko: '`${{ }}` 표현식마다 읽을 수 있어요'},
  why: {
    en: 'Expressions are a small language of their own: texts go in single quotes, `==` compares, `&&`, `||` and `!` combine, and there are a dozen functions. GitHub reads all of them before anything runs and refuses the file at the first it cannot read.',
    ko: '표현식은 따로 문법이 있는 작은 언어예요. 글자는 작은따옴표로 감싸고, `==`로 비교하고, `&&`, `||`, `!`로 묶고, 함수도 열 개쯤 있어요. GitHub는 실행하기 전에 모든 표현식을 읽고, 읽지 못하는 것이 하나라도 있으면 파일을 거부해요.',
  },
  learn: 'actions-deploy#start',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/expressions',
  alsoKnownAs: ['actionlint expression'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    if: github.ref == "refs/heads/main"\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: "on: push\njobs:\n  test:\n    if: github.ref == 'refs/heads/main'\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n",
  missing: missingJobs,
  *check(workflow) {
    for (const {span} of problemsOf(workflow, 'expression-syntax'))
      yield {
        span,
        message: {
          en: 'This `${{` is never closed with `}}`. Add the two braces behind the expression.',
          ko: '이 `${{` 표현식을 `}}`로 닫지 않았어요. 표현식 뒤에 중괄호 두 개를 추가하세요.',
        },
      };
    for (const {problem, text} of workflow.expressions) {
      if (problem === undefined) continue;
      const quoted = problem.code === 'double-quotes' ? /^"([^"'\n]*)"/.exec(problem.seen)?.[1] : undefined;
      const end = problem.span.start + problem.seen.length;
      const fix = quoted !== undefined && text.includes(problem.seen) && end === problem.span.end;
      yield {
        span: problem.span,
        message: message(problem),
        ...(fix && {fix: {edits: [{span: problem.span, text: problem.seen.replaceAll('"', "'")}]}}),
      };
    }
  },
};

function message({code, seen}: ExpressionProblem): Text {
  const word = quote(seen);
  switch (code) {
    case 'empty':
      return {en: 'There is nothing between `${{` and `}}`.', ko: '`${{`와 `}}` 사이가 비어 있어요.'};
    case 'double-quotes':
      return {
        en: `Texts in expressions stand in single quotes; GitHub cannot read the double quotes of ${word}.`,
        ko: `표현식에서는 글자를 작은따옴표로 감싸요. GitHub는 ${word}의 큰따옴표를 읽지 못해요.`,
      };
    case 'single-equals':
      return {
        en: 'To compare, write `==`; a single `=` does not exist in expressions.',
        ko: '비교하려면 `==`를 쓰세요. 표현식에 `=` 하나짜리는 없어요.',
      };
    case 'single-and':
      return {en: '"And" is written `&&` in expressions.', ko: '표현식에서 "그리고"는 `&&`로 써요.'};
    case 'single-or':
      return {
        en: '"Or" is written `||` in expressions; there are no pipes.',
        ko: '표현식에서 "또는"은 `||`로 써요. 파이프는 없어요.',
      };
    case 'plus':
      return {
        en: "Expressions cannot add or join with `+`. Join texts with `format('{0}-{1}', a, b)`, or put two `${{ }}` side by side.",
        ko: "표현식에서는 `+`로 더하거나 이어 붙일 수 없어요. `format('{0}-{1}', a, b)`를 쓰거나 `${{ }}`를 나란히 적으세요.",
      };
    case 'quote-open':
      return {
        en: 'A single quote is opened here and not closed inside the expression.',
        ko: '여기서 연 작은따옴표를 표현식 안에서 닫지 않았어요.',
      };
    case 'ends':
      return {
        en: `The expression ends too early, behind ${word}: a bracket is not closed or a value is missing.`,
        ko: `표현식이 ${word} 뒤에서 너무 일찍 끝났어요. 닫지 않은 괄호나 빠진 값이 있는지 보세요.`,
      };
    case 'symbol':
      return {
        en: `${seen === '' ? 'Something is missing here' : `${word} cannot stand here`} in an expression. Texts go in single quotes, and values are compared with \`==\` or combined with \`&&\` and \`||\`.`,
        ko: `표현식의 이 자리에${seen === '' ? ' 빠진 것이 있어요' : `는 ${particle(word, '이/가')} 올 수 없어요`}. 글자는 작은따옴표로 감싸고, 비교는 \`==\`, 묶을 때는 \`&&\`나 \`||\`를 쓰세요.`,
      };
    default:
      return limits(code, seen, word);
  }
}

function limits(code: ExpressionProblem['code'], seen: string, word: string): Text {
  const meant = nearest(seen, functionNames);
  switch (code) {
    case 'unknown-function':
      return {
        en: `There is no function called ${word}. ${meant ? `Did you mean \`${meant}\`?` : 'Expressions know `contains`, `startsWith`, `endsWith`, `format`, `join`, `toJSON`, `fromJSON`, `hashFiles` and the status functions.'}`,
        ko: `${particle(word, '이라/라')}는 함수는 없어요. ${meant ? `혹시 \`${meant}\`인가요?` : '`contains`, `startsWith`, `endsWith`, `format`, `join`, `toJSON`, `fromJSON`, `hashFiles`와 상태 함수를 쓸 수 있어요.'}`,
      };
    case 'too-few':
      return {en: `${word} is given too few values.`, ko: `${word}에 값을 너무 적게 넘겼어요.`};
    case 'too-many':
      return {en: `${word} is given too many values.`, ko: `${word}에 값을 너무 많이 넘겼어요.`};
    case 'even':
      return {
        en: '`case` takes pairs of condition and value, and one value at the end for everything else.',
        ko: '`case`에는 조건과 값을 짝지어 넘기고, 끝에 나머지 경우의 값을 하나 더 넘겨요.',
      };
    default:
      return {
        en: 'This expression is longer or deeper than GitHub reads.',
        ko: 'GitHub가 읽기에는 너무 길거나 너무 깊은 표현식이에요.',
      };
  }
}
