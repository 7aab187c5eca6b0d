import {describe, expect, test} from 'vitest';
import type {ClassOverlay, ClassStatus} from '../../src/app/class-state.ts';
import type {State} from '../../src/app/state.ts';
import {languages} from '../../src/text/language.ts';
import {asciiOnly, cells} from '../../src/text/width.ts';
import {classLine} from '../../src/ui/class-line.ts';
import {frame} from '../../src/ui/frame.ts';
import {type ColourDepth, look, typingMark} from '../../src/ui/look.ts';
import {plainText} from '../../src/ui/plain.ts';
import {classStatus, inClassAfter} from '../support/in-class.ts';
import {failedVerdict, lessons, onExercise, onLesson, play, press, sampleState} from '../support/sample.ts';

const page = {k: 'page', lesson: 'first-image', page: 'walk', hard: false} as const;
const push = {k: 'push', ex: 'first-image'} as const;
const poll = {
  k: 'poll.open' as const,
  poll: 'p',
  prompt: 'Which of these would you like to look at after the break, 그리고 왜요?',
  choices: ['nginx', 'systemd와 소켓 활성화', 'A long choice '.repeat(8).trim(), '모르겠어요'],
};
const quiz = {k: 'quiz.open' as const, quiz: 'z', questions: [{id: 'q-layer', hash: 'h1'}]};
const texts = {'q-layer': {en: lessons.en.pages[0]?.questions[0], ko: lessons.ko.pages[0]?.questions[0]} as never};

function over(state: State, pageOf: ClassOverlay['page'], text = ''): State {
  return {...state, over: {kind: 'class', page: pageOf, selected: 2, text, scroll: 0}};
}

const onQuestion = play(press(inClassAfter(sampleState(), [quiz]), 'g').state, {
  type: 'questions-loaded',
  questions: texts,
}).state;
const everything = inClassAfter(
  onLesson(),
  [
    page,
    push,
    {k: 'timer', ms: 272_000},
    {k: 'pause', on: true},
    {k: 'help', on: true},
    {k: 'done', on: true},
    {k: 'hint', text: '3번째 줄의 exec 형식을 다시 보세요. '.repeat(12)},
    poll,
  ],
  {waiting: 3},
);
const states: Readonly<Record<string, State>> = {
  'a lesson with all at once': everything,
  'an exercise': inClassAfter(onExercise('FROM python\n', failedVerdict), [page]),
  offline: inClassAfter(onExercise('x', failedVerdict), [push], {link: 'offline', waiting: 12}),
  over: inClassAfter(sampleState(), [], {link: 'over', reason: {en: 'Ended.', ko: '끝났어요.'}}),
  'the panel': over(everything, 'menu'),
  'what is shared': over(everything, 'shared'),
  'the hints': over(everything, 'hints'),
  'a question to the instructor': over(everything, 'ask', '왜 exec 형식이어야 하나요? '.repeat(10)),
  'a poll': over(everything, 'poll'),
  'a poll with its numbers': over(inClassAfter(everything, [{k: 'polled', poll: 'p', tally: [3, 12, 0, 1]}]), 'poll'),
  'a request for a file': over(
    inClassAfter(everything, [{k: 'askShare', req: 'r', path: 'deploy/Dockerfile'}]),
    'share',
  ),
  'the way out': over(everything, 'leave'),
  'a question of the class': onQuestion,
  'its answer': inClassAfter(onQuestion, [
    {k: 'answer', quiz: 'z', q: 'q-layer', given: {kind: 'choices', choices: [0]}},
    {k: 'revealed', quiz: 'z', q: 'q-layer', key: {kind: 'choices', choices: [1]}, tally: [4, 21]},
  ]),
  'a question that is missing': press(inClassAfter(sampleState(), [{...quiz, questions: [{id: 'x', hash: 'y'}]}]), 'g')
    .state,
};

function lines(state: State, columns: number, rows: number, depth: ColourDepth = 0): readonly string[] {
  const {header, body, rule, footer, view, list} = frame(
    state,
    look(state.language, state.theme, depth, columns, rows),
  );
  const blank = Array.from({length: view.height - body.length}, () => '');
  return [header, ...body, ...blank, ...Array.from({length: list?.height ?? 0}, () => '<list>'), rule, ...footer];
}

