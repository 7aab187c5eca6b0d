import {medianOf} from '../median.ts';
import type {Gradebook, Row} from './gradebook.ts';

/** Why somebody may need a word after the class. */
export type Need =
  /** They asked for help, nobody came, and they passed nothing since. `ms`: how long they waited. */
  | {readonly why: 'waited'; readonly ms: number}
  /** They tried hard, did not pass, and nobody ever came. `asked`: how often they had asked and taken it back. */
  | {readonly why: 'alone'; readonly exercises: readonly string[]; readonly asked: number}
  /** They joined and tried nothing. */
  | {readonly why: 'absent'};

/** So many failed checks of an exercise that was not passed are trying hard. */
const hard = 3;
const order = ['waited', 'alone', 'absent'] as const;

/** Who of those in the class may need a word, who waited in vain first. */
export function attentionOf(book: Gradebook): readonly {readonly row: Row; readonly need: Need}[] {
  return book.learners
    .flatMap((row) => {
      const need = row.state === 'present' ? needOf(row, book) : undefined;
      return need === undefined ? [] : [{row, need}];
    })
    .sort((a, b) => order.indexOf(a.need.why) - order.indexOf(b.need.why) || weight(b.need) - weight(a.need));
}

function weight(need: Need): number {
  switch (need.why) {
    case 'waited':
      return need.ms;
    case 'alone':
      return need.exercises.length;
    case 'absent':
      return 0;
  }
}

function needOf({id, works}: Row, {calls, attempts}: Gradebook): Need | undefined {
  const own = calls.filter(({learner}) => learner === id);
  const tried = attempts.filter(({learner}) => learner === id);
  const waiting = own.find(({ended}) => ended === 'waiting');
  const hasPassed = (since: number) => tried.some((one) => one.kind === 'check' && one.ok && one.at > since);
  if (waiting !== undefined && !hasPassed(waiting.since)) return {why: 'waited', ms: waiting.ms};
  if (tried.length === 0) return {why: 'absent'};
  const exercises = [...works].flatMap(([ex, {passedAt, failed}]) =>
    passedAt === undefined && failed >= hard ? [ex] : [],
  );
  const wasHelped = own.some(({ended}) => ended === 'helped');
  return exercises.length === 0 || wasHelped ? undefined : {why: 'alone', exercises, asked: own.length};
}

/** How the calls for help of those in the class ended. */
export interface HelpSummary {
  readonly calls: number;
  readonly helped: number;
  readonly takenBack: number;
  readonly waiting: number;
  /** How long those waited to whom somebody came, in ms: half of them shorter. */
  readonly median?: number;
}

export function helpOf({calls, learners}: Gradebook): HelpSummary {
  const present = new Set(learners.flatMap(({id, state}) => (state === 'present' ? [id] : [])));
  const own = calls.filter(({learner}) => present.has(learner));
  const ended = (how: (typeof own)[number]['ended']) => own.filter((call) => call.ended === how);
  const median = medianOf(ended('helped').map(({ms}) => ms));
  return {
    calls: own.length,
    helped: ended('helped').length,
    takenBack: ended('taken back').length,
    waiting: ended('waiting').length,
    ...(median !== undefined && {median}),
  };
}
