import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readEvent, readFromClient, readFromServer, readShown} from '../../src/classroom/protocol.ts';

const readers = [
  readFromClient,
  readFromServer,
  (json: string) => readShown(JSON.parse(json)),
  (json: string) => readEvent(JSON.parse(json)),
];

test('nothing makes a reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.object().map((value) => JSON.stringify(value)),
      ),
      (json) => {
        for (const read of readers) expect(read(json)).toBeUndefined();
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      for (const read of [readFromClient, readFromServer]) expect(read(text)).toBeUndefined();
    }),
  );
  expect(readFromClient('['.repeat(100_000))).toBeUndefined();
  expect(readFromClient('{"t":'.repeat(100_000))).toBeUndefined();
});

const hello = {t: 'hello', v: 1, since: 0};
const say = (saying: object) => ({t: 'put', puts: [{cid: 1, say: saying}]});
const order = (one: object) => ({t: 'ctl', cid: 1, order: one});

test.each([
  hello,
  {...hello, code: 'ABCD-EFGH', name: '민아', course: {id: 'c', hash: 'h'}},
  {...hello, token: 'x'.repeat(100), me: 'ada'},
  say({k: 'done', on: true}),
  say({k: 'help', on: true}),
  say({k: 'check', ex: '01-first/build', ok: false, rules: [{id: 'dockerfile/pin', n: 3}], ms: 0}),
  order({k: 'timer', ms: 0}),
  order({k: 'hint', to: {rule: 'a/b'}, text: 'x'}),
])('%j is understood', (message) => {
  expect(readFromClient(JSON.stringify(message))).toEqual(message);
});

test.each([
  {...hello, role: 'instructor'},
  {...hello, since: 1.5},
  {...hello, since: -1},
  {...hello, me: '../x'},
  {...hello, me: ''},
  {...hello, __proto__x: 1},
  {t: 'put', puts: []},
  {t: 'put', puts: Array.from({length: 51}, (_, index) => ({cid: index + 1, say: {k: 'done', on: true}}))},
  {t: 'put', puts: [{cid: 0, say: {k: 'done', on: true}}]},
  {t: 'put', puts: [{cid: 2 ** 53, say: {k: 'done', on: true}}]},
  say({k: 'done', on: 1}),
  say({k: 'done', on: true, by: 'server'}),
  say({k: 'ask', text: ''}),
  say({k: 'ask', text: 'x'.repeat(301)}),
  say({k: 'page', lesson: 'a', page: 'b', hard: true}),
  say({k: 'vote', poll: 'p', picks: [-1]}),
  say({k: 'at', lesson: 'a b', page: 'x'}),
  say({k: 'at', lesson: 'a\u001b', page: 'x'}),
  order({k: 'done', on: true}),
  order({k: 'code', code: 'abcdefgh'}),
  order({k: 'code', code: 'ABCDEFGU'}),
  order({k: 'poll.open', poll: 'p', prompt: 'x', choices: ['a']}),
  order({k: 'timer', ms: Number.MAX_SAFE_INTEGER}),
])('%j is refused', (message) => {
  expect(readFromClient(JSON.stringify(message))).toBeUndefined();
});

test.each(['01-first-image', 'dockerfile/pin', 'x86_64.c', 'T-9aB'])('%s is an id', (page) => {
  expect(readFromClient(JSON.stringify(say({k: 'at', lesson: 'a', page})))).toBeDefined();
});

test.each([
  '첫-이미지',
  'Größe',
  '\u3164',
  'a\u3164',
  '\u115f\u1160',
  'a\uffa0',
  'a\u1100',
  'a\u200b',
  'a\u00ad',
  '\u05d0\u05d1',
  'a\u0627',
  '\ufdfa',
  '가'.normalize('NFD'),
  'e\u0301',
  '\ufb01',
  '\uff21',
  '①',
  '-a',
  'a=b',
  'a\u202e',
  'a\ud800',
  'a'.repeat(81),
])('%j is no id', (page) => {
  expect(readFromClient(JSON.stringify(say({k: 'at', lesson: 'a', page})))).toBeUndefined();
});

test('an event has its stamps and nothing else', () => {
  const event = {k: 'done', on: true, by: 'l:ann', at: 1, seq: 1};
  expect(readEvent(event)).toEqual(event);
  expect(readEvent({...event, cid: 4})).toEqual({...event, cid: 4});
  for (const wrong of [{by: 'x:ann'}, {by: 'l:'}, {seq: 0}, {seq: 1.5}, {at: -1}, {cid: 0}, {more: 1}, {k: 'no'}])
    expect(readEvent({...event, ...wrong})).toBeUndefined();
  expect(readShown({k: 'done', on: true, at: 1, seq: 1})).toBeDefined();
  expect(readShown(event)).toBeUndefined();
  expect(readShown({k: 'ask', text: 'why?', at: 1, seq: 1})).toBeUndefined();
});

test('a time whose distance from another one could not be shown as a date is none', () => {
  const far = 8_640_000_000_000_000;
  const policy = {opens: {'01': far}, hints: true, solutions: true, exam: false};
  const welcome = {t: 'welcome', role: 'learner', you: 'a', seq: 0, now: 0, title: 'x', policy};
  expect(readFromServer(JSON.stringify(welcome))).toBeUndefined();
  const last = Date.UTC(9999, 11, 31);
  const near = {...welcome, policy: {...policy, opens: {'01': last}}};
  expect(readFromServer(JSON.stringify(near))).toMatchObject({policy: {opens: {'01': last}}});
  expect(Number.isNaN(new Date(2 * last).getTime())).toBe(false);
});
