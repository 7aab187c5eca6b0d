import {asked} from '../../app/question.ts';
import {knownBy} from '../../app/quiz.ts';
import {type QuizDoor, quizDoors} from '../../app/quiz-menu.ts';
import type {QuizMenuScreen, QuizScreen, State} from '../../app/state.ts';
import {isDue, type Mode} from '../../quiz/choose.ts';
import {openCount, timeLeft} from '../../quiz/run.ts';
import type {Text} from '../../text/language.ts';
import {hang, wrap} from '../../text/width.ts';
import {type Drawing, readable} from '../blocks.ts';
import type {Look} from '../look.ts';
import {drawQuestion} from './question.ts';

/** What the ways to run a quiz are called. */
export const modeNames: Readonly<Record<Mode, Text>> = {
  practice: {en: 'Practice', ko: '연습'},
  exam: {en: 'Exam', ko: '시험'},
  review: {en: 'Review', ko: '복습'},
};

const doorTitles: Readonly<Record<QuizDoor, Text>> = {
  resume: {en: 'Go on with the exam', ko: '보던 시험 이어서 보기'},
  practice: modeNames.practice,
  review: modeNames.review,
  exam: modeNames.exam,
  statistics: {en: 'Statistics', ko: '통계'},
};

/** The quiz before it begins: the ways to run it, each with what it means. */
export function drawQuizMenu(state: State, screen: QuizMenuScreen, look: Look): Drawing {
  const width = {...look, columns: Math.min(look.columns, readable)};
  const lines: string[] = [''];
  let focus = {from: 0, to: 0};
  for (const [index, door] of quizDoors(screen).entries()) {
    const selected = index === screen.selected;
    const from = lines.length;
    const pointer = selected ? look.paint('accent', '▶') : ' ';
    const title = look.say(doorTitles[door]);
    lines.push(`${pointer} ${index + 1} ${selected ? look.paint('title', title) : look.paint('strong', title)}`);
    lines.push(...hang('    ', look.paint('quiet', look.say(about(door, state, screen))), width.columns), '');
    if (selected) focus = {from: index === 0 ? 0 : from, to: lines.length - 1};
  }
  return {lines, focus};
}

function about(door: QuizDoor, state: State, {bank, left, at}: QuizMenuScreen): Text {
  switch (door) {
    case 'resume': {
      const of = left?.questions.length ?? 0;
      const done = left ? of - openCount(left) : 0;
      return {en: `${done} of ${of} answered.`, ko: `${of}문제 가운데 ${done}문제를 풀었어요.`};
    }
    case 'practice':
      return {
        en: 'Ten questions, each with its reasons as soon as you answer.',
        ko: '열 문제를 풀어요. 답할 때마다 바로 풀이를 보여 줘요.',
      };
    case 'review': {
      const known = knownBy(state.progress);
      const mistakes = new Set(known.mistakes);
      const wrong = bank.filter(({id}) => mistakes.has(id)).length;
      const due = bank.filter((entry) => !mistakes.has(entry.id) && isDue(entry, known, at)).length;
      return {
        en: `What went wrong last time (${wrong}) and what is due (${due}).`,
        ko: `지난번에 틀린 문제(${wrong}개)와 복습할 때가 된 문제(${due}개)를 풀어요.`,
      };
    }
    case 'exam':
      return {
        en: 'Twenty questions, the reasons at the end. You can go back and change answers; it waits for you when you leave.',
        ko: '스무 문제를 풀고 풀이는 끝난 뒤에 봐요. 앞 문제로 돌아가 답을 바꿀 수 있고, 나갔다 와도 이어서 볼 수 있어요.',
      };
    case 'statistics':
      return {
        en: `Your answers over time. The course has ${bank.length} questions.`,
        ko: `지금까지의 기록을 봐요. 문제는 모두 ${bank.length}개예요.`,
      };
  }
}

/** The question in front, or what has to be confirmed. */
export function drawQuiz(state: State, screen: QuizScreen, look: Look): Drawing {
  const narrow = {...look, columns: Math.min(look.columns, readable)};
  if (screen.confirm) return {lines: ['', ...wrap(look.say(confirmation(screen)), narrow.columns)]};
  const now = asked(state);
  return now ? drawQuestion(now, narrow) : {lines: ['', look.say({en: 'Opening…', ko: '여는 중…'})]};
}

function confirmation({run, confirm}: QuizScreen): Text {
  if (run.mode !== 'exam')
    return {en: 'End the quiz here and see the results? (y/n)', ko: '여기서 퀴즈를 끝내고 결과를 볼까요? (y/n)'};
  if (confirm === 'leave')
    return {en: 'Leave the exam? You can go on later. (y/n)', ko: '시험을 나갈까요? 나중에 이어서 볼 수 있어요. (y/n)'};
  const open = openCount(run);
  return open === 0
    ? {en: 'Hand in the exam? (y/n)', ko: '답안을 제출할까요? (y/n)'}
    : {
        en: `${open} ${open === 1 ? 'question has' : 'questions have'} no answer yet. Hand in all the same? (y/n)`,
        ko: `아직 답하지 않은 문제가 ${open}개 있어요. 그래도 제출할까요? (y/n)`,
      };
}

/** The header of a running quiz: what it is, and how far it is. */
export function quizTitles({run, at, clock}: QuizScreen, look: Look): readonly [string, string] {
  const left = timeLeft(run, clock);
  const place = `${at + 1}/${run.questions.length}`;
  const lesson = run.questions[at]?.number ?? 0;
  const topic = look.say({en: `lesson ${lesson}`, ko: `${lesson}번 레슨`});
  return [
    `${look.say({en: 'Quiz', ko: '퀴즈'})} · ${look.say(modeNames[run.mode])} · ${topic}`,
    left === undefined ? place : `${clockTime(left)} · ${place}`,
  ];
}

/** 9:05, 1:02:03 */
function clockTime(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
