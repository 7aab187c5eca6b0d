import {expect, onTestFinished, test, vi} from 'vitest';
import {emptyClass} from '../../../src/classroom/class-state.ts';
import {apply} from '../../../src/classroom/session.ts';
import type {Attendance} from '../../../src/io/class/attendance.ts';
import type {Connection, Member} from '../../../src/io/class/connection.ts';
import type {Hub} from '../../../src/io/class/hub.ts';
import {News} from '../../../src/io/class/news.ts';

/** Somebody who keeps what they are sent. */
function listener(role: Member['role'], isFree = true) {
  const frames: unknown[] = [];
  const send = (frame: Buffer) => frames.push(JSON.parse(frame.toString()));
  const connection = {member: {role, id: role}, isFree, hasMissedNews: false, send};
  return {frames, connection: connection as unknown as Connection};
}

const seconds = 10;

test('however often the room changes, who teaches is told five times a second, the board twice, learners once', () => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'performance']});
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const state = emptyClass();
  const people = Array.from({length: 20}, (_, index) => `p${index}`);
  for (const [index, learner] of people.entries())
    apply(state, {
      k: 'join',
      learner,
      name: learner,
      alias: index,
      token: learner,
      by: 'server',
      seq: index + 1,
      at: 1,
    });
  const audience = (['instructor', 'learner', 'board'] as const).map((role) => listener(role));
  const [teacher, learner, board] = audience;
  const attendance = {online: new Set<string>()};
  const news = new News(
    {state, members: audience.map(({connection}) => connection)} as unknown as Hub,
    attendance as unknown as Attendance,
    () => performance.now(),
    () => [],
  );
  for (let ms = 0; ms < seconds * 1000; ms++) {
    attendance.online = new Set(people.slice(0, ms % people.length));
    news.changed();
    vi.advanceTimersByTime(1);
  }
  attendance.online = new Set(people.slice(0, 7));
  news.changed();
  vi.advanceTimersByTime(2000);
  const most = {instructor: 5, board: 2, learner: 1};
  const counts = {instructor: teacher?.frames, board: board?.frames, learner: learner?.frames};
  for (const [role, perSecond] of Object.entries(most)) {
    const told = counts[role as keyof typeof most]?.length ?? 0;
    // One at the beginning, and one after the end.
    expect([role, told <= seconds * perSecond + 2]).toEqual([role, true]);
    expect([role, told > (seconds * perSecond) / 2]).toEqual([role, true]);
  }
  // What came last is told, whatever came before.
  expect(teacher?.frames.at(-1)).toMatchObject({t: 'tick', online: people.slice(0, 7)});
  expect(learner?.frames.at(-1)).toMatchObject({t: 'tick', room: 7});
  expect(board?.frames.at(-1)).toMatchObject({t: 'board', board: {online: 7}});
});

test('nothing is told when nothing changed, nor to who does not read', () => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'performance']});
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const [teacher, slow] = [listener('instructor'), listener('assistant', false)];
  const news = new News(
    {state: emptyClass(), members: [teacher.connection, slow.connection]} as unknown as Hub,
    {online: new Set(['a'])} as unknown as Attendance,
    () => 1,
    () => [],
  );
  for (let times = 0; times < 50; times++) {
    news.changed();
    vi.advanceTimersByTime(100);
  }
  expect(teacher.frames).toHaveLength(1);
  expect(slow.frames).toEqual([]);
  expect(slow.connection.hasMissedNews).toBe(true);
});
