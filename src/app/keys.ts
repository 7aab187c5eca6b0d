import type {Text} from '../text/language.ts';

/** Where a key means something. `card`: over the screen lies a rule's card that names a page. */
export type KeyPlace =
  | 'home'
  | 'lesson'
  | 'question'
  | 'answered'
  | 'exercise'
  | 'panel'
  | 'confirm'
  | 'over'
  | 'card'
  | 'find'
  | 'quiz'
  | 'quiz-menu'
  | 'results'
  | 'statistics'
  | 'class'
  | 'class-ask'
  | 'class-quiz'
  | 'class-seen';

export type Action =
  | 'open'
  | 'next'
  | 'back'
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'edit'
  | 'hint'
  | 'easy'
  | 'solution'
  | 'diff'
  | 'reset'
  | 'check'
  | 'explain'
  | 'file'
  | 'exercise'
  | 'home'
  | 'skip'
  | 'toggle'
  | 'again'
  | 'yes'
  | 'no'
  | 'close'
  | 'find'
  | 'finish'
  | 'quiz'
  | 'language'
  | 'theme'
  | 'help'
  | 'quit';

/** One row of a key table. The help screen and the key bar are drawn from it, and `update` looks keys up in it. */
export interface KeyRow<A = Action, P = KeyPlace> {
  readonly keys: readonly string[];
  readonly action: A;
  readonly places: readonly P[];
  readonly label: Text;
  /** Stands in the key bar of these places, most wanted first in the table. */
  readonly bar?: Text;
}

const everywhere: readonly KeyPlace[] = [
  'home',
  'lesson',
  'question',
  'quiz',
  'answered',
  'exercise',
  'panel',
  'confirm',
  'over',
  'card',
  'quiz-menu',
  'results',
  'statistics',
  'class',
  'class-quiz',
  'class-seen',
];
const scrolling: readonly KeyPlace[] = [
  'lesson',
  'answered',
  'exercise',
  'panel',
  'over',
  'card',
  'statistics',
  'class-seen',
];

