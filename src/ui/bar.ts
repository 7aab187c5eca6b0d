import {isPaused} from '../app/class-offer.ts';
import {closedAction, stopped} from '../app/class-policy.ts';
import {isClosed} from '../app/class-quiz.ts';
import {idleActions} from '../app/exercise.ts';
import type {Action} from '../app/keys.ts';
import {isTyping, placeOf} from '../app/place.ts';
import {type Asked, asked, canBeEasy, givesHints} from '../app/question.ts';
import type {State} from '../app/state.ts';
import {hintFor} from '../quiz/hint.ts';
import type {Text} from '../text/language.ts';
import {keyBar} from './keys.ts';
import type {Look} from './look.ts';

/** The key bar for what is on the screen: only keys that do something there now, called by what they do. */
export function bar(state: State, look: Look): string {
  const typing = isTyping(state);
  return keyBar(placeOf(state), look, state.over ? {typing, idle: idleOver(state)} : {...moment(state), typing});
}

/** What is different about the keys of the screen just now, whatever lies over it. */
export function moment({over: _, ...below}: State): {
  readonly idle: ReadonlySet<Action>;
  readonly words: ReadonlyMap<Action, Text>;
} {
  const closed = ofClass.filter((action) => closedAction(below, action) !== undefined);
  const resting = isPaused(below) ? stopped : [];
  return {idle: new Set([...idle(below), ...closed, ...resting]), words: words(below)};
}

/** What means nothing over the screen: nobody votes in a poll that is closed. */
function idleOver({over, class: room}: State): ReadonlySet<Action> {
  const isPoll = over?.kind === 'class' && over.page === 'poll';
  return new Set(isPoll && room?.view.poll?.isOpen !== true ? (['open'] as const) : []);
}

/** What a class may keep closed. */
const ofClass: readonly Action[] = ['hint', 'solution', 'diff', 'explain', 'quiz'];

/** What a question that is closed does not take. */
const answering: readonly Action[] = ['next', 'toggle'];

/** The actions that mean nothing on this screen right now. */
function idle(state: State): ReadonlySet<Action> {
  const {screen} = state;
  const now = asked(state);
  const unread: readonly Action[] =
    screen.kind === 'quiz' || screen.kind === 'class-quiz' ? ['next', 'skip', 'toggle', 'edit'] : [];
  const here = new Set<Action>(now ? idleAt(now) : unread);
  if (now === undefined || !givesHints(state) || now.answering.hinted || hintFor(now.question) === undefined)
    here.add('hint');
  if (now === undefined || !canBeEasy(state, now)) here.add('easy');
  if (screen.kind === 'class-quiz' && isClosed(state, screen)) for (const action of answering) here.add(action);
  if (screen.kind === 'exercise') return idleActions(state, screen);
  if (screen.kind === 'quiz' && screen.run.mode !== 'exam') here.add('back');
  if (screen.kind === 'lesson') here.add('finish');
  // The same as `x`, which stands further to the left.
  if (screen.kind === 'lesson' && screen.step.kind !== 'question' && waits(state)) here.add('home');
  return here;
}

function idleAt({question, answering}: Asked): readonly Action[] {
  const usesSpace = question.kind === 'order';
  const edits = answering.draft.kind === 'config' && answering.draft.text !== undefined;
  return [...(usesSpace ? [] : (['toggle'] as const)), ...(edits ? [] : (['edit'] as const))];
}

/** What the bar calls an action here, where that differs from the key table. */
function words(state: State): ReadonlyMap<Action, Text> {
  const now = asked(state);
  const own = now && now.answering.grade === undefined ? wordsAt(now) : [];
  return new Map<Action, Text>([...own, ...wordsOn(state)]);
}

type Word = readonly [Action, Text];

function wordsAt({question, answering: {draft}}: Asked): readonly Word[] {
  switch (draft.kind) {
    case 'choices':
      return question.kind === 'multi' && draft.cursor < question.choices.length
        ? [['next', {en: 'mark', ko: '고르기'}]]
        : [];
    case 'order':
      return [['toggle', draft.held ? {en: 'put down', ko: '내려놓기'} : {en: 'pick up', ko: '들기'}]];
    case 'config':
      return [
        ['next', draft.text === undefined ? {en: 'open the editor', ko: '편집기 열기'} : {en: 'check', ko: '판정'}],
      ];
    case 'texts':
    case 'pairs':
    case 'lines':
      return [];
  }
}

function wordsOn(state: State): readonly Word[] {
  const {screen} = state;
  if (screen.kind === 'quiz')
    return [
      ['home', {en: 'leave', ko: '나가기'}],
      ...(screen.run.mode === 'exam' ? [['finish', {en: 'hand in', ko: '제출'}] as const] : []),
    ];
  const back = waits(state);
  if (screen.kind !== 'lesson' || back === undefined) return [];
  return [
    ['exercise', back],
    ['home', back],
  ];
}

/** What a lesson leads back to when somebody came to look something up. */
function waits({left}: State): Text | undefined {
  switch (left?.kind) {
    case 'quiz':
      return {en: 'back to the quiz', ko: '퀴즈로 돌아가기'};
    case 'results':
      return {en: 'back to the results', ko: '결과로 돌아가기'};
    case 'exercise':
    case undefined:
      return undefined;
  }
}
