import {render, type SuspendTerminal} from 'ink';
import type {ReactElement} from 'react';
import type {Program} from '../app/program.ts';
import {App, type Medium} from './App.tsx';

/** The app on the whole screen of a terminal. */
export interface FullScreen {
  /** Resolves when the app was closed by a key, Ctrl+C or `close`; the terminal is as it was before. */
  readonly closed: Promise<unknown>;
  readonly close: () => void;
  /** Hands the terminal to another program while `run` runs, then draws everything anew. */
  readonly suspend: (run: () => Promise<void>) => Promise<void>;
}

/** Opens the alternate screen and draws the program in it. A screen reader gets Ink's linear output on the normal screen. */
export function openScreen(program: Program, medium: Medium, reader: 'eyes' | 'screen-reader'): FullScreen {
  return showOnScreen((onTerminal) => <App program={program} medium={medium} onTerminal={onTerminal} />, reader);
}

/**
 * The same for any face: `face` is told how it can lend the terminal to another program. Where Ctrl+C is a key, the face
 * sees to it that one can leave.
 */
export function showOnScreen(
  face: (onTerminal: (suspend: SuspendTerminal) => void) => ReactElement,
  reader: 'eyes' | 'screen-reader',
  ctrlC: 'closes' | 'is-a-key' = 'closes',
): FullScreen {
  const handle: {suspend?: SuspendTerminal} = {};
  const instance = render(
    face((suspend) => {
      handle.suspend = suspend;
    }),
    {
      alternateScreen: reader === 'eyes',
      isScreenReaderEnabled: reader === 'screen-reader',
      incrementalRendering: true,
      // Ink draws nothing until the end when CI is set, even in a real terminal.
      interactive: true,
      exitOnCtrlC: ctrlC === 'closes',
      maxFps: 60,
      patchConsole: false,
    },
  );
  return {
    closed: instance.waitUntilExit(),
    close: () => instance.unmount(),
    suspend: async (run) => {
      if (handle.suspend) await handle.suspend(run);
      else await run();
    },
  };
}
