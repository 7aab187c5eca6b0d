import type {Order} from '../../classroom/protocol.ts';
import {ownWish, wishToAnswer} from './lead.ts';
import {order, refusalOf} from './order.ts';
import {openPicker} from './pick.ts';
import {type ConsoleState, opened, type Step, type Switch} from './state.ts';
import {openForm} from './write.ts';

/** What can be done to lead the class. */
export type DriveItem =
  | 'page'
  | 'exercise'
  | 'quiz'
  | 'poll'
  | 'timer'
  | 'pause'
  | 'names'
  | 'lock'
  | 'room'
  | 'hand-over'
  | 'give-lead'
  | 'decline-lead'
  | 'drop-lead'
  | 'ask-lead'
  | 'take-lead'
  | 'end';

/** What stands in the list now, in its order. */
export function driveItems(state: ConsoleState): readonly DriveItem[] {
  const items: readonly DriveItem[] = ['page', 'exercise', 'quiz', 'poll', 'timer', 'pause', 'names', 'lock', 'room'];
  // What waits for an answer stands above all the rest.
  if (wishToAnswer(state)) return ['give-lead', 'decline-lead', ...items, 'hand-over', 'end'];
  return [...items, ...leadItems(state), 'end'];
}

function leadItems(state: ConsoleState): readonly DriveItem[] {
  const {room, me} = state;
  if (room.driver === me) return ['hand-over'];
  const ask = (ownWish(state)?.left ?? 0) > 0 ? 'drop-lead' : 'ask-lead';
  return room.teachers.get(me)?.role === 'instructor' ? [ask, 'take-lead'] : [ask];
}

/** What is pointed at: what was chosen, or what has taken its place. */
export function chosenItem(state: ConsoleState, items = driveItems(state)): DriveItem {
  const {drive: chosen} = state.chosen;
  const instead = chosen === 'ask-lead' ? 'drop-lead' : chosen === 'drop-lead' ? 'ask-lead' : chosen;
  return items.find((item) => item === chosen) ?? items.find((item) => item === instead) ?? 'page';
}

/** Does, or begins to ask for, what is pointed at. Whoever may not is told so at once, not after writing a poll. */
export function drive(state: ConsoleState, item: DriveItem): Step {
  const {room} = state;
  const k = orders[item];
  const refusal = k && refusalOf(state, k);
  if (refusal) return [{...state, notice: refusal}];
  switch (item) {
    case 'page':
      return openPicker(state, {kind: 'lesson'}, lessonIndex(state));
    case 'exercise':
      return openPicker(state, {kind: 'exercise'});
    case 'quiz':
      return openPicker(state, {kind: 'source'}, lessonIndex(state));
    case 'poll':
      return [openForm(state, {kind: 'poll'})];
    case 'timer':
      return [openForm(state, {kind: 'timer'})];
    case 'pause':
      return flip(state, 'pause', room.isPaused);
    case 'names':
      return flip(state, 'names', room.showsNames);
    case 'lock':
      return flip(state, 'lock', room.isLocked);
    case 'room':
      return [opened(state, {kind: 'room', scroll: 0})];
    case 'hand-over':
      return openPicker(state, {kind: 'teacher'});
    case 'give-lead': {
      const to = wishToAnswer(state)?.by;
      return to === undefined ? [state] : order(state, {k: 'lease.grant', to});
    }
    case 'decline-lead':
      return order(state, {k: 'lease.drop'}, {en: 'Declined; you go on leading.', ko: '거절했어요. 계속 진행하세요.'});
    case 'drop-lead':
      return order(state, {k: 'lease.drop'}, {en: 'Request taken back.', ko: '진행 요청을 취소했어요.'});
    case 'ask-lead':
      return order(state, {k: 'lease.request'}, {en: 'You asked to lead the class.', ko: '진행을 요청했어요.'});
    case 'take-lead':
      return [opened(state, {kind: 'confirm', what: {kind: 'take'}})];
    case 'end':
      return [opened(state, {kind: 'confirm', what: {kind: 'end'}})];
  }
}

/** Turns something on or off; what was ordered and has not arrived counts as done. */
function flip(state: ConsoleState, k: Switch, isOn: boolean): Step {
  const on = !(state.switched?.[k] ?? isOn);
  const [next, ...effects] = order(state, {k, on});
  return effects.length === 0 ? [next] : [{...next, switched: {...next.switched, [k]: on}}, ...effects];
}

const orders: Readonly<Partial<Record<DriveItem, Order['k']>>> = {
  page: 'page',
  exercise: 'push',
  quiz: 'quiz.open',
  poll: 'poll.open',
  timer: 'timer',
  pause: 'pause',
  names: 'names',
  lock: 'lock',
  'hand-over': 'lease.grant',
  'give-lead': 'lease.grant',
  'decline-lead': 'lease.drop',
  'drop-lead': 'lease.drop',
  'ask-lead': 'lease.request',
  'take-lead': 'lease.take',
  end: 'end',
};

function lessonIndex({room, course}: ConsoleState): number {
  return Math.max(
    0,
    course.lessons.findIndex(({id}) => id === room.page?.lesson),
  );
}
