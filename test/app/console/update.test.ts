import fc from 'fast-check';
import {expect, test} from 'vitest';
import {askedNow, distribution} from '../../../src/app/console/answers.ts';
import {boardRows, firstColumn} from '../../../src/app/console/board.ts';
import {type DriveItem, driveItems} from '../../../src/app/console/drive.ts';
import type {ConsolePlace} from '../../../src/app/console/key-row.ts';
import {consoleKeys, consoleKeysOf, consolePlace} from '../../../src/app/console/keys.ts';
import {ownWish} from '../../../src/app/console/lead.ts';
import {panels} from '../../../src/app/console/state.ts';
import {updateConsole} from '../../../src/app/console/update.ts';
import {mayOrder} from '../../../src/classroom/orders.ts';
import type {Question} from '../../../src/quiz/question.ts';
import {questions as everyKind} from '../../support/class-questions.ts';
import {
  type Bare,
  began,
  fails,
  happened,
  inConsole,
  joins,
  logOf,
  openings,
  passes,
  pressed,
  sixty,
  view,
} from '../../support/in-console.ts';

function questionOf(kind: Question['kind']): Question {
  const found = everyKind.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`No question of the kind ${kind}.`);
  return found;
}

const assistant = {by: 'server', k: 'teach', instructor: 'max', name: 'Max', role: 'assistant'} as const;

test('who needs most stands first: help, stuck, failing, working, passed', () => {
  const rows = boardRows(inConsole(sixty()));
  const groups = rows.map(({need}) => need).filter((need, index, all) => need !== all[index - 1]);
  expect(groups).toEqual(['help', 'stuck', 'failing', 'working', 'passed']);
  expect(rows).toHaveLength(60);
  expect(rows.slice(0, 3).map(({learner}) => learner.id)).toEqual(['l1', 'l2', 'l3']);
  expect(rows.filter(({need}) => need === 'failing')).toHaveLength(12);
  expect(rows.filter(({need}) => need === 'passed')).toHaveLength(21);
});

test('a hint to all who fail a rule says to how many it goes, and asks the server once', () => {
  const state = pressed(inConsole(sixty()), '2').state;
  const sent = pressed(state, 'enter', ...'look up', 'enter');
  expect(sent.orders).toEqual([{k: 'hint', to: {rule: 'dockerfile/exec-form'}, text: 'look up'}]);
  expect(sent.state.notice?.en).toBe('Hint sent to 12 learners.');
  expect(sent.state.over).toEqual([]);
});

test('space writes a blank, backspace takes a whole character, and an empty hint is not sent', () => {
  const state = pressed(inConsole(sixty()), 'h', 'a', 'space', '글', '👍', 'backspace', 'b').state;
  expect(pressed(state, 'enter').orders).toEqual([{k: 'hint', to: 'l1', text: 'a 글b'}]);
  const empty = pressed(inConsole(sixty()), 'h', 'space', 'enter');
  expect(empty.orders).toEqual([]);
  expect(empty.state.notice?.en).toContain('Write something');
});

test('what is pointed at stays the same person while the rows move', () => {
  const before = pressed(inConsole(sixty()), 'down').state;
  expect(before.chosen.board).toBe('l2');
  const seq = before.room.seq;
  const moved = happened(before, {type: 'logged', events: logOf([{by: 'l:l1', k: 'help', on: false}], seq)}).state;
  expect(boardRows(moved)[0]?.learner.id).toBe('l2');
  expect(pressed(moved, 'd').orders).toEqual([{k: 'helped', learner: 'l2'}]);
});

test('removing and ending ask first, and Enter is no answer', () => {
  const asked = pressed(inConsole(sixty()), 'enter', 'x');
  expect(asked.orders).toEqual([]);
  expect(pressed(asked.state, 'enter').orders).toEqual([]);
  expect(pressed(asked.state, 'n').state.over).toMatchObject([{kind: 'learner', id: 'l1'}]);
  expect(pressed(asked.state, 'y').orders).toEqual([{k: 'kick', learner: 'l1'}]);
  const ending = pressed(inConsole(sixty()), '4', 'end', 'enter');
  expect(ending.orders).toEqual([]);
  expect(pressed(ending.state, 'y').orders).toEqual([{k: 'end'}]);
});