/** Every key of the app. The first key of a row is the one that is shown. */
export const keyTable: readonly KeyRow[] = [
  {
    keys: ['enter', 'right'],
    action: 'open',
    places: ['home'],
    label: {en: 'open the lesson or exercise', ko: '레슨이나 실습 열기'},
    bar: {en: 'open', ko: '열기'},
  },
  {
    keys: ['enter', 'right'],
    action: 'open',
    places: ['quiz-menu'],
    label: {en: 'begin', ko: '시작하기'},
    bar: {en: 'begin', ko: '시작'},
  },
  {
    keys: ['enter', 'right'],
    action: 'open',
    places: ['results'],
    label: {en: 'read the page the question belongs to', ko: '문제가 나온 페이지 읽기'},
    bar: {en: 'read the page', ko: '본문 보기'},
  },
  {
    keys: ['enter'],
    action: 'open',
    places: ['statistics'],
    label: {en: 'back to the home screen', ko: '첫 화면으로'},
  },
  {
    keys: ['z'],
    action: 'quiz',
    places: ['home', 'results', 'statistics'],
    label: {en: 'the quiz', ko: '퀴즈'},
    bar: {en: 'quiz', ko: '퀴즈'},
  },
  {
    keys: ['up', 'k'],
    action: 'up',
    places: ['home', 'quiz-menu', 'results'],
    label: {en: 'up the list', ko: '목록 위로'},
  },
  {
    keys: ['down', 'j'],
    action: 'down',
    places: ['home', 'quiz-menu', 'results'],
    label: {en: 'down the list', ko: '목록 아래로'},
  },
  {
    keys: ['enter', 'right', 'n', 'space'],
    action: 'next',
    places: ['lesson'],
    label: {en: 'next step, question or page', ko: '다음 설명·문제·페이지로'},
    bar: {en: 'next', ko: '다음'},
  },
  {
    keys: ['left', 'p', 'backspace'],
    action: 'back',
    places: ['lesson'],
    label: {en: 'one step back', ko: '한 단계 뒤로'},
    bar: {en: 'back', ko: '뒤로'},
  },
  {
    keys: ['x'],
    action: 'exercise',
    places: ['lesson'],
    label: {en: 'straight to the exercise', ko: '실습으로 바로 가기'},
    bar: {en: 'exercise', ko: '실습'},
  },
  {
    keys: ['enter'],
    action: 'next',
    places: ['question', 'quiz', 'class-quiz'],
    label: {en: 'answer', ko: '답하기'},
    bar: {en: 'answer', ko: '답하기'},
  },
  {
    keys: ['enter', 'right', 'n'],
    action: 'next',
    places: ['answered'],
    label: {en: 'on to what comes next', ko: '다음으로'},
    bar: {en: 'go on', ko: '다음'},
  },
  {
    keys: ['right', 'n'],
    action: 'skip',
    places: ['question', 'quiz'],
    label: {en: 'go on, answered or not', ko: '다음으로 (안 풀어도 돼요)'},
    bar: {en: 'go on', ko: '다음'},
  },
  {
    keys: ['left'],
    action: 'back',
    places: ['question', 'answered'],
    label: {en: 'back to the page', ko: '본문으로 돌아가기'},
    bar: {en: 'page', ko: '본문'},
  },
  {
    keys: ['left'],
    action: 'back',
    places: ['quiz'],
    label: {en: 'the question before (exam)', ko: '앞 문제로 (시험)'},
    bar: {en: 'before', ko: '이전'},
  },
  {
    keys: ['f'],
    action: 'finish',
    places: ['quiz', 'answered'],
    label: {en: 'finish the quiz, hand in the exam', ko: '퀴즈 끝내기, 시험 답안 제출하기'},
    bar: {en: 'finish', ko: '끝내기'},
  },
  {
    keys: ['up'],
    action: 'up',
    places: ['question', 'quiz', 'class-quiz'],
    label: {en: 'choice or line above', ko: '위 보기·위 줄'},
  },
  {
    keys: ['down'],
    action: 'down',
    places: ['question', 'quiz', 'class-quiz'],
    label: {en: 'choice or line below', ko: '아래 보기·아래 줄'},
  },
  {
    keys: ['space'],
    action: 'toggle',
    places: ['question', 'quiz', 'class-quiz'],
    label: {
      en: 'mark or unmark; pick up or put down (order); the next partner (match)',
      ko: '고르기·빼기, 들기·놓기(순서), 다음 짝(짝짓기)',
    },
    bar: {en: 'mark', ko: '고르기'},
  },
  {
    keys: ['e'],
    action: 'edit',
    places: ['question', 'quiz'],
    label: {en: 'open the file of the question in your editor', ko: '문제의 파일을 내 편집기로 열기'},
    bar: {en: 'edit', ko: '편집'},
  },
  {
    keys: ['h', 'ctrl+o'],
    action: 'hint',
    places: ['question', 'quiz'],
    label: {
      en: 'a hint (not in an exam); the question comes back sooner',
      ko: '힌트 보기 (시험 제외, 문제를 더 일찍 다시 물어봐요)',
    },
    bar: {en: 'hint', ko: '힌트'},
  },
  {
    keys: ['e'],
    action: 'easy',
    places: ['answered'],
    label: {en: 'that was easy: ask it again later', ko: '쉬웠어요 (더 나중에 다시 물어봐요)'},
    bar: {en: 'easy', ko: '쉬웠어요'},
  },
  {
    keys: ['r'],
    action: 'again',
    places: ['answered'],
    label: {en: 'answer it again', ko: '다시 풀기'},
    bar: {en: 'again', ko: '다시'},
  },
  {
    keys: ['e'],
    action: 'edit',
    places: ['exercise', 'panel'],
    label: {en: 'open the file in your editor', ko: '내 편집기로 파일 열기'},
    bar: {en: 'edit', ko: '편집'},
  },
  {
    keys: ['h'],
    action: 'hint',
    places: ['exercise'],
    label: {en: 'next hint', ko: '다음 힌트'},
    bar: {en: 'hint', ko: '힌트'},
  },
  {
    keys: ['w'],
    action: 'explain',
    places: ['exercise'],
    label: {en: 'why: explain the first finding', ko: '왜? 첫 번째 지적 설명 보기'},
    bar: {en: 'why', ko: '왜?'},
  },
  {
    keys: ['c'],
    action: 'check',
    places: ['exercise', 'panel'],
    label: {en: 'check now', ko: '지금 검사하기'},
    bar: {en: 'check', ko: '검사'},
  },
  {
    keys: ['n'],
    action: 'next',
    places: ['exercise', 'panel'],
    label: {en: 'on to what comes next', ko: '다음 실습이나 레슨으로'},
    bar: {en: 'next', ko: '다음'},
  },
  {
    keys: ['s'],
    action: 'solution',
    places: ['exercise', 'panel'],
    label: {en: 'the reference answer', ko: '모범 답안 보기'},
    bar: {en: 'solution', ko: '답안'},
  },
  {
    keys: ['d'],
    action: 'diff',
    places: ['exercise', 'panel'],
    label: {en: 'my file against the reference (after passing)', ko: '내 파일과 모범 답안 비교 (통과한 뒤)'},
    bar: {en: 'diff', ko: '비교'},
  },
  {
    keys: ['tab'],
    action: 'file',
    places: ['exercise', 'panel'],
    label: {en: 'the other file', ko: '다른 파일로'},
    bar: {en: 'file', ko: '파일'},
  },
  {
    keys: ['r'],
    action: 'reset',
    places: ['exercise', 'panel'],
    label: {en: 'start over (keeps a copy)', ko: '처음부터 다시 (복사본을 남겨요)'},
    bar: {en: 'reset', ko: '초기화'},
  },
  {keys: ['y', 'enter'], action: 'yes', places: ['confirm'], label: {en: 'yes', ko: '네'}, bar: {en: 'yes', ko: '네'}},
  {
    keys: ['n', 'escape', 'left'],
    action: 'no',
    places: ['confirm'],
    label: {en: 'no', ko: '아니요'},
    bar: {en: 'no', ko: '아니요'},
  },
  {
    keys: ['escape', 'left', 'enter'],
    action: 'close',
    places: ['panel'],
    label: {en: 'back to the goals', ko: '목표 화면으로'},
    bar: {en: 'back', ko: '뒤로'},
  },
  {
    keys: ['o'],
    action: 'open',
    places: ['card'],
    label: {en: 'the page that teaches it', ko: '이 규칙을 가르치는 페이지로 가기'},
    bar: {en: 'to the page', ko: '페이지 보기'},
  },
  {
    keys: ['escape', 'enter', 'left'],
    action: 'close',
    places: ['over', 'card'],
    label: {en: 'close', ko: '닫기'},
    bar: {en: 'close', ko: '닫기'},
  },
  {
    keys: ['enter'],
    action: 'open',
    places: ['find'],
    label: {en: 'go to the page', ko: '그 페이지로 가기'},
    bar: {en: 'go there', ko: '그리로 가기'},
  },
  {
    keys: ['enter'],
    action: 'open',
    places: ['class'],
    label: {en: 'choose the row', ko: '고르기'},
    bar: {en: 'choose', ko: '고르기'},
  },
  {keys: ['up', 'k'], action: 'up', places: ['class'], label: {en: 'up', ko: '위로'}},
  {keys: ['down', 'j'], action: 'down', places: ['class'], label: {en: 'down', ko: '아래로'}},
  {
    keys: ['escape', 'left'],
    action: 'close',
    places: ['class'],
    label: {en: 'close', ko: '닫기'},
    bar: {en: 'close', ko: '닫기'},
  },
  {
    keys: ['enter'],
    action: 'open',
    places: ['class-ask'],
    label: {en: 'send the question', ko: '질문 보내기'},
    bar: {en: 'send', ko: '보내기'},
  },
  {
    keys: ['escape'],
    action: 'close',
    places: ['class-ask'],
    label: {en: 'close without sending', ko: '보내지 않고 닫기'},
    bar: {en: 'close', ko: '닫기'},
  },
  {
    keys: ['escape', 'left'],
    action: 'home',
    places: ['class-quiz', 'class-seen'],
    label: {en: 'back to where you were', ko: '하던 곳으로 돌아가기'},
    bar: {en: 'back', ko: '뒤로'},
  },
  {keys: ['up'], action: 'up', places: ['find'], label: {en: 'hit above', ko: '위 결과'}},
  {keys: ['down'], action: 'down', places: ['find'], label: {en: 'hit below', ko: '아래 결과'}},
  {
    keys: ['escape'],
    action: 'close',
    places: ['find'],
    label: {en: 'close', ko: '닫기'},
    bar: {en: 'close', ko: '닫기'},
  },
  {
    keys: ['/'],
    action: 'find',
    places: ['home', 'lesson', 'question', 'quiz', 'answered', 'exercise', 'panel', 'quiz-menu', 'results'],
    label: {en: 'look up a word, find a page', ko: '용어 찾기, 페이지 찾기'},
    bar: {en: 'find', ko: '찾기'},
  },
  {keys: ['down', 'j'], action: 'down', places: scrolling, label: {en: 'scroll down', ko: '아래로 스크롤'}},
  {keys: ['up', 'k'], action: 'up', places: scrolling, label: {en: 'scroll up', ko: '위로 스크롤'}},
  {
    keys: ['pagedown', 'ctrl+f', 'ctrl+d'],
    action: 'page-down',
    places: [...scrolling, 'home', 'question', 'quiz', 'results', 'class', 'class-quiz'],
    label: {en: 'a screen down', ko: '한 화면 아래로'},
  },
  {
    keys: ['pageup', 'ctrl+b', 'ctrl+u'],
    action: 'page-up',
    places: [...scrolling, 'home', 'question', 'quiz', 'results', 'class', 'class-quiz'],
    label: {en: 'a screen up', ko: '한 화면 위로'},
  },
  {keys: ['home', 'g'], action: 'top', places: [...scrolling, 'home'], label: {en: 'to the top', ko: '맨 위로'}},
  {keys: ['end', 'G'], action: 'bottom', places: [...scrolling, 'home'], label: {en: 'to the bottom', ko: '맨 아래로'}},
  {
    keys: ['escape'],
    action: 'home',
    places: ['lesson', 'question', 'quiz', 'answered', 'exercise', 'quiz-menu', 'results', 'statistics'],
    label: {en: 'back to the home screen', ko: '첫 화면으로'},
    bar: {en: 'home', ko: '첫 화면'},
  },
  {
    keys: ['L', 'l', 'ctrl+l'],
    action: 'language',
    places: everywhere,
    label: {en: '한국어로 (switch the language)', ko: 'English (언어 바꾸기)'},
    bar: {en: '한국어', ko: 'English'},
  },
  {
    keys: ['T', 't'],
    action: 'theme',
    places: everywhere,
    label: {en: 'colours for a dark or a light terminal', ko: '어두운·밝은 터미널에 맞게 색 바꾸기'},
  },
  {
    keys: ['?', 'ctrl+g'],
    action: 'help',
    places: everywhere,
    label: {en: 'this help', ko: '이 도움말'},
    bar: {en: 'help', ko: '도움말'},
  },
  {
    keys: ['q'],
    action: 'quit',
    places: everywhere,
    label: {en: 'quit (your place is kept)', ko: '끝내기 (어디까지 했는지 기억해요)'},
    bar: {en: 'quit', ko: '끝내기'},
  },
];

