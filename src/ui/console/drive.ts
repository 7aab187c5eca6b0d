import {chosenItem, type DriveItem, driveItems} from '../../app/console/drive.ts';
import {wishOf, wishToAnswer} from '../../app/console/lead.ts';
import {driverName} from '../../app/console/order.ts';
import {pageInFront} from '../../app/console/pages.ts';
import type {ConsoleState} from '../../app/console/state.ts';
import type {Text} from '../../text/language.ts';
import {cells, cut, padTo, wrap} from '../../text/width.ts';
import type {Look} from '../look.ts';
import type {PanelDrawing} from './board.ts';
import {pointed, pointer} from './lists.ts';
import {clock, exerciseTitle, pageTitle} from './words.ts';

/** Everything that leads the class, with how it stands now. */
export function drawDrive(state: ConsoleState, look: Look): PanelDrawing {
  const items = driveItems(state);
  const chosen = chosenItem(state, items);
  const rows = items.map((item) => {
    const isChosen = item === chosen;
    const label = look.say(labelOf(item, state));
    const end = cut(look.say(endOf(item, state) ?? nothing), Math.max(0, look.columns - cells(label) - 5));
    const body = padTo(label, Math.max(cells(label), look.columns - cells(end) - 3));
    const shown = isChosen ? look.paint('title', body) : body;
    return {isChosen, lines: [`${pointer(isChosen, look)} ${shown} ${look.paint('accent', end)}`.trimEnd()]};
  });
  return pointed(rows, drawPlace(state, look));
}

const nothing: Text = {en: '', ko: ''};

function drawPlace(state: ConsoleState, look: Look): string[] {
  const page = pageInFront(state);
  const how = state.hard
    ? look.say({en: 'Pages turn for everybody · s: only offer', ko: '페이지를 함께 넘겨요 · s: 안내만 하기'})
    : look.say({en: 'Pages are only offered · s: turn for all', ko: '페이지를 안내만 해요 · s: 함께 넘기기'});
  const where = page
    ? `${look.say({en: 'Page', ko: '페이지'})}: ${look.say(pageTitle(state, page))}`
    : look.say({
        en: 'No page yet: n goes to the first one.',
        ko: '아직 페이지가 없어요. n을 누르면 첫 페이지부터 시작해요.',
      });
  return [...wrap(where, look.columns).slice(0, 2), look.paint('quiet', cut(how, look.columns))];
}

function labelOf(item: DriveItem, state: ConsoleState): Text {
  const {room} = state;
  switch (item) {
    case 'page':
      return {en: 'Go to a page …', ko: '페이지로 가기 …'};
    case 'exercise':
      return {en: 'Offer an exercise …', ko: '실습 안내하기 …'};
    case 'quiz':
      return {en: 'Begin a quiz …', ko: '퀴즈 시작하기 …'};
    case 'poll':
      return {en: 'Begin a poll …', ko: '설문 시작하기 …'};
    case 'timer':
      return {en: 'Timer …', ko: '타이머 …'};
    case 'pause':
      return room.isPaused ? {en: 'Go on after the pause', ko: '멈춤 풀고 계속하기'} : {en: 'Pause', ko: '잠시 멈추기'};
    case 'names':
      return room.showsNames
        ? {en: 'Hide names here: aliases only', ko: '이 화면에서 이름 대신 별명 보기'}
        : {en: 'Show names here again', ko: '이 화면에서 다시 이름 보기'};
    case 'lock':
      return room.isLocked ? {en: 'Unlock joining', ko: '참여 잠금 풀기'} : {en: 'Lock joining', ko: '참여 잠그기'};
    case 'room':
      return {en: 'Join code and addresses', ko: '참여 코드와 주소 보기'};
    case 'hand-over':
      return {en: 'Hand over to …', ko: '진행 넘기기 …'};
    case 'give-lead': {
      const name = wishToAnswer(state)?.name ?? '';
      return {en: `Hand over to ${name}`, ko: `${name} 님에게 진행 넘기기`};
    }
    case 'decline-lead':
      return {en: 'Do not hand over now', ko: '지금은 넘기지 않기'};
    case 'drop-lead':
      return {en: 'Take back the request to lead', ko: '진행 요청 취소하기'};
    case 'ask-lead':
      return {en: 'Ask to lead the class', ko: '진행 요청하기'};
    case 'take-lead':
      return {en: 'Take over', ko: '진행 넘겨받기'};
    case 'end':
      return {en: 'End the class', ko: '수업 끝내기'};
  }
}

function endOf(item: DriveItem, state: ConsoleState): Text | undefined {
  const {room, now} = state;
  switch (item) {
    case 'exercise':
      return room.pushed && exerciseTitle(state, room.pushed.ex);
    case 'timer': {
      if (room.timerEnds === undefined) return {en: 'none', ko: '없음'};
      const left = clock(room.timerEnds - now);
      return room.timerEnds > now ? {en: `${left} left`, ko: `${left} 남음`} : {en: 'time is up', ko: '시간 끝'};
    }
    case 'pause':
      return room.isPaused ? {en: 'paused', ko: '잠시 멈춤'} : undefined;
    case 'names':
      return room.showsNames ? {en: 'names', ko: '이름'} : {en: 'aliases', ko: '별명'};
    case 'lock':
      return room.isLocked ? {en: 'locked', ko: '잠김'} : {en: 'open', ko: '열림'};
    case 'drop-lead':
    case 'give-lead': {
      const left = clock(wishOf(state)?.left ?? 0);
      return {en: `${left} left to answer`, ko: `${left} 안에 답하기`};
    }
    case 'ask-lead':
    case 'take-lead': {
      const driver = driverName(state);
      return driver === undefined ? undefined : {en: `${driver} leads`, ko: `${driver} 님이 진행 중`};
    }
    case 'end':
      return room.endedAt === undefined ? undefined : {en: 'over', ko: '끝남'};
    case 'page':
    case 'quiz':
    case 'poll':
    case 'room':
    case 'hand-over':
    case 'decline-lead':
      return undefined;
  }
}
