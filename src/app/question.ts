import type {Page} from '../course/lesson.ts';
import {cardOf} from '../progress/progress.ts';
import {
  type AnswerDraft,
  type Answering,
  type ConfigDraft,
  givenBy,
  type LinesDraft,
  movedInOrder,
  type OrderDraft,
  type PairsDraft,
  paired,
  type TextsDraft,
  toggled,
  unanswered,
} from '../quiz/answering.ts';
import {type Given, type Grade, grade} from '../quiz/grade.ts';
import {hintFor} from '../quiz/hint.ts';
import type {ConfigQuestion, Question} from '../quiz/question.ts';
import {isExam, ungradedText} from './class-policy.ts';
import {classAnswered} from './class-quiz.ts';
import type {Step as Change} from './go.ts';
import {quizAnswered} from './quiz.ts';
import {scrolled} from './scroll.ts';
import type {Event, GivenAnswer, LessonScreen, Press, Scroll, State} from './state.ts';

/** A question in front of the learner, and what they have put down for it. */
export interface Asked {
  readonly question: Question;
  readonly answering: Answering;
}

/** A question that has its grade. */
export type Answered = Answering & {readonly grade: Grade};

/** The question in front of the learner, on whichever screen; undefined where none is asked. */
export function asked(state: State): Asked | undefined {
  const {screen} = state;
  if (screen.kind === 'quiz') {
    if (screen.confirm) return undefined;
    const question = screen.current?.[state.language];
    return question && screen.answering && {question, answering: screen.answering};
  }
  if (screen.kind === 'class-quiz') {
    const question = screen.current?.shown[state.language];
    return question && screen.answering && {question, answering: screen.answering};
  }
  if (screen.kind !== 'lesson' || screen.step.kind !== 'question') return undefined;
  const question = currentPage(state, screen)?.questions[screen.step.index];
  return question && {question, answering: screen.step.answer};
}

/** The page in front of the learner; undefined on the closing page. */
export function currentPage(state: State, screen: LessonScreen): Page | undefined {
  return screen.lessons[state.language].pages[screen.page];
}

/** What a key on a question comes to: a change, or leaving it forwards or backwards. */
export type Move = Change | 'forward' | 'backward';

/** A key while a question is in front. */
export function questionKey(state: State, {question, answering}: Asked, press: Press): Move {
  const {action, view} = press;
  if (action === 'skip') return 'forward';
  if (action === 'page-up' || action === 'page-down')
    return [withAnswering(state, answering, scrolled(action, view) ?? 0)];
  if (answering.grade !== undefined) return answeredKey(state, {question, answering}, press);
  if (action === 'hint') return hint(state, {question, answering});
  if (action === 'back') return 'backward';
  return draftKey(state, {question, answering}, press);
}

function draftKey(state: State, {question, answering}: Asked, press: Press): Move {
  const {draft} = answering;
  switch (draft.kind) {
    case 'texts':
      return textsKey(state, draft, press);
    case 'lines':
      return linesKey(state, draft, press);
    case 'order':
      return orderKey(state, draft, press);
    case 'pairs':
      return pairsKey(state, draft, press);
    case 'config':
      return question.kind === 'config' ? configKey(state, question, draft, press) : [state];
    case 'choices':
      // The list moves and chooses by itself and reports it as `highlighted` and `chosen`; only the mark is ours.
      return press.action === 'toggle' && question.kind === 'multi' ? chosen(state, draft.cursor, press.at) : [state];
  }
}

function answeredKey(state: State, {question, answering}: Asked, {action, view}: Press): Move {
  if (action === 'again') return [withAnswering(state, again(question, answering), 0)];
  if (action === 'easy') return foundEasy(state, {question, answering});
  if (action === 'next') return 'forward';
  if (action === 'back') return 'backward';
  const offset = action && scrolled(action, view);
  return offset === undefined ? [state] : [withAnswering(state, answering, offset)];
}

