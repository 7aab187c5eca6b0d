import type {ConsoleKeyRow, ConsolePlace} from './key-row.ts';
import {panels} from './state.ts';

const lists: readonly ConsolePlace[] = ['board', 'rules', 'needs', 'drive', 'pick', 'mark'];
const scrolling: readonly ConsolePlace[] = ['answers', 'learner', 'room', 'reading'];
const steady: readonly ConsolePlace[] = [...panels, 'learner', 'room', 'pick', 'mark', 'confirm', 'reading'];

/** The keys that mean the same in many places: to move, to go from panel to panel, and what concerns the console itself. */
export const sharedKeys: readonly ConsoleKeyRow[] = [
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
    keys: ['q', 'ctrl+c'],
    action: 'quit',
    places: [...panels, 'learner', 'room', 'pick', 'mark', 'reading'],
    label: {en: 'close the console (asks first)', ko: '강사 화면 닫기 (먼저 물어봐요)'},
    bar: {en: 'quit', ko: '끝내기'},
  },
  {
    keys: ['ctrl+c'],
    action: 'quit',
    places: ['write', 'confirm'],
    label: {en: 'close the console (twice: at once)', ko: '강사 화면 닫기 (두 번 누르면 바로 닫아요)'},
  },
];
