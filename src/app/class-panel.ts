import type {Text} from '../text/language.ts';
import {accept, closed, panel, telling} from './class-follow.ts';
import type {ClassAction} from './class-keys.ts';
import {toggleDone, toggleHelp} from './class-marks.ts';
import {inClass, type Offer, offerOf, offersOf} from './class-offer.ts';
import {backFrom} from './class-quiz.ts';
import {answerShare} from './class-share.ts';
import type {ClassOverlay} from './class-state.ts';
import {writingKey} from './class-write.ts';
import type {Step as Change} from './go.ts';
import type {Action} from './keys.ts';
import {scrolled} from './scroll.ts';
import type {State, View} from './state.ts';

/** A row of the class panel. */
export type PanelRow =
  | {readonly kind: 'offer'; readonly offer: Offer}
  | {readonly kind: 'pace'; readonly pace: 'slower' | 'fine' | 'faster'}
  | {readonly kind: 'help' | 'help-with' | 'done' | 'ask' | 'hints' | 'shared' | 'leave'};

/** The rows of the panel: what the class invites to, what can be told, what can be read, and the way out. */
export function panelRows(state: State): readonly PanelRow[] {
  const view = inClass(state)?.view;
  if (view === undefined) return [{kind: 'shared'}, {kind: 'leave'}];
  return [
    ...offersOf(state).map((offer) => ({kind: 'offer', offer}) as const),
    ...(view.needsHelp ? [{kind: 'help'} as const] : []),
    {kind: 'help-with'},
    {kind: 'done'},
    {kind: 'ask'},
    ...(['slower', 'fine', 'faster'] as const).map((pace) => ({kind: 'pace', pace}) as const),
    ...(view.hints.length > 0 ? [{kind: 'hints'} as const] : []),
    {kind: 'shared'},
    {kind: 'leave'},
  ];
}

/** A key of the class, wherever one is; undefined when it has nothing to do and may mean something else. */
export function classKey(state: State, action: ClassAction): Change | undefined {
  const room = inClass(state);
  switch (action) {
    case 'class':
      return [{...state, over: panel('menu')}];
    case 'go': {
      const offer = offerOf(state);
      return offer && accept(state, offer);
    }
    case 'need-help':
      return room && toggleHelp(state, room);
    case 'done':
      return room && toggleDone(state, room);
  }
}

/** A key while the panel, or what opened from it, lies over the screen. */
export function classPanelKey(
  state: State,
  over: ClassOverlay,
  name: string,
  action: Action | undefined,
  view: View,
): Change {
  switch (over.page) {
    case 'menu':
    case 'poll':
      return listKey(state, over, name, action);
    case 'hints':
    case 'shared':
      return readKey(state, over, action, view);
    case 'ask':
    case 'help':
      return writingKey(state, {...over, page: over.page}, name, action);
    case 'share':
    case 'leave':
      return confirmKey(state, over, action);
  }
}

function rowCount(state: State, {page}: ClassOverlay): number {
  return page === 'poll' ? (inClass(state)?.view.poll?.choices.length ?? 0) : panelRows(state).length;
}

function listKey(state: State, over: ClassOverlay, name: string, action: Action | undefined): Change {
  const last = Math.max(0, rowCount(state, over) - 1);
  const selected = Math.min(over.selected, last);
  const to = (row: number): Change => [{...state, over: {...over, selected: Math.max(0, Math.min(row, last))}}];
  if (/^[1-9]$/.test(name)) return chooseRow(state, over, Number(name) - 1);
  switch (action) {
    case 'up':
      return to(selected - 1);
    case 'down':
      return to(selected + 1);
    case 'open':
      return chooseRow(state, over, selected);
    case 'close':
      return [closed(state)];
    default:
      return [state];
  }
}

/** A row of the list in front was chosen, by Enter or by its number. */
export function chooseRow(state: State, over: ClassOverlay, index: number): Change {
  if (over.page === 'poll') return vote(state, over, index);
  const row = over.page === 'menu' ? panelRows(state)[index] : undefined;
  return row === undefined ? [state] : openRow(state, row);
}

function openRow(state: State, row: PanelRow): Change {
  const room = inClass(state);
  switch (row.kind) {
    case 'offer':
      return accept(state, row.offer);
    case 'help':
      return room ? toggleHelp(closed(state), room) : [state];
    case 'done':
      return room ? toggleDone(closed(state), room) : [state];
    case 'pace':
      return telling({...closed(state), notice: paceText}, {k: 'pace', pace: row.pace});
    case 'hints': {
      const hintSeen = room?.view.hints.at(-1)?.seq ?? 0;
      return [{...state, over: panel('hints'), ...(room && {class: {...room, hintSeen}})}];
    }
    case 'help-with':
      return [{...state, over: panel('help')}];
    case 'ask':
    case 'shared':
    case 'leave':
      return [{...state, over: panel(row.kind)}];
  }
}

const paceText: Text = {
  en: 'The instructor sees how the pace is for you. The board does not say whose vote it was.',
  ko: '강사에게 속도 의견을 보냈어요. 현황판에는 누구의 의견인지 나오지 않아요.',
};

function vote(state: State, over: ClassOverlay, index: number): Change {
  const poll = inClass(state)?.view.poll;
  if (poll?.choices[index] === undefined) return [state];
  if (!poll.isOpen) return [{...state, notice: pollClosed}];
  const chosen: State = {...state, over: {...over, selected: index}, notice: votedText};
  return telling(chosen, {k: 'vote', poll: poll.id, picks: [index]});
}

const pollClosed: Text = {en: 'The poll is closed.', ko: '설문이 마감됐어요.'};
const votedText: Text = {
  en: 'Your choice is on its way. You can change it until the poll is closed.',
  ko: '고른 답을 보냈어요. 설문이 마감될 때까지 바꿀 수 있어요.',
};

function readKey(state: State, over: ClassOverlay, action: Action | undefined, view: View): Change {
  if (action === 'close' || action === 'open') return [closed(state)];
  const offset = action && scrolled(action, view);
  return [offset === undefined ? state : {...state, over: {...over, scroll: offset}}];
}

function confirmKey(state: State, over: ClassOverlay, action: Action | undefined): Change {
  if (action !== 'yes' && action !== 'no') return [state];
  if (over.page === 'share') return answerShare(state, action);
  return action === 'yes' ? [closed(state), {type: 'class-leave'}] : [closed(state)];
}

/** The class is left, and whatever it had put in front. */
export function classLeft({class: room, ...state}: State, notice: Text): Change {
  const {screen} = state;
  const {policy, policyUntil: until} = room ?? {};
  const held = policy?.exam === true && until !== undefined && {held: {policy, until}};
  const [back, ...effects] = screen.kind === 'class-quiz' ? backFrom(state, screen, state.now) : [state];
  return [{...back, notice, ...held}, ...effects];
}
