import type {Event, State, View} from '../../src/app/state.ts';
import {update} from '../../src/app/update.ts';
import type {Desk} from '../../src/course/desk.ts';
import type {Exercise} from '../../src/course/exercise.ts';
import {type Catalogue, catalogueOf} from '../../src/course/find.ts';
import type {Term} from '../../src/course/glossary.ts';
import type {Verdict} from '../../src/course/judge.ts';
import type {Lesson, LessonCard} from '../../src/course/lesson.ts';
import {plannedLessons} from '../../src/course/plan.ts';
import {noProgress} from '../../src/progress/progress.ts';
import type {Block, Inline, Prose} from '../../src/text/document.ts';
import type {Language} from '../../src/text/language.ts';
import {plainListing} from '../../src/text/listing.ts';
import type {RuleCard} from '../../src/validators/rule.ts';
import type {Diagnostic} from '../../src/validators/validator.ts';

/** A small made-up course for tests of the app and its screens. */

const words = (text: string): readonly Inline[] => [{kind: 'text', text}];
const paragraph = (text: string): Block => ({kind: 'paragraph', inlines: words(text)});
const prose = (en: string, ko: string): Prose => ({en: [paragraph(en)], ko: [paragraph(ko)]});

function sampleLesson(language: Language): Lesson {
  const say = (en: string, ko: string) => (language === 'en' ? en : ko);
  const common = {tags: [], rules: [], hash: 'h1', line: 1};
  return {
    id: 'first-image',
    number: 1,
    language,
    title: say('Your first image', '첫 이미지'),
    summary: say('What an image is.', '이미지가 무엇인지 배워요.'),
    minutes: 5,
    pages: [
      {
        id: 'image',
        title: say('What an image is', '이미지란'),
        line: 6,
        blocks: [
          paragraph(say('An image is a stack of layers.', '이미지는 레이어를 쌓은 것이에요.')),
          {
            kind: 'item',
            depth: 0,
            marker: '-',
            inlines: [{kind: 'code', text: 'FROM'}, ...words(say(' begins a stage', '은 스테이지를 시작해요'))],
          },
          {kind: 'code', listing: plainListing('text', '┌──────┐\n│ app  │\n└──────┘')},
        ],
        questions: [
          {
            ...common,
            kind: 'single',
            id: 'q-layer',
            prompt: [paragraph(say('What is a layer?', '레이어는 무엇일까요?'))],
            explanation: words(say('Each instruction adds one.', '명령어마다 하나씩 쌓여요.')),
            choices: [
              {
                inlines: words(say('A running process', '실행 중인 프로세스')),
                correct: false,
                reason: words(say('That is a container.', '그건 컨테이너예요.')),
              },
              {
                inlines: words(say('A set of file changes', '파일 변경 묶음')),
                correct: true,
                reason: words(say('Yes.', '맞아요.')),
              },
            ],
          },
          {
            ...common,
            kind: 'fill',
            id: 'q-port',
            prompt: [paragraph(say('Gunicorn listens on ____.', 'Gunicorn은 ____ 포트를 써요.'))],
            explanation: words('8000'),
            accept: [['8000', ':8000']],
            caseSensitive: false,
          },
        ],
      },
      {
        id: 'walk',
        title: say('Line by line', '한 줄씩'),
        line: 40,
        blocks: [
          {
            kind: 'walk',
            listing: plainListing('dockerfile', 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .'),
            steps: [
              {from: 1, to: 1, inlines: words(say('The base image.', '베이스 이미지예요.'))},
              {from: 2, to: 3, inlines: words(say('The project.', '프로젝트예요.'))},
            ],
          },
        ],
        questions: [
          {
            ...common,
            kind: 'bug',
            id: 'q-bug',
            prompt: [paragraph(say('Which line is wrong?', '어느 줄이 틀렸을까요?'))],
            explanation: words(say('FORM is no instruction.', 'FORM이라는 명령어는 없어요.')),
            listing: plainListing('dockerfile', 'FORM python:3.13-slim\nWORKDIR /app'),
            guilty: [1],
          },
          {
            ...common,
            kind: 'multi',
            id: 'q-multi',
            prompt: [paragraph(say('Which are instructions?', '명령어를 모두 고르세요.'))],
            explanation: words(say('GO is not.', 'GO는 아니에요.')),
            choices: [
              {inlines: words('RUN'), correct: true, reason: []},
              {inlines: words('GO'), correct: false, reason: words(say('There is none.', '없는 명령어예요.'))},
              {inlines: words('COPY'), correct: true, reason: []},
            ],
          },
        ],
      },
    ],
  };
}

const lessonCard: LessonCard = {
  id: 'first-image',
  number: 1,
  title: {en: 'Your first image', ko: '첫 이미지'},
  summary: {en: 'What an image is.', ko: '이미지가 무엇인지 배워요.'},
  minutes: 5,
  pages: [
    {id: 'image', title: {en: 'What an image is', ko: '이미지란'}, questions: ['q-layer', 'q-port']},
    {id: 'walk', title: {en: 'Line by line', ko: '한 줄씩'}, questions: ['q-bug', 'q-multi']},
  ],
  exercises: [{id: 'first-image', title: {en: 'A first Dockerfile', ko: '첫 Dockerfile'}}],
};

export const sampleExercise: Exercise = {
  id: 'first-image',
  lesson: 'first-image',
  title: {en: 'A first Dockerfile', ko: '첫 Dockerfile'},
  task: prose('Write a Dockerfile for mysite.', 'mysite의 Dockerfile을 쓰세요.'),
  files: [{path: 'Dockerfile', kind: 'dockerfile'}],
  goals: [
    {
      id: 'base',
      title: {en: 'Starts from a pinned Python image', ko: '버전을 고정한 파이썬 이미지에서 시작해요'},
      file: 'Dockerfile',
      rules: [{rule: 'dockerfile/pin-base-image'}],
    },
    {
      id: 'start',
      title: {en: 'Starts the server', ko: '서버를 띄워요'},
      file: 'Dockerfile',
      rules: [{rule: 'dockerfile/start-command'}],
    },
  ],
  hints: {
    base: [
      prose('Look at line 1.', '1번째 줄을 보세요.'),
      prose('A tag stands behind a colon.', '태그는 콜론 뒤에 써요.'),
    ],
  },
  debrief: {
    now: prose('An image that builds the same tomorrow.', '내일 빌드해도 똑같은 이미지예요.'),
    without: prose('One day Python changes under you.', '어느 날 파이썬 버전이 바뀌어요.'),
    interview: {
      question: prose('Why pin?', '왜 고정하나요?'),
      answer: prose('Reproducible builds.', '같은 빌드를 다시 만들려고요.'),
    },
  },
  start: {Dockerfile: '# write here\n', 'manage.py': ''},
  solution: {Dockerfile: 'FROM python:3.13-slim\nCMD ["gunicorn", "mysite.wsgi"]\n'},
};

/** The card of a rule that the lesson's second page teaches. */
export const sampleCard: RuleCard = {
  id: 'dockerfile/pin-base-image',
  title: {en: 'The base image has a version', ko: '베이스 이미지에 버전이 있어요'},
  why: {en: 'Without one it changes under you.', ko: '없으면 어느 날 바뀌어요.'},
  learn: 'first-image#walk',
  reference: 'https://example.com/',
  severity: 'warning',
  bad: 'FROM python\n',
  good: 'FROM python:3.13\n',
};

export function sampleState(over: Partial<State> = {}): State {
  return {
    language: 'en',
    theme: 'dark',
    course: {lessons: [lessonCard], planned: plannedLessons},
    progress: noProgress,
    now: 1_000,
    screen: {kind: 'home', selected: 0},
    ...over,
  };
}

export function desk(text: string): Desk {
  return new Map([['Dockerfile', {kind: 'text', text}]]);
}

const finding: Diagnostic = {
  rule: 'dockerfile/pin-base-image',
  severity: 'warning',
  blocking: false,
  file: 'Dockerfile',
  span: {start: 5, end: 11},
  start: {line: 1, column: 6},
  end: {line: 1, column: 12},
  message: {
    en: '`python` has no tag, so every build may get another Python. Write `python:3.13-slim`.',
    ko: '`python`에 태그가 없어서 빌드할 때마다 파이썬 버전이 달라질 수 있어요. `python:3.13-slim`처럼 쓰세요.',
  },
  why: {en: 'Builds must repeat.', ko: '빌드는 언제나 같아야 해요.'},
};

/** One goal with a finding, one that waits. */
export const failedVerdict: Verdict = {
  outcome: 'failed',
  goals: [
    {goal: sampleExercise.goals[0] as never, state: 'failed', diagnostics: [finding]},
    {
      goal: sampleExercise.goals[1] as never,
      state: 'waiting',
      waitsFor: {en: 'Dockerfile is not there yet.', ko: '아직 Dockerfile이 없어요.'},
      diagnostics: [],
    },
  ],
  diagnostics: [],
};

/** The same, and the finding names a place in another file as well. */
export const relatedVerdict: Verdict = {
  ...failedVerdict,
  goals: failedVerdict.goals.map((one) => ({
    ...one,
    diagnostics: one.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      related: [
        {
          file: 'deploy/a-rather-long-name-of-a-file/mysite.service',
          start: {line: 7, column: 1},
          end: {line: 7, column: 4},
          message: {en: 'Here it is another port.', ko: '여기서는 다른 포트예요.'},
        },
      ],
    })),
  })) as never,
};

