import type {Exercise} from '../course/exercise.ts';
import type {Lesson, Page} from '../course/lesson.ts';
import type {Choice, Question} from '../quiz/question.ts';
import type {Inline} from '../text/document.ts';
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
    ...questions.flatMap((one) => questionLines(one, plain)),
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

function questionLines(question: Question, plain: Look): string[] {
  const {lines} = drawBlocks(question.prompt, plain);
  return ['', `? ${plain.say(names.question)}`, ...lines, ...answerLines(question, plain)];
}

/** What there is to choose from. Order and match are sorted, so that the list does not give the answer away. */
function answerLines(question: Question, plain: Look): string[] {
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return question.choices.map(({inlines}: Choice, index) => `  ${index + 1}. ${inlineText(inlines, plain)}`);
    case 'fill':
    case 'predict':
      return [];
    case 'order':
      return sorted(question.items, plain);
    case 'match':
      return [
        ...sorted(
          question.pairs.map(([left]) => left),
          plain,
        ),
        '  ↔',
        ...sorted(
          question.pairs.map(([, right]) => right),
          plain,
        ),
      ];
    case 'bug':
    case 'config':
      return drawListing(question.listing, plain);
  }
}

function sorted(texts: readonly (readonly Inline[])[], plain: Look): string[] {
  return texts.map((inlines) => `  - ${inlineText(inlines, plain)}`).sort();
}

const names: Readonly<Record<'question' | 'exercise' | 'goals', Text>> = {
  question: {en: 'Question', ko: '문제'},
  exercise: {en: 'Exercise', ko: '실습'},
  goals: {en: 'Goals:', ko: '목표:'},
};