test('pages are turned one by one, offered or for everybody, and end with the course', () => {
  const state = pressed(inConsole([]), '4').state;
  expect(pressed(state, 'n').orders).toEqual([{k: 'page', lesson: 'first-image', page: 'image', hard: false}]);
  const here = inConsole([{by: 'i:ada', k: 'page', lesson: 'first-image', page: 'image', hard: false}]);
  expect(pressed(here, '4', 'n').orders).toEqual([{k: 'page', lesson: 'first-image', page: 'walk', hard: false}]);
  expect(pressed(here, '4', 's').orders).toEqual([{k: 'page', lesson: 'first-image', page: 'image', hard: true}]);
  const first = pressed(here, '4', 'p');
  expect(first.orders).toEqual([]);
  expect(first.state.notice?.en).toContain('first page');
});

test('pages that were ordered and have not arrived count as turned, whatever the way is like', () => {
  const here = inConsole([{by: 'i:ada', k: 'page', lesson: 'first-image', page: 'image', hard: false}]);
  const first = pressed(here, '4', 'n');
  const sent = happened(first.state, {type: 'sent', waiting: 1}).state;
  expect(pressed(sent, 'n').orders).not.toEqual(first.orders);
  expect(pressed(sent, 'p').orders).toMatchObject([{page: 'image'}]);
  expect(pressed(happened(sent, {type: 'sent', waiting: 0}).state, 'n').orders).toEqual(first.orders);
});

test('what was switched on and has not arrived is switched off by the same key, and the log counts once it has', () => {
  for (const [moves, k, on] of [
    [5, 'pause', true],
    [6, 'names', false],
    [7, 'lock', true],
  ] as const) {
    const keys = ['4', 'home', ...Array<string>(moves).fill('down'), 'enter'];
    const first = pressed(inConsole([]), ...keys);
    expect(first.orders).toEqual([{k, on}]);
    const sent = happened(first.state, {type: 'sent', waiting: 1}).state;
    expect(pressed(sent, 'enter').orders).toEqual([{k, on: !on}]);
    expect(pressed(sent, 'enter', 'enter').orders).toEqual([
      {k, on: !on},
      {k, on},
    ]);
    expect(pressed(happened(sent, {type: 'sent', waiting: 0}).state, 'enter').orders).toEqual([{k, on}]);
  }
});

test('whether a learner shows the file is told in place of that it was asked for, by the name in use', () => {
  const asked: Bare = {by: 'i:ada', k: 'askShare', req: 'f', learner: 'l1', path: 'Dockerfile'};
  const answered = (file?: {path: string; text: string}, more: readonly Bare[] = []) => {
    const before = [...sixty(), ...more, asked];
    const state = inConsole(before);
    const [event] = logOf([{by: 'l:l1', k: 'share', req: 'f', ...(file && {file})}], state.room.seq);
    return happened({...state, now: event?.at ?? 0}, {type: 'logged', events: event ? [event] : []}).state.notice;
  };
  expect(answered()).toEqual({
    en: 'Learner 1 does not show the file.',
    ko: 'Learner 1 님이 파일을 보여 주지 않기로 했어요.',
  });
  expect(answered({path: 'Dockerfile', text: 'FROM x'})?.en).toBe('Learner 1 showed the file.');
  expect(answered(undefined, [{by: 'i:ada', k: 'names', on: false}])?.en).not.toContain('Learner 1');
});

test('a timer takes whole minutes: what else is typed or pasted is not made into another time', () => {
  const form = pressed(inConsole([]), '4', 'home', 'down', 'down', 'down', 'down', 'enter').state;
  expect(pressed(form, '1', '0', 'enter').orders).toEqual([{k: 'timer', ms: 600_000}]);
  for (const key of ['.', 'a', '분']) {
    const {state} = pressed(form, '2', key);
    expect(state.notice?.en).toContain('whole minutes');
    expect(pressed(state, 'enter').orders).toEqual([{k: 'timer', ms: 120_000}]);
  }
});

