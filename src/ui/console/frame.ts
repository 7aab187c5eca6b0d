import {askedNow, hasOther, stageOf} from '../../app/console/answers.ts';
import type {ConsoleAction} from '../../app/console/key-row.ts';
import {consoleKeysOf, consolePlace, panelNames} from '../../app/console/keys.ts';
import {chosenIn, chosenQuestion} from '../../app/console/panel.ts';
import {type ConsoleState, type ConsoleView, type Panel, panels, topOf} from '../../app/console/state.ts';
import {isWriting, waitingForHelp} from '../../app/console/update.ts';
import type {Scroll} from '../../app/state.ts';
import {shownCode} from '../../classroom/code.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {cells, wrap} from '../../text/width.ts';
import {drawRule, type Frame, headerOf, least, tooSmall, viewOf} from '../frame.ts';
import {barOf} from '../keys.ts';
import type {Look} from '../look.ts';
import {drawAnswers} from './answers.ts';
import {drawBoard, type PanelDrawing} from './board.ts';
import {drawDrive} from './drive.ts';
import {drawNeeds, drawRules} from './lists.ts';
import {drawOver} from './over.ts';
import {drawStatus} from './status.ts';
import {people} from './words.ts';

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
  const {room, online, link} = state;
  const there = [...room.learners.values()].filter(({id, isRemoved}) => !isRemoved && online.has(id)).length;
  const code = room.code === '' ? [] : [shownCode(remoteText(room.code, 20))];
  const left = [remoteText(room.title, 60), ...code].join(' · ');
  return [left, `${linkMark(state, look)} ${link.kind === 'live' ? there : '–'}/${people(state)}`];
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

function drawFooter(state: ConsoleState, look: Look): string[] {
  const notice = state.notice ? wrap(look.paint('wait', look.say(state.notice)), look.columns).slice(0, 2) : [];
  const moment = {typing: isWriting(state), idle: idle(state), words: wordsOf(state)};
  return [...notice, barOf(consoleKeysOf(consolePlace(state)), look, moment)];
}

/** The actions that mean nothing here right now. */
function idle(state: ConsoleState): ReadonlySet<ConsoleAction> {
  if (topOf(state)) return new Set();
  switch (state.panel) {
    case 'needs':
      return new Set(chosenQuestion(state) ? (['open', 'hint'] as const) : ['mute', ...withoutRow(state)]);
    case 'board':
    case 'rules':
    case 'drive':
      return withoutRow(state);
    case 'answers':
      return idleAnswers(state);
  }
}

function withoutRow(state: ConsoleState): ReadonlySet<ConsoleAction> {
  const row = chosenIn(state, state.panel);
  if (row === undefined) return new Set(['open', 'hint', 'helped'] as const);
  return new Set(state.room.learners.get(row)?.help === undefined ? (['helped'] as const) : []);
}

function idleAnswers(state: ConsoleState): ReadonlySet<ConsoleAction> {
  const asked = askedNow(state);
  const stage = asked && stageOf(asked);
  const quiz = asked?.kind === 'quiz' && stage !== 'over' ? asked.quiz : undefined;
  const hasNext = quiz !== undefined && quiz.current + 1 < quiz.questions.length;
  return new Set([
    ...(stage === 'open' ? [] : (['shut'] as const)),
    ...(stage === 'open' || stage === 'closed' ? [] : (['reveal'] as const)),
    ...(hasNext ? [] : (['next'] as const)),
    ...(quiz ? [] : (['end'] as const)),
    ...(hasOther(state) ? [] : (['other'] as const)),
  ]);
}

/** A question is not helped, but put away. */
function wordsOf(state: ConsoleState): ReadonlyMap<ConsoleAction, Text> {
  const isQuestion = topOf(state) === undefined && state.panel === 'needs' && chosenQuestion(state) !== undefined;
  return new Map(isQuestion ? [['helped', {en: 'put away', ko: '치우기'}]] : []);
}
