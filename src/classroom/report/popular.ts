import type {Question} from '../../quiz/question.ts';
import type {ClassAnswer} from '../protocol.ts';
import type {Gradebook} from './gradebook.ts';

/** A wrong answer that several gave. `choice`: its position, from 0; `line`: from 1. */
export type Popular = {readonly people: number} & (
  | {readonly kind: 'choice'; readonly choice: number}
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'line'; readonly line: number}
);

/** What most of those took who were not right, if at least two did; who was removed does not count. */
export function popularOf(book: Gradebook, quiz: string, question: string): Popular | undefined {
  const known = book.questions.get(question)?.question;
  if (known === undefined) return undefined;
  const present = new Set(book.learners.flatMap(({id, state}) => (state === 'present' ? [id] : [])));
  const given = book.attempts.flatMap((attempt) =>
    attempt.kind === 'answer' && attempt.quiz === quiz && attempt.question === question && attempt.counts
      ? [attempt]
      : [],
  );
  const counts = new Map<string, {people: number; wrong: Wrong}>();
  for (const {learner, outcome, given: answer} of given) {
    if (!present.has(learner) || (outcome !== 'wrong' && outcome !== 'partly')) continue;
    for (const wrong of wrongIn(known, answer)) {
      const key = JSON.stringify(wrong);
      counts.set(key, {people: (counts.get(key)?.people ?? 0) + 1, wrong});
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.people - a.people);
  return most === undefined || most.people < 2 ? undefined : {...most.wrong, people: most.people};
}

type Wrong = Popular extends infer One ? (One extends Popular ? Omit<One, 'people'> : never) : never;

/** What is wrong in an answer, each thing once; nothing where no single thing is. */
function wrongIn(question: Question, given: ClassAnswer): readonly Wrong[] {
  switch (given.kind) {
    case 'choices':
      return 'choices' in question
        ? [...new Set(given.choices)].flatMap((choice): Wrong[] =>
            question.choices[choice]?.correct === false ? [{kind: 'choice', choice}] : [],
          )
        : [];
    case 'texts': {
      const text = given.texts.join(' | ').trim();
      return text === '' ? [] : [{kind: 'text', text}];
    }
    case 'lines':
      return question.kind === 'bug'
        ? [...new Set(given.lines)].flatMap((line): Wrong[] =>
            question.guilty.includes(line) ? [] : [{kind: 'line', line}],
          )
        : [];
    case 'order':
    case 'pairs':
      return [];
  }
}
