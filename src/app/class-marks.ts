import type {Text} from '../text/language.ts';
import {telling} from './class-follow.ts';
import type {ClassRoom} from './class-state.ts';
import type {Step as Change} from './go.ts';
import type {State} from './state.ts';

/** The mark that help is needed: set by one key, and taken back by the same. */
export function toggleHelp(state: State, {view}: ClassRoom): Change {
  return view.needsHelp ? telling({...state, notice: noHelpText}, {k: 'help', on: false}) : askForHelp(state, '');
}

/** Asks for help; with a line about what, when there is one. */
export function askForHelp(state: State, words: string): Change {
  if (words === '') return telling({...state, notice: helpText}, {k: 'help', on: true});
  return telling({...state, notice: helpWithText}, {k: 'help', on: true, text: words});
}

/** The mark that one is done, in the same way. */
export function toggleDone(state: State, {view}: ClassRoom): Change {
  const on = !view.isDone;
  return telling({...state, notice: on ? doneText : notDoneText}, {k: 'done', on});
}

const helpText: Text = {
  en: 'The instructor sees that you need help. Press ! again when it is solved; under m you can say with what.',
  ko: '강사에게 도움이 필요하다고 알렸어요. 해결되면 !를 다시 누르세요. 어떤 도움인지는 m에서 쓸 수 있어요.',
};
const helpWithText: Text = {
  en: 'The instructor sees what you need help with. Press ! when it is solved.',
  ko: '무엇을 도와 달라는지 강사에게 보냈어요. 해결되면 !를 누르세요.',
};
const noHelpText: Text = {en: 'The instructor sees that you no longer need help.', ko: '도움 요청을 취소했어요.'};
const doneText: Text = {en: 'The instructor sees that you are done.', ko: '강사에게 다 했다고 알렸어요.'};
const notDoneText: Text = {en: 'The instructor sees that you are still at work.', ko: '아직 하는 중이라고 알렸어요.'};
