import type {Desk} from '../../src/course/desk.ts';
import type {Exercise} from '../../src/course/exercise.ts';
import type {Validators} from '../../src/course/judge.ts';
import {verbatim} from '../../src/text/language.ts';
import type {Rule} from '../../src/validators/rule.ts';
import type {Validator} from '../../src/validators/validator.ts';

/** The tree of the small language these tests judge: its lines. */
interface Tree {
  readonly text: string;
  readonly beside: string | null | undefined;
}

function rule(id: string, about: Partial<Rule<Tree>> & Pick<Rule<Tree>, 'check'>): Rule<Tree> {
  return {
    id: `dockerfile/${id}`,
    title: verbatim(id),
    why: verbatim('Because.'),
    reference: 'https://example.com',
    severity: 'warning',
    bad: '',
    good: '',
    ...about,
  };
}

/** Complains about each place where a word stands. */
function* places(text: string, word: string) {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    yield {span: {start: at, end: at + word.length}, message: verbatim(`${word} stands here`)};
}

const small: Validator<Tree> = {
  companions: ['beside'],
  parse: ({text, beside}) => ({text, beside: beside?.get('beside')}),
  rules: [
    rule('readable', {severity: 'error', blocking: true, check: ({text}) => places(text, 'BROKEN')}),
    rule('no-error', {severity: 'error', check: ({text}) => places(text, 'ERROR')}),
    rule('no-hint', {severity: 'hint', check: ({text}) => places(text, 'HINT')}),
    rule('no-warning', {
      missing: ({text}) => (text.trim() === '' ? verbatim('nothing is here') : undefined),
      check: ({text}) => places(text, 'WARNING'),
    }),
    rule('has-word', {
      onlyWhenAsked: true,
      defaults: {word: 'HELLO', times: 1},
      missing: ({text}, options: {word?: string}) =>
        text.includes(options.word ?? 'HELLO') ? undefined : verbatim(`${options.word} is missing`),
      check: () => [],
    }),
    rule('alone', {check: ({beside}) => (beside === null ? places('x', 'x') : [])}),
  ],
};

/** Judges files line by line by the words BROKEN, ERROR, WARNING and HINT, whatever their kind. */
export const smallValidators: Validators = {of: () => small as Validator<unknown>, stack: []};

/** An exercise with two goals on `a` and one on `b`. */
export const exercise: Exercise = {
  id: 'try',
  lesson: 'lesson',
  title: verbatim('Try'),
  task: {en: [], ko: []},
  files: [
    {path: 'a', kind: 'dockerfile'},
    {path: 'b', kind: 'dockerignore'},
  ],
  goals: [
    {
      id: 'greets',
      title: verbatim('Greets'),
      file: 'a',
      rules: [{rule: 'dockerfile/has-word'}, {rule: 'dockerfile/no-warning'}],
    },
    {
      id: 'world',
      title: verbatim('World'),
      file: 'b',
      rules: [{rule: 'dockerfile/has-word', options: {word: 'WORLD'}}],
    },
    {id: 'calm', title: verbatim('Calm'), file: 'a', rules: [{rule: 'dockerfile/no-warning'}]},
  ],
  hints: {},
  debrief: {
    now: {en: [], ko: []},
    without: {en: [], ko: []},
    interview: {question: {en: [], ko: []}, answer: {en: [], ko: []}},
  },
  start: {},
  solution: {},
};

/** A desk with these texts; null: looked for and not there. */
export function deskOf(files: Readonly<Record<string, string | null>>): Desk {
  return new Map(
    Object.entries(files).map(([path, text]) => [path, text === null ? {kind: 'missing'} : {kind: 'text', text}]),
  );
}