/** The question once more; an edited text stays, so that nobody has to begin from the start. */
function again(question: Question, {draft, tries}: Answering): Answering {
  const next = unanswered(question, tries + 1);
  return draft.kind === 'config' ? {...next, draft} : next;
}

function withAnswering(state: State, answer: Answering, scroll?: Scroll): State {
  const {screen} = state;
  if (screen.kind === 'quiz' || screen.kind === 'class-quiz')
    return {...state, screen: {...screen, answering: answer, scroll: scroll ?? screen.scroll}};
  if (screen.kind !== 'lesson' || screen.step.kind !== 'question') return state;
  return {...state, screen: {...screen, step: {...screen.step, answer}, scroll: scroll ?? screen.scroll}};
}

function withDraft(state: State, draft: AnswerDraft, scroll?: Scroll): Change {
  const now = asked(state);
  return [now ? withAnswering(state, {...now.answering, draft}, scroll) : state];
}

/** Grades the draft when it is whole. */
function settle(state: State, draft: Exclude<AnswerDraft, ConfigDraft>, at: number): Change {
  const given = givenBy(draft);
  return given ? settled(state, draft, given, at) : withDraft(state, draft);
}

function settled(state: State, draft: AnswerDraft, given: Given, at: number): Change {
  const now = asked(state);
  if (now === undefined) return [state];
  if (state.screen.kind === 'class-quiz')
    return classAnswered(state, state.screen, {...now, answering: {...now.answering, draft}});
  if (isExam(state)) return withDraft({...state, notice: ungradedText}, draft);
  const answering = {...now.answering, draft, grade: grade(now.question, given)};
  if (state.screen.kind === 'quiz') return quizAnswered(state, state.screen, {...now, answering}, at);
  const answer = lessonAnswer(now.question, answering, at);
  return [remembering(withAnswering(state, answering, 0), answer), {type: 'answered', answers: [answer]}];
}

function lessonAnswer({id, hash}: Question, answering: Answered, at: number): GivenAnswer {
  const {outcome, score} = answering.grade;
  return {question: id, mode: 'lesson', at, hash, outcome, score, helped: wasHelped(answering)};
}

/** Was it answered before in this asking, or with a hint? */
export function wasHelped({tries, hinted}: Answering): boolean {
  return tries > 0 || hinted === true;
}

/** The state that knows an answer and the card it found. */
export function remembering(state: State, answer: GivenAnswer): State {
  return {...state, last: {answer, card: cardOf(state.progress, answer.question)}};
}

/** Can the answer in front be called easy? Only a right one, given at once and without help, and only once. */
export function canBeEasy({last}: State, {question, answering}: Asked): boolean {
  if (last === undefined || last.answer.question !== question.id) return false;
  return answering.grade?.outcome === 'right' && !wasHelped(answering);
}

function foundEasy(state: State, now: Asked): Change {
  const {last, ...rest} = state;
  if (last === undefined || !canBeEasy(state, now)) return [state];
  const notice = {
    en: 'Easy: this question will come back later than it would have.',
    ko: '쉬웠다고 적어 뒀어요. 이 문제는 더 나중에 다시 물어볼게요.',
  };
  return [
    {...rest, notice},
    {type: 'found-easy', answered: last},
  ];
}

/** Further down than any question is long. */
const atTheEnd = Number.MAX_SAFE_INTEGER;

/** A hint stays below the question; whoever takes one meets the question sooner again. An exam gives none. */
function hint(state: State, {question, answering}: Asked): Change {
  if (!givesHints(state)) return [state];
  if (hintFor(question) !== undefined) return [withAnswering(state, {...answering, hinted: true}, atTheEnd)];
  const notice = {en: 'There is no hint for this question.', ko: '이 문제에는 힌트가 없어요.'};
  return [{...state, notice}];
}

