import type {Text} from '../../text/language.ts';
import {actionIn, type KeyRow} from '../keys.ts';
import {type ConsoleState, type Panel, panels, topOf} from './state.ts';

/** Where a key means something. `reading`: over the panel lies something to be read. */
export type ConsolePlace = Panel | 'learner' | 'pick' | 'mark' | 'write' | 'confirm' | 'reading';

export type ConsoleAction =
  | 'panel-board'
  | 'panel-rules'
  | 'panel-needs'
  | 'panel-drive'
  | 'panel-answers'
  | 'panel-next'
  | 'open'
  | 'close'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'hint'
  | 'file'
  | 'helped'
  | 'remove'
  | 'next'
  | 'back'
  | 'hard'
  | 'shut'
  | 'reveal'
  | 'end'
  | 'other'
  | 'mark'
  | 'all'
  | 'yes'
  | 'no'
  | 'language'
  | 'theme'
  | 'help'
  | 'quit';

type Row = KeyRow<ConsoleAction, ConsolePlace>;

const lists: readonly ConsolePlace[] = ['board', 'rules', 'needs', 'drive', 'pick', 'mark'];
const scrolling: readonly ConsolePlace[] = ['answers', 'learner', 'reading'];
const steady: readonly ConsolePlace[] = [...panels, 'learner', 'pick', 'mark', 'confirm', 'reading'];