test('a poll is written line by line and opened with an empty one', () => {
  const state = pressed(
    inConsole([]),
    '4',
    'down',
    'down',
    'down',
    'enter',
    'O',
    'k',
    '?',
    'enter',
    'y',
    'enter',
  ).state;
  const early = pressed(state, 'enter');
  expect(early.orders).toEqual([]);
  expect(early.state.notice?.en).toContain('two choices');
  const done = pressed(state, 'n', 'enter', 'enter');
  expect(done.orders).toMatchObject([{k: 'poll.open', prompt: 'Ok?', choices: ['y', 'n']}]);
  expect(done.state.panel).toBe('answers');
});

test('a quiz takes questions of the bank as soon as their words are read', () => {
  const {state, effects} = pressed(inConsole([]), '4', 'down', 'down', 'enter', 'enter');
  expect(consolePlace(state)).toBe('mark');
  const wanted = effects.flatMap((effect) => (effect.type === 'load-questions' ? effect.questions : []));
  expect(wanted.length).toBeGreaterThan(1);
  expect(pressed(state, 'enter').state.notice?.en).toContain('still being read');
  const question = questionOf('single');
  const prompt = {en: 'What?', ko: '무엇?'};
  const questions = wanted.map(({id}) => ({id, hash: `h-${id}`, prompt, question: {en: question, ko: question}}));
  const read = happened(state, {type: 'questions-loaded', questions}).state;
  const [first, ...rest] = wanted.map(({id}) => ({id, hash: `h-${id}`}));
  expect(pressed(read, 'enter').orders).toMatchObject([{k: 'quiz.open', questions: [first, ...rest]}]);
  expect(pressed(read, 'space', 'enter').orders).toMatchObject([{k: 'quiz.open', questions: rest}]);
});

test('how a poll was answered is not told before it is closed', () => {
  const poll = 'p1';
  const open: readonly Bare[] = [
    joins('l1', 'Ann', 0),
    {by: 'i:ada', k: 'poll.open', poll, prompt: 'Ok?', choices: ['y', 'n']},
    {by: 'l:l1', k: 'vote', poll, picks: [1]},
  ];
  const during = askedNow(inConsole(open));
  expect(during && distribution(during, inConsole(open))).toBeUndefined();
  const after = askedNow(inConsole([...open, {by: 'i:ada', k: 'poll.close', poll}]));
  expect(after && distribution(after, inConsole(open))).toEqual([0, 1]);
});

test('answers too late are not counted in the bars of a quiz', () => {
  const given = (choice: number) => ({kind: 'choices' as const, choices: [choice]});
  const state = inConsole([
    joins('l1', 'Ann', 0),
    joins('l2', 'Bob', 1),
    {by: 'i:ada', k: 'quiz.open', quiz: 'z1', questions: [{id: 'q-layer', hash: 'h'}]},
    {by: 'l:l1', k: 'answer', quiz: 'z1', q: 'q-layer', given: given(1)},
    {by: 'i:ada', k: 'quiz.close', quiz: 'z1'},
    {by: 'l:l2', k: 'answer', quiz: 'z1', q: 'q-layer', given: given(0)},
  ]);
  const asked = askedNow(state);
  expect(asked && distribution(asked, state)).toEqual([0, 1]);
});

test('whoever does not lead is told who does, and may still help', () => {
  const state = inConsole([assistant, ...sixty()], {me: 'max'});
  const page = pressed(state, '4', 'n');
  expect(page.orders).toEqual([]);
  expect(page.state.notice?.en).toContain('Ada leads the class');
  expect(pressed(state, 'd').orders).toEqual([{k: 'helped', learner: 'l1'}]);
  expect(pressed(state, '4', 'end', 'up', 'enter').orders).toEqual([{k: 'lease.request'}]);
});

