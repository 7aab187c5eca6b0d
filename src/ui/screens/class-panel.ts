import {type PanelRow, panelRows} from '../../app/class-panel.ts';
import {examText, isExam} from '../../app/class-policy.ts';
import {fileAsked} from '../../app/class-share.ts';
import type {ClassOverlay, ClassRoom} from '../../app/class-state.ts';
import type {State} from '../../app/state.ts';
import {linesIn} from '../../classroom/shared-file.ts';
import type {Text} from '../../text/language.ts';
import {cells, hang, sliceCells, visible, wrap} from '../../text/width.ts';
import {type Drawing, readable} from '../blocks.ts';
import {offerText} from '../class-line.ts';
import {type Look, typingMark} from '../look.ts';
import {drawShared} from './class-shared.ts';

/** The class panel, or what opened from it. */
export function drawClass(state: State, over: ClassOverlay, look: Look): Drawing {
  const narrow = {...look, columns: Math.min(look.columns, readable)};
  const {class: room} = state;
  if (room === undefined) return {lines: []};
  switch (over.page) {
    case 'menu':
      return drawMenu(state, room, over, narrow);
    case 'poll':
      return drawPoll(room, over, narrow);
    case 'hints':
      return {lines: drawHints(room, narrow)};
    case 'shared':
      return {lines: drawShared(room, narrow)};
    case 'ask':
    case 'help':
      return drawLine(over, writings[over.page], narrow);
    case 'share':
      return {lines: drawShare(state, room, narrow)};
    case 'leave':
      return {lines: said(leaveText, narrow)};
  }
}

function said(text: Text, look: Look): string[] {
  return ['', ...wrap(look.say(text), look.columns)];
}

function drawMenu(state: State, room: ClassRoom, over: ClassOverlay, look: Look): Drawing {
  const rows = panelRows(state);
  const selected = Math.min(over.selected, rows.length - 1);
  const head = [
    look.paint('title', visible(room.title) || look.say({en: 'Class', ko: '수업'})),
    ...about(state, room, look),
    '',
  ];
  const drawn = rows.map((row, index) => {
    const here = index === selected;
    const text = look.say(rowText(state, row));
    const lead = `${here ? look.paint('accent', '▶') : ' '} ${index + 1 < 10 ? index + 1 : ' '} `;
    return hang(lead, here ? look.paint('strong', text) : text, look.columns);
  });
  const from = head.length + drawn.slice(0, selected).flat().length;
  const to = from + (drawn[selected]?.length ?? 1) - 1;
  return {lines: [...head, ...drawn.flat()], focus: {from: selected === 0 ? 0 : from, to}};
}

function about(state: State, room: ClassRoom, look: Look): string[] {
  const who = {en: `You are here as ${visible(room.name)}.`, ko: `수업에서 쓰는 이름: ${visible(room.name)}`};
  const why = room.link === 'live' || room.reason === undefined ? [] : wrap(look.say(room.reason), look.columns);
  const goesOn = room.link === 'offline' ? wrap(look.paint('quiet', look.say(offlineText)), look.columns) : [];
  const exam = isExam(state) ? wrap(look.paint('wait', look.say(examText(state))), look.columns) : [];
  return [...wrap(look.paint('quiet', look.say(who)), look.columns), ...why, ...goesOn, ...exam];
}

const offlineText: Text = {
  en: 'Go on as usual: what the class should get is kept, and sent as soon as it can be reached.',
  ko: '평소처럼 계속하세요. 수업에 알릴 내용은 저장해 두었다가 연결되면 바로 보내요.',
};

function rowText(state: State, row: PanelRow): Text {
  const view = state.class?.view;
  switch (row.kind) {
    case 'offer': {
      const {en, ko} = offerText(state, row.offer);
      return {en: `→ ${en}`, ko: `→ ${ko}`};
    }
    case 'help':
      return {en: 'I no longer need help (!)', ko: '도움 요청 취소하기 (!)'};
    case 'help-with':
      return view?.needsHelp
        ? {en: 'Say what you need help with', ko: '무엇을 도와 달라는지 쓰기'}
        : {en: 'I need help (!)', ko: '도움이 필요해요 (!)'};
    case 'done':
      return view?.isDone
        ? {en: 'I am not done yet (v)', ko: '아직 하는 중이에요 (v)'}
        : {en: 'I am done (v)', ko: '다 했어요 (v)'};
    case 'ask':
      return {en: 'Ask a question without a name', ko: '이름 없이 질문하기'};
    case 'pace':
      return paceRow(row.pace, view?.pace === row.pace);
    case 'hints':
      return {
        en: `Hints from the instructor (${view?.hints.length ?? 0})`,
        ko: `강사가 준 힌트 (${view?.hints.length ?? 0})`,
      };
    case 'shared':
      return {en: 'What the class sees of you', ko: '수업에 공유하는 내용'};
    case 'leave':
      return {en: 'Leave the class', ko: '수업에서 나가기'};
  }
}

