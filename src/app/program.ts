import type {Effect, Event, State} from './state.ts';
import {update} from './update.ts';

/** The running app: one state, changed only by events. */
export interface Program {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** Calls the listener after every change; the result stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Does what an effect says; whatever comes of it is dispatched later. */
export type Perform = (effect: Effect, program: Program) => void;

/** Starts the loop from a state. Effects run in order, after the state has changed. */
export function start(initial: State, perform: Perform): Program {
  let state = initial;
  const listeners = new Set<() => void>();
  const program: Program = {
    state: () => state,
    dispatch(event) {
      const [next, ...effects] = update(state, event);
      const changed = next !== state;
      state = next;
      if (changed) for (const listener of listeners) listener();
      for (const effect of effects) perform(effect, program);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return program;
}