test('an order without a connection is kept, and it is said', () => {
  const lost = happened(inConsole(sixty()), {type: 'lost'}).state;
  const {orders, state} = pressed(lost, '4', 'n');
  expect(orders).toHaveLength(1);
  expect(state.notice?.en).toContain('Not connected');
  expect(state.online.size).toBe(0);
});

test('another log begins anew', () => {
  const state = inConsole(sixty());
  const events = logOf([...openings, joins('l1', 'Ann', 0), passes('l1', 'first-image')]);
  const next = happened(state, {type: 'linked', log: 'another', now: began, at: began}, {type: 'logged', events}).state;
  expect([...next.room.learners.keys()]).toEqual(['l1']);
});

test('the titles of rules are asked for once', () => {
  const state = inConsole([]);
  const check = fails('l1', 'x', 'a/b');
  const events = logOf([joins('l1', 'Ann', 0), check, check], state.room.seq);
  const first = happened(state, {type: 'logged', events: events.slice(0, 2)});
  expect(first.effects).toEqual([{type: 'find-titles', rules: ['a/b']}]);
  expect(happened(first.state, {type: 'logged', events: events.slice(2)}).effects).toEqual([]);
});

test('a new join code is asked for once, made at the edge, and told when it is in the log', () => {
  const asked = pressed(inConsole(sixty()), '4', 'N');
  expect(asked.effects).toEqual([]);
  expect(pressed(asked.state, 'n').effects).toEqual([]);
  const {state, effects} = pressed(asked.state, 'y');
  expect(effects).toEqual([{type: 'new-code'}]);
  const [event] = logOf([{by: 'i:ada', k: 'code', code: 'ZZZZ9999'}], state.room.seq);
  const now = (event?.at ?? 0) + 1000;
  const told = happened({...state, now}, {type: 'logged', events: event ? [event] : []}).state;
  expect(told.room.code).toBe('ZZZZ9999');
  expect(told.notice?.en).toContain('ZZZZ-9999');
  // What was long ago is no news to a console that hears the log again.
  const late = happened({...inConsole(sixty()), now: now + 60_000}, {type: 'logged', events: event ? [event] : []});
  expect(late.state.notice).toBeUndefined();
  expect(pressed({...inConsole([assistant]), me: 'max'}, 'N').state.notice?.en).toContain('Ada leads');
});

test('whoever was removed still knows the code: it is said, and the key for a new one', () => {
  const {state, orders} = pressed(inConsole(sixty()), 'enter', 'x', 'y');
  expect(orders).toEqual([{k: 'kick', learner: 'l1'}]);
  expect(state.notice?.en).toBe('Learner 1 is removed, but still knows the join code: N makes a new one.');
  expect(pressed(state, 'N', 'y').effects).toEqual([{type: 'new-code'}]);
  const hidden = inConsole([...sixty(), {by: 'i:ada', k: 'names', on: false}]);
  expect(pressed(hidden, 'enter', 'x', 'y').state.notice?.en).not.toContain('Learner 1');
});

test('a question without a name is put away, or all of whoever asked it, which asks first', () => {
  const asked: readonly Bare[] = [
    joins('l1', 'Ann', 0),
    {by: 'l:l1', k: 'ask', text: 'one'},
    {by: 'l:l1', k: 'ask', text: 'two'},
  ];
  const state = pressed(inConsole(asked), '3').state;
  const seqs = state.room.asked.map(({seq}) => seq);
  expect(pressed(state, 'd').orders).toEqual([{k: 'dismiss', asked: seqs[1], mute: false}]);
  expect(pressed(state, 'down', 'd').orders).toEqual([{k: 'dismiss', asked: seqs[0], mute: false}]);
  expect(pressed(state, 'm').orders).toEqual([]);
  expect(pressed(state, 'm', 'y').orders).toEqual([{k: 'dismiss', asked: seqs[1], mute: true}]);
  expect(pressed(state, 'h').state.over).toEqual([]);
});

