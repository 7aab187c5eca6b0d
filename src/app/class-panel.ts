import type {Saying} from '../classroom/protocol.ts';
import type {Text} from '../text/language.ts';
import {accept, panel} from './class.ts';
import type {ClassAction} from './class-keys.ts';
import {inClass, type Offer, offerOf, offersOf} from './class-offer.ts';
import {backFrom} from './class-quiz.ts';
import type {ClassOverlay, ClassRoom} from './class-state.ts';
import type {Action} from './keys.ts';
import {scrolled} from './scroll.ts';
import type {State, View} from './state.ts';
import type {Step as Change} from './update.ts';

/** A row of the class panel. */
export type PanelRow =
  | {readonly kind: 'offer'; readonly offer: Offer}
  | {readonly kind: 'pace'; readonly pace: 'slower' | 'fine' | 'faster'}
  | {readonly kind: 'help' | 'done' | 'ask' | 'hints' | 'shared' | 'leave'};

/** The rows of the panel: what the class invites to, what can be told, what can be read, and the way out. */
export function panelRows(state: State): readonly PanelRow[] {
  const view = inClass(state)?.view;
  if (view === undefined) return [{kind: 'shared'}, {kind: 'leave'}];
  return [
    ...offersOf(state).map((offer) => ({kind: 'offer', offer}) as const),
    {kind: 'help'},
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

function toggleHelp(state: State, {view}: ClassRoom): Change {
  const on = !view.needsHelp;
  return telling({...state, notice: on ? helpText : noHelpText}, {k: 'help', on});
}

function toggleDone(state: State, {view}: ClassRoom): Change {
  const on = !view.isDone;
  return telling({...state, notice: on ? doneText : notDoneText}, {k: 'done', on});
}

function telling(state: State, saying: Saying): Change {
  return [state, {type: 'class-say', saying}];
}

const helpText: Text = {
  en: 'The instructor sees that you need help. Press ! again when it is solved.',
  ko: '강사에게 도움이 필요하다고 알렸어요. 해결되면 !를 다시 누르세요.',
};
const noHelpText: Text = {en: 'You do not need help any more.', ko: '도움 요청을 거뒀어요.'};
const doneText: Text = {en: 'The instructor sees that you are done.', ko: '강사에게 다 했다고 알렸어요.'};
const notDoneText: Text = {en: 'You are not done yet.', ko: '아직 하는 중이라고 알렸어요.'};

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
      return askKey(state, over, name, action);
    case 'share':
    case 'leave':
      return confirmKey(state, over, action);
  }
}

function closed({over: _, ...below}: State): State {
  return below;
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

/** The protocol takes so many characters. */
const longestQuestion = 300;

function askKey(state: State, over: ClassOverlay, name: string, action: Action | undefined): Change {
  if (action === 'close') return [closed(state)];
  if (action === 'open') return asking(state, over);
  if (name === 'backspace') return [written(state, over, [...over.text].slice(0, -1).join(''))];
  const typed = name === 'space' ? ' ' : [...name].length === 1 ? name : '';
  return [written(state, over, over.text + typed)];
}

/** Pasted text goes behind what was written, its line breaks as blanks. */
export function pastedIntoAsk(state: State, over: ClassOverlay, text: string): State {
  return written(state, over, over.text + text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
}

function written(state: State, over: ClassOverlay, text: string): State {
  const fits = text.slice(0, longestQuestion).replace(/[\ud800-\udbff]$/, '');
  return {...state, over: {...over, text: fits}};
}

function asking(state: State, {text}: ClassOverlay): Change {
  const words = text.trim();
  if (words === '') return [state];
  return telling({...closed(state), notice: askedText}, {k: 'ask', text: words});
}

const askedText: Text = {
  en: 'Your question is on its way. The instructor sees it without your name.',
  ko: '질문을 보냈어요. 강사에게는 이름 없이 보여요.',
};

function confirmKey(state: State, over: ClassOverlay, action: Action | undefined): Change {
  if (action !== 'yes' && action !== 'no') return [state];
  if (over.page === 'share') return answerShare(state, action);
  return action === 'yes' ? [closed(state), {type: 'class-leave'}] : [closed(state)];
}

/** A file goes to the instructor only here, after a yes. */
function answerShare(state: State, answer: 'yes' | 'no'): Change {
  const share = inClass(state)?.view.share;
  const below = closed(state);
  if (share === undefined) return [below];
  const {req, path} = share;
  if (answer === 'no') return telling({...below, notice: refusedText}, {k: 'share', req});
  const file = fileAsked(state, path);
  if (file === undefined) return [{...below, notice: nothingToShow(path)}];
  return telling({...below, notice: sharedText(file.path)}, {k: 'share', req, file});
}

/** As long as a share may be. */
const longestFile = 6000;

/** The file of the exercise in hand that was asked for: by its path, with or without the exercise before it, or the exercise alone. */
export function fileAsked(
  {class: room}: State,
  asked: string,
): {readonly path: string; readonly text: string} | undefined {
  const work = room?.work;
  if (work === undefined) return undefined;
  const files = [...work.desk].flatMap(([path, file]) => (file.kind === 'text' ? [{path, text: file.text}] : []));
  const found = files.find(({path}) => path === asked || `${work.ex}/${path}` === asked);
  const first = found ?? (asked === work.ex ? files[0] : undefined);
  return first && {path: first.path, text: first.text.slice(0, longestFile)};
}

function nothingToShow(path: string): Text {
  return {
    en: `There is no ${path} to show: open the exercise it belongs to, then answer.`,
    ko: `보여 줄 ${path} 파일이 없어요. 그 파일이 있는 실습을 연 뒤에 답하세요.`,
  };
}

function sharedText(path: string): Text {
  return {en: `The instructor gets ${path} as it is now.`, ko: `지금 상태의 ${path} 파일을 강사에게 보냈어요.`};
}
const refusedText: Text = {en: 'Your file stays with you.', ko: '파일을 보내지 않았어요.'};

/** The class is left, and whatever it had put in front. */
export function classLeft({class: _, ...state}: State, notice: Text): Change {
  const {screen} = state;
  const [back, ...effects] = screen.kind === 'class-quiz' ? backFrom(state, screen, state.now) : [state];
  return [{...back, notice}, ...effects];
}
