import {ownWish, wishToAnswer} from '../../app/console/lead.ts';
import {driverName} from '../../app/console/order.ts';
import type {ConsoleState, Stall} from '../../app/console/state.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {cut, wrap} from '../../text/width.ts';
import type {Look} from '../look.ts';
import {clock} from './words.ts';

/** What somebody who teaches must not miss, in as few lines as it takes. */
export function drawStatus(state: ConsoleState, look: Look): string[] {
  const trouble = troubleOf(state);
  const {room, now} = state;
  const timer = room.timerEnds === undefined ? undefined : room.timerEnds - now;
  const facts = [
    ...(room.isPaused ? [look.say({en: 'paused', ko: '잠시 멈춤'})] : []),
    ...(timer === undefined ? [] : [timerText(timer, look)]),
    ...(room.isLocked ? [look.say({en: 'joining is locked', ko: '참여 잠김'})] : []),
    ...leadText(state, look),
    ...wishText(state, look),
  ];
  return [
    ...(trouble ? wrap(look.paint('bad', look.say(trouble)), look.columns).slice(0, 2) : []),
    ...(facts.length === 0 ? [] : [look.paint('wait', cut(facts.join(' · '), look.columns))]),
  ];
}

function timerText(left: number, look: Look): string {
  if (left <= 0) return look.say({en: 'time is up', ko: '시간 끝'});
  return look.say({en: `timer ${clock(left)}`, ko: `타이머 ${clock(left)}`});
}

function leadText(state: ConsoleState, look: Look): string[] {
  const {room, me} = state;
  if (room.driver === me || room.endedAt !== undefined || !room.teachers.has(me)) return [];
  const driver = driverName(state);
  return driver === undefined
    ? [look.say({en: 'nobody leads the class', ko: '진행하는 사람이 없어요'})]
    : [look.say({en: `${driver} leads the class`, ko: `${driver} 님이 진행 중이에요`})];
}

/** A wish to lead, as far as it concerns who sits here. */
function wishText(state: ConsoleState, look: Look): string[] {
  const asks = wishToAnswer(state);
  if (asks) return [look.say({en: `${asks.name} asks to lead (4)`, ko: `${asks.name} 님이 진행을 요청했어요 (4)`})];
  const own = ownWish(state);
  if (own === undefined || state.room.endedAt !== undefined) return [];
  const left = clock(own.left);
  return own.left > 0
    ? [look.say({en: `you asked to lead, ${left} left`, ko: `진행 요청 중 · ${left} 남음`})]
    : [look.say({en: 'nobody answered your request (4)', ko: '진행 요청에 답이 없어요 (4)'})];
}

function troubleOf({link, room, stall}: ConsoleState): Text | undefined {
  if (link.kind === 'closed')
    return Object.hasOwn(closings, link.reason) ? closings[link.reason] : closedFor(link.reason);
  if (room.endedAt !== undefined) return {en: 'The class is over.', ko: '수업이 끝났어요.'};
  if (stall) return stall.kind === 'held' ? heldUp(stall) : givenUp(stall);
  if (link.kind !== 'lost') return undefined;
  return {
    en: 'Connection lost, trying again. This may be old; what you do now is sent later.',
    ko: '연결이 끊겨서 다시 연결하는 중이에요. 지금 하는 일은 연결되면 보내요.',
  };
}

const stalls: Readonly<Record<Stall['why'], Text>> = {
  storage: {en: 'The server cannot write its log', ko: '서버가 기록을 쓰지 못해요'},
  rate: {en: 'The server got too much at once', ko: '서버에 요청이 한꺼번에 몰렸어요'},
};

function heldUp({why, orders}: Stall): Text {
  const {en, ko} = stalls[why];
  if (orders === 0) return {en: `${en}; trying again.`, ko: `${ko}. 다시 연결하는 중이에요.`};
  const many = orders === 1 ? '1 order waits and is' : `${orders} orders wait and are`;
  return {en: `${en}; ${many} sent again.`, ko: `${ko}. 요청 ${orders}개는 잠시 뒤 다시 보내요.`};
}

function givenUp({why, orders}: Stall): Text {
  const {en, ko} = stalls[why];
  const many = orders === 1 ? '1 order was' : `${orders} orders were`;
  return {
    en: `${en}: ${many} given up. Check what was done, then try again.`,
    ko: `${ko}. 요청 ${orders}개를 포기했어요. 어디까지 됐는지 보고 다시 하세요.`,
  };
}

const closings: Readonly<Record<string, Text>> = {
  token: {
    en: 'This token is of another class: copy it from the folder of this class.',
    ko: '이 수업의 토큰이 아니에요. 수업 폴더에서 토큰을 다시 복사하세요.',
  },
  version: {
    en: 'The server has another version: use the same drydock on both sides.',
    ko: '서버와 drydock 버전이 달라요. 양쪽에서 같은 버전을 쓰세요.',
  },
  replaced: {
    en: 'Another console of yours took over this connection.',
    ko: '다른 곳에서 연 강사 화면이 이 연결을 이어받았어요.',
  },
  ended: {en: 'The class is over.', ko: '수업이 끝났어요.'},
};

function closedFor(reason: string): Text {
  const why = remoteText(reason, 40);
  return {en: `The server closed the connection (${why}).`, ko: `서버가 연결을 닫았어요. (${why})`};
}
