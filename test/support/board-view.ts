import type {BoardView} from '../../src/classroom/board-view.ts';

/** A board of a class of thirty in which nothing has happened yet, but for what a test says. */
export function boardView(change: Partial<BoardView> = {}): BoardView {
  return {
    title: 'Deploying Django',
    code: 'K7QM2XVA',
    places: [],
    now: 1_000_000,
    people: 30,
    online: 28,
    isPaused: false,
    isOver: false,
    needHelp: 0,
    done: 0,
    exercises: [],
    rules: [],
    passedBy: [],
    ...change,
  };
}
