import {emptyClass} from '../../classroom/class-state.ts';
import type {ConsoleState} from './state.ts';

type Given = Pick<ConsoleState, 'language' | 'theme' | 'course' | 'bank' | 'me' | 'addresses' | 'now'>;

/** The console before it has heard anything of its class. */
export function firstConsole(given: Given): ConsoleState {
  return {
    ...given,
    room: emptyClass(),
    version: 0,
    online: new Set(),
    link: {kind: 'connecting'},
    waiting: 0,
    skew: 0,
    panel: 'board',
    chosen: {drive: 'page'},
    column: 'follow',
    hard: false,
    earlier: false,
    scroll: 0,
    over: [],
    texts: {},
    files: {},
    titles: {},
    asked: new Set(),
  };
}
