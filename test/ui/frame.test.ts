import {describe, expect, test} from 'vitest';
import type {State} from '../../src/app/state.ts';
import {languages} from '../../src/text/language.ts';
import {asciiOnly, cells} from '../../src/text/width.ts';
import {type Frame, frame} from '../../src/ui/frame.ts';
import {type ColourDepth, look} from '../../src/ui/look.ts';
import {
  catalogue,
  failedVerdict,
  onExercise,
  onLesson,
  passedVerdict,
  play,
  press,
  relatedVerdict,
  sampleCard,
  sampleState,
} from '../support/sample.ts';

function draw(state: State, columns: number, rows: number, depth: ColourDepth = 0): Frame {
  return frame(state, look(state.language, state.theme, depth, columns, rows));
}

function lines({header, body, rule, footer, view, list}: Frame): string[] {
  const blank = Array.from({length: view.height - body.length}, () => '');
  const choices = Array.from({length: list?.height ?? 0}, () => '<list>');
  return [header, ...body, ...blank, ...choices, rule, ...footer];
}

const ko = {language: 'ko'} as const;
const bug = press(onLesson(), 'n').state;
const states: Readonly<Record<string, State>> = {
  home: sampleState(),
  'home, further down': press(sampleState(), 'end').state,
  lesson: onLesson(),
  'a walk': press(play(onLesson(), {type: 'go', place: {kind: 'lesson', id: 'first-image', page: 'walk'}}).state, 'n')
    .state,
  question: bug,
  answered: play(bug, {type: 'chosen', index: 0, at: 1}).state,
  'a text field': press(play(bug, {type: 'chosen', index: 1, at: 1}).state, 'enter', '8', '0').state,
  'an exercise': onExercise('FROM python\n', failedVerdict),
  'a finding that names two places': onExercise('FROM python\n', relatedVerdict),
  'an exercise with hints': press(onExercise('FROM python\n', failedVerdict), 'h', 'h').state,
  'a passed exercise': onExercise('FROM python:3.13-slim\n', passedVerdict),
  'a very long line': onExercise(`RUN ${'긴 줄 long line '.repeat(400)}\n`, failedVerdict),
  'hostile text': onExercise('FROM \u001b[31mred\u0007\u202ebidi\u001b]0;title\u0007\n', failedVerdict),
  solution: press(onExercise('x', failedVerdict), 's', 'y').state,
  diff: press(onExercise('x\n', passedVerdict), 'd').state,
  'a question before a reset': press(onExercise('x', failedVerdict), 'r').state,
  help: press(onExercise('x', failedVerdict), '?').state,
  'a rule’s card': play(onExercise('x', failedVerdict), {type: 'card-found', card: sampleCard}).state,
  'a search': press(sampleState({catalogue}), '/').state,
  'a search with a hit further down': press(onLesson({catalogue}), '/', 'i', 'down', 'down').state,
  'a search that finds nothing': press(sampleState({catalogue}), '/', ...'긴 질문이에요'.repeat(30)).state,
  'a search before anything is read': press(sampleState(), '/', 'x').state,
  'a notice': press(sampleState(), 'down', 'down', 'enter').state,
};
const sizes = [
  [40, 15],
  [60, 20],
  [80, 24],
  [110, 30],
  [120, 40],
  [240, 60],
] as const;

test('a finding that names two places shows both', () => {
  const drawn = lines(draw(onExercise('FROM python\n', relatedVerdict), 80, 40)).join('\n');
  expect(drawn).toContain('Dockerfile:1:6');
  expect(drawn).toContain('mysite.service:7:1');
  expect(drawn).toContain('Here it is another port.');
});

