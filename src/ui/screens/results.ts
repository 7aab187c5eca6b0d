import type {ResultsScreen, State} from '../../app/state.ts';
import {unanswered} from '../../quiz/answering.ts';
import {type RunQuestion, type Summary, summary} from '../../quiz/run.ts';
import {withShuffledChoices} from '../../quiz/shuffle.ts';
import {padTo, wrap} from '../../text/width.ts';
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
  const points = Number.isInteger(score) ? String(score) : score.toFixed(1);
  const percent = of === 0 ? 0 : Math.round((100 * score) / of);
  const head = look.say({en: `${points} of ${of} right (${percent} %)`, ko: `${of}문제 중 ${points}점 (${percent} %)`});
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
    const title = state.course.lessons.find(({id}) => id === lesson)?.title;
    const width = Math.max(10, Math.min(34, look.columns - 22));
    const name = `${String(number).padStart(2, '0')} ${title ? look.say(title) : lesson}`;
    return `${padTo(name, width)} ${bar(score / of, 10, look)} ${Number.isInteger(score) ? score : score.toFixed(1)}/${of}`;
  });
}

function drawMistake(
  mistake: RunQuestion,
  selected: boolean,
  state: State,
  {questions, run}: ResultsScreen,
  look: Look,
): string[] {
  const texts = questions[mistake.id];
  if (texts === undefined) return [`${selected ? look.paint('accent', '▶') : ' '} …`];
  const question = withShuffledChoices(texts[state.language], run.seed);
  const answer = Object.hasOwn(run.answers, mistake.id) ? run.answers[mistake.id] : undefined;
  const wide = {...look, columns: look.columns - 2};
  const fresh = unanswered(question, 1);
  const grade = answer?.grade ?? {score: 0, outcome: 'wrong'};
  const asked = {question, answering: {...fresh, draft: answer?.draft ?? fresh.draft, grade}};
  const whole = drawQuestion(asked, wide).lines;
  const shown = selected ? [...whole, ''] : [whole[0] ?? ''];
  return shown.map((line, row) => (row === 0 ? `${selected ? look.paint('accent', '▶') : ' '} ` : '  ') + line);
}
