import type {Text} from '../../text/language.ts';
import type {Question} from '../question.ts';

/** A question with where it stands in the course. */
export interface Asked {
  readonly question: Question;
  readonly lesson: {readonly id: string; readonly number: number; readonly title: string};
  /** The id of its page. */
  readonly page: string;
}

/** What another program cannot hold as drydock does. */
export interface ExportRemark {
  readonly id: string;
  /** left-out: the question is not in the file. changed: it is, in another shape. */
  readonly kind: 'left-out' | 'changed';
  readonly message: Text;
}

/** A file for another program, and what was left out or changed on the way. */
export interface Exported {
  readonly text: string;
  /** How many questions are in it. */
  readonly count: number;
  readonly remarks: readonly ExportRemark[];
}
