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
  const known = judgedKinds.flatMap((kind) => validators.of(kind).rules.map(({id}) => id));
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
  if (foreign.length === 0 && complaints(question, kind, validators).length === 0)
    problems.error(question.line, rightAlready);
}

/** The rules of a config question that its text does not satisfy. */
function complaints({id, listing, rules}: ConfigQuestion, kind: JudgedKind, validators: Validators): readonly string[] {
  const source = {path: id, text: `${listingText(listing)}\n`};
  const {answers} = validate(
    validators.of(kind),
    source,
    rules.map((rule) => ({rule})),
  );
  return answers.filter(({diagnostics}) => diagnostics.length > 0).map(({asked}) => asked.rule);
}

const rightAlready: Text = {
  en: 'The text of this question satisfies its rules already: there is nothing to repair.',
  ko: '이 문제의 코드는 이미 규칙을 모두 지켜서 고칠 것이 없어요.',
};

function unknownKind(check: string): Text {
  const meant = nearest(check, judgedKinds);
  return {
    en: `check=${check} is no kind of file that can be judged${meant ? `: did you mean ${meant}?` : `: use ${judgedKinds.join(' or ')}.`}`,
    ko: `check=${check}: 판정할 수 없는 종류예요.${meant ? ` 혹시 ${meant}인가요?` : ` ${judgedKinds.join(', ')} 중에서 고르세요.`}`,
  };
}
