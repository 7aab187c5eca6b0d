import type {Program} from '../app/program.ts';
import type {Progress} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import type {Membership} from './class/client.ts';
import type {Kept} from './keeper.ts';
import type {LessonStore} from './lessons.ts';

/** What the effects work on. */
export interface World {
  readonly store: LessonStore;
  /** The folder of everything that is remembered; undefined: nothing is. */
  readonly data: string | undefined;
  /** The folder that holds the desks. */
  readonly sandbox: string;
  /** A path as the learner should read it. */
  readonly shown: (path: string) => string;
  readonly watching: 'events' | 'poll';
  readonly now: () => number;
  /** Writes the progress down; resolves with what two instances know together, or why it could not be written. */
  readonly keep: (progress: Progress) => Promise<Kept>;
  /** Opens a file in the learner's editor; resolves with what has to be said about it. */
  readonly edit: (path: string, line: number | undefined) => Promise<Text | undefined>;
  readonly quit: () => void;
  /** The class, when the app was opened in one. */
  readonly classroom?: Pick<Membership, 'say' | 'leave'>;
  /** An error of ours: nothing can go on. */
  readonly fail: (error: unknown) => void;
}

/** Opens an editor; while it has the terminal, nothing is taken from under it. */
export async function editing(path: string, line: number | undefined, program: Program, {edit}: World) {
  program.dispatch({type: 'editor', isOpen: true});
  try {
    return await edit(path, line);
  } finally {
    program.dispatch({type: 'editor', isOpen: false});
  }
}
