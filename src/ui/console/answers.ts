import {
  type Asked,
  answerCount,
  askedNow,
  distribution,
  hasOther,
  questionInFront,
  type Stage,
  stageOf,
} from '../../app/console/answers.ts';
import type {ConsoleState} from '../../app/console/state.ts';
import type {Quiz} from '../../classroom/class-state.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {cells, cut, hang, padTo, wrap} from '../../text/width.ts';
import {drawBlocks, inlineText} from '../blocks.ts';
import {bar} from '../chart.ts';
import type {Look} from '../look.ts';
import type {PanelDrawing} from './board.ts';
import {drawBody} from './question.ts';
import {people} from './words.ts';

/** The poll or quiz question in front, as the room sees it, with how it is answered. Never a name. */
export function drawAnswers(state: ConsoleState, look: Look): PanelDrawing {
  const asked = askedNow(state);
  if (asked === undefined) return {head: [], lines: ['', ...wrap(look.say(nothingAsked), look.columns)]};
  const other = hasOther(state) ? look.say({en: ' · o: the other one', ko: ' · o: 다른 것 보기'}) : '';
  return {
    head: [
      look.paint('quiet', cut(`${headOf(asked, look)}${other}`, look.columns)),
      cut(drawCount(asked, state, look), look.columns),
    ],
    lines: ['', ...drawAsked(asked, state, look)],
  };
}

function drawAsked(asked: Asked, state: ConsoleState, look: Look): string[] {
  const question = questionInFront(asked, state)?.question[look.language];
  if (question === undefined)
    return [
      ...wrap(look.paint('title', titleOf(asked)), look.columns),
      '',
      ...drawBars(plainChoices(asked), asked, state, look),
    ];
  const prompt = [...drawBlocks(question.prompt, look).lines, ''];
  if ('choices' in question) {
    const choices = question.choices.map(({inlines}) => inlineText(inlines, look));
    return [...prompt, ...drawBars(choices, asked, state, look)];
  }
  const body = drawBody(question, stageOf(asked) === 'revealed' || isGraded(asked), look);
  return [...prompt, ...(body.length > 0 ? [...body, ''] : []), ...drawOutcomes(asked, state, look)];
}

const nothingAsked: Text = {
  en: 'Nothing has been asked yet. Begin a quiz or a poll under “Lead” (4).',
  ko: '아직 낸 퀴즈나 설문이 없어요. ‘진행’(4)에서 시작할 수 있어요.',
};

const stages: Readonly<Record<Stage, Text>> = {
  open: {en: 'answers come in', ko: '답을 받는 중'},
  closed: {en: 'closed', ko: '마감'},
  revealed: {en: 'revealed', ko: '공개함'},
  over: {en: 'over', ko: '끝남'},
};

function headOf(asked: Asked, look: Look): string {
  const stage = look.say(stages[stageOf(asked)]);
  if (asked.kind === 'poll') return `${look.say({en: 'Poll', ko: '설문'})} · ${stage}`;
  const {quiz} = asked;
  return `${look.say({en: 'Quiz', ko: '퀴즈'})} ${quiz.current + 1}/${quiz.questions.length} · ${stage}`;
}

/** What is asked, where the course does not know it. */
function titleOf(asked: Asked): string {
  return asked.kind === 'poll' ? remoteText(asked.poll.prompt, 600) : remoteText(questionOf(asked.quiz), 80);
}

function questionOf({questions, current}: Quiz): string {
  return questions[current]?.id ?? '';
}

function plainChoices(asked: Asked): readonly string[] {
  return asked.kind === 'poll' ? asked.poll.choices.map((choice) => remoteText(choice, 240)) : [];
}

const outcomes: readonly Text[] = [
  {en: 'right', ko: '정답'},
  {en: 'partly right', ko: '일부 정답'},
  {en: 'wrong', ko: '오답'},
];

/** How many were right, partly right and wrong, as soon as that is known. */
function drawOutcomes(asked: Asked, state: ConsoleState, look: Look): string[] {
  const counts = distribution(asked, state) ?? [];
  const total = Math.max(1, answerCount(asked, state.room).inTime);
  const names = outcomes.map((one) => look.say(one));
  const widest = Math.max(...names.map(cells));
  const width = Math.max(5, Math.min(30, look.columns - widest - 16));
  return names.map((name, index) => {
    const count = counts[index] ?? 0;
    return `  ${padTo(name, widest)}  ${drawShare(count, total, width, look)}`;
  });
}

function drawShare(count: number, total: number, width: number, look: Look): string {
  return `${bar(count / total, width, look)} ${padTo(String(count), 4)} ${Math.round((100 * count) / total)} %`;
}

/** Each row with how many took it, as soon as that is told. */
function drawBars(rows: readonly string[], asked: Asked, state: ConsoleState, look: Look): string[] {
  const counts = distribution(asked, state);
  if (counts === undefined) return rows.flatMap((row, index) => hang(`  ${index + 1}. `, row, look.columns));
  const keys = rightChoices(asked);
  const total = Math.max(1, answerCount(asked, state.room).inTime);
  const width = Math.max(5, Math.min(30, look.columns - 26));
  return rows.flatMap((row, index) => {
    const count = counts[index] ?? 0;
    const mark = keys.has(index) ? look.paint('good', '✓') : ' ';
    return [...hang(`${mark} ${index + 1}. `, row, look.columns), `     ${drawShare(count, total, width, look)}`];
  });
}

function isGraded(asked: Asked): boolean {
  return asked.kind === 'quiz' && asked.quiz.revealed.has(questionOf(asked.quiz));
}

function rightChoices(asked: Asked): ReadonlySet<number> {
  const key = asked.kind === 'quiz' ? asked.quiz.revealed.get(questionOf(asked.quiz))?.key : undefined;
  return new Set(key?.kind === 'choices' ? key.choices : []);
}

function drawCount(asked: Asked, state: ConsoleState, look: Look): string {
  const {inTime, late} = answerCount(asked, state.room);
  const all = people(state);
  const words = look.say({en: `${inTime} of ${all} answered`, ko: `${all}명 중 ${inTime}명이 답했어요`});
  const tooLate = late === 0 ? '' : look.say({en: `, ${late} too late`, ko: ` · 늦은 답 ${late}개`});
  return `${words}${tooLate}`;
}
