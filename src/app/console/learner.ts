import type {Learner} from '../../classroom/class-state.ts';
import {aliasName} from '../../classroom/names.ts';
import {type Text, text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {cut} from '../../text/width.ts';
import type {ConsoleAction} from './key-row.ts';
import {confirming, order, refusalOf} from './order.ts';
import {openPicker} from './pick.ts';
import type {ConsoleState, Step} from './state.ts';
import {hintTo} from './write.ts';

/** In cells: no name is longer in the log. */
const longestName = 80;

/**
 * What a learner is called in this console, in at most `most` cells: the name, or the id where nothing is left of it;
 * the name of the board while names are hidden, because others look on.
 */
export function nameOf({room}: ConsoleState, {name, id, alias}: Learner, most: number): Text {
  const shown = remoteText(name, longestName) || remoteText(id, longestName);
  return text((language) => cut(room.showsNames ? shown : aliasName(alias)[language], most));
}

/** A key about one learner; undefined when it is none of those. */
export function aboutLearner(state: ConsoleState, id: string, action: ConsoleAction): Step | undefined {
  switch (action) {
    case 'hint':
      return hintTo(state, id);
    case 'file':
      return askForFile(state, id);
    case 'helped':
      return helped(state, id);
    case 'remove':
      return confirming(state, {kind: 'remove', learner: id}, 'kick');
    default:
      return undefined;
  }
}

/** Takes a learner out of the queue. */
export function helped(state: ConsoleState, learner: string): Step {
  if (state.room.learners.get(learner)?.help === undefined)
    return [{...state, notice: {en: 'This learner did not ask for help.', ko: '도움을 요청하지 않은 학습자예요.'}}];
  return order(state, {k: 'helped', learner});
}

/** The files of the exercise at which somebody is, or was last. */
function askForFile(state: ConsoleState, id: string): Step {
  const learner = state.room.learners.get(id);
  const ex = learner && exerciseOf(learner);
  const refusal = refusalOf(state, 'askShare');
  if (refusal) return [{...state, notice: refusal}];
  return ex === undefined ? [{...state, notice: noExercise}] : openPicker(state, {kind: 'file', learner: id, ex});
}

const noExercise: Text = {
  en: 'This learner has not opened an exercise yet, so there is no file to ask for.',
  ko: '학습자가 아직 실습을 열지 않아서 요청할 파일이 없어요.',
};

/** The exercise at which somebody is, or worked last; undefined before the first. */
function exerciseOf({at, exercises}: Learner): string | undefined {
  if (at !== undefined && 'ex' in at) return at.ex;
  return [...exercises.values()].sort((a, b) => a.lastAt - b.lastAt).at(-1)?.ex;
}
