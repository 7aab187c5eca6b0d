import {failingRules, stuckLearners} from '../../classroom/stuck.ts';
import type {Action} from '../keys.ts';
import {scrolled} from '../scroll.ts';
import type {View} from '../state.ts';
import {answersKey} from './answers.ts';
import {boardRows} from './board.ts';
import {chosenItem, drive, driveItems} from './drive.ts';
import type {ConsoleAction} from './key-row.ts';
import {helped} from './learner.ts';
import {confirming, order} from './order.ts';
import {switchHard, turnPage} from './pages.ts';
import {type Chosen, type ConsoleState, type ConsoleView, opened, type Panel, type Step} from './state.ts';
import {hintTo} from './write.ts';

/** The names of what can be pointed at in a panel, in the order of their rows. */
function rowsOf(state: ConsoleState, panel: Panel): readonly string[] {
  switch (panel) {
    case 'board':
      return boardRows(state).map(({learner}) => learner.id);
    case 'rules':
      return failingRules(state.room).map(({rule}) => rule);
    case 'needs':
      return [
        ...stuckLearners(state.room, state.now).map(({learner}) => learner.id),
        ...openQuestions(state).map(({seq}) => questionRow(seq)),
      ];
    case 'drive':
      return driveItems(state);
    case 'answers':
      return [];
  }
}

/** The name of the row of a question that was asked without a name, by its place in the log; no learner's id is like it. */
export function questionRow(seq: number): string {
  return `? ${seq}`;
}

/** What was asked without a name and is not put away, the last one first. */
export function openQuestions({room}: Pick<ConsoleState, 'room'>) {
  return room.asked.toReversed();
}

/** The question that is pointed at; undefined when it is a learner, or nothing. */
export function chosenQuestion(state: ConsoleState, row = chosenIn(state, 'needs')) {
  return state.room.asked.find(({seq}) => questionRow(seq) === row);
}

/** The row that is pointed at: what was chosen, the first one where that is gone; undefined where there are none. */
export function chosenIn(state: ConsoleState, panel: Panel, rows = rowsOf(state, panel)): string | undefined {
  if (panel === 'drive') return chosenItem(state);
  const chosen = panel === 'answers' ? undefined : state.chosen[panel];
  return chosen !== undefined && rows.includes(chosen) ? chosen : rows[0];
}

/** The place of a row after a moving key; undefined when the key does not move. */
export function movedTo(action: ConsoleAction, at: number, count: number, view: View): number | undefined {
  const to = (index: number) => Math.max(0, Math.min(index, count - 1));
  const pageful = Math.max(1, view.height - 1);
  switch (action) {
    case 'up':
      return to(at - 1);
    case 'down':
      return to(at + 1);
    case 'page-up':
      return to(at - pageful);
    case 'page-down':
      return to(at + pageful);
    case 'top':
      return 0;
    case 'bottom':
      return to(count - 1);
    default:
      return undefined;
  }
}

/** The offset after a key that scrolls; undefined when it does not. */
export function offsetAfter(action: ConsoleAction, view: View): number | undefined {
  return isMove(action) ? scrolled(action, view) : undefined;
}

type Move = Extract<Action, ConsoleAction>;
const moves: ReadonlySet<string> = new Set<Move>(['up', 'down', 'page-up', 'page-down', 'top', 'bottom']);

function isMove(action: ConsoleAction): action is Move {
  return moves.has(action);
}

/** A key on a panel that nothing lies over. */
export function panelKey(state: ConsoleState, action: ConsoleAction, view: ConsoleView): Step {
  const {panel} = state;
  const rows = rowsOf(state, panel);
  const chosen = chosenIn(state, panel, rows);
  const to = movedTo(action, rows.indexOf(chosen ?? ''), rows.length, view);
  const row = to === undefined ? undefined : rows[to];
  if (row !== undefined) return [{...state, chosen: {...state.chosen, [panel]: row} as Chosen}];
  switch (panel) {
    case 'board':
    case 'needs':
      return learnerKey(state, action, chosen, view);
    case 'rules':
      return action === 'hint' && chosen !== undefined ? hintTo(state, {rule: chosen}) : [state];
    case 'drive':
      return driveKey(state, action);
    case 'answers':
      if (action === 'other') return [{...state, earlier: !state.earlier, scroll: 0}];
      if (action === 'shut' || action === 'reveal' || action === 'next' || action === 'end')
        return answersKey(state, action);
      return [{...state, scroll: offsetAfter(action, view) ?? state.scroll}];
  }
}

function learnerKey(state: ConsoleState, action: ConsoleAction, id: string | undefined, view: ConsoleView): Step {
  if (action === 'left') return [{...state, column: Math.max(0, view.column - 1)}];
  if (action === 'right') return [{...state, column: Math.min(view.columnReach, view.column + 1)}];
  const question = state.panel === 'needs' ? chosenQuestion(state, id) : undefined;
  if (question) return questionKey(state, action, question.seq);
  if (id === undefined || !state.room.learners.has(id)) return [state];
  // What is done is about whoever is pointed at now, however the rows move meanwhile.
  const held: ConsoleState = {...state, chosen: {...state.chosen, [state.panel]: id} as Chosen};
  if (action === 'open') return [opened(held, {kind: 'learner', id, scroll: 0})];
  if (action === 'hint') return hintTo(held, id);
  return action === 'helped' ? helped(held, id) : [state];
}

/** A question is put away, alone or with all that its asker asks besides: the latter only after a second look. */
function questionKey(state: ConsoleState, action: ConsoleAction, asked: number): Step {
  if (action === 'helped')
    return order(state, {k: 'dismiss', asked, mute: false}, {en: 'Put away.', ko: '질문을 치웠어요.'});
  return action === 'mute' ? confirming(state, {kind: 'mute', asked}, 'dismiss') : [state];
}

function driveKey(state: ConsoleState, action: ConsoleAction): Step {
  const item = chosenItem(state);
  switch (action) {
    case 'open':
      return drive(state, item);
    case 'next':
      return turnPage(state, 1);
    case 'back':
      return turnPage(state, -1);
    case 'hard':
      return switchHard(state);
    default:
      return [state];
  }
}