/** Are there hints here at all? */
export function givesHints({screen}: State): boolean {
  return screen.kind === 'lesson' || (screen.kind === 'quiz' && screen.run.mode !== 'exam');
}

function textsKey(state: State, draft: TextsDraft, {name, action, at}: Press): Move {
  const {texts, blank} = draft;
  const current = texts[blank] ?? '';
  const put = (next: Partial<TextsDraft>): Change => withDraft(state, {...draft, ...next}, 'follow');
  if (action === 'next') {
    const free = texts.findIndex((text) => text.trim() === '');
    return free === -1 ? settle(state, draft, at) : put({blank: current.trim() === '' ? blank : free});
  }
  if (name === 'tab' || action === 'down') return put({blank: Math.min(texts.length - 1, blank + 1)});
  if (action === 'up') return put({blank: Math.max(0, blank - 1)});
  if (name === 'backspace') return put({texts: texts.with(blank, withoutLast(current))});
  const text = name === 'space' ? ' ' : [...name].length === 1 ? name : '';
  return text === '' ? [state] : put({texts: texts.with(blank, current + text)});
}

const graphemes = new Intl.Segmenter();

function withoutLast(text: string): string {
  return Array.from(graphemes.segment(text), ({segment}) => segment)
    .slice(0, -1)
    .join('');
}

/** Pasted text goes into the blank under the cursor, its line breaks as blanks. */
export function pasted(state: State, text: string): Change {
  const now = asked(state);
  if (now?.answering.draft.kind !== 'texts' || now.answering.grade !== undefined) return [state];
  const {draft} = now.answering;
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200);
  const texts = draft.texts.with(draft.blank, (draft.texts[draft.blank] ?? '') + plain);
  return withDraft(state, {...draft, texts}, 'follow');
}

function linesKey(state: State, draft: LinesDraft, {action, at}: Press): Change {
  const now = asked(state)?.question;
  const last = now?.kind === 'bug' ? now.listing.lines.length - 1 : 0;
  const move = (to: number) => withDraft(state, {...draft, cursor: Math.max(0, Math.min(to, last))}, 'follow');
  switch (action) {
    case 'up':
      return move(draft.cursor - 1);
    case 'down':
      return move(draft.cursor + 1);
    case 'toggle':
      return withDraft(state, {...draft, marked: toggled(draft.marked, draft.cursor)});
    case 'next':
      return settle(state, {...draft, marked: draft.marked.length > 0 ? draft.marked : [draft.cursor]}, at);
    default:
      return [state];
  }
}

function orderKey(state: State, draft: OrderDraft, {action, at}: Press): Change {
  switch (action) {
    case 'up':
      return withDraft(state, movedInOrder(draft, draft.cursor - 1), 'follow');
    case 'down':
      return withDraft(state, movedInOrder(draft, draft.cursor + 1), 'follow');
    case 'toggle':
      return withDraft(state, {...draft, held: !draft.held});
    case 'next':
      return draft.held ? withDraft(state, {...draft, held: false}) : settle(state, draft, at);
    default:
      return [state];
  }
}

function pairsKey(state: State, draft: PairsDraft, {name, action, at}: Press): Change {
  const last = draft.rights.length - 1;
  const go = (cursor: number) => withDraft(state, {...draft, cursor: Math.max(0, Math.min(cursor, last))}, 'follow');
  if (/^[1-9]$/.test(name)) return withDraft(state, paired(draft, Number(name) - 1), 'follow');
  switch (action) {
    case 'up':
      return go(draft.cursor - 1);
    case 'down':
      return go(draft.cursor + 1);
    case 'toggle': {
      const chosen = draft.rights[draft.cursor];
      const offer = chosen === undefined ? -1 : draft.offered.indexOf(chosen);
      return withDraft(state, {...paired(draft, (offer + 1) % draft.offered.length), cursor: draft.cursor});
    }
    case 'next': {
      const free = draft.rights.indexOf(undefined);
      return free === -1 ? settle(state, draft, at) : go(free);
    }
    default:
      return [state];
  }
}

