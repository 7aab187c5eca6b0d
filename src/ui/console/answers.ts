import {
  type Asked,
  answerCount,
  askedNow,
  distribution,
  hasOther,
  type Stage,
  stageOf,
} from '../../app/console/answers.ts';
import type {ConsoleState} from '../../app/console/state.ts';
import type {Quiz} from '../../classroom/class-state.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {cut, hang, padTo, visible, wrap} from '../../text/width.ts';
import {bar} from '../chart.ts';
import type {Look} from '../look.ts';
import type {PanelDrawing} from './board.ts';
import {people} from './words.ts';

/** The poll or quiz question in front: a count while answers come in, bars once it is closed. Never a name. */
export function drawAnswers(state: ConsoleState, look: Look): PanelDrawing {
  const asked = askedNow(state);
  if (asked === undefined) return {head: [], lines: ['', ...wrap(look.say(nothingAsked), look.columns)]};
  const lines = [
    ...wrap(look.paint('title', promptOf(asked, state, look)), look.columns),
    '',
    ...drawChoices(asked, state, look),
    '',
    ...wrap(drawCount(asked, state, look), look.columns),
  ];
  const other = hasOther(state) ? look.say({en: ' · o: the other one', ko: ' · o: 다른 것 보기'}) : '';
  return {head: [look.paint('quiet', cut(`${headOf(asked, look)}${other}`, look.columns))], lines};
}

const nothingAsked: Text = {
  en: 'Nothing has been asked yet. Under “Lead” (4) a quiz or a poll begins.',
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

function promptOf(asked: Asked, {texts}: ConsoleState, look: Look): string {
  if (asked.kind === 'poll') return remoteText(asked.poll.prompt, 600);
  const id = questionOf(asked.quiz);
  const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
  return text ? text.prompt[look.language].split('\n').map(visible).join('\n') : remoteText(id, 80);
}

function questionOf({questions, current}: Quiz): string {
  return questions[current]?.id ?? '';
}

/** The choices as they are told; undefined for questions without any. */
function choicesOf(asked: Asked, {texts}: ConsoleState, look: Look): readonly string[] {
  if (asked.kind === 'poll') return asked.poll.choices.map((choice) => remoteText(choice, 240));
  const id = questionOf(asked.quiz);
  const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
  return text?.choices.map((choice) => visible(look.say(choice))) ?? [];
}

const outcomes: readonly Text[] = [
  {en: 'right', ko: '정답'},
  {en: 'partly right', ko: '일부 정답'},
  {en: 'wrong', ko: '오답'},
];

function drawChoices(asked: Asked, state: ConsoleState, look: Look): string[] {
  const choices = choicesOf(asked, state, look);
  const counts = distribution(asked);
  if (counts === undefined) return choices.flatMap((choice, index) => hang(`  ${index + 1}. `, choice, look.columns));
  const keys = rightChoices(asked);
  const rows = choices.length > 0 ? choices : isGraded(asked) ? outcomes.map((one) => look.say(one)) : [];
  const total = Math.max(1, answerCount(asked).inTime);
  const width = Math.max(5, Math.min(30, look.columns - 26));
  return rows.flatMap((choice, index) => {
    const count = counts[index] ?? 0;
    const percent = `${Math.round((100 * count) / total)} %`;
    const mark = keys.has(index) ? look.paint('good', '✓') : ' ';
    return [
      ...hang(`${mark} ${index + 1}. `, choice, look.columns),
      `     ${bar(count / total, width, look)} ${padTo(String(count), 4)} ${percent}`,
    ];
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
  const {inTime, late} = answerCount(asked);
  const all = people(state);
  const words = look.say({en: `${inTime} of ${all} answered`, ko: `${all}명 중 ${inTime}명이 답했어요`});
  const tooLate = late === 0 ? '' : look.say({en: `, ${late} too late`, ko: ` · 늦은 답 ${late}개`});
  return `${words}${tooLate}`;
}
