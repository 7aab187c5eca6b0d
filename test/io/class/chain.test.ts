import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {firstConsole} from '../../../src/app/console/start.ts';
import {type ConsoleState, panels} from '../../../src/app/console/state.ts';
import type {Saying} from '../../../src/classroom/protocol.ts';
import {classFormats} from '../../../src/cli/class-entry.ts';
import {classExport} from '../../../src/commands/class-export.ts';
import {classReport} from '../../../src/commands/class-report.ts';
import {newSession} from '../../../src/commands/class-sessions.ts';
import {joinClass, type Membership} from '../../../src/io/class/client.ts';
import {openTeacherLine} from '../../../src/io/class/console-client.ts';
import {languages} from '../../../src/text/language.ts';
import {cells} from '../../../src/text/width.ts';
import {consoleFrame} from '../../../src/ui/console/frame.ts';
import {look, typingMark} from '../../../src/ui/look.ts';
import {worldIn} from '../../commands/world.ts';
import {hostile, textsIn} from '../../support/class-hostile.ts';
import {course, openRoom, tokens} from '../../support/class-room.ts';
import {storeOnDisk} from '../../support/class-store.ts';
import {happened} from '../../support/in-console.ts';
import {sampleState} from '../../support/sample.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

/** What may come out at any end: what can be seen and keeps to itself, and the line ends of the format. */
function foreignIn(text: string, lineEnds = /\n/g): readonly string[] {
  const rest = text.replace(lineEnds, '');
  return [
    ...(rest.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu) ?? []),
    ...(rest.match(/\p{Default_Ignorable_Code_Point}/gu) ?? []),
    ...(rest.match(/\p{M}{3,}/gu) ?? []),
  ].map((found) => JSON.stringify(found));
}

/** Every screen of a console on which something of a learner may stand, as rows without colour. */
function* screensOf(state: ConsoleState): Generator<readonly string[]> {
  const ids = [...state.room.learners.keys()];
  const states: ConsoleState[] = [
    ...panels.map((panel) => ({...state, panel})),
    {...state, over: [{kind: 'room', scroll: 0}]},
    ...ids.flatMap((id): ConsoleState[] => [
      {...state, over: [{kind: 'learner', id, scroll: 0}]},
      {...state, over: [{kind: 'confirm', what: {kind: 'remove', learner: id}}]},
      {...state, over: [{kind: 'write', what: {kind: 'hint', to: id}, texts: ['']}]},
      {
        ...state,
        over: [{kind: 'pick', what: {kind: 'file', learner: id, ex: 'build'}, selected: 0, marked: new Set()}],
      },
    ]),
    ...state.room.asked.map(
      ({seq}): ConsoleState => ({...state, over: [{kind: 'confirm', what: {kind: 'mute', asked: seq}}]}),
    ),
  ];
  for (const [index, one] of states.entries()) {
    const language = languages[index % languages.length] ?? 'en';
    const columns = index % 3 === 0 ? 60 : 100;
    const drawn = consoleFrame({...one, language}, look(language, 'dark', 0, columns, 200));
    const lines = [drawn.header, ...drawn.body, drawn.rule, ...drawn.footer];
    const rows = lines.map((line) => line.replaceAll(typingMark, ''));
    for (const row of rows) expect([row, cells(row) <= columns]).toEqual([row, true]);
    yield rows;
  }
}