function configKey(state: State, question: ConfigQuestion, {text}: ConfigDraft, {action}: Press): Change {
  if (action === 'edit' || (action === 'next' && text === undefined))
    return [state, {type: 'edit-fragment', question, text}];
  return action === 'next' ? [state, {type: 'judge-fragment', question, text: text ?? ''}] : [state];
}

/** The items of an order question were put into an order at once; rows that are not named stay behind the others. */
export function ordered(state: State, rows: readonly number[]): Change {
  const draft = asked(state)?.answering.draft;
  if (draft?.kind !== 'order') return [state];
  const named = [...new Set(rows)].flatMap((row) => draft.items[row] ?? []);
  const items = [...named, ...draft.items.filter((item) => !named.includes(item))];
  return withDraft(state, {...draft, items, held: false});
}

/** The editor has given a fragment back. */
export function fragmentEdited(state: State, {question, text}: Extract<Event, {type: 'fragment-edited'}>): Change {
  const now = asked(state);
  if (now?.question.id !== question || now.answering.draft.kind !== 'config') return [state];
  return withDraft(state, {...now.answering.draft, text}, 0);
}

/** The rules have said what they think of a fragment. */
export function fragmentJudged(state: State, event: Extract<Event, {type: 'fragment-judged'}>): Change {
  const now = asked(state);
  if (now?.question.id !== event.question || now.answering.draft.kind !== 'config') return [state];
  const complaints = [...new Set(event.findings.map(({rule}) => rule))];
  const draft = {kind: 'config', text: event.text, findings: event.findings} as const;
  return settled(state, draft, {kind: 'config', complaints}, event.at);
}

/** Has anything been put down here? A cursor that moved is nothing. `seed`: that of the order things lay in. */
export function isTouched({question, answering}: Asked, seed: string): boolean {
  const {draft, grade: isGraded, tries} = answering;
  if (isGraded !== undefined) return false;
  switch (draft.kind) {
    case 'choices':
      return draft.picked.length > 0;
    case 'lines':
      return draft.marked.length > 0;
    case 'texts':
      return draft.texts.some((text) => text !== '');
    case 'pairs':
      return draft.rights.some((right) => right !== undefined);
    case 'config':
      return draft.text !== undefined;
    case 'order': {
      const first = unanswered(question, tries, seed).draft;
      return first.kind === 'order' && (draft.held || first.items.join() !== draft.items.join());
    }
  }
}

/** The list moved its cursor. */
export function highlighted(state: State, index: number): Change {
  const draft = asked(state)?.answering.draft;
  return draft?.kind === 'choices' ? withDraft(state, {...draft, cursor: index}) : [state];
}

/** A row of the list was chosen: the answer itself, or for several answers a mark, and behind the last choice the row that settles it. */
export function chosen(state: State, index: number, at: number): Change {
  const now = asked(state);
  if (now === undefined || now.answering.grade !== undefined) return [state];
  const {question, answering} = now;
  const {draft} = answering;
  if (draft.kind === 'lines') return settle(state, {...draft, marked: [index]}, at);
  if (draft.kind !== 'choices' || !isListQuestion(question)) return [state];
  if (question.kind === 'multi' && index >= question.choices.length) return settle(state, draft, at);
  if (question.choices[index] === undefined) return [state];
  if (question.kind === 'multi') return withDraft(state, {...draft, picked: toggled(draft.picked, index)});
  return settle(state, {...draft, picked: [index]}, at);
}

/** Is this question one that the list component answers? */
export function isListQuestion(
  question: Question | undefined,
): question is Extract<Question, {kind: 'single' | 'multi' | 'truefalse' | 'poll'}> {
  return ['single', 'multi', 'truefalse', 'poll'].includes(question?.kind ?? '');
}