test('a wish to lead can be taken back, granted or declined, and lapses where everybody sees it', () => {
  const wish = [assistant, {by: 'i:max', k: 'lease.request'}] as const;
  const soon = {now: began + 4 * 10_000};
  const ada = inConsole(wish, soon);
  const max = inConsole(wish, {...soon, me: 'max'});
  expect(driveItems(ada).slice(0, 2)).toEqual(['give-lead', 'decline-lead']);
  const chosen = (state: typeof ada, drive: DriveItem) => ({...state, panel: 'drive' as const, chosen: {drive}});
  const answered = (state: typeof ada, drive: DriveItem) =>
    updateConsole(chosen(state, drive), {type: 'key', key: 'enter', view, at: state.now}).slice(1);
  expect(answered(ada, 'give-lead')).toEqual([{type: 'order', order: {k: 'lease.grant', to: 'max'}}]);
  expect(answered(ada, 'decline-lead')).toEqual([{type: 'order', order: {k: 'lease.drop'}}]);
  expect(driveItems(max)).not.toContain('ask-lead');
  expect(answered(max, 'drop-lead')).toEqual([{type: 'order', order: {k: 'lease.drop'}}]);
  const later = {now: began + 10 * 60_000};
  expect(driveItems({...ada, ...later})[0]).toBe('page');
  expect(driveItems({...max, ...later})).toContain('ask-lead');
  expect(ownWish({...max, ...later})?.left).toBe(0);
});

test('who hands over, declines or takes over is told to whom it concerns', () => {
  const wish = [assistant, {by: 'i:max', k: 'lease.request'}] as const;
  const told = (me: string, entry: Bare) => {
    const state = inConsole(wish, {me, now: began + 5 * 10_000});
    return happened(state, {type: 'logged', events: logOf([entry], state.room.seq)}).state.notice?.en;
  };
  expect(told('max', {by: 'i:ada', k: 'lease.grant', to: 'max'})).toContain('you lead the class now');
  expect(told('max', {by: 'i:ada', k: 'lease.drop'})).toContain('Ada does not hand over');
  expect(told('ada', {by: 'i:max', k: 'lease.drop'})).toBeUndefined();
  // An assistant cannot take over: what means nothing is not told.
  expect(told('ada', {by: 'i:max', k: 'lease.take'})).toBeUndefined();
  const eva = {by: 'server', k: 'teach', instructor: 'eva', name: 'Eva', role: 'instructor'} as const;
  const state = inConsole([eva], {now: began + 4 * 10_000});
  const taken = happened(state, {
    type: 'logged',
    events: logOf([{by: 'i:eva', k: 'lease.take'}], state.room.seq),
  }).state;
  expect(taken.notice?.en).toBe('Eva took over and leads the class now.');
});

test('orders that the server does not take are told until one is taken', () => {
  const stall = {why: 'storage', kind: 'held', orders: 1} as const;
  const held = happened(inConsole([]), {type: 'sent', waiting: 1}, {type: 'stalled', stall}).state;
  expect(pressed(held, 'down').state.stall).toEqual(stall);
  expect(happened(held, {type: 'sent', waiting: 2}).state.stall).toEqual(stall);
  expect(happened(held, {type: 'sent', waiting: 0}).state.stall).toBeUndefined();
  const lost = happened(held, {type: 'sent', waiting: 0}, {type: 'stalled', stall: {...stall, kind: 'given-up'}}).state;
  expect(lost.stall?.kind).toBe('given-up');
  const again = happened(lost, {type: 'sent', waiting: 1});
  expect(again.state.stall?.kind).toBe('given-up');
  expect(happened(again.state, {type: 'sent', waiting: 0}).state.stall).toBeUndefined();
});

