import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {ConsoleState} from '../../../src/app/console/state.ts';
import {languages} from '../../../src/text/language.ts';
import {asciiOnly, cells} from '../../../src/text/width.ts';
import {consoleFrame} from '../../../src/ui/console/frame.ts';
import {type ColourDepth, look, typingMark} from '../../../src/ui/look.ts';
import {type Bare, began, fails, happened, inConsole, joins, pressed, sixty} from '../../support/in-console.ts';

function drawn(state: ConsoleState, columns = 80, rows = 24, depth: ColourDepth = 0): readonly string[] {
  const {header, body, rule, footer, view} = consoleFrame(
    state,
    look(state.language, state.theme, depth, columns, rows),
  );
  expect(view.offset).toBeLessThanOrEqual(view.reach);
  const blank = Array.from({length: rows - 2 - footer.length - body.length}, () => '');
  return [header, ...body, ...blank, rule, ...footer].map((line) => line.replace(typingMark, ''));
}

const assistant: Bare = {by: 'server', k: 'teach', instructor: 'max', name: 'Max', role: 'assistant'};
const given = (choice: number) => ({kind: 'choices' as const, choices: [choice]});
const polled: readonly Bare[] = [
  ...sixty(),
  {by: 'i:ada', k: 'poll.open', poll: 'p1', prompt: 'Shall we go on?', choices: ['Yes', 'No']},
  ...['l1', 'l2', 'l3'].map((id): Bare => ({by: `l:${id}`, k: 'vote', poll: 'p1', picks: [0]})),
  {by: 'l:l4', k: 'vote', poll: 'p1', picks: [1]},
];
const quizzed: readonly Bare[] = [
  ...sixty(),
  {by: 'i:ada', k: 'quiz.open', quiz: 'z1', questions: [{id: 'q-layer', hash: 'h'}]},
  {by: 'l:l1', k: 'answer', quiz: 'z1', q: 'q-layer', given: given(1)},
  {by: 'i:ada', k: 'quiz.reveal', quiz: 'z1'},
  {by: 'server', k: 'revealed', quiz: 'z1', q: 'q-layer', key: given(1), tally: [0, 1]},
];
const full = inConsole([assistant, ...sixty()]);
const shared: readonly Bare[] = [
  {by: 'i:ada', k: 'askShare', req: 'r1', learner: 'l1', path: 'Dockerfile'},
  {
    by: 'l:l1',
    k: 'share',
    req: 'r1',
    file: {path: 'Dockerfile', text: `FROM python\n    indented\u001b[31m\n#${'글'.repeat(60)}끝`},
  },
];

const states: Readonly<Record<string, ConsoleState>> = {
  'nobody yet': inConsole([]),
  board: full,
  'board, last row': pressed(full, 'end').state,
  rules: pressed(full, '2').state,
  help: pressed(full, '3').state,
  lead: pressed(full, '4').state,
  answers: pressed(full, '5').state,
  'a learner': pressed(inConsole([...sixty(), ...shared]), 'enter').state,
  'a learner who fails': pressed(full, 'down', 'down', 'down', 'enter').state,
  'a hint': pressed(full, '2', 'enter', 'h', 'i').state,
  'a poll': pressed(inConsole(polled), '5').state,
  'a quiz': pressed(inConsole(quizzed), '5').state,
  'writing a poll': pressed(full, '4', 'down', 'down', 'down', 'enter', 'x', 'enter').state,
  'choosing a page': pressed(full, '4', 'enter', 'enter').state,
  'choosing questions': pressed(full, '4', 'down', 'down', 'enter', 'enter').state,
  'join code': pressed(full, '4', 'end', 'up', 'up', 'enter').state,
  'removing somebody': pressed(full, 'enter', 'x').state,
  'a refusal': pressed({...full, me: 'max'}, '4', 'n').state,
  keys: pressed(full, '?').state,
  lost: happened(full, {type: 'lost'}).state,
  closed: happened(full, {type: 'closed', reason: 'token'}).state,
};

describe.each(Object.entries(states))('%s', (_, state) => {
  test.each([
    [40, 15],
    [80, 24],
    [120, 40],
  ] as const)('fills a window of %i × %i and is never wider', (columns, rows) => {
    for (const language of languages)
      for (const depth of [0, 1, 3] as const) {
        const lines = drawn({...state, language}, columns, rows, depth);
        expect(lines).toHaveLength(rows);
        for (const line of lines) expect(cells(line), line).toBeLessThanOrEqual(columns);
        if (depth === 0) expect(lines.join('\n')).not.toContain('\u001b');
      }
  });

  test('has only ASCII for terminals that have no more, but for words', () => {
    const text = drawn(state).map(asciiOnly).join('\n');
    expect(text.replace(/[\p{L}\p{N}]/gu, '')).toMatch(/^[\x00-\x7f]*$/);
  });
});

