import {mayOrder} from '../../classroom/orders.ts';
import type {Order} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import type {Confirmed} from './overlay.ts';
import {type ConsoleState, opened, type Step} from './state.ts';

/** Gives an order when it may be given now, and says why not when it may not. `done`: what is said when it is given. */
export function order(state: ConsoleState, given: Order, done?: Text): Step {
  const refusal = refusalOf(state, given.k);
  if (refusal) return [{...state, notice: refusal}];
  const notice = state.link.kind === 'live' ? done : later;
  return [
    {...state, ...(notice && {notice})},
    {type: 'order', order: given},
  ];
}

/** Asks first, when the order may be given at all. */
export function confirming(state: ConsoleState, what: Confirmed, k: Order['k']): Step {
  const refusal = refusalOf(state, k);
  return [refusal ? {...state, notice: refusal} : opened(state, {kind: 'confirm', what})];
}

const later: Text = {
  en: 'Not connected: this goes out as soon as the connection is back.',
  ko: '연결이 끊겨 있어요. 다시 연결되면 바로 보낼게요.',
};

/** Why an order cannot be given now; undefined: it can. */
export function refusalOf({room, me, link}: ConsoleState, k: Order['k']): Text | undefined {
  if (link.kind === 'closed')
    return {
      en: 'The connection is closed and will not come back: open the console again.',
      ko: '연결이 끝났어요. 강사 화면을 다시 여세요.',
    };
  if (room.endedAt !== undefined) return {en: 'The class is over.', ko: '수업이 끝났어요.'};
  if (mayOrder(room, me, k)) return undefined;
  const teacher = room.teachers.get(me);
  if (teacher === undefined)
    return {
      en: 'Not in the class yet: wait for the connection.',
      ko: '아직 수업에 연결되지 않았어요. 연결될 때까지 기다려 주세요.',
    };
  if (k === 'lease.take') return {en: 'Only instructors can take over.', ko: '진행은 강사만 넘겨받을 수 있어요.'};
  const driver = driverName({room});
  return driver === undefined
    ? {en: 'Nobody leads the class right now.', ko: '지금은 수업을 진행하는 사람이 없어요.'}
    : {
        en: `${driver} leads the class. Under “Lead” (4) you can ask for it.`,
        ko: `지금은 ${driver} 님이 수업을 진행해요. ‘진행’(4)에서 요청할 수 있어요.`,
      };
}

/** The name of who drives, safe to be shown; undefined when nobody does. */
export function driverName({room}: Pick<ConsoleState, 'room'>): string | undefined {
  const driver = room.driver === undefined ? undefined : room.teachers.get(room.driver);
  return driver && (remoteText(driver.name, 24) || driver.id);
}

/** A name for something new that no other has: who made it, and when. */
export function newName({me, now}: ConsoleState, kind: 'poll' | 'quiz' | 'file'): string {
  return `${kind}-${now.toString(36)}-${me.slice(0, 40)}`;
}
