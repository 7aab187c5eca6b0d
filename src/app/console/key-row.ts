import type {KeyRow} from '../keys.ts';
import type {Panel} from './state.ts';

/** Where a key means something. `reading`: over the panel lies something to be read. */
export type ConsolePlace = Panel | 'learner' | 'room' | 'pick' | 'mark' | 'write' | 'confirm' | 'reading';

export type ConsoleAction =
  | 'panel-board'
  | 'panel-rules'
  | 'panel-needs'
  | 'panel-drive'
  | 'panel-answers'
  | 'panel-next'
  | 'open'
  | 'close'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'hint'
  | 'file'
  | 'helped'
  | 'remove'
  | 'mute'
  | 'new-code'
  | 'next'
  | 'back'
  | 'hard'
  | 'shut'
  | 'reveal'
  | 'end'
  | 'other'
  | 'mark'
  | 'all'
  | 'yes'
  | 'no'
  | 'language'
  | 'theme'
  | 'help'
  | 'quit';

/** One row of the console's key table. */
export type ConsoleKeyRow = KeyRow<ConsoleAction, ConsolePlace>;
