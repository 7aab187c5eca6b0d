import type {Language, Text} from '../text/language.ts';

/** What the board says, by what it is about. Sentences with numbers are functions of them. */
export const words = {
  pageTitle: {en: 'drydock board', ko: 'drydock 현황판'},
  live: {en: 'live', ko: '연결됨'},
  connecting: {en: 'connecting', ko: '연결 중'},
  away: {en: 'not connected', ko: '연결 끊김'},
  online: {en: 'online', ko: '접속'},
  timer: {en: 'Timer', ko: '타이머'},
  timeUp: {en: 'Time is up', ko: '시간 끝'},
  paused: {en: 'Paused', ko: '잠시 멈춤'},
  pausedHeading: {en: 'Let us stop here for a moment', ko: '잠깐 멈추고 함께 봐요'},
  pausedNote: {en: 'Your files stay just as they are.', ko: '작성하던 파일은 그대로 있어요.'},
  over: {en: 'The end', ko: '수업 끝'},
  overHeading: {en: 'The class is over. Well sailed!', ko: '수업이 끝났어요. 모두 수고했어요!'},
  overNote: {
    en: 'Everything you wrote stays in your own drydock.',
    ko: '작성한 파일은 모두 각자의 drydock에 남아 있어요.',
  },
  waiting: {en: 'Welcome aboard', ko: '어서 오세요'},
  waitingHeading: {en: 'Join with this code', ko: '이 코드로 참여해요'},
  waitingNote: {en: 'In your terminal:', ko: '터미널에서 이렇게 입력해요:'},
  locked: {en: 'Joining is locked', ko: '지금은 참여를 받지 않아요'},
  join: {en: 'Join', ko: '참여'},
  exercise: {en: 'Exercise', ko: '실습'},
  exercises: {en: 'Exercises', ko: '실습'},
  exercisesHeading: {en: 'How far we are', ko: '여기까지 왔어요'},
  poll: {en: 'Poll', ko: '설문'},
  closed: {en: 'closed', ko: '마감'},
  results: {en: 'results', ko: '결과'},
  ownScreen: {en: 'answer on your own screen', ko: '각자 화면에서 답해 주세요'},
  right: {en: 'right answer', ko: '정답'},
  tooFew: {
    en: 'Counts are shown from three answers on.',
    ko: '답이 세 개 이상일 때부터 집계를 보여 줘요.',
  },
  onlyHere: {
    en: 'Only this computer can join so far: host the class with --host ADDRESS to let the room in.',
    ko: '지금은 이 컴퓨터에서만 참여할 수 있어요. 다른 컴퓨터에서도 참여하려면 수업을 열 때 --host에 주소를 쓰세요.',
  },
  outcomes: [
    {en: 'Right', ko: '정답'},
    {en: 'Partly right', ko: '일부 정답'},
    {en: 'Not yet', ko: '아직 아니에요'},
  ],
  justPassed: {en: 'Just passed', ko: '방금 통과'},
  rules: {en: 'What the room is working on', ko: '지금 많이 걸리는 규칙'},
  noRules: {
    en: 'Nothing that stops three or more people.',
    ko: '세 명 이상이 함께 걸린 규칙은 없어요.',
  },
  needHelp: {en: 'need help', ko: '도움 요청'},
  done: {en: 'done', ko: '다 했어요'},
  room: {en: 'The room', ko: '수업 상황'},
  lostNote: {
    en: 'Not connected: what you see may be old. Trying again…',
    ko: '연결이 끊겼어요. 지금 화면은 예전 내용일 수 있어요. 다시 연결하는 중…',
  },
  connectingNote: {en: 'Connecting to the class…', ko: '수업에 연결하는 중…'},
  noTokenNote: {
    en: 'This address is not complete. Open the board with the whole address that drydock printed.',
    ko: '주소가 끝까지 들어 있지 않아요. drydock이 알려 준 현황판 주소를 끝까지 복사해서 열어 주세요.',
  },
  refusedNote: {
    en: 'The class does not know this address. Open the board with the address that drydock printed last.',
    ko: '이 주소로는 현황판을 볼 수 없어요. drydock이 마지막으로 알려 준 주소로 열어 주세요.',
  },
  outdatedNote: {
    en: 'This page is from another version of drydock. Reload it.',
    ko: '다른 버전의 drydock에서 온 페이지예요. 새로 고침해 주세요.',
  },
  toDark: {en: 'Dark', ko: '어둡게'},
  toLight: {en: 'Light', ko: '밝게'},
  /** Each names the other language in that language. */
  toOther: {en: '한국어', ko: 'English'},
} as const satisfies Readonly<Record<string, Text | readonly Text[]>>;

type Sentence<Values extends readonly unknown[]> = (language: Language, ...values: Values) => string;

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const passedOf: Sentence<[number, number]> = (language, passed, of) =>
  language === 'en' ? `${passed} of ${of} passed` : `${of}명 중 ${passed}명 통과`;

export const tryingNow: Sentence<[number]> = (language, trying) =>
  language === 'en' ? `${trying} still trying` : `${trying}명 도전 중`;

export const votedOf: Sentence<[number, number]> = (language, votes, of) =>
  language === 'en' ? `${votes} of ${of} voted` : `${of}명 중 ${votes}명 투표`;

export const answeredOf: Sentence<[number, number]> = (language, answers, of) =>
  language === 'en' ? `${answers} of ${of} answered` : `${of}명 중 ${answers}명 응답`;

export const questionOf: Sentence<[number, number]> = (language, number, of) =>
  language === 'en' ? `Question ${number} of ${of}` : `문제 ${number} / ${of}`;

export const choiceNumber: Sentence<[number]> = (language, number) =>
  language === 'en' ? `Choice ${number}` : `보기 ${number}`;

export const rightAnswer: Sentence<[string]> = (language, answer) =>
  language === 'en' ? `Right answer: ${answer}` : `정답: ${answer}`;

export const rightLines: Sentence<[readonly number[]]> = (language, lines) =>
  language === 'en'
    ? `Right answer: ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`
    : `정답: ${lines.map((line) => `${line}번째`).join(', ')} 줄`;

export const ofEveryone: Sentence<[number]> = (language, people) =>
  language === 'en' ? `/ ${people}` : `/ ${people}명`;

export const andMore: Sentence<[number]> = (language, more) =>
  language === 'en' ? `and ${several(more, 'more rule', 'more rules')}` : `그 밖에 규칙 ${more}개`;

export const minutesLeft: Sentence<[number]> = (language, minutes) =>
  language === 'en' ? `${several(minutes, 'minute', 'minutes')} left.` : `${minutes}분 남았어요.`;

export const helpWanted: Sentence<[number]> = (language, people) =>
  language === 'en' ? `${several(people, 'person needs', 'people need')} help.` : `${people}명이 도움을 기다려요.`;

export const exerciseOffered: Sentence<[string]> = (language, title) =>
  language === 'en' ? `New exercise: ${title}.` : `새 실습: ${title}.`;

export const pollOpened: Sentence<[string]> = (language, prompt) =>
  language === 'en' ? `A poll is open: ${prompt}` : `설문을 시작했어요: ${prompt}`;
