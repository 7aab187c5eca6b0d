import {firstConsole} from '../app/console/start.ts';
import type {Addresses, ConsoleEvent, ConsoleState} from '../app/console/state.ts';
import {updateConsole} from '../app/console/update.ts';
import {type Loop, loop} from '../app/program.ts';
import type {Settings} from '../cli/arguments.ts';
import {openTeacherLine, type TeacherDoor} from '../io/class/console-client.ts';
import {consolePerformer} from '../io/class/console-perform.ts';
import type {LessonStore} from '../io/lessons.ts';
import {colourDepth, localeLanguage, terminalTheme} from '../io/terminal.ts';

const {env, stdin} = process;

/** What the console has to be told. */
export interface ConsoleRequest extends TeacherDoor {
  /** The course of the class: its pages, exercises and questions are what can be chosen. */
  readonly store: LessonStore;
  /** How the room gets in, as it is shown to people. */
  readonly addresses: Addresses;
  readonly settings: Pick<Settings, 'language' | 'color' | 'theme' | 'signs'>;
}

/** How the console was left: by a key, or because the class was over by then. */
export type ConsoleLeft = 'left' | 'over';

/**
 * Opens the instructor's console on the whole screen and resolves when it was closed; the terminal is as it was
 * before. Standard input and output have to be a terminal. The server of the class is not touched: whoever started
 * it stops it. Rejects with what broke when something of ours did.
 */
export async function openConsole(request: ConsoleRequest): Promise<ConsoleLeft> {
  const [{showConsole}, bank] = await Promise.all([import('../ui/console-screen.tsx'), request.store.bank()]);
  const {settings} = request;
  let close = () => {};
  let failure: {readonly error: unknown} | undefined;
  const fail = (error: unknown) => {
    failure = {error};
    close();
  };
  const perform = consolePerformer({store: request.store, line: () => line, quit: () => close(), fail});
  const program: Loop<ConsoleState, ConsoleEvent> = loop(firstState(request, bank), updateConsole, perform);
  const line = openTeacherLine(request, program.dispatch);
  const second = setInterval(() => program.dispatch({type: 'woke', at: Date.now()}), 1000);
  const medium = {depth: colourDepth(env, true, settings.color), signs: settings.signs, now: Date.now};
  // Ink does it when its first frame stands; a key that is faster would be a letter on the screen.
  stdin.setRawMode(true);
  const screen = showConsole(program, medium, env.INK_SCREEN_READER === 'true' ? 'screen-reader' : 'eyes');
  close = screen.close;
  await screen.closed;
  clearInterval(second);
  line.close();
  if (failure) throw failure.error;
  return program.state().room.endedAt === undefined ? 'left' : 'over';
}

function firstState({store, me, addresses, settings}: ConsoleRequest, bank: ConsoleState['bank']): ConsoleState {
  return firstConsole({
    language: settings.language ?? localeLanguage(env),
    theme: settings.theme === 'auto' ? terminalTheme(env) : settings.theme,
    course: store.course,
    bank,
    me,
    addresses,
    now: Date.now(),
  });
}
