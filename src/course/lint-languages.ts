import type {Question} from '../quiz/question.ts';
import type {Block} from '../text/document.ts';
import type {Text} from '../text/language.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import type {Lesson, Page} from './lesson.ts';
import type {LessonTexts} from './read.ts';

/** What one language has and the other has not: pages, questions and their keys, walks. Lines are those of `paths.ko`. */
export function lintLanguages(
  {en, ko}: LessonTexts,
  paths: {readonly en: string; readonly ko: string},
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const pair: Pair = {en: new Problems(paths.en, problems), ko: new Problems(paths.ko, problems)};
  if (en.minutes !== ko.minutes) pair.ko.error(1, minutesDiffer(en.minutes, ko.minutes));
  missing(en, ko, pair.ko, 'en');
  missing(ko, en, pair.en, 'ko');
  const shared = en.pages.filter(({id}) => ko.pages.some((page) => page.id === id));
  const order = ko.pages.filter(({id}) => shared.some((page) => page.id === id));
  const moved = order.find(({id}, index) => shared[index]?.id !== id);
  if (moved !== undefined) pair.ko.error(moved.line, otherOrder(moved.id));
  for (const page of shared) comparePages(page, order.find(({id}) => id === page.id) ?? page, pair);
  return problems;
}

interface Pair {
  readonly en: Problems;
  readonly ko: Problems;
}

function missing(from: Lesson, to: Lesson, problems: Problems, language: 'en' | 'ko'): void {
  const there = new Set(to.pages.map(({id}) => id));
  for (const page of from.pages) if (!there.has(page.id)) problems.error(1, pageMissing(page.id, language, page.line));
}

function comparePages(en: Page, ko: Page, pair: Pair): void {
  const ids = (page: Page) => page.questions.map(({id}) => id);
  for (const question of en.questions)
    if (!ids(ko).includes(question.id)) pair.ko.error(ko.line, questionMissing(question, ko, 'en'));
  for (const question of ko.questions)
    if (!ids(en).includes(question.id)) pair.en.error(en.line, questionMissing(question, en, 'ko'));
  const both = ids(en).filter((id) => ids(ko).includes(id));
  const inKo = ids(ko).filter((id) => both.includes(id));
  if (both.join() !== inKo.join()) pair.ko.error(ko.line, questionOrder(ko.id));
  for (const question of ko.questions) {
    const twin = en.questions.find(({id}) => id === question.id);
    if (twin !== undefined && shape(twin) !== shape(question))
      pair.ko.error(question.line, otherShape(shape(twin), shape(question)));
  }
  const walks = [walksOf(en.blocks), walksOf(ko.blocks)];
  if (walks[0] !== walks[1]) pair.ko.error(ko.line, walksDiffer(ko.id));
}

/** Everything about a question that must not depend on the language, in words its author knows. */
function shape(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return `${question.kind} ${question.choices.map(({correct}) => (correct ? '[x]' : '[ ]')).join('')}`;
    case 'fill':
    case 'predict':
      return `${question.kind} ${question.accept.length} × accept, case=${question.caseSensitive ? 'exact' : 'ignore'}`;
    case 'order':
      return `order 1–${question.items.length}`;
    case 'match':
      return `match 1–${question.pairs.length}`;
    case 'bug':
      return `bug line=${question.guilty.join()} of ${question.listing.lines.length}`;
    case 'config':
      return `config check=${question.check} rules=${question.rules.join()}`;
  }
}

function walksOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'walk' ? [block.steps.map(({from, to}) => `${from}-${to}`).join()] : []))
    .join('; ');
}

function minutesDiffer(en: number, ko: number): Text {
  return {
    en: `minutes is ${ko} here and ${en} in lesson.en.md: make them the same.`,
    ko: `minutes 값이 여기서는 ${ko}, lesson.en.md에서는 ${en}이에요. 똑같이 맞추세요.`,
  };
}

function pageMissing(id: string, language: string, line: number): Text {
  return {
    en: `The page {#${id}} is in lesson.${language}.md (line ${line}) only: write it here too.`,
    ko: `{#${id}} 페이지가 lesson.${language}.md(${line}번째 줄)에만 있어요. 여기에도 쓰세요.`,
  };
}

function otherOrder(id: string): Text {
  return {
    en: `The page {#${id}} stands in another place than in lesson.en.md: keep one order.`,
    ko: `{#${id}} 페이지의 순서가 lesson.en.md와 달라요. 순서를 맞추세요.`,
  };
}

function questionMissing(question: Question, page: Page, language: string): Text {
  return {
    en: `The question ${question.id} is on page {#${page.id}} of lesson.${language}.md (line ${question.line}) only: write it here too.`,
    ko: `${question.id} 문제가 lesson.${language}.md(${question.line}번째 줄)의 {#${page.id}} 페이지에만 있어요. 여기에도 쓰세요.`,
  };
}

function questionOrder(page: string): Text {
  return {
    en: `The questions of page {#${page}} come in another order than in lesson.en.md: keep one order.`,
    ko: `{#${page}} 페이지의 문제 순서가 lesson.en.md와 달라요. 순서를 맞추세요.`,
  };
}

function otherShape(en: string, ko: string): Text {
  return {
    en: `This question differs from lesson.en.md: "${ko}" here, "${en}" there. Kind, number and right answers must be the same.`,
    ko: `이 문제가 lesson.en.md와 달라요. 여기는 "${ko}", 거기는 "${en}"이에요. 종류, 개수, 정답 위치가 같아야 해요.`,
  };
}

function walksDiffer(page: string): Text {
  return {
    en: `The walks of page {#${page}} do not explain the same lines as in lesson.en.md.`,
    ko: `{#${page}} 페이지의 walk가 설명하는 줄이 lesson.en.md와 달라요.`,
  };
}
