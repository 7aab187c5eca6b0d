import type {Text} from '../../text/language.ts';
import {actionIn} from '../keys.ts';
import type {ConsoleAction, ConsoleKeyRow, ConsolePlace} from './key-row.ts';
import {overKeys} from './over-keys.ts';
import {panelKeys} from './panel-keys.ts';
import {sharedKeys} from './shared-keys.ts';
import {type ConsoleState, type Panel, topOf} from './state.ts';

/** Every key of the console. The first key of a row is the one that is shown. */
export const consoleKeys: readonly ConsoleKeyRow[] = [...panelKeys, ...overKeys, ...sharedKeys];

/** What a key does in a place; undefined when it means nothing there. */
export function consoleAction(key: string, place: ConsolePlace): ConsoleAction | undefined {
  return actionIn(consoleKeys, key, place);
}

/** The rows that hold in a place, in the table's order. */
export function consoleKeysOf(place: ConsolePlace): readonly ConsoleKeyRow[] {
  return consoleKeys.filter((row) => row.places.includes(place));
}

/** Where the keys go now. */
export function consolePlace(state: ConsoleState): ConsolePlace {
  const over = topOf(state);
  switch (over?.kind) {
    case undefined:
      return state.panel;
    case 'help':
      return 'reading';
    case 'pick':
      return over.what.kind === 'questions' ? 'mark' : 'pick';
    case 'learner':
    case 'room':
    case 'write':
    case 'confirm':
      return over.kind;
  }
}

/** What the panels are called. */
export const panelNames: Readonly<Record<Panel, Text>> = {
  board: {en: 'Learners', ko: '학습자'},
  rules: {en: 'Rules', ko: '규칙'},
  needs: {en: 'Help', ko: '도움'},
  drive: {en: 'Lead', ko: '진행'},
  answers: {en: 'Answers', ko: '답'},
};
