import type {ClassStatus} from '../../src/app/class-state.ts';
import type {Event, State} from '../../src/app/state.ts';
import {emptyView, type LearnerView, seen} from '../../src/classroom/learner-view.ts';
import type {ShownEvent} from '../../src/classroom/protocol.ts';
import {play} from './sample.ts';

export const classStatus: ClassStatus = {
  link: 'live',
  waiting: 0,
  view: emptyView,
  clockOffset: 0,
  title: 'Deploying with Ada',
  name: 'Grace',
  address: '127.0.0.1:7373',
  learner: 'l-7',
  policy: {opens: {}, hints: true, solutions: true, exam: false},
  hasOtherCourse: false,
};

type Shown = ShownEvent extends infer One ? (One extends ShownEvent ? Omit<One, 'seq' | 'at'> : never) : never;

/** The view after these events, counted on from `before`. */
export function viewAfter(before: LearnerView, ...events: readonly Shown[]): LearnerView {
  return events.reduce<LearnerView>(
    (view, event) => seen(view, {...event, seq: view.seq + 1, at: 1000} as ShownEvent),
    before,
  );
}

export function changed(status: Partial<ClassStatus>, at = 1000): Event {
  return {type: 'class-changed', status: {...classStatus, ...status}, at};
}

/** The state in a class, after what it told and how its connection stands. */
export function inClassAfter(state: State, events: readonly Shown[] = [], status: Partial<ClassStatus> = {}): State {
  const before = state.class?.view ?? emptyView;
  return play(state, changed({...status, view: viewAfter(before, ...events)})).state;
}
