import type {Page} from '../course/lesson.ts';
import {cardOf} from '../progress/progress.ts';
import {type AnswerDraft, type Answering, type ConfigDraft, givenBy, toggled, unanswered} from '../quiz/answering.ts';
import {type Given, type Grade, grade} from '../quiz/grade.ts';
import {hintFor} from '../quiz/hint.ts';
import type {Question} from '../quiz/question.ts';
import {isExam, ungradedText} from './class-policy.ts';
import {classAnswered} from './class-quiz.ts';
import type {Step as Change} from './go.ts';
import {quizAnswered} from './quiz.ts';
import type {Event, GivenAnswer, LessonScreen, Scroll, State} from './state.ts';

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

/** The question once more; an edited text stays, so that nobody has to begin from the start. */
export function again(question: Question, {draft, tries}: Answering): Answering {
  const next = unanswered(question, tries + 1);
  return draft.kind === 'config' ? {...next, draft} : next;
}

/** The state with what was put down for the question in front. */
export function withAnswering(state: State, answer: Answering, scroll?: Scroll): State {
  const {screen} = state;
  if (screen.kind === 'quiz' || screen.kind === 'class-quiz')
    return {...state, screen: {...screen, answering: answer, scroll: scroll ?? screen.scroll}};
  if (screen.kind !== 'lesson' || screen.step.kind !== 'question') return state;
  return {...state, screen: {...screen, step: {...screen.step, answer}, scroll: scroll ?? screen.scroll}};
}

/** The state with another draft of the answer. */
export function withDraft(state: State, draft: AnswerDraft, scroll?: Scroll): Change {
  const now = asked(state);
  return [now ? withAnswering(state, {...now.answering, draft}, scroll) : state];
}

/** Grades the draft when it is whole. */
export function settle(state: State, draft: Exclude<AnswerDraft, ConfigDraft>, at: number): Change {
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

/** The learner found the question easy: it comes back later. */
export function foundEasy(state: State, now: Asked): Change {
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
export function hint(state: State, {question, answering}: Asked): Change {
  if (!givesHints(state)) return [state];
  if (hintFor(question) !== undefined) return [withAnswering(state, {...answering, hinted: true}, atTheEnd)];
  const notice = {en: 'There is no hint for this question.', ko: '이 문제에는 힌트가 없어요.'};
  return [{...state, notice}];
}

/** Are there hints here at all? */
export function givesHints({screen}: State): boolean {
  return screen.kind === 'lesson' || (screen.kind === 'quiz' && screen.run.mode !== 'exam');
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