/** Every key of the console. The first key of a row is the one that is shown. */
export const consoleKeys: readonly Row[] = [
  {
    keys: ['enter'],
    action: 'open',
    places: ['board', 'needs'],
    label: {en: 'everything about this learner', ko: '이 학습자 자세히 보기'},
    bar: {en: 'open', ko: '열기'},
  },
  {
    keys: ['enter', 'h'],
    action: 'hint',
    places: ['rules'],
    label: {en: 'a hint to all who fail this rule', ko: '이 규칙에 걸린 모두에게 힌트 보내기'},
    bar: {en: 'hint to all of them', ko: '모두에게 힌트'},
  },
  {
    keys: ['enter'],
    action: 'open',
    places: ['drive'],
    label: {en: 'do this', ko: '실행하기'},
    bar: {en: 'do this', ko: '실행'},
  },
  {
    keys: ['enter'],
    action: 'open',
    places: ['pick'],
    label: {en: 'choose', ko: '고르기'},
    bar: {en: 'choose', ko: '고르기'},
  },
  {
    keys: ['enter'],
    action: 'open',
    places: ['mark'],
    label: {en: 'begin the quiz with the marked ones', ko: '고른 문제로 퀴즈 시작하기'},
    bar: {en: 'begin the quiz', ko: '퀴즈 시작'},
  },
  {
    keys: ['space'],
    action: 'mark',
    places: ['mark'],
    label: {en: 'mark or unmark the question', ko: '문제 고르기·빼기'},
    bar: {en: 'mark', ko: '고르기·빼기'},
  },
  {
    keys: ['a'],
    action: 'all',
    places: ['mark'],
    label: {en: 'mark all or none', ko: '모두 고르기·빼기'},
    bar: {en: 'all or none', ko: '모두'},
  },
  {
    keys: ['enter'],
    action: 'open',
    places: ['write'],
    label: {en: 'on, or send it', ko: '다음으로, 또는 보내기'},
    bar: {en: 'go on', ko: '다음'},
  },
  {
    keys: ['h'],
    action: 'hint',
    places: ['board', 'needs', 'learner'],
    label: {en: 'a hint to this learner', ko: '이 학습자에게 힌트 보내기'},
    bar: {en: 'hint', ko: '힌트'},
  },
  {
    keys: ['f'],
    action: 'file',
    places: ['learner'],
    label: {en: 'ask to see a file', ko: '파일을 보여 달라고 요청하기'},
    bar: {en: 'ask for a file', ko: '파일 요청'},
  },
  {
    keys: ['d'],
    action: 'helped',
    places: ['board', 'needs', 'learner'],
    label: {en: 'this learner was helped', ko: '도움 요청 해결로 표시하기'},
    bar: {en: 'helped', ko: '해결'},
  },
  {
    keys: ['x'],
    action: 'remove',
    places: ['learner'],
    label: {en: 'remove from the class (asks first)', ko: '수업에서 퇴장시키기 (먼저 물어봐요)'},
    bar: {en: 'remove', ko: '퇴장'},
  },
  {
    keys: ['n'],
    action: 'next',
    places: ['drive'],
    label: {en: 'next page', ko: '다음 페이지로'},
    bar: {en: 'next page', ko: '다음 페이지'},
  },
  {
    keys: ['p'],
    action: 'back',
    places: ['drive'],
    label: {en: 'previous page', ko: '이전 페이지로'},
    bar: {en: 'previous page', ko: '이전 페이지'},
  },
  {
    keys: ['s'],
    action: 'hard',
    places: ['drive'],
    label: {en: 'offer pages, or turn them for everybody', ko: '페이지를 안내만 할지, 모두 함께 넘길지 바꾸기'},
    bar: {en: 'offer/turn', ko: '안내/넘기기'},
  },
  {
    keys: ['c'],
    action: 'shut',
    places: ['answers'],
    label: {en: 'close: what comes later does not count', ko: '마감하기 (늦은 답은 세지 않아요)'},
    bar: {en: 'close', ko: '마감'},
  },
  {
    keys: ['r'],
    action: 'reveal',
    places: ['answers'],
    label: {en: 'show everybody the result', ko: '모두에게 결과 보여 주기'},
    bar: {en: 'reveal', ko: '공개'},
  },
  {
    keys: ['n'],
    action: 'next',
    places: ['answers'],
    label: {en: 'next question of the quiz', ko: '퀴즈의 다음 문제로'},
    bar: {en: 'next question', ko: '다음 문제'},
  },
  {
    keys: ['e'],
    action: 'end',
    places: ['answers'],
    label: {en: 'end the quiz (asks first)', ko: '퀴즈 끝내기 (먼저 물어봐요)'},
    bar: {en: 'end the quiz', ko: '퀴즈 끝내기'},
  },
  {
    keys: ['o'],
    action: 'other',
    places: ['answers'],
    label: {en: 'switch between poll and quiz', ko: '설문과 퀴즈 바꿔 보기'},
    bar: {en: 'poll/quiz', ko: '설문/퀴즈'},
  },
  {
    keys: ['y'],
    action: 'yes',
    places: ['confirm'],
    label: {en: 'yes, do it', ko: '네'},
    bar: {en: 'yes', ko: '네'},
  },
  {
    keys: ['n', 'escape', 'left'],
    action: 'no',
    places: ['confirm'],
    label: {en: 'no', ko: '아니요'},
    bar: {en: 'no', ko: '아니요'},
  },
  {
    keys: ['escape', 'left'],
    action: 'close',
    places: ['learner', 'pick', 'mark', 'reading'],
    label: {en: 'back', ko: '뒤로'},
    bar: {en: 'back', ko: '뒤로'},
  },
  {
    keys: ['escape'],
    action: 'close',
    places: ['write'],
    label: {en: 'do not send it', ko: '보내지 않기'},
    bar: {en: 'do not send', ko: '보내지 않기'},
  },
  {keys: ['left'], action: 'left', places: ['board'], label: {en: 'earlier exercises', ko: '이전 실습 보기'}},
  {keys: ['right'], action: 'right', places: ['board'], label: {en: 'later exercises', ko: '다음 실습 보기'}},
  {keys: ['up', 'k'], action: 'up', places: lists, label: {en: 'up the list', ko: '목록 위로'}},
  {keys: ['down', 'j'], action: 'down', places: lists, label: {en: 'down the list', ko: '목록 아래로'}},
  {keys: ['up', 'k'], action: 'up', places: scrolling, label: {en: 'scroll up', ko: '위로 스크롤'}},
  {keys: ['down', 'j'], action: 'down', places: scrolling, label: {en: 'scroll down', ko: '아래로 스크롤'}},
  {
    keys: ['pagedown', 'ctrl+f', 'ctrl+d'],
    action: 'page-down',
    places: [...lists, ...scrolling],
    label: {en: 'a screen down', ko: '한 화면 아래로'},
  },
  {
    keys: ['pageup', 'ctrl+b', 'ctrl+u'],
    action: 'page-up',
    places: [...lists, ...scrolling],
    label: {en: 'a screen up', ko: '한 화면 위로'},
  },
  {keys: ['home', 'g'], action: 'top', places: [...lists, ...scrolling], label: {en: 'to the top', ko: '맨 위로'}},
  {
    keys: ['end', 'G'],
    action: 'bottom',
    places: [...lists, ...scrolling],
    label: {en: 'to the bottom', ko: '맨 아래로'},
  },
  {
    keys: ['tab'],
    action: 'panel-next',
    places: panels,
    label: {en: 'next panel', ko: '다음 화면으로'},
    bar: {en: 'next panel', ko: '다음 화면'},
  },
  {keys: ['1'], action: 'panel-board', places: panels, label: {en: 'all learners', ko: '학습자 목록'}},
  {
    keys: ['2'],
    action: 'panel-rules',
    places: panels,
    label: {en: 'rules that learners fail', ko: '학습자들이 걸린 규칙'},
  },
  {
    keys: ['3'],
    action: 'panel-needs',
    places: panels,
    label: {en: 'who is stuck, questions', ko: '막힌 학습자와 질문'},
  },
  {keys: ['4'], action: 'panel-drive', places: panels, label: {en: 'lead the class', ko: '수업 진행'}},
  {
    keys: ['5'],
    action: 'panel-answers',
    places: panels,
    label: {en: 'answers to the poll or quiz', ko: '설문과 퀴즈 답'},
  },
  {
    keys: ['L', 'l', 'ctrl+l'],
    action: 'language',
    places: steady,
    label: {en: '한국어로 (switch the language)', ko: 'English (언어 바꾸기)'},
    bar: {en: '한국어', ko: 'English'},
  },
  {
    keys: ['T', 't'],
    action: 'theme',
    places: steady,
    label: {en: 'colours for a dark or a light terminal', ko: '어두운·밝은 터미널에 맞게 색 바꾸기'},
  },
  {
    keys: ['?', 'ctrl+g'],
    action: 'help',
    places: steady,
    label: {en: 'this help', ko: '이 도움말'},
    bar: {en: 'help', ko: '도움말'},
  },
  {
    keys: ['q'],
    action: 'quit',
    places: [...panels, 'learner', 'pick', 'mark', 'reading'],
    label: {en: 'close the console (asks first)', ko: '강사 화면 닫기 (먼저 물어봐요)'},
    bar: {en: 'quit', ko: '끝내기'},
  },
];

/** What a key does in a place; undefined when it means nothing there. */
export function consoleAction(key: string, place: ConsolePlace): ConsoleAction | undefined {
  return actionIn(consoleKeys, key, place);
}

/** The rows that hold in a place, in the table's order. */
export function consoleKeysOf(place: ConsolePlace): readonly Row[] {
  return consoleKeys.filter((row) => row.places.includes(place));
}

/** Where the keys go now. */
export function consolePlace(state: ConsoleState): ConsolePlace {
  const over = topOf(state);
  switch (over?.kind) {
    case undefined:
      return state.panel;
    case 'help':
    case 'room':
      return 'reading';
    case 'pick':
      return over.what.kind === 'questions' ? 'mark' : 'pick';
    case 'learner':
    case 'write':
    case 'confirm':
      return over.kind;
  }
}

/** What the panels are called. */
export const panelNames: Readonly<Record<Panel, Text>> = {
  board: {en: 'Learners', ko: '학습자'},
  rules: {en: 'Rules', ko: '규칙'},
  needs: {en: 'Help', ko: '도움'},
  drive: {en: 'Lead', ko: '진행'},
  answers: {en: 'Answers', ko: '답'},
};
