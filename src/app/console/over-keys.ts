import type {ConsoleKeyRow} from './key-row.ts';

/** The keys of what lies over a panel: lists, texts that are written, questions back. */
export const overKeys: readonly ConsoleKeyRow[] = [
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
    label: {en: 'next line, or send', ko: '다음 줄로, 또는 보내기'},
    bar: {en: 'OK', ko: '확인'},
  },
  {
    keys: ['N', 'n'],
    action: 'new-code',
    places: ['room'],
    label: {en: 'a new join code (asks first)', ko: '참여 코드 새로 만들기 (먼저 물어봐요)'},
    bar: {en: 'new code', ko: '새 코드'},
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
    places: ['learner', 'room', 'pick', 'mark', 'reading'],
    label: {en: 'back', ko: '뒤로'},
    bar: {en: 'back', ko: '뒤로'},
  },
  {
    keys: ['escape'],
    action: 'close',
    places: ['write'],
    label: {en: 'cancel: nothing is sent', ko: '취소하기 (아무것도 보내지 않아요)'},
    bar: {en: 'cancel', ko: '취소'},
  },
];