test('what is right is counted live for questions without choices, and only there', () => {
  const fill = questionOf('fill');
  const state = inConsole([
    joins('l1', 'Ann', 0),
    joins('l2', 'Bob', 1),
    {by: 'i:ada', k: 'quiz.open', quiz: 'z1', questions: [{id: fill.id, hash: 'h'}]},
    {by: 'l:l1', k: 'answer', quiz: 'z1', q: fill.id, given: {kind: 'texts', texts: ['or-that', 'second-blank']}},
    {by: 'l:l2', k: 'answer', quiz: 'z1', q: fill.id, given: {kind: 'texts', texts: ['no', 'no']}},
  ]);
  const asked = askedNow(state);
  expect(asked && distribution(asked, state)).toBeUndefined();
  const read = {id: fill.id, hash: 'h', prompt: {en: '', ko: ''}, question: {en: fill, ko: fill}};
  const known = happened(state, {type: 'questions-loaded', questions: [read]}).state;
  expect(asked && distribution(asked, known)).toEqual([1, 0, 1]);
});

test('Ctrl+C asks before it closes, also while something is written; once more closes', () => {
  const writing = pressed(inConsole(sixty()), 'h', 'a', 'ctrl+c');
  expect(writing.effects).toEqual([]);
  expect(pressed(writing.state, 'n').state.over).toMatchObject([{kind: 'write', texts: ['a']}]);
  expect(pressed(writing.state, 'ctrl+c').effects).toEqual([{type: 'quit'}]);
  expect(pressed(inConsole(sixty()), 'enter', 'x', 'ctrl+c').orders).toEqual([]);
  expect(pressed(inConsole(sixty()), 'enter', 'x', 'ctrl+c', 'y').effects).toEqual([{type: 'quit'}]);
});

test('of exercises that do not fit, that one is in sight first at which most people work', () => {
  const columns = ['first-image', 'z', 'y'];
  const entries = ['l1', 'l2', 'l3'].flatMap((id, index) => [joins(id, id, index), fails(id, 'first-image', 'a/b')]);
  const state = inConsole([...entries, fails('l3', 'y', 'a/b')]);
  expect(firstColumn(state, columns, 1)).toBe(0);
  expect(firstColumn(inConsole([...entries, {by: 'i:ada', k: 'push', ex: 'z'}]), columns, 1)).toBe(1);
  expect(firstColumn({...state, column: 2}, columns, 1)).toBe(2);
});

const places: readonly ConsolePlace[] = [...panels, 'learner', 'room', 'pick', 'mark', 'write', 'confirm', 'reading'];

test('in one place a key means one thing, and every row says so in both languages', () => {
  for (const place of places) {
    const keys = consoleKeysOf(place).flatMap((row) => row.keys);
    expect(keys, place).toEqual([...new Set(keys)]);
  }
  for (const {places: where, label} of consoleKeys) {
    expect(where.length).toBeGreaterThan(0);
    expect(label.en).not.toBe('');
    expect(label.ko).not.toBe('');
  }
});

const names = [...new Set([...consoleKeys.flatMap(({keys}) => keys), 'a', 'ㅂ', '7', 'backspace', 'space', 'ctrl+z'])];

test('whatever is pressed, nothing breaks, and no order goes out that its giver may not give', () => {
  const someone = fc.constantFrom('ada', 'max', 'nobody');
  let given = 0;
  fc.assert(
    fc.property(someone, fc.array(fc.constantFrom(...names), {maxLength: 40}), (me, keys) => {
      let state = inConsole([assistant, ...sixty().slice(0, 90)], {me});
      for (const key of keys) {
        const {state: next, orders} = pressed(state, key);
        for (const {k} of orders) {
          given++;
          expect(mayOrder(state.room, me, k)).toBe(true);
        }
        state = next;
      }
    }),
    {numRuns: 150},
  );
  expect(given).toBeGreaterThan(0);
});

test('a refusal is told without anything in it that could steer a terminal', () => {
  const {notice} = happened(inConsole(sixty()), {type: 'refused', code: '\u001b]52;c;AAAA\u0007no\u202e'}).state;
  expect(notice?.en).toBe('Not done: the server did not take it (]52;c;AAAAno). Nothing has changed.');
  expect(notice?.ko).not.toMatch(/\p{C}/u);
});
