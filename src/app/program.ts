import type {Effect, Event, State} from './state.ts';
import {update} from './update.ts';

/** A running loop: one state, changed only by events. */
export interface Loop<S, E> {
  readonly state: () => S;
  readonly dispatch: (event: E) => void;
  /** Calls the listener after every change; the result stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The running app. */
export type Program = Loop<State, Event>;

/** Does what an effect says; whatever comes of it is dispatched later. */
export type Perform = (effect: Effect, program: Program) => void;

/** Starts the app from a state. */
export function start(initial: State, perform: Perform): Program {
  return loop(initial, update, perform);
}

/** Starts a loop from a state. Effects run in order, after the state has changed. */
export function loop<S, E, F>(
  initial: S,
  step: (state: S, event: E) => readonly [S, ...F[]],
  perform: (effect: F, running: Loop<S, E>) => void,
): Loop<S, E> {
  let state = initial;
  const listeners = new Set<() => void>();
  const running: Loop<S, E> = {
    state: () => state,
    dispatch(event) {
      const [next, ...effects] = step(state, event);
      const changed = next !== state;
      state = next;
      if (changed) for (const listener of listeners) listener();
      for (const effect of effects) perform(effect, running);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return running;
}
