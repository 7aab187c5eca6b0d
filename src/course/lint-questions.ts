import type {ConfigQuestion, Question} from '../quiz/question.ts';
import type {Text} from '../text/language.ts';
import {listingText} from '../text/listing.ts';
import {nearest} from '../text/nearest.ts';
import type {Problems} from '../text/problem.ts';
import {type JudgedKind, judgedKinds} from '../validators/index.ts';
import {validate} from '../validators/validator.ts';
import {unknownRule} from './exercise-check.ts';
import type {Validators} from './judge.ts';

/** Reports rules of a question that nobody has, and a config question whose text is right from the start. */
export function lintQuestion(question: Question, validators: Validators, problems: Problems): void {
  const known = [...judgedKinds.flatMap((kind) => validators.of(kind).rules), ...validators.stack].map(({id}) => id);
  const unknown = question.rules.filter((rule) => !known.includes(rule));
  for (const rule of unknown) problems.error(question.line, unknownRule(rule, known));
  if (question.kind === 'config' && unknown.length === 0) lintConfig(question, validators, problems);
}

function lintConfig(question: ConfigQuestion, validators: Validators, problems: Problems): void {
  const kind = judgedKinds.find((one) => one === question.check);
  if (kind === undefined) {
    problems.error(question.line, unknownKind(question.check));
    return;
  }
  const own = validators.of(kind).rules.map(({id}) => id);
  const foreign = question.rules.filter((rule) => !own.includes(rule));
  for (const rule of foreign) problems.error(question.line, unknownRule(rule, own));
  if (foreign.length > 0) return;
  const {asked, others} = complaints(question, kind, validators);
  if (asked.length === 0) problems.error(question.line, rightAlready);
  if (others.length > 0) problems.error(question.line, brokenBesides(others));
}

/** The rules of a config question that its text does not satisfy, and the errors it has besides. */
function complaints({id, listing, rules}: ConfigQuestion, kind: JudgedKind, validators: Validators) {
  const {answers, diagnostics} = validate(
    validators.of(kind),
    {path: id, text: `${listingText(listing)}\n`},
    rules.map((rule) => ({rule})),
  );
  const asked = answers.filter((answer) => answer.diagnostics.length > 0).map((answer) => answer.asked.rule);
  const errors = diagnostics.filter(({severity, rule}) => severity === 'error' && !rules.includes(rule));
  return {asked, others: [...new Set(errors.map(({rule}) => rule))]};
}

const rightAlready: Text = {
  en: 'The text of this question satisfies its rules already: there is nothing to repair.',
  ko: '이 문제의 코드는 이미 규칙을 모두 지켜서 고칠 것이 없어요.',
};

function brokenBesides(rules: readonly string[]): Text {
  return {
    en: `The text of this question has errors that rules= does not name: ${rules.join(', ')}. Mend them, or ask about them too.`,
    ko: `이 문제의 코드에는 rules=에 없는 오류가 더 있어요: ${rules.join(', ')}. 고치거나 rules=에 함께 적으세요.`,
  };
}

function unknownKind(check: string): Text {
  const meant = nearest(check, judgedKinds);
  return {
    en: `check=${check} is no kind of file that can be judged${meant ? `: did you mean ${meant}?` : `: use ${judgedKinds.join(' or ')}.`}`,
    ko: `check=${check}: 판정할 수 없는 종류예요.${meant ? ` 혹시 ${meant}인가요?` : ` ${judgedKinds.join(', ')} 중에서 고르세요.`}`,
  };
}
