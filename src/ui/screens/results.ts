import type {ResultsScreen, State} from '../../app/state.ts';
import {type Answering, unanswered} from '../../quiz/answering.ts';
import type {Question} from '../../quiz/question.ts';
import {answerTo, points, type RunQuestion, type Summary, summary} from '../../quiz/run.ts';
import {withShuffledChoices} from '../../quiz/shuffle.ts';
import {cut, padTo, wrap} from '../../text/width.ts';
import {type Drawing, readable} from '../blocks.ts';
import {bar} from '../chart.ts';
import type {Look} from '../look.ts';
import {drawQuestion} from './question.ts';

/** How a run went: the score, by topic, and each mistake; the chosen one with its question, the answer and the reasons. */
export function drawResults(state: State, screen: ResultsScreen, look: Look): Drawing {
  const narrow = {...look, columns: Math.min(look.columns, readable)};
  const result = summary(screen.run);
  const lines = [...drawScore(result, narrow), '', ...drawTopics(state, result, narrow)];
  if (result.mistakes.length === 0) return {lines};
  lines.push('', look.paint('title', look.say({en: 'To look at again', ko: '다시 볼 문제'})));
  let focus = {from: 0, to: 0};
  for (const [index, mistake] of result.mistakes.entries()) {
    const from = lines.length;
    lines.push(...drawMistake(mistake, index === screen.selected, state, screen, narrow));
    if (index === screen.selected) focus = {from: index === 0 ? 0 : from, to: lines.length - 1};
  }
  return {lines, focus};
}

function drawScore({score, of, open, mistakes}: Summary, look: Look): string[] {
  const percent = of === 0 ? 0 : Math.round((100 * score) / of);
  const head = look.say({
    en: `${points(score)} of ${of} right (${percent} %)`,
    ko: `${of}문제 중 ${points(score)}점 (${percent} %)`,
  });
  const praise =
    of === 0
      ? look.say({en: 'No question was answered.', ko: '푼 문제가 없어요.'})
      : mistakes.length === 0
        ? look.say({en: 'Everything right. Well done.', ko: '다 맞았어요. 잘했어요!'})
        : open > 0
          ? look.say({en: `${open} without an answer.`, ko: `답하지 않은 문제 ${open}개.`})
          : '';
  return [
    '',
    look.paint('title', of === 0 ? praise : head),
    ...(praise === '' || of === 0 ? [] : wrap(praise, look.columns)),
  ];
}

function drawTopics(state: State, {topics}: Summary, look: Look): string[] {
  return topics.map(({lesson, number, score, of}) => {
    const width = Math.max(10, Math.min(34, look.columns - 22));
    const name = cut(lessonName(state, lesson, number, look), width);
    return `${padTo(name, width)} ${bar(score / of, 10, look)} ${points(score)}/${of}`;
  });
}

/** 03 Layers and the cache */
function lessonName({course}: State, lesson: string, number: number, look: Look): string {
  const title = course.lessons.find(({id}) => id === lesson)?.title;
  return `${String(number).padStart(2, '0')} ${title ? look.say(title) : lesson}`;
}

function drawMistake(
  mistake: RunQuestion,
  selected: boolean,
  state: State,
  screen: ResultsScreen,
  look: Look,
): string[] {
  const wide = {...look, columns: look.columns - 2};
  const whole = mistakeLines(mistake, state, screen, wide);
  const shown = selected ? [...whole, ''] : [whole[0] ?? ''];
  return shown.map((line, row) => (row === 0 ? `${selected ? look.paint('accent', '▶') : ' '} ` : '  ') + line);
}

/** The question with the answer and the reasons; only where it stands while it is read, or when it left the course. */
function mistakeLines(
  {id, lesson, number}: RunQuestion,
  state: State,
  {questions, run}: ResultsScreen,
  look: Look,
): string[] {
  const texts = Object.hasOwn(questions, id) ? questions[id] : undefined;
  if (texts === undefined) return [cut(`${lessonName(state, lesson, number, look)} · ${id}`, look.columns)];
  const question = withShuffledChoices(texts[state.language], run.seed);
  const answer = answerTo(run, id);
  if (answer === undefined) return [...drawQuestion({question, answering: notAnswered(question)}, look).lines];
  if (![texts.en.hash, texts.ko.hash].includes(answer.hash))
    return [
      ...drawQuestion({question, answering: notAnswered(question)}, look).lines,
      ...wrap(look.say(changed), look.columns),
    ];
  return [...drawQuestion({question, answering: {draft: answer.draft, grade: answer.grade, tries: 0}}, look).lines];
}

/** The question as one nobody has answered, with what is right. */
function notAnswered(question: Question): Answering {
  const {draft, tries} = unanswered(question, 0);
  const grade = {score: 0, outcome: 'ungraded'} as const;
  return {draft: draft.kind === 'order' ? {...draft, items: []} : draft, tries, grade};
}

const changed = {
  en: 'The question has changed since you answered it; your answer was to the older text.',
  ko: '답한 뒤에 문제가 바뀌었어요. 답은 예전 문제에 대한 것이에요.',
};
