import type {Exercise} from '../course/exercise.ts';
import type {Lesson, Page} from '../course/lesson.ts';
import {unanswered} from '../quiz/answering.ts';
import type {Question} from '../quiz/question.ts';
import type {Inline, Listing} from '../text/document.ts';
import type {Language, Text} from '../text/language.ts';
import {drawBlocks, drawListing, inlineText} from '../ui/blocks.ts';
import {type Look, look} from '../ui/look.ts';

/** A lesson as plain text to be read from top to bottom: no colour, pictures kept, questions without their answers. */
export function lessonText(
  lesson: Lesson,
  exercises: readonly Exercise[],
  language: Language,
  columns: number,
): string {
  const plain = look(language, 'dark', 0, columns, Number.POSITIVE_INFINITY);
  const lines = [
    `# ${lesson.title}`,
    '',
    ...drawBlocks([{kind: 'paragraph', inlines: [{kind: 'text', text: lesson.summary}]}], plain).lines,
    ...lesson.pages.flatMap((page) => pageLines(page, plain)),
    ...exercises.flatMap((exercise) => exerciseLines(exercise, plain)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function pageLines({title, blocks, questions}: Page, plain: Look): string[] {
  return [
    '',
    `## ${title}`,
    '',
    ...drawBlocks(blocks, plain).lines,
    ...questions.flatMap((one) => askedLines(one, plain)),
  ];
}

function exerciseLines({title, task, goals}: Exercise, plain: Look): string[] {
  return [
    '',
    `## ${plain.say(names.exercise)}: ${plain.say(title)}`,
    '',
    ...drawBlocks(task[plain.language], plain).lines,
    '',
    plain.say(names.goals),
    ...goals.map((goal) => `  - ${plain.say(goal.title)}`),
  ];
}

function askedLines(question: Question, plain: Look): string[] {
  return ['', `? ${plain.say(names.question)}`, ...questionLines(question, plain)];
}

/** A question and what there is to choose from, numbered; what is to be sorted lies as this seed lays it. */
export function questionLines(question: Question, plain: Look, seed = ''): string[] {
  return [...drawBlocks(question.prompt, plain).lines, ...answerLines(question, plain, seed)];
}

function answerLines(question: Question, plain: Look, seed: string): string[] {
  const numbered = (texts: readonly (readonly Inline[])[]) =>
    texts.map((inlines, index) => `  ${index + 1}. ${inlineText(inlines, plain)}`);
  const {draft} = unanswered(question, 0, seed);
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return numbered(question.choices.map(({inlines}) => inlines));
    case 'fill':
    case 'predict':
      return [];
    case 'order':
      return draft.kind === 'order' ? numbered(draft.items.map((item) => question.items[item] ?? [])) : [];
    case 'match': {
      const offered = draft.kind === 'pairs' ? draft.offered : [];
      const lefts = question.pairs.map(([left]) => `  - ${inlineText(left, plain)}`);
      return [...lefts, '  ↔', ...numbered(offered.map((pair) => question.pairs[pair]?.[1] ?? []))];
    }
    case 'bug':
      return numberedListing(question.listing, plain);
    case 'config':
      return drawListing(question.listing, plain);
  }
}

/** A listing with the number of each line before it: the answer is one of them. */
function numberedListing(listing: Listing, plain: Look): string[] {
  const digits = String(listing.lines.length).length;
  const narrow = {...plain, columns: plain.columns - digits};
  return listing.lines.flatMap((line, index) =>
    drawListing({...listing, lines: [line]}, narrow).map(
      (part, at) => `${(at === 0 ? String(index + 1) : '').padStart(digits)}${part}`,
    ),
  );
}

const names: Readonly<Record<'question' | 'exercise' | 'goals', Text>> = {
  question: {en: 'Question', ko: '문제'},
  exercise: {en: 'Exercise', ko: '실습'},
  goals: {en: 'Goals:', ko: '목표:'},
};
