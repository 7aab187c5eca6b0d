import {actionIn, type KeyPlace, type KeyRow} from './keys.ts';

/** What keys do besides while one is in a class. */
export type ClassAction = 'class' | 'go' | 'need-help' | 'done';

const anywhere: readonly KeyPlace[] = [
  'home',
  'lesson',
  'question',
  'quiz',
  'answered',
  'exercise',
  'panel',
  'quiz-menu',
  'results',
  'statistics',
  'class-quiz',
  'class-seen',
  'class',
];

/** The keys of a class. They go before those of the app: `g` goes to the instructor as long as there is somewhere to go. */
export const classKeys: readonly KeyRow<ClassAction>[] = [
  {
    keys: ['g', 'ctrl+n'],
    action: 'go',
    places: anywhere,
    label: {
      en: 'go where the class is (page, exercise, question, poll)',
      ko: '수업에서 보고 있는 곳으로 가기 (페이지, 실습, 문제, 설문)',
    },
    bar: {en: 'go there', ko: '따라가기'},
  },
  {
    keys: ['m', 'ctrl+k'],
    action: 'class',
    places: anywhere,
    label: {en: 'the class: pace, questions, hints, what is shared', ko: '수업: 속도, 질문, 힌트, 공유하는 내용'},
    bar: {en: 'class', ko: '수업'},
  },
  {
    keys: ['!'],
    action: 'need-help',
    places: anywhere,
    label: {en: 'I need help, or no longer', ko: '도움 요청하기, 취소하기'},
  },
  {
    keys: ['v'],
    action: 'done',
    places: anywhere,
    label: {en: 'I am done, or not yet', ko: '다 했다고 알리기, 취소하기'},
  },
];

/** What a key does for the class in a place; undefined when it means nothing to it there. */
export function classActionOf(key: string, place: KeyPlace): ClassAction | undefined {
  return actionIn(classKeys, key, place);
}
