import type {ConsoleEvent, ConsoleState} from '../app/console/state.ts';
import type {Loop} from '../app/program.ts';
import type {Medium} from './App.tsx';
import {Console} from './Console.tsx';
import {type FullScreen, showOnScreen} from './screen.tsx';

/** Opens the alternate screen and draws the console in it. A whole class may hang on it: Ctrl+C asks first, too. */
export function showConsole(
  program: Loop<ConsoleState, ConsoleEvent>,
  medium: Medium,
  reader: 'eyes' | 'screen-reader',
): FullScreen {
  return showOnScreen(() => <Console program={program} medium={medium} />, reader, 'is-a-key');
}
