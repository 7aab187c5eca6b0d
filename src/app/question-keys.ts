import {
  type ConfigDraft,
  type LinesDraft,
  movedInOrder,
  type OrderDraft,
  type PairsDraft,
  paired,
  type TextsDraft,
  toggled,
} from '../quiz/answering.ts';
import type {ConfigQuestion} from '../quiz/question.ts';
import type {Step as Change} from './go.ts';
import {type Asked, again, asked, chosen, foundEasy, hint, settle, withAnswering, withDraft} from './question.ts';
import {scrolled} from './scroll.ts';
import type {Press, State} from './state.ts';

/** What a key on a question comes to: a change, or leaving it forwards or backwards. */
export type Move = Change | 'forward' | 'backward';

/** A key while a question is in front. */
export function questionKey(state: State, {question, answering}: Asked, press: Press): Move {
  const {action, view} = press;
  if (action === 'skip') return 'forward';
  if (action === 'page-up' || action === 'page-down')
    return [withAnswering(state, answering, scrolled(action, view) ?? 0)];
  if (answering.grade !== undefined) return answeredKey(state, {question, answering}, press);
  if (action === 'hint') return hint(state, {question, answering});
  if (action === 'back') return 'backward';
  return draftKey(state, {question, answering}, press);
}

function draftKey(state: State, {question, answering}: Asked, press: Press): Move {
  const {draft} = answering;
  switch (draft.kind) {
    case 'texts':
      return textsKey(state, draft, press);
    case 'lines':
      return linesKey(state, draft, press);
    case 'order':
      return orderKey(state, draft, press);
    case 'pairs':
      return pairsKey(state, draft, press);
    case 'config':
      return question.kind === 'config' ? configKey(state, question, draft, press) : [state];
    case 'choices':
      // The list moves and chooses by itself and reports it as `highlighted` and `chosen`; only the mark is ours.
      return press.action === 'toggle' && question.kind === 'multi' ? chosen(state, draft.cursor, press.at) : [state];
  }
}

function answeredKey(state: State, {question, answering}: Asked, {action, view}: Press): Move {
  if (action === 'again') return [withAnswering(state, again(question, answering), 0)];
  if (action === 'easy') return foundEasy(state, {question, answering});
  if (action === 'next') return 'forward';
  if (action === 'back') return 'backward';
  const offset = action && scrolled(action, view);
  return offset === undefined ? [state] : [withAnswering(state, answering, offset)];
}

function textsKey(state: State, draft: TextsDraft, {name, action, at}: Press): Move {
  const {texts, blank} = draft;
  const current = texts[blank] ?? '';
  const put = (next: Partial<TextsDraft>): Change => withDraft(state, {...draft, ...next}, 'follow');
  if (action === 'next') {
    const free = texts.findIndex((text) => text.trim() === '');
    return free === -1 ? settle(state, draft, at) : put({blank: current.trim() === '' ? blank : free});
  }
  if (name === 'tab' || action === 'down') return put({blank: Math.min(texts.length - 1, blank + 1)});
  if (action === 'up') return put({blank: Math.max(0, blank - 1)});
  if (name === 'backspace') return put({texts: texts.with(blank, withoutLast(current))});
  const text = name === 'space' ? ' ' : [...name].length === 1 ? name : '';
  return text === '' ? [state] : put({texts: texts.with(blank, current + text)});
}

const graphemes = new Intl.Segmenter();

function withoutLast(text: string): string {
  return Array.from(graphemes.segment(text), ({segment}) => segment)
    .slice(0, -1)
    .join('');
}

function linesKey(state: State, draft: LinesDraft, {action, at}: Press): Change {
  const now = asked(state)?.question;
  const last = now?.kind === 'bug' ? now.listing.lines.length - 1 : 0;
  const move = (to: number) => withDraft(state, {...draft, cursor: Math.max(0, Math.min(to, last))}, 'follow');
  switch (action) {
    case 'up':
      return move(draft.cursor - 1);
    case 'down':
      return move(draft.cursor + 1);
    case 'toggle':
      return withDraft(state, {...draft, marked: toggled(draft.marked, draft.cursor)});
    case 'next':
      return settle(state, {...draft, marked: draft.marked.length > 0 ? draft.marked : [draft.cursor]}, at);
    default:
      return [state];
  }
}

function orderKey(state: State, draft: OrderDraft, {action, at}: Press): Change {
  switch (action) {
    case 'up':
      return withDraft(state, movedInOrder(draft, draft.cursor - 1), 'follow');
    case 'down':
      return withDraft(state, movedInOrder(draft, draft.cursor + 1), 'follow');
    case 'toggle':
      return withDraft(state, {...draft, held: !draft.held});
    case 'next':
      return draft.held ? withDraft(state, {...draft, held: false}) : settle(state, draft, at);
    default:
      return [state];
  }
}

function pairsKey(state: State, draft: PairsDraft, {name, action, at}: Press): Change {
  const last = draft.rights.length - 1;
  const go = (cursor: number) => withDraft(state, {...draft, cursor: Math.max(0, Math.min(cursor, last))}, 'follow');
  if (/^[1-9]$/.test(name)) return withDraft(state, paired(draft, Number(name) - 1), 'follow');
  switch (action) {
    case 'up':
      return go(draft.cursor - 1);
    case 'down':
      return go(draft.cursor + 1);
    case 'toggle': {
      const chosen = draft.rights[draft.cursor];
      const offer = chosen === undefined ? -1 : draft.offered.indexOf(chosen);
      return withDraft(state, {...paired(draft, (offer + 1) % draft.offered.length), cursor: draft.cursor});
    }
    case 'next': {
      const free = draft.rights.indexOf(undefined);
      return free === -1 ? settle(state, draft, at) : go(free);
    }
    default:
      return [state];
  }
}

function configKey(state: State, question: ConfigQuestion, {text}: ConfigDraft, {action}: Press): Change {
  if (action === 'edit' || (action === 'next' && text === undefined))
    return [state, {type: 'edit-fragment', question, text}];
  return action === 'next' ? [state, {type: 'judge-fragment', question, text: text ?? ''}] : [state];
}
