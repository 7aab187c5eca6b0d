import type {Text} from '../../text/language.ts';
import type {View} from '../state.ts';
import type {ConsoleAction} from './key-row.ts';
import {aboutLearner, nameOf} from './learner.ts';
import {order, refusalOf} from './order.ts';
import type {Confirmed, Overlay, Picker} from './overlay.ts';
import {movedTo, offsetAfter} from './panel.ts';
import {choose, mark, markAll, optionsOf} from './pick.ts';
import {type ConsoleState, closed, replaced, type Step} from './state.ts';
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
    case 'remove':
      return remove(state, what.learner);
    case 'new-code': {
      const refusal = refusalOf(state, 'code');
      return refusal ? [{...state, notice: refusal}] : [state, {type: 'new-code'}];
    }
    case 'mute':
      return order(state, {k: 'dismiss', asked: what.asked, mute: true}, muted);
  }
}

const muted: Text = {
  en: 'Put away. No more questions from whoever asked it will be shown.',
  ko: '질문을 치웠어요. 이 질문을 한 사람의 질문은 이제 보이지 않아요.',
};

function remove(state: ConsoleState, id: string): Step {
  const over = state.over.filter((one) => one.kind !== 'learner' || one.id !== id);
  const learner = state.room.learners.get(id);
  const [next, ...effects] = order(state, {k: 'kick', learner: id}, learner && removed(nameOf(state, learner, 24)));
  return effects.length === 0 ? [next] : [{...next, over}, ...effects];
}

function removed(name: Text): Text {
  return {
    en: `${name.en} is removed, but still knows the join code: N makes a new one.`,
    ko: `${name.ko} 님을 퇴장시켰어요. 참여 코드는 아직 알고 있으니, N을 눌러 새로 만드세요.`,
  };
}