const paces: Readonly<Record<'slower' | 'fine' | 'faster', Text>> = {
  slower: {en: 'Pace: slower, please', ko: '속도: 조금 천천히 해 주세요'},
  fine: {en: 'Pace: just right', ko: '속도: 지금이 좋아요'},
  faster: {en: 'Pace: faster, please', ko: '속도: 조금 빨리 해 주세요'},
};

function paceRow(pace: 'slower' | 'fine' | 'faster', isMine: boolean): Text {
  const {en, ko} = paces[pace];
  return isMine ? {en: `${en} ✓`, ko: `${ko} ✓`} : {en, ko};
}

function drawPoll({view}: ClassRoom, over: ClassOverlay, look: Look): Drawing {
  const {poll} = view;
  if (poll === undefined) return {lines: said({en: 'There is no poll.', ko: '설문이 없어요.'}, look)};
  const selected = Math.min(over.selected, poll.choices.length - 1);
  const head = [...wrap(look.paint('title', visible(poll.prompt)), look.columns), ''];
  const most = Math.max(1, ...(poll.tally ?? []));
  const drawn = poll.choices.map((choice, index) => {
    const pointer = index === selected && poll.isOpen ? look.paint('accent', '▶') : ' ';
    const mark = poll.picks?.includes(index) ? '●' : '○';
    const count = poll.tally?.[index];
    const bar =
      count === undefined
        ? []
        : [`      ${look.paint('accent', '█'.repeat(Math.round((12 * count) / most)))} ${count}`];
    return [...hang(`${pointer} ${index + 1} ${mark} `, visible(choice), look.columns), ...bar];
  });
  const from = head.length + drawn.slice(0, selected).flat().length;
  const note: Text = !poll.isOpen
    ? {en: 'The poll is closed.', ko: '설문이 마감됐어요.'}
    : {
        en: 'Enter or a number chooses. The board shows only how many chose what.',
        ko: 'Enter나 번호로 고르세요. 현황판에는 몇 명이 골랐는지만 나와요.',
      };
  const lines = [...head, ...drawn.flat(), '', ...wrap(look.paint('quiet', look.say(note)), look.columns)];
  return {lines, focus: {from: selected === 0 ? 0 : from, to: from + (drawn[selected]?.length ?? 1) - 1}};
}

function drawHints({view}: ClassRoom, look: Look): string[] {
  const title = look.paint('title', look.say({en: 'Hints from the instructor', ko: '강사가 준 힌트'}));
  return [title, '', ...view.hints.toReversed().flatMap(({text}) => [...hang('- ', visible(text), look.columns), ''])];
}

const writings: Readonly<Record<'ask' | 'help', Text>> = {
  ask: {en: 'Your question to the instructor, without your name:', ko: '강사에게 이름 없이 물어볼 내용을 쓰세요.'},
  help: {
    en: 'What do you need help with? One line, or just Enter. The instructor sees your name.',
    ko: '어떤 도움이 필요한가요? 한 줄 쓰거나 그냥 Enter를 누르세요. 강사에게 이름이 보여요.',
  },
};

function drawLine({text}: ClassOverlay, about: Text, look: Look): Drawing {
  const head = said(about, look);
  const shown = visible(text);
  const room = look.columns - 4;
  const total = cells(shown);
  const end = total <= room ? shown : `…${sliceCells(shown, total - room + 1, total)}`;
  const field = `${look.paint('accent', '▶')} ${look.paint('strong', end)}${typingMark}${look.paint('bar', ' ')}`;
  return {lines: [...head, '', field]};
}

function drawShare(state: State, {view}: ClassRoom, look: Look): string[] {
  const path = visible(view.share?.path ?? '');
  const file = view.share && fileAsked(state, view.share.path);
  const shown = linesIn(file?.text ?? '');
  const cut = {
    en: `It is long: only its first ${shown} of ${file?.of} lines are sent.`,
    ko: `파일이 길어서 전체 ${file?.of}줄 중 처음 ${shown}줄만 보내요.`,
  };
  const question = said(
    {
      en: `The instructor would like to see ${path}. Send it as it is now? Only this file, only this once. (y/n)`,
      ko: `강사가 ${path} 파일을 보고 싶어 해요. 지금 상태로 보낼까요? 이 파일만, 이번 한 번만 보내요. (y/n)`,
    },
    look,
  );
  return file?.of === undefined ? question : [...question, ...said(cut, look)];
}

const leaveText: Text = {
  en: 'Leave the class? Your work in drydock stays, and the same command brings you back. (y/n)',
  ko: '수업에서 나갈까요? drydock에서 한 것은 그대로 남고, 같은 명령으로 다시 참여할 수 있어요. (y/n)',
};
