import {askedNow, hasOther} from '../../app/console/answers.ts';
import {type ConsoleAction, consoleKeysOf, consolePlace, panelNames} from '../../app/console/keys.ts';
import {driverName} from '../../app/console/order.ts';
import {chosenIn} from '../../app/console/panel.ts';
import {type ConsoleState, type ConsoleView, type Panel, panels, topOf} from '../../app/console/state.ts';
import {isWriting, waitingForHelp} from '../../app/console/update.ts';
import type {Scroll} from '../../app/state.ts';
import {shownCode} from '../../classroom/code.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {cells, cut, wrap} from '../../text/width.ts';
import {drawRule, type Frame, headerOf, least, tooSmall, viewOf} from '../frame.ts';
import {barOf} from '../keys.ts';
import type {Look} from '../look.ts';
import {drawAnswers} from './answers.ts';
import {drawBoard, type PanelDrawing} from './board.ts';
import {drawDrive} from './drive.ts';
import {drawNeeds, drawRules} from './lists.ts';
import {drawOver} from './over.ts';
import {clock, people} from './words.ts';

/** Everything on the console's screen as lines, and what of it is in sight. */
export interface ConsoleFrame extends Pick<Frame, 'header' | 'body' | 'rule' | 'footer'> {
  readonly view: ConsoleView;
}

/** Draws the console for a window. Pure: the same state and look give the same lines. */
export function consoleFrame(state: ConsoleState, look: Look): ConsoleFrame {
  if (look.columns < least.columns || look.rows < least.rows) {
    const small = tooSmall(look);
    return {...small, view: {...small.view, column: 0, columnReach: 0}};
  }
  const over = topOf(state);
  const drawing = over ? drawOver(over, state, look) : drawPanel(state, look);
  const footer = drawFooter(state, look);
  const most = look.rows - 2 - footer.length - 1;
  const fixed = [...(over ? [] : [drawTabs(state, look)]), ...drawStatus(state, look), ...drawing.head].slice(0, most);
  const height = look.rows - 2 - footer.length - fixed.length;
  const view = viewOf(drawing, scrollOf(state), height);
  const {column = 0, columnReach = 0} = drawing;
  return {
    header: headerOf(titles(state, look), look),
    body: [...fixed, ...drawing.lines.slice(view.offset, view.offset + height)],
    rule: drawRule(drawing.lines.length, view, look),
    footer,
    view: {...view, column, columnReach},
  };
}

function drawPanel(state: ConsoleState, look: Look): PanelDrawing {
  switch (state.panel) {
    case 'board':
      return drawBoard(state, look);
    case 'rules':
      return drawRules(state, look);
    case 'needs':
      return drawNeeds(state, look);
    case 'drive':
      return drawDrive(state, look);
    case 'answers':
      return drawAnswers(state, look);
  }
}

function scrollOf(state: ConsoleState): Scroll {
  const over = topOf(state);
  if (over === undefined) return state.panel === 'answers' ? state.scroll : 'follow';
  return 'scroll' in over ? over.scroll : 'follow';
}

function titles(state: ConsoleState, look: Look): readonly [string, string] {
  const {room, online} = state;
  const there = [...room.learners.values()].filter(({id, isRemoved}) => !isRemoved && online.has(id)).length;
  const code = room.code === '' ? [] : [shownCode(remoteText(room.code, 20))];
  const left = [remoteText(room.title, 60), ...code].join(' · ');
  return [left, `${linkMark(state, look)} ${there}/${people(state)}`];
}

function linkMark({link, waiting}: ConsoleState, look: Look): string {
  const orders = waiting === 0 ? '' : look.say({en: ` (${waiting} to send)`, ko: ` (보낼 것 ${waiting}개)`});
  switch (link.kind) {
    case 'live':
      return `● ${look.say({en: 'live', ko: '연결됨'})}${orders}`;
    case 'connecting':
      return `◐ ${look.say({en: 'connecting', ko: '연결 중'})}${orders}`;
    case 'lost':
    case 'closed':
      return `○ ${look.say({en: 'offline', ko: '끊김'})}${orders}`;
  }
}

