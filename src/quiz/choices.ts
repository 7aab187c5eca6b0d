import type {List, ListItem} from 'mdast';
import type {Inline} from '../text/document.ts';
import {inlineText} from '../text/inlines.ts';
import type {Text} from '../text/language.ts';
import {itemInlines, lineOf, type Markdown, quoteInlines} from '../text/markdown.ts';
import type {Draft} from './draft.ts';
import {takeLast} from './parts.ts';
import type {Choice, PollQuestion, QuestionKind} from './question.ts';

/** The prompt and the task list of single, multi, truefalse and poll. */
export function readChoices(draft: Draft): Pick<PollQuestion, 'prompt' | 'choices'> | undefined {
  const taken = takeLast(draft, 'list', noChoices);
  if (taken === undefined) return undefined;
  const choices = taken.node.children.map((item) => choice(item, draft));
  checkCount(draft, choices, taken.node);
  return {prompt: taken.prompt, choices};
}

function choice(item: ListItem, {fence, markdown}: Draft): Choice {
  const inlines = itemInlines(item, markdown);
  const reason = item.children.slice(1).flatMap((child): Inline[] => {
    if (child.type === 'blockquote') return quoteInlines(child, markdown);
    markdown.problems.error(lineOf(child), onlyFeedback);
    return [];
  });
  const {checked} = item;
  if (typeof checked !== 'boolean') markdown.problems.error(lineOf(item), noBox);
  checkWording(fence.kind, {inlines, correct: checked === true, reason}, item, markdown);
  return {inlines, correct: checked === true, reason};
}

function checkWording(
  kind: QuestionKind,
  {inlines, correct, reason}: Choice,
  item: ListItem,
  {problems}: Markdown,
): void {
  const text = inlineText(inlines);
  if (text.trim() === '') problems.error(lineOf(item), emptyChoice);
  if (kind !== 'poll' && !correct && reason.length === 0) problems.warning(lineOf(item), noFeedback);
  if (catchAll.test(text)) problems.warning(lineOf(item), allOfTheAbove(text));
}

const catchAll = /\b(?:all|none) of (?:the above|these)\b|위의? ?(?:모두|모든|전부)|모두 (?:정답|맞)|정답 없음/i;

function checkCount({fence, problems, line}: Draft, choices: readonly Choice[], list: List): void {
  const right = choices.filter(({correct}) => correct).length;
  const at = line + lineOf(list);
  if (fence.kind === 'truefalse' ? choices.length !== 2 : choices.length < 2)
    problems.error(at, wrongNumber(fence.kind));
  if (fence.kind === 'poll' && right > 0) problems.error(at, pollHasKey);
  if (fence.kind === 'multi' && right === 0) problems.error(at, noneRight);
  if ((fence.kind === 'single' || fence.kind === 'truefalse') && right !== 1)
    problems.error(at, notOneRight(fence.kind, right));
}

const noChoices: Text = {
  en: 'The choices are missing: write them as a task list ("- [ ] …", the right one "- [x] …") behind the prompt.',
  ko: '보기가 없어요. 질문 뒤에 할 일 목록("- [ ] …", 정답은 "- [x] …")으로 적으세요.',
};

const noBox: Text = {
  en: 'This choice has no box: begin it with "[ ] " or, when it is right, with "[x] ".',
  ko: '이 보기에 상자가 없어요. "[ ] "로, 정답이면 "[x] "로 시작하세요.',
};

const emptyChoice: Text = {
  en: 'This choice says nothing: write its text.',
  ko: '이 보기가 비어 있어요. 내용을 쓰세요.',
};

const onlyFeedback: Text = {
  en: 'Under a choice only its feedback may stand: a quote, indented by two blanks ("  > …").',
  ko: '보기 아래에는 두 칸 들여 쓴 인용("  > …")으로 설명만 쓸 수 있어요.',
};

const noFeedback: Text = {
  en: 'This wrong choice has no feedback: say under it ("  > …") why somebody picks it and what is wrong with it.',
  ko: '이 오답에 설명이 없어요. 왜 고르기 쉬운지, 무엇이 틀렸는지 아래에("  > …") 적으세요.',
};

const pollHasKey: Text = {
  en: 'A poll has no right answer: take the x out of its boxes, or make it a single question.',
  ko: 'poll에는 정답이 없어요. 상자의 x를 지우거나 single로 바꾸세요.',
};

const noneRight: Text = {
  en: 'No choice is marked as right: put [x] in front of each right one.',
  ko: '정답으로 표시한 보기가 없어요. 맞는 보기마다 [x]를 붙이세요.',
};

function allOfTheAbove(text: string): Text {
  return {
    en: `"${text}" tests reading skill, not knowledge: make it a multi question, or write a real choice.`,
    ko: `"${text}" 같은 보기로는 아는지 알 수 없어요. multi 문제로 바꾸거나 다른 보기를 쓰세요.`,
  };
}

function wrongNumber(kind: QuestionKind): Text {
  if (kind === 'truefalse')
    return {
      en: 'A truefalse question has exactly two choices: first true, then false.',
      ko: 'truefalse 문제의 보기는 정확히 두 개예요. 참을 먼저, 거짓을 다음에 쓰세요.',
    };
  return {en: 'A question needs at least two choices.', ko: '보기가 적어도 두 개는 있어야 해요.'};
}

function notOneRight(kind: QuestionKind, right: number): Text {
  return {
    en: `A ${kind} question has exactly one right choice, and ${right} are marked [x]${right > 1 && kind === 'single' ? ': use multi for several' : ''}.`,
    ko: `${kind} 문제의 정답은 하나인데 [x]가 ${right}개예요.${right > 1 && kind === 'single' ? ' 정답이 여럿이면 multi로 바꾸세요.' : ''}`,
  };
}
