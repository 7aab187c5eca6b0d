import {z} from 'zod';
import type {Prose} from '../text/document.ts';
import type {Language, Text} from '../text/language.ts';
import {readMarkdown} from '../text/markdown.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import {judgedKinds} from '../validators/index.ts';
import type {Exercise} from './exercise.ts';
import {checkExercise} from './exercise-check.ts';
import type {Validators} from './judge.ts';
import {sourceText} from './source-text.ts';
import {type Admitted, readYaml} from './yaml-door.ts';

/** An exercise's `exercise.yaml` with the folders beside it, as they were found. */
export interface ExerciseSource {
  readonly path: string;
  readonly text: string;
  readonly id: string;
  readonly lesson: string;
  readonly start: Readonly<Record<string, string>>;
  readonly solution: Readonly<Record<string, string>>;
}

export interface ParsedExercise {
  /** Missing when anything of severity error was found: a wrong goal must never judge a learner. */
  readonly exercise?: Exercise;
  readonly problems: readonly ContentProblem[];
}

/** Reads an exercise. Rule ids and options are checked against the validators; every mistake is a problem with its line. */
export function parseExercise(source: ExerciseSource, validators: Validators): ParsedExercise {
  const problems = new Problems(source.path);
  const admitted = readYaml(schema, sourceText(source.text, problems), problems);
  if (admitted === undefined) return {problems: problems.list};
  checkExercise(admitted, validators, problems);
  const exercise = build(source, admitted, problems);
  const broken = problems.list.some(({severity}) => severity === 'error');
  return {...(broken ? {} : {exercise}), problems: problems.list};
}

const words = z.string().trim().min(1);
const texts = z.strictObject({en: words, ko: words});
const option = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const asked = z.strictObject({rule: words, options: z.record(z.string(), option).optional()});

const schema = z.strictObject({
  title: texts,
  order: z.int().positive().optional(),
  task: texts,
  files: z.array(z.strictObject({path: words, kind: z.enum(judgedKinds)})).min(1),
  goals: z
    .array(z.strictObject({id: words, title: texts, file: words.optional(), rules: z.array(asked).min(1)}))
    .min(1),
  hints: z.record(z.string(), z.array(texts).min(1).max(6)),
  debrief: z.strictObject({now: texts, without: texts, interview: z.strictObject({question: texts, answer: texts})}),
});

/** What stands in an exercise.yaml of the right shape. */
export type ExerciseYaml = z.infer<typeof schema>;

function build(source: ExerciseSource, admitted: Admitted<ExerciseYaml>, problems: Problems): Exercise {
  const {id, lesson, start, solution} = source;
  const {title, order, files, goals, hints, debrief, task} = admitted.value;
  const prose = (text: Text, ...path: readonly PropertyKey[]) => proseOf(text, path, admitted, problems);
  return {
    id,
    lesson,
    ...(order !== undefined && {order}),
    title,
    task: prose(task, 'task'),
    files,
    goals: goals.map(({file, rules, ...goal}) => ({
      ...goal,
      file: file ?? files[0]?.path ?? '',
      rules: rules.map(({rule, options}) => ({rule, ...(options && {options})})),
    })),
    hints: Object.fromEntries(
      Object.entries(hints).map(([ladder, rungs]) => [
        ladder,
        rungs.map((rung, index) => prose(rung, 'hints', ladder, index)),
      ]),
    ),
    debrief: {
      now: prose(debrief.now, 'debrief', 'now'),
      without: prose(debrief.without, 'debrief', 'without'),
      interview: {
        question: prose(debrief.interview.question, 'debrief', 'interview', 'question'),
        answer: prose(debrief.interview.answer, 'debrief', 'interview', 'answer'),
      },
    },
    start,
    solution,
  };
}

function proseOf(
  text: Text,
  path: readonly PropertyKey[],
  admitted: Admitted<ExerciseYaml>,
  problems: Problems,
): Prose {
  const read = (language: Language) =>
    readMarkdown(text[language], problems.below(admitted.textLineOf([...path, language]) - 1));
  return {en: read('en'), ko: read('ko')};
}