/** What a key does in a place; undefined when it means nothing there. Keys of the Korean layout count as their Latin twins. */
export function actionOf(key: string, place: KeyPlace): Action | undefined {
  return actionIn(keyTable, key, place);
}

/** The same in any table of keys. */
export function actionIn<A, P>(table: readonly KeyRow<A, P>[], key: string, place: P): A | undefined {
  const latin = latinTwins[key] ?? key;
  return table.find((row) => row.places.includes(place) && row.keys.includes(latin))?.action;
}

/** The rows that hold in a place, in the table's order. */
export function keysOf(place: KeyPlace): readonly KeyRow[] {
  return keyTable.filter((row) => row.places.includes(place));
}

/** The letters of the Korean two-set layout by the Latin letters on the same keys: nobody should have to switch the input method to press `n`. */
const latinTwins: Readonly<Record<string, string>> = {
  ㅂ: 'q',
  ㅈ: 'w',
  ㄷ: 'e',
  ㄱ: 'r',
  ㅅ: 't',
  ㅛ: 'y',
  ㅕ: 'u',
  ㅑ: 'i',
  ㅐ: 'o',
  ㅔ: 'p',
  ㅁ: 'a',
  ㄴ: 's',
  ㅇ: 'd',
  ㄹ: 'f',
  ㅎ: 'g',
  ㅗ: 'h',
  ㅓ: 'j',
  ㅏ: 'k',
  ㅣ: 'l',
  ㅋ: 'z',
  ㅌ: 'x',
  ㅊ: 'c',
  ㅍ: 'v',
  ㅠ: 'b',
  ㅜ: 'n',
  ㅡ: 'm',
};
