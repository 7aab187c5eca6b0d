import type {Text} from '../text/language.ts';
import {closed, telling} from './class-follow.ts';
import {askForHelp} from './class-marks.ts';
import type {ClassOverlay} from './class-state.ts';
import type {Step as Change} from './go.ts';
import type {Action} from './keys.ts';
import type {State} from './state.ts';

/** What the protocol takes, in characters. */
const longest = {ask: 300, help: 200} as const;

/** A line that is being written to the instructor: a question without a name, or what help is needed with. */
export type WritingOverlay = ClassOverlay & {readonly page: 'ask' | 'help'};

/** Is it being written in? */
export function isWriting(over: ClassOverlay): over is WritingOverlay {
  return over.page === 'ask' || over.page === 'help';
}

/** A key while a line to the instructor is written. */
export function writingKey(state: State, over: WritingOverlay, name: string, action: Action | undefined): Change {
  if (action === 'close') return [closed(state)];
  if (action === 'open') return sending(state, over);
  if (name === 'backspace') return [written(state, over, [...over.text].slice(0, -1).join(''))];
  const typed = name === 'space' ? ' ' : [...name].length === 1 ? name : '';
  return [written(state, over, over.text + typed)];
}

/** Pasted text goes behind what was written, its line breaks as blanks. */
export function pastedIntoLine(state: State, over: WritingOverlay, text: string): State {
  return written(state, over, over.text + text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
}

function written(state: State, over: WritingOverlay, text: string): State {
  const fits = text.slice(0, longest[over.page]).replace(/[\ud800-\udbff]$/, '');
  return {...state, over: {...over, text: fits}};
}

/** A question needs words; help is asked for without them as well. */
function sending(state: State, {page, text}: WritingOverlay): Change {
  const words = text.trim();
  if (page === 'help') return askForHelp(closed(state), words);
  if (words === '') return [state];
  return telling({...closed(state), notice: askedText}, {k: 'ask', text: words});
}

const askedText: Text = {
  en: 'Your question is on its way. The instructor sees it without your name.',
  ko: '질문을 보냈어요. 강사에게는 이름 없이 보여요.',
};