test('sixty learners on 80 × 24: who asks first, then who is stuck, then who fails', () => {
  const lines = drawn(full);
  expect(lines[0]).toContain('Deploy 101 · ABCD-EFGH');
  expect(lines[0]).toContain('● live 60/60');
  expect(lines[1]).toBe('[1 Learners] 2 Rules  3 Help 3+4  4 Lead  5 Answers ');
  expect(lines[2]).toBe('    learner                     ▸first-image');
  expect(lines[3]).toMatch(/^▶ ◐ Learner 1 {10}! 9 min {2}·$/);
  expect(lines[6]).toMatch(/^ {2}◐ 학습자 4 {11}\? \d min {2}2 pin-base-image$/);
  expect(lines[10]).toMatch(/^ {2}◐ .* 1 exec-form$/);
  expect(lines.at(-2)).toContain('1–19 / 60');
  expect(lines.at(-1)).toMatch(/^Enter open .*\? help$/);
});

test('40 × 15 still shows who, what, and the key that helps', () => {
  const lines = drawn(full, 40, 15);
  expect(lines[1]).toContain('[1 Learners]');
  expect(lines[3]).toMatch(/^▶ ◐ Learner 1 +! ·$/);
  expect(lines.at(-1)).toContain('? help');
});

test('the roll-up says how many of how many fail each rule, and what the chosen one asks for', () => {
  const title = {en: 'Say it as a list', ko: '목록으로 쓰기'};
  const state = happened(full, {type: 'titles-found', titles: {'dockerfile/exec-form': title}}).state;
  const lines = drawn(pressed(state, '2').state);
  expect(lines[2]).toMatch(/^▶ 12 of 60 {2}██░+ dockerfile\/exec-form$/);
  expect(lines[3]).toBe('    Say it as a list');
  expect(lines[4]).toMatch(/^ {4}학습자 8, Learner 9, 학습자 10, /);
  expect(lines[6]).toMatch(/^ {2}4 of 60 {3}█░+ a\/b$/);
  const hint = drawn(pressed(state, '2', 'enter').state).join('\n');
  expect(hint).toContain('A hint to 12 learners who fail dockerfile/exec-form: Say it as a list');
  expect(drawn({...pressed(state, '2').state, language: 'ko'}).join('\n')).toContain('60명 중 12명');
});

test('the queue tells why and for how long, questions come without a name, the pace in one line', () => {
  const lines = drawn(pressed(full, '3').state).join('\n');
  expect(lines).toMatch(/Learner 1 +asks for help, \d+ min: help of l1/);
  expect(lines).toMatch(/학습자 4 +pin-base-image 3× in a row, \d+ min on A first Dockerfile/);
  expect(lines).toMatch(/“ \d+ min · Why two stages\?/);
  expect(lines).not.toContain('학습자 50 ');
  expect(lines).toContain('Pace: slower 1, fine 0, faster 0 · done 0/60');
});

test('while a poll is open only the count is seen; closed, bars; never a name', () => {
  const open = drawn(pressed(inConsole(polled), '5').state).join('\n');
  expect(open).toContain('4 of 60 answered');
  expect(open).not.toContain('█');
  const closed = drawn(pressed(inConsole([...polled, {by: 'i:ada', k: 'poll.close', poll: 'p1'}]), '5').state).join(
    '\n',
  );
  expect(closed).toMatch(/█+░+ 3 {4}75 %/);
  expect(closed).not.toMatch(/Learner\b|학습자/);
});

test('who closes the console of a class that is over is not told that it can go on', () => {
  expect(drawn(pressed(full, 'q').state).join(' ')).toContain('can go on later');
  const over = drawn(pressed(inConsole([...sixty(), {by: 'i:ada', k: 'end'}]), 'q').state).join(' ');
  expect(over).toContain('The class is over; its record stays.');
});

test('a file that a learner showed keeps its blanks and loses its controls', () => {
  const lines = drawn(states['a learner'] ?? full, 80, 40);
  expect(lines).toContain('2 │     indented[31m');
  expect(lines).toContain(`3 │ #${'글'.repeat(37)}`);
  expect(lines).toContain(`    ${'글'.repeat(23)}끝`);
});

test('a lost connection and another one who leads are said plainly', () => {
  expect(drawn(happened(full, {type: 'lost'}).state).join('\n')).toContain('Connection lost, trying again.');
  expect(drawn({...full, me: 'max'}).join('\n')).toContain('Ada leads the class');
  const asks = inConsole([assistant, {by: 'i:max', k: 'lease.request'}], {now: began + 60_000});
  expect(drawn(asks).join('\n')).toContain('Max asks to lead');
  expect(drawn(pressed({...asks, skew: -19 * 60_000}, '4').state).join('\n')).toMatch(/Hand over to Max +\d:\d\d left/);
  expect(drawn({...asks, me: 'max'}).join('\n')).toMatch(/you asked to lead, 1:\d\d left/);
  expect(drawn({...asks, me: 'max', now: began + 600_000}).join('\n')).toContain('nobody answered your request');
  const held = {why: 'storage', kind: 'held', orders: 2} as const;
  expect(drawn({...full, stall: held}).join('\n')).toContain('cannot write its log; 2 orders wait');
  expect(drawn({...full, stall: {...held, kind: 'given-up'}}).join('\n')).toContain('2 orders were given up');
});

