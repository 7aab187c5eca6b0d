import type {View} from '../state.ts';
import type {ConsoleAction} from './keys.ts';
import {aboutLearner} from './learner.ts';
import {order} from './order.ts';
import {movedTo, offsetAfter} from './panel.ts';
import {choose, mark, markAll, optionsOf} from './pick.ts';
import {type Confirmed, type ConsoleState, closed, type Overlay, type Picker, replaced, type Step} from './state.ts';
import {erased, submitted, written} from './write.ts';

interface Press {
  readonly name: string;
  readonly action: ConsoleAction | undefined;
  readonly view: View;
}

/** A key while something lies over the panel. */
export function overlayKey(state: ConsoleState, over: Overlay, {name, action, view}: Press): Step {
  if (action === 'close') return [closed(state)];
  switch (over.kind) {
    case 'write':
      if (action === 'open') return submitted(state, over);
      if (name === 'backspace') return [erased(state, over)];
      if (name === 'space') return [written(state, over, ' ')];
      return [[...name].length === 1 ? written(state, over, name) : state];
    case 'confirm':
      if (action === 'yes') return confirmed(closed(state), over.what);
      return [action === 'no' ? closed(state) : state];
    case 'pick':
      return pickerKey(state, over, action, view);
    case 'learner':
      return (action && aboutLearner(state, over.id, action)) ?? [scrolledOver(state, over, action, view)];
    case 'help':
    case 'room':
      return [scrolledOver(state, over, action, view)];
  }
}

function scrolledOver(
  state: ConsoleState,
  over: Extract<Overlay, {scroll: number}>,
  action: ConsoleAction | undefined,
  view: View,
): ConsoleState {
  const offset = action && offsetAfter(action, view);
  return offset === undefined ? state : replaced(state, {...over, scroll: offset});
}

function pickerKey(state: ConsoleState, over: Picker, action: ConsoleAction | undefined, view: View): Step {
  if (action === undefined) return [state];
  const to = movedTo(action, over.selected, optionsOf(state, over.what).length, view);
  if (to !== undefined) return [replaced(state, {...over, selected: to})];
  switch (action) {
    case 'open':
      return choose(state, over);
    case 'mark':
      return [mark(state, over)];
    case 'all':
      return [markAll(state, over)];
    default:
      return [state];
  }
}

function confirmed(state: ConsoleState, what: Confirmed): Step {
  switch (what.kind) {
    case 'quit':
      return [state, {type: 'quit'}];
    case 'take':
      return order(state, {k: 'lease.take'});
    case 'end':
      return order(state, {k: 'end'});
    case 'end-quiz':
      return order(state, {k: 'quiz.end', quiz: what.quiz});
    case 'remove': {
      const over = state.over.filter((one) => one.kind !== 'learner' || one.id !== what.learner);
      const [next, ...effects] = order(state, {k: 'kick', learner: what.learner});
      return effects.length === 0 ? [next] : [{...next, over}, ...effects];
    }
  }
}