describe.each(Object.entries(states))('%s', (_, state) => {
  test.each([
    [30, 8],
    [40, 15],
    [80, 24],
    [120, 40],
  ])('fills a window of %i × %i and is never wider', (columns, rows) => {
    for (const language of languages)
      for (const depth of [0, 1, 3] as const) {
        const drawn = lines({...state, language}, columns, rows, depth);
        expect(drawn).toHaveLength(rows);
        for (const line of drawn) expect(cells(line), line).toBeLessThanOrEqual(columns);
      }
  });

  test('says the same without colours, and in ASCII what ASCII can', () => {
    const drawn = lines(state, 80, 24).join('\n').replaceAll(typingMark, '');
    expect(drawn).not.toContain('\u001b');
    expect(asciiOnly(drawn)).not.toMatch(/[●○✓█▶—]/);
  });
});

const line = (state: State, columns: number, language: 'en' | 'ko' = 'en') =>
  classLine({...state, language}, look(language, 'dark', 0, columns, 24))[0] ?? '';
const withStatus = (status: Partial<ClassStatus>) => inClassAfter(sampleState(), [], {...classStatus, ...status});

describe('the class line', () => {
  test('names the keys that work while letters are text', () => {
    const line = (state: State) => classLine(state, look('en', 'dark', 0, 100, 24)).join('');
    const asked = inClassAfter(press(onLesson(), 'n').state, [push]);
    expect(line(asked)).toMatch(/— g .*m class/);
    const choosing = play(press(onLesson(), 'n').state, {type: 'chosen', index: 1, at: 1}).state;
    const typing = inClassAfter(press(choosing, 'enter').state, [push]);
    expect(line(typing)).toMatch(/— Ctrl\+N .*Ctrl\+K class/);
    expect(press(typing, 'ctrl+n').effects).toMatchObject([{type: 'open-exercise'}]);
    expect(line(over(asked, 'help'))).toMatch(/exercise: [^—]*$/);
    expect(press(over(asked, 'help'), 'ctrl+n').effects).toEqual([]);
  });

  test('says that it is an exam, and says so no more when it is over', () => {
    const policy = {opens: {}, hints: false, solutions: false, exam: true};
    const line = (status: object) =>
      classLine(inClassAfter(sampleState(), [], {policy, ...status}), look('ko', 'dark', 0, 40, 15)).join('');
    expect(line({})).toContain('시험');
    expect(line({link: 'over'})).not.toContain('시험');
    expect(line({link: 'offline', policyUntil: 9_000_000})).toContain('시험');
  });

  test('does not call away from a question that was asked later, nor to the request in front', () => {
    const line = (state: State) => classLine(state, look('en', 'dark', 0, 100, 24)).join('');
    const asked = play(press(inClassAfter(sampleState(), [page, quiz]), 'g').state, {
      type: 'questions-loaded',
      questions: texts,
    }).state;
    expect(asked.screen.kind).toBe('class-quiz');
    expect(line(asked)).not.toContain('— g');
    expect(line(inClassAfter(asked, [push]))).toContain('— g');
    const request = inClassAfter(sampleState(), [{k: 'askShare', req: 'r', path: 'x'}]);
    expect(line(request)).toContain('asks for x');
    expect(line(over(request, 'share'))).not.toContain('asks for x');
  });

  test('is not there outside of a class', () => {
    expect(classLine(sampleState(), look('en', 'dark', 0, 80, 24))).toEqual([]);
    expect(lines(sampleState(), 80, 24).join('\n')).not.toContain('● live');
  });

  test('says whether the class is there, and how much waits', () => {
    expect(line(withStatus({}), 80)).toContain('● live');
    expect(line(withStatus({link: 'offline', waiting: 3}), 80)).toContain('○ offline, 3 waiting');
    expect(line(withStatus({link: 'offline', waiting: 3}), 80, 'ko')).toContain('○ 연결 끊김, 3개 대기');
    expect(line(withStatus({link: 'over'}), 80)).toContain('ended');
  });

  test('says where the instructor is and which key goes there', () => {
    expect(line(inClassAfter(sampleState(), [page]), 80)).toContain('instructor: lesson 01 page 2 — g');
    expect(line(inClassAfter(sampleState(), [page]), 80, 'ko')).toContain('강사: 01 레슨 2페이지 — g');
    expect(line(inClassAfter(sampleState(), [push]), 80)).toContain('exercise: A first Dockerfile — g');
  });

  test('keeps what matters most when there is little room', () => {
    const narrow = line(everything, 40);
    for (const part of ['●', 'paused', '4:32', '— g']) expect(narrow).toContain(part);
    const wide = line(everything, 110);
    for (const part of [
      '● live, 3 on the way',
      'paused',
      '4:32',
      'a poll — g',
      '! help',
      '✓ done',
      'hints: 1',
      'm class',
    ])
      expect(wide).toContain(part);
  });

  test('stands at the foot of every screen, and the keys in the help', () => {
    for (const [name, state] of Object.entries(states))
      expect(lines(state, 80, 24).slice(-4).join('\n'), name).toMatch(/[●○]/);
    const help = press(inClassAfter(onExercise('x', failedVerdict)), '?').state;
    expect(lines(help, 80, 60).join('\n')).toContain('go where the class is');
    expect(lines(press(onExercise('x', failedVerdict), '?').state, 80, 60).join('\n')).not.toContain('the class');
  });

  test('counts down by the server’s clock', () => {
    const state = inClassAfter(sampleState(), [{k: 'timer', ms: 60_000}], {clockOffset: 15_000});
    expect(line(state, 80)).toContain('0:45');
    expect(line(play(state, {type: 'class-woke', at: 50_000}).state, 80)).toContain('time is up');
  });

  test('a poll that is closed offers no choice any more', () => {
    const choices = ['yes', 'no'];
    const open = press(
      inClassAfter(sampleState(), [{k: 'poll.open', poll: 'p', prompt: 'Ready?', choices}]),
      'g',
    ).state;
    const foot = (state: State) => lines(state, 80, 24).at(-1);
    expect(foot(open)).toContain('choose');
    expect(foot(inClassAfter(open, [{k: 'poll.close', poll: 'p'}]))).not.toContain('choose');
    expect(foot(inClassAfter(open, [{k: 'poll.close', poll: 'p'}]))).toContain('close');
  });

  test('a pause offers to read on, and no work', () => {
    const foot = (state: State) => lines(state, 120, 24).at(-1);
    const work = onExercise('x', failedVerdict);
    expect(foot(inClassAfter(work))).toMatch(/edit.*check/);
    const paused = foot(inClassAfter(work, [{k: 'pause', on: true}]));
    expect(paused).not.toMatch(/edit|check|reset|solution/);
    expect(paused).toContain('why');
  });

  test('says that time is up for a minute, with each hand', () => {
    const ended = inClassAfter(sampleState(), [{k: 'timer', ms: 60_000}]);
    const at = (ms: number) => play(ended, {type: 'class-woke', at: ms}).state;
    const plain = (state: State) => plainText(state, look('en', 'dark', 0, 80, 1000));
    const since = inClassAfter(sampleState(), []).class?.clock ?? 0;
    for (const told of [(state: State) => line(state, 80), plain]) {
      expect(told(at(since + 119_000))).toContain('time is up');
      expect(told(at(since + 121_000))).not.toContain('time is up');
    }
  });

  test('does not change every second where everything would be read aloud again', () => {
    const plain = (state: State) => plainText(state, look('en', 'dark', 0, 80, 1000));
    const state = inClassAfter(sampleState(), [{k: 'timer', ms: 600_000}]);
    expect(plain(state)).toContain('● live');
    const later = play(state, {type: 'class-woke', at: 2000}, {type: 'class-woke', at: 3000}).state;
    expect(plain(later)).toBe(plain(play(state, {type: 'class-woke', at: 2000}).state));
  });
});