const foreign = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Me}]/u;

test('whatever learners are called and write, nothing of it reaches the terminal as a command', () => {
  const evil = fc.oneof(
    fc.string({unit: 'binary', minLength: 1, maxLength: 60}),
    fc.constantFrom('\u001b]52;c;x\u0007', '\u202egnp', 'a\r\nb', '\u009b31m', `e${'\u0301'.repeat(30)}`, '\u{e0041}'),
  );
  fc.assert(
    fc.property(evil, evil, fc.constantFrom(40, 80), (name, text, columns) => {
      const state = inConsole([
        joins('l1', name, 0),
        {by: 'l:l1', k: 'help', on: true, text},
        {by: 'l:l1', k: 'ask', text},
        fails('l1', 'x', 'a/b'),
        {by: 'i:ada', k: 'poll.open', poll: 'p1', prompt: text, choices: [name, text]},
        {by: 'i:ada', k: 'askShare', req: 'r1', learner: 'l1', path: text},
        {by: 'l:l1', k: 'share', req: 'r1', file: {path: text, text}},
      ]);
      for (const keys of [[], ['enter'], ['enter', 'x'], ['h'], ['3'], ['5'], ['4', 'enter']])
        for (const line of drawn(pressed(state, ...keys).state, columns, 24)) {
          expect(line).not.toMatch(foreign);
          expect(cells(line)).toBeLessThanOrEqual(columns);
        }
    }),
    {numRuns: 100},
  );
});

test('a server that gives a strange reason for closing is quoted', () => {
  for (const reason of ['constructor', 'toString', '__proto__'])
    expect(drawn(happened(full, {type: 'closed', reason}).state).join('\n')).toContain(`(${reason})`);
});

describe('while names are hidden, because others look on', () => {
  const hidden: Bare = {by: 'i:ada', k: 'names', on: false};
  const quiet = inConsole([...sixty(), ...shared, hidden]);
  const names = [...quiet.room.learners.values()].map(({name}) => name);
  const looks: Readonly<Record<string, ConsoleState>> = {
    learners: quiet,
    help: pressed(quiet, '3').state,
    'a learner': pressed(quiet, 'enter').state,
    'a hint': pressed(quiet, 'enter', 'h').state,
    'removing somebody': pressed(quiet, 'enter', 'x').state,
    'somebody was removed': pressed(quiet, 'enter', 'x', 'y').state,
    'a file to be chosen': happened(pressed(quiet, 'G', 'g', 'down', 'down', 'down', 'enter', 'f').state, {
      type: 'files-loaded',
      ex: 'first-image',
      paths: ['Dockerfile'],
    }).state,
    rules: pressed(quiet, '2').state,
    'a hint to many': pressed(quiet, '2', 'h').state,
    'a hint was sent': pressed(quiet, 'h', 'a', 'enter').state,
    'nobody to be helped': pressed(quiet, 'end', 'd').state,
    answers: pressed(quiet, '5').state,
    'whoever left': pressed(inConsole([...sixty(), hidden, {by: 'i:ada', k: 'kick', learner: 'l1'}]), 'end', 'enter')
      .state,
    lead: pressed(quiet, '4').state,
  };

  test.each(Object.entries(looks))('%s shows nobody by name', (_, state) => {
    for (const language of languages) {
      const shown = drawn({...state, language}, 120, 40).join('\n');
      expect(names.filter((name) => shown.includes(name))).toEqual([]);
    }
  });

  test('the names of the board stand there instead, and names come back', () => {
    expect(drawn(quiet).join('\n')).toMatch(/Amber Otter|Brave Dolphin|Calm Heron/);
    const back = inConsole([...sixty(), hidden, {...hidden, on: true}]);
    expect(names.some((name) => drawn(back).join('\n').includes(name))).toBe(true);
  });
});

test('a shared file that was cut says where', () => {
  const cut: readonly Bare[] = [
    {by: 'i:ada', k: 'askShare', req: 'r1', learner: 'l1', path: 'Dockerfile'},
    {by: 'l:l1', k: 'share', req: 'r1', file: {path: 'Dockerfile', text: 'FROM python\nRUN x', of: 300}},
  ];
  const shows = (log: readonly Bare[]) =>
    drawn(pressed(inConsole([...sixty(), ...log]), 'enter').state, 80, 40).join('\n');
  expect(shows(cut)).toContain('… cut here: 2 of 300 lines');
  expect(shows(shared)).not.toContain('cut here');
});