/** The panels with their keys; the one that is open is marked also where there are no colours. */
function drawTabs(state: ConsoleState, look: Look): string {
  const {help, stuck} = waitingForHelp(state);
  const marks: Readonly<Partial<Record<Panel, string>>> = {needs: help + stuck === 0 ? '' : ` ${help}+${stuck}`};
  const tab = (panel: Panel, index: number, isShort: boolean) => {
    const isOpen = panel === state.panel;
    const name = isShort && !isOpen ? '' : ` ${look.say(panelNames[panel])}`;
    const text = `${index + 1}${name}${marks[panel] ?? ''}`;
    return isOpen ? look.paint('bar', `[${text}]`) : ` ${text} `;
  };
  const whole = panels.map((panel, index) => tab(panel, index, false)).join('');
  return cells(whole) <= look.columns ? whole : panels.map((panel, index) => tab(panel, index, true)).join('');
}

/** What somebody who teaches must not miss, in as few lines as it takes. */
function drawStatus(state: ConsoleState, look: Look): string[] {
  const trouble = troubleOf(state);
  const {room, now, me} = state;
  const timer = room.timerEnds === undefined ? undefined : room.timerEnds - now;
  const facts = [
    ...(room.isPaused ? [look.say({en: 'paused', ko: '잠시 멈춤'})] : []),
    ...(timer === undefined ? [] : [timerText(timer, look)]),
    ...(room.isLocked ? [look.say({en: 'joining is locked', ko: '참여 잠김'})] : []),
    ...leadText(state, look),
    ...(room.driver === me && room.leaseWish !== undefined ? [wishText(state, look)] : []),
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

function wishText({room}: ConsoleState, look: Look): string {
  const name = remoteText(room.teachers.get(room.leaseWish?.by ?? '')?.name ?? '', 24);
  return look.say({en: `${name} asks to lead (4)`, ko: `${name} 님이 진행을 요청했어요 (4)`});
}

function troubleOf({link, room}: ConsoleState): Text | undefined {
  if (link.kind === 'closed')
    return Object.hasOwn(closings, link.reason) ? closings[link.reason] : closedFor(link.reason);
  if (room.endedAt !== undefined) return {en: 'The class is over.', ko: '수업이 끝났어요.'};
  if (link.kind !== 'lost') return undefined;
  return {
    en: 'Connection lost; trying again. You see the last known; orders go out later.',
    ko: '연결이 끊겨서 다시 연결하는 중이에요. 지금 한 일은 연결되면 보내요.',
  };
}

const closings: Readonly<Record<string, Text>> = {
  token: {
    en: 'This token is not of this class: copy it from the folder of the class.',
    ko: '이 수업의 토큰이 아니에요. 수업 폴더에서 토큰을 다시 복사하세요.',
  },
  version: {
    en: 'The server has another version: use the same drydock on both sides.',
    ko: '서버와 프로토콜 버전이 달라요. 양쪽에서 같은 버전의 drydock을 쓰세요.',
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

function drawFooter(state: ConsoleState, look: Look): string[] {
  const notice = state.notice ? wrap(look.paint('wait', look.say(state.notice)), look.columns).slice(0, 2) : [];
  return [...notice, barOf(consoleKeysOf(consolePlace(state)), look, {typing: isWriting(state), idle: idle(state)})];
}

/** The actions that mean nothing here right now. */
function idle(state: ConsoleState): ReadonlySet<ConsoleAction> {
  if (topOf(state)) return new Set();
  if (state.panel !== 'answers')
    return new Set(chosenIn(state, state.panel) === undefined ? (['open', 'hint', 'helped'] as const) : []);
  const asked = askedNow(state);
  return new Set([
    ...(asked === undefined ? (['shut', 'reveal'] as const) : []),
    ...(asked?.kind === 'quiz' ? [] : (['next', 'end'] as const)),
    ...(hasOther(state) ? [] : (['other'] as const)),
  ]);
}