test('what the room said stands beside each choice, in the order the learner saw', () => {
  const drawn = lines(states['its answer'] as State, 80, 40).join('\n');
  expect(drawn).toMatch(/21 █+ +A set of file changes/);
  expect(drawn).toMatch(/4 █+ +A running process/);
});

test('what is shared is said in full: what is sent, who sees it, how long it is kept', () => {
  const drawn = lines(over(everything, 'shared'), 80, 40).join(' ').replace(/\s+/g, ' ');
  for (const part of [
    'never your text',
    'made-up names',
    'only when the instructor asks for it and you say yes',
    'without your name, but the log',
    'when the next one is hosted there',
    '30 days after its last entry',
  ])
    expect(drawn).toContain(part);
});

test('who is asked for a long file reads that only its beginning is sent', () => {
  const ask = {k: 'askShare', req: 'r1', path: 'Dockerfile'} as const;
  const asked = (text: string) => {
    const work = {ex: 'first-image', desk: new Map([['Dockerfile', {kind: 'text', text}]])};
    const state = inClassAfter(sampleState(), [ask]);
    return lines(over({...state, class: {...state.class, work}} as unknown as State, 'share'), 80, 40).join('\n');
  };
  expect(asked('a\n'.repeat(500))).toContain('only its first 400 of 500 lines');
  expect(asked('a\n')).not.toContain('only its first');
});