describe.each(Object.entries(states))('%s', (_, state) => {
  test.each(sizes)('fills a window of %i × %i and is never wider', (columns, rows) => {
    for (const language of languages) {
      for (const depth of [0, 1, 3] as const) {
        const drawn = lines(draw({...state, language}, columns, rows, depth));
        expect(drawn).toHaveLength(rows);
        for (const line of drawn) expect(cells(line), line).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('without colour no escape sequence is left, and no control character whatever the file holds', () => {
    for (const language of languages) {
      const text = lines(draw({...state, language}, 80, 24)).join('\n');
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  test('in ASCII every sign has a twin of the same width', () => {
    const drawn = lines(draw(state, 80, 24));
    const plain = drawn.map(asciiOnly);
    expect(plain.map(cells)).toEqual(drawn.map(cells));
    expect(plain.join('').replace(/[가-힣ㄱ-ㅎㅏ-ㅣ\u2060]/g, '')).toMatch(/^[\x20-\x7e]*$/);
  });

  test('is the same at every drawing', () => {
    expect(draw(state, 100, 30)).toEqual(draw(state, 100, 30));
  });
});

test('home at 80 columns, English', () => {
  expect(draw(sampleState(), 80, 24).body.slice(0, 10)).toEqual([
    '',
    '  git push ──▶ GitHub Actions ──▶ server',
    '               soon                 │',
    '  browser ──▶ Nginx ──unix socket──▶ Gunicorn ──WSGI──▶ Django ──▶ PostgreSQL',
    '              soon                   soon       soon    soon',
    '  systemd soon — keeps Gunicorn alive · image: Dockerfile ○ 0/3',
    '',
    '▶ 01  Your first image                                               ○ 0/2 pages',
    '       exercise · A first Dockerfile                                     ○ to do',
    '  02  Layers and the cache                                                coming',
  ]);
});

test('home at 40 columns, Korean', () => {
  expect(lines(draw(sampleState(ko), 40, 15)).slice(1, 10)).toEqual([
    'git push ──▶ GitHub Actions 곧',
    'browser ──▶ Nginx 곧',
    '  ──▶ Gunicorn 곧 (systemd 곧)',
    '  ──WSGI 곧──▶ Django 곧',
    '이미지: Dockerfile ○ 0/3',
    '',
    '▶ 01  첫 이미지              ○ 0/2페이지',
    '       실습 · 첫 Dockerfile       ○ 아직',
    '  02  레이어와 캐시              준비 중',
  ]);
});

test('a card names the page that teaches its rule, and the key that leads there', () => {
  const open = (card: typeof sampleCard) =>
    lines(draw(play(onExercise('x', failedVerdict, ko), {type: 'card-found', card}).state, 80, 30));
  expect(open(sampleCard)).toContain('레슨: 첫 이미지 · 한 줄씩 (o)');
  expect(open(sampleCard).at(-1)).toMatch(/^o 페이지 보기 /);
  expect(open({...sampleCard, learn: 'first-image#gone'})).toContain('레슨: drydock first-image#gone');
});

test('a finding names rule, place and what to do, and marks the place in the line', () => {
  const body = draw(onExercise('FROM python\n', failedVerdict, ko), 80, 30).body;
  const at = body.findIndex((line) => line.includes('dockerfile/pin-base-image'));
  expect(body.slice(at, at + 5)).toEqual([
    '✗ 경고  Dockerfile:1:6  dockerfile/pin-base-image',
    '  1 │ FROM python',
    '    │      ^^^^^^',
    '  `python`에 태그가 없어서 빌드할 때마다 파이썬 버전이 달라질 수 있어요.',
    '  `python:3.13-slim`처럼 쓰세요.',
  ]);
});

test('goals say their state with a sign and a word, and what they wait for', () => {
  const body = draw(onExercise('FROM python\n', failedVerdict), 80, 30).body.join('\n');
  expect(body).toContain('✗ not yet  Starts from a pinned Python image');
  expect(body).toContain('○ waits    Starts the server\n           → Dockerfile is not there yet.');
});

test('from 110 columns on the learner’s file stands beside the goals, its guilty line marked', () => {
  expect(draw(onExercise('FROM python\n', failedVerdict), 109, 24).body[1]).not.toContain('│');
  expect(draw(onExercise('FROM python\n', failedVerdict), 110, 24).body[1]).toMatch(/│ ▶ 1 {2}FROM python$/);
});

test('a line too long for the file’s column keeps its colours and ends in an ellipsis', () => {
  const long = `CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--workers", "3", "mysite.wsgi:application"]`;
  const state = onExercise(`${long}\n`, failedVerdict);
  const tokens = [{text: 'CMD', dark: '#ff0000'}, {text: long.slice(3)}];
  const listing = {language: 'dockerfile', lines: [tokens]};
  const coloured = play(state, {
    type: 'highlighting',
    exercise: 'first-image',
    path: 'Dockerfile',
    text: `${long}\n`,
    listing,
  }).state;
  const line = draw(coloured, 120, 30, 3).body[1] ?? '';
  expect(line).toContain('\u001b[38;2;255;0;0mCMD');
  expect(line).toMatch(/…$/);
  expect(cells(line)).toBeLessThanOrEqual(120);
});

test('a rule whose name does not fit stands on its own line, set in', () => {
  const body = draw(onExercise('FROM python\n', failedVerdict), 40, 60).body;
  expect(body).toContain('  dockerfile/pin-base-image');
});

test('a pass says what could still be better', () => {
  const verdict = {...passedVerdict, diagnostics: failedVerdict.goals[0]?.diagnostics ?? []};
  expect(draw(onExercise('x', verdict), 80, 40).body.join('\n')).toContain('One thing could be better still');
});

test('a long body says which lines are in sight and can be read to its end', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  const first = draw(state, 40, 15);
  expect(first.rule).toMatch(/↓ 1–12 \/ \d+/);
  const end = play(state, {type: 'key', key: 'end', view: first.view, at: 1}).state;
  const last = draw(end, 40, 15);
  expect(last.view.offset).toBe(last.view.reach);
  expect(last.body.join(' ')).toContain('python:3.13-slim');
});

test('a save brings the goals into sight, a short window shows their beginning', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  const desk = new Map([['Dockerfile', {kind: 'text', text: 'FROM x\n'} as const]]);
  const after = play(state, {type: 'checked', exercise: 'first-image', desk, verdict: failedVerdict, at: 1}).state;
  expect(draw(after, 40, 15).body[0]).toBe('Goals  0 of 2');
});

test('after passing it says what it means in production', () => {
  const body = draw(onExercise('x', passedVerdict, ko), 80, 40).body.join('\n');
  expect(body).toContain('✓ 통과했어요!');
  expect(body).toContain('어느 날 파이썬 버전이 바뀌어요.');
});

test('an answered question marks right and wrong with signs and gives the reasons', () => {
  const answered = play(press(onLesson(ko), 'n').state, {type: 'chosen', index: 0, at: 1}).state;
  const body = draw(answered, 80, 24).body;
  expect(body).toContain('✗ 실행 중인 프로세스 (내 답)');
  expect(body).toContain('  │ 그건 컨테이너예요.');
  expect(body).toContain('✓ 파일 변경 묶음');
  expect(body).toContain('✗ 아쉽지만 틀렸어요.');
});

test('the key bar keeps the way to all keys, however narrow', () => {
  for (const columns of [30, 40, 80]) expect(draw(sampleState(), columns, 15).footer.at(-1)).toContain('? help');
});

test('the same colours are not used for both themes', () => {
  const dark = draw(onExercise('x', failedVerdict), 80, 24, 3).body.join('\n');
  const light = draw(onExercise('x', failedVerdict, {theme: 'light'}), 80, 24, 3).body.join('\n');
  expect(dark).not.toBe(light);
});
