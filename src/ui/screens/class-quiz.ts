import {authorsPlaces} from '../../app/class-answer.ts';
import {isClosed} from '../../app/class-quiz.ts';
import type {ClassQuizScreen} from '../../app/class-state.ts';
import {asked} from '../../app/question.ts';
import type {State} from '../../app/state.ts';
import type {Text} from '../../text/language.ts';
import {cells, wrap} from '../../text/width.ts';
import {type Drawing, inlineText, readable} from '../blocks.ts';
import type {Look} from '../look.ts';
import {drawQuestion} from './question.ts';

/** A question that the whole class is asked: to answer, then with the right answer and how the room did. */
export function drawClassQuiz(state: State, screen: ClassQuizScreen, look: Look): Drawing {
  const narrow = {...look, columns: Math.min(look.columns, readable)};
  if (screen.missing) return {lines: ['', ...wrap(look.say(screen.missing), narrow.columns)]};
  const now = asked(state);
  if (now === undefined) return {lines: ['', look.say({en: 'Opening…', ko: '여는 중…'})]};
  const {lines, focus} = drawQuestion(now, narrow);
  const below =
    now.answering.grade === undefined ? drawStanding(state, screen, narrow) : drawTally(state, screen, narrow);
  return {lines: [...lines, ...below], ...(focus && {focus})};
}

function drawStanding(state: State, screen: ClassQuizScreen, look: Look): string[] {
  const isAnswered = state.class?.view.quiz?.answers[screen.q] !== undefined;
  const text = isClosed(state, screen)
    ? {
        en: 'Closed. The right answer stands here once the instructor reveals it.',
        ko: '마감됐어요. 강사가 정답을 공개하면 여기에 나와요.',
      }
    : isAnswered
      ? {en: '✓ Answered. You can change it until it is closed.', ko: '✓ 답했어요. 마감될 때까지 바꿀 수 있어요.'}
      : undefined;
  return text ? ['', ...wrap(look.paint('wait', look.say(text)), look.columns)] : [];
}

const outcomes: readonly Text[] = [
  {en: 'right', ko: '정답'},
  {en: 'partly right', ko: '일부 정답'},
  {en: 'wrong', ko: '오답'},
];

/** How the room answered. */
function drawTally(state: State, screen: ClassQuizScreen, look: Look): string[] {
  const {current, q} = screen;
  const tally = state.class?.view.quiz?.revealed[q]?.tally;
  if (tally === undefined || current === undefined) return [];
  const shown = current.shown[look.language];
  const places = authorsPlaces(current.texts[look.language], shown);
  const rows =
    'choices' in shown
      ? shown.choices.map(({inlines}, index) => ({
          count: tally[places[index] ?? index] ?? 0,
          label: inlineText(inlines, look),
        }))
      : outcomes.map((label, index) => ({count: tally[index] ?? 0, label: look.say(label)}));
  const most = Math.max(1, ...rows.map(({count}) => count));
  const width = Math.max(...rows.map(({count}) => String(count).length));
  const title = look.paint('title', look.say({en: 'Everybody’s answers', ko: '모두의 답'}));
  const lines = rows.flatMap(({count, label}) => {
    const bar = '█'.repeat(Math.round((10 * count) / most)).padEnd(10);
    const lead = `${String(count).padStart(width)} ${look.paint('accent', bar)} `;
    const [first = '', ...rest] = wrap(label, Math.max(8, look.columns - width - 12));
    return [lead + first, ...rest.map((line) => ' '.repeat(width + 12) + line)];
  });
  return ['', title, ...lines.filter((line) => cells(line) > 0)];
}

/** The header: what it is, and how far the class is. */
export function classQuizTitles(state: State, screen: ClassQuizScreen, look: Look): readonly [string, string] {
  const quiz = state.class?.view.quiz;
  const at = quiz?.questions.findIndex(({id}) => id === screen.q) ?? -1;
  const place = quiz === undefined || at === -1 ? '' : `${at + 1}/${quiz.questions.length}`;
  return [look.say({en: 'Class · question', ko: '수업 · 문제'}), place];
}