export const passedVerdict: Verdict = {
  outcome: 'passed',
  goals: sampleExercise.goals.map((goal) => ({goal, state: 'passed', diagnostics: []})),
  diagnostics: [],
};

const view: View = {offset: 0, reach: 0, height: 20};
export const lessons = {en: sampleLesson('en'), ko: sampleLesson('ko')};

const sampleTerm = (en: string, ko: string, page: string): Term => ({
  names: {en: [en], ko: [ko]},
  says: prose(`What a ${en} is, told in a sentence that is longer than a narrow window.`, `${ko}에 관한 설명이에요.`),
  page: {lesson: 'first-image', page},
});

/** Two terms and the pages of the lesson. */
export const catalogue: Catalogue = catalogueOf(
  [lessons],
  [sampleTerm('layer', '레이어', 'image'), sampleTerm('stage', '스테이지', 'walk')],
);

/** Events one after the other; the state at the end and all effects on the way. */
export function play(
  state: State,
  ...events: readonly Event[]
): {state: State; effects: readonly {readonly type: string}[]} {
  const effects: {readonly type: string}[] = [];
  let now = state;
  for (const event of events) {
    const [next, ...asked] = update(now, event);
    now = next;
    effects.push(...asked);
  }
  return {state: now, effects};
}

/** Presses keys one after the other. */
export function press(
  state: State,
  ...keys: readonly string[]
): {state: State; effects: readonly {readonly type: string}[]} {
  return play(state, ...keys.map((key): Event => ({type: 'key', key, view, at: 1_000})));
}

export function onLesson(over: Partial<State> = {}): State {
  const opening = sampleState({screen: {kind: 'opening', what: {kind: 'lesson', id: 'first-image'}}, ...over});
  return play(opening, {type: 'lesson-opened', lessons, at: 500}).state;
}

export function onExercise(text: string, verdict: Verdict, over: Partial<State> = {}): State {
  const opening = sampleState({screen: {kind: 'opening', what: {kind: 'exercise', id: 'first-image'}}, ...over});
  return play(opening, {
    type: 'exercise-opened',
    exercise: sampleExercise,
    folder: 'sandbox/first-image',
    desk: desk(text),
    verdict,
    at: 500,
  }).state;
}
