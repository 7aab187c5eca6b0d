import {firstConsole} from '../../src/app/console/start.ts';
import type {ConsoleEffect, ConsoleEvent, ConsoleState} from '../../src/app/console/state.ts';
import {updateConsole} from '../../src/app/console/update.ts';
import {openPolicy} from '../../src/classroom/class-state.ts';
import type {ClassEvent, Entry, Order} from '../../src/classroom/protocol.ts';
import {sampleState} from './sample.ts';

/** When everything of the made-up class begins, in ms since 1970. */
export const began = 1_700_000_000_000;
const minute = 60_000;

/** An entry of the log without its time. */
export type Bare = Entry extends infer One ? (One extends Entry ? Omit<One, 'at'> : never) : never;

/** Entries as the log has them, so many ms apart. */
export function logOf(entries: readonly Bare[], since = 0, apart = 10_000): readonly ClassEvent[] {
  return entries.map(
    (entry, index) => ({...entry, seq: since + index + 1, at: began + (since + index) * apart}) as ClassEvent,
  );
}

export const openings: readonly Bare[] = [
  {
    by: 'server',
    k: 'start',
    title: 'Deploy 101',
    policy: openPolicy,
    course: {id: 'deploy', hash: 'c0ffee'},
    code: 'ABCDEFGH',
  },
  {by: 'server', k: 'teach', instructor: 'ada', name: 'Ada', role: 'instructor'},
];

/** Somebody who joins. */
export function joins(learner: string, name: string, alias: number): Bare {
  return {by: 'server', k: 'join', learner, name, alias, token: ''};
}

/** A failed check of an exercise, with the rules that complain. */
export function fails(learner: string, ex: string, ...rules: readonly string[]): Bare {
  return {by: `l:${learner}`, k: 'check', ex, ok: false, rules: rules.map((id) => ({id, n: 1})), ms: 1000};
}

export function passes(learner: string, ex: string): Bare {
  return {by: `l:${learner}`, k: 'check', ex, ok: true, rules: [], ms: 900_000};
}

/** A console of Ada's that has heard this, connected; all who joined are online. */
export function inConsole(entries: readonly Bare[], over: Partial<ConsoleState> = {}): ConsoleState {
  const {course} = sampleState();
  const bank = course.lessons.flatMap(({id: lesson, number, pages}) =>
    pages.flatMap(({id: page, questions}) =>
      questions.map((id) => ({id, kind: 'single' as const, lesson, number, page, tags: ['layers'], rules: []})),
    ),
  );
  const empty = firstConsole({
    language: 'en',
    theme: 'dark',
    course,
    bank,
    me: 'ada',
    addresses: {join: '192.168.0.10', board: 'http://192.168.0.10:7373/#key'},
    now: began,
  });
  const log = logOf([...openings, ...entries]);
  const now = began + 20 * minute;
  const linked = happened(empty, {type: 'linked', log: 'same', now, at: now}, {type: 'logged', events: log}).state;
  const online = [...linked.room.learners.keys()];
  return {...happened(linked, {type: 'ticked', now, online, at: now}).state, ...over};
}

/** What comes of events, one after the other. */
export function happened(
  state: ConsoleState,
  ...events: readonly ConsoleEvent[]
): {readonly state: ConsoleState; readonly effects: readonly ConsoleEffect[]} {
  const effects: ConsoleEffect[] = [];
  for (const event of events) {
    const [next, ...more] = updateConsole(state, event);
    state = next;
    effects.push(...more);
  }
  return {state, effects};
}

/** What is in sight when keys are pressed. */
export const view = {offset: 0, reach: 0, height: 15, column: 0, columnReach: 3};

/** What comes of keys, one after the other, and the orders given by them. */
export function pressed(state: ConsoleState, ...keys: readonly string[]) {
  const done = happened(state, ...keys.map((key): ConsoleEvent => ({type: 'key', key, view, at: began + 20 * minute})));
  const orders = done.effects.flatMap((effect): Order[] => (effect.type === 'order' ? [effect.order] : []));
  return {...done, orders};
}

/** Sixty learners: three ask for help, four are stuck on one rule, twelve fail another, the rest works or has passed. */
export function sixty(): readonly Bare[] {
  const ids = Array.from({length: 60}, (_, index) => `l${index + 1}`);
  return [
    ...ids.map((id, index) => joins(id, index % 2 === 0 ? `Learner ${index + 1}` : `학습자 ${index + 1}`, index)),
    {by: 'i:ada', k: 'push', ex: 'first-image'},
    ...ids.slice(0, 3).map((id): Bare => ({by: `l:${id}`, k: 'help', on: true, text: `help of ${id}`})),
    ...ids
      .slice(3, 7)
      .flatMap((id) => [1, 2, 3].map(() => fails(id, 'first-image', 'dockerfile/pin-base-image', 'a/b'))),
    ...ids.slice(7, 19).map((id) => fails(id, 'first-image', 'dockerfile/exec-form')),
    ...ids.slice(19, 40).map((id) => passes(id, 'first-image')),
    {by: 'l:l50', k: 'ask', text: 'Why two stages?'},
    {by: 'l:l50', k: 'pace', pace: 'slower'},
  ];
}