/** The fields of a table of RFC 4180. */
function fieldsOf(csv: string): readonly string[] {
  return [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

const lessons = new URL('../../support/quiz-course', import.meta.url).pathname;
const ex = 'build';
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** What one learner says, all of it the same text. */
function sayingsWith(text: string): readonly Saying[] {
  const some = text === '' ? ' ' : text;
  return [
    {k: 'check', ex, ok: false, rules: [{id: 'dockerfile/pin', n: 1}], ms: 1000},
    {k: 'check', ex: some.slice(0, 80), ok: false, rules: [{id: some.slice(0, 80), n: 1}], ms: 1000},
    {k: 'at', lesson: some.slice(0, 80), page: some.slice(0, 80)},
    {k: 'ask', text: some.slice(0, 300)},
    {k: 'help', on: true, text: some.slice(0, 200)},
    {k: 'answer', quiz: 'z', q: 'q/fill', given: {kind: 'texts', texts: [text.slice(0, 300), text.slice(0, 300)]}},
    {k: 'vote', poll: 'p', picks: [0]},
  ];
}

/** Somebody with a name like that comes in, and says it wherever one can say anything. */
async function speak(text: string, address: string, code: string): Promise<Membership> {
  const member = await joinClass({address, code, name: text, course, data: undefined});
  onTestFinished(() => member.close());
  member.connect(() => {});
  expect(await member.first).toMatchObject({kind: 'joined'});
  await until('the poll to be heard of', () => member.status().view.poll !== undefined);
  for (const say of sayingsWith(text)) member.say(say);
  await until('all to be said', () => member.status().waiting === 0);
  return member;
}

/** A running class with its log on disk, its console and its board, and everybody in it who means harm. */
async function hostileClass(data: string) {
  const {folder, name: session} = await newSession(data, {title: hostile.join(''), now: Date.now(), keeping: 'file'});
  const store = await storeOnDisk(folder);
  // A clock that leaves everybody time enough to speak.
  let time = Date.now();
  const now = () => {
    time += 200;
    return time;
  };
  const name = hostile.join('').slice(0, 400);
  const room = await openRoom({store, now, title: name});
  const address = `127.0.0.1:${room.address.port}`;
  const given = {language: 'en', theme: 'dark', course: sampleState().course, bank: [], me: 'ada', now: time} as const;
  let state = firstConsole({...given, addresses: {join: address, board: `http://${address}/`}});
  const door = {address: `ws://${address}/class`, token: tokens.instructor, me: 'ada', name};
  const line = openTeacherLine(door, (told) => {
    state = happened(state, told).state;
  });
  onTestFinished(() => line.close());
  const count = (k: string) => store.events.filter((event) => event.k === k).length;
  const board = await room.enter('board');
  const choices = hostile.filter(hasWords).map((text) => text.slice(0, 120));
  line.order({k: 'quiz.open', quiz: 'z', questions: [{id: 'q/fill', hash: 'h3'}]});
  line.order({k: 'poll.open', poll: 'p', prompt: name.slice(0, 300), choices: choices.slice(0, 9)});
  await until('the poll to be open', () => count('poll.open') === 1);
  const members: Membership[] = [];
  for (const [index, text] of hostile.entries()) {
    const member = await speak(text, address, room.code);
    members.push(member);
    const some = text === '' ? ' ' : text;
    const learner = member.status().learner ?? '';
    line.order({k: 'askShare', req: `r${index}`, learner, path: some.slice(0, 200)});
    line.order({k: 'hint', to: learner, text: some.slice(0, 400)});
    await until('the file to be asked for', () => count('hint') === index + 1);
    member.say({k: 'share', req: `r${index}`, file: {path: some.slice(0, 200), text: text.slice(0, 400)}});
    await until('the file to be said', () => member.status().waiting === 0);
  }
  line.order({k: 'poll.reveal', poll: 'p'});
  line.order({k: 'quiz.reveal', quiz: 'z'});
  line.order({k: 'code', code: 'ABCDEFGH'});
  const last = () => board.all('board').at(-1)?.board as {code?: string} | undefined;
  await until('the board to be there', () => last()?.code === 'ABCDEFGH');
  await until('the console to be there', () => state.room.code === 'ABCDEFGH');
  return {folder, session, store, now, room, line, board, members, count, state};
}

/** What is wrong with one file that is made of the class. */
function wrongIn(format: (typeof classFormats)[number], written: string): readonly string[] {
  const text = written.replace(/^\ufeff/, '');
  if (format === 'csv' || format === 'csv-long')
    return [...foreignIn(text, /\r\n/g), ...fieldsOf(text).filter((field) => /^[=+\-@\t\r]/.test(field))];
  if (format === 'junit') return [...foreignIn(text), ...(text.match(/<script|<!\[CDATA\[|\]\]>/) ?? [])];
  return [...foreignIn(text), ...[...textsIn(JSON.parse(text))].flatMap((one) => foreignIn(one))];
}

test('whatever somebody says, at no end of the class comes out more than can be seen', async () => {
  const data = temporaryFolder();
  const {folder, session, store, now, room, line, board, members, count, state} = await hostileClass(data);

  // The log: everybody is in it, and what is no id in nobody's words.
  for (const k of ['join', 'share', 'check'])
    expect([k, count(k)]).toEqual([k, expect.toSatisfy((n) => n >= hostile.length)]);
  expect(count('ask')).toBeGreaterThan(hostile.length / 2);
  expect([...textsIn(store.events)].flatMap((text) => foreignIn(text))).toEqual([]);
  expect(foreignIn(readFileSync(join(folder, 'log.jsonl'), 'utf8'))).toEqual([]);

  // The instructor's screen, the projector, and what learners see of it.
  const screens = [...screensOf(state)].map((rows) => rows.join('\n'));
  for (const seen of ['owned', '31mred', 'HYPERLINK', 'alert(1)']) expect(screens.join('\n')).toContain(seen);
  expect(screens.flatMap((screen) => foreignIn(screen))).toEqual([]);
  expect(board.frames.join('')).toContain('owned');
  expect(board.frames.flatMap((frame) => foreignIn(frame))).toEqual([]);
  expect([...textsIn(board.told)].flatMap((text) => foreignIn(text))).toEqual([]);
  for (const member of members) {
    const {view, title} = member.status();
    expect([...textsIn([view.poll, view.quiz, title])].flatMap((text) => foreignIn(text))).toEqual([]);
  }

  // And what is left of it.
  line.close();
  await Promise.all(members.map((member) => member.close()));
  await room.close();
  await store.close();
  for (const language of languages) {
    const world = worldIn(data, {data, language, now, columns: 100});
    const report = await classReport({kind: 'report', session}, lessons, world);
    expect(report.stdout).toContain('owned');
    expect(foreignIn(report.stdout + report.stderr)).toEqual([]);
    for (const format of classFormats)
      for (const mark of ['none', 'bom'] as const) {
        const wish = {kind: 'export', format, mark, existing: 'keep', session} as const;
        const {stdout, stderr, code} = await classExport(wish, lessons, world);
        expect([format, code, wrongIn(format, stdout), foreignIn(stderr)]).toEqual([format, 0, [], []]);
        expect(stdout).toContain('owned');
      }
  }
}, 90_000);
