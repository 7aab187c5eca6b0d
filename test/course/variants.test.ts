import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import type {DeskFile} from '../../src/course/desk.ts';
import type {Exercise} from '../../src/course/exercise.ts';
import {deskPaths, judge, type Validators, type Verdict} from '../../src/course/judge.ts';
import {readCourse} from '../../src/course/read.ts';
import {readCourseFolder} from '../../src/io/course-folder.ts';
import {loadValidators} from '../../src/io/lessons.ts';

/**
 * Answers as learners with different habits write them. A file per exercise, named after it; in it one answer after
 * another, each under a line `--- right: what is special` or `--- wrong rule: what is wrong`. A line `@@ path` begins
 * another file of the same answer; what stands above it is the file the exercise asks for first.
 */
interface Variant {
  readonly name: string;
  readonly verdict: 'right' | 'wrong';
  /** The rules, without the kind in front, that must be among the reasons of a wrong answer. */
  readonly rules: readonly string[];
  readonly text: string;
  readonly others: Readonly<Record<string, string>>;
}

const folder = join(import.meta.dirname, '../validators/dockerfile/variants');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

let exercises: ReadonlyMap<string, Exercise>;
let validators: Validators;

beforeAll(async () => {
  validators = await loadValidators();
  const {source} = await readCourseFolder(join(import.meta.dirname, '../../lessons'), 'lessons');
  exercises = readCourse(source, validators).exercises;
});

test('every file holds answers to an exercise', () => {
  expect(names.length).toBeGreaterThan(0);
  expect(names.map((name) => name.replace('.txt', '')).filter((name) => !exercises.has(name))).toEqual([]);
});

describe.each(names)('%s', (file) => {
  const variants = parse(readFileSync(join(folder, file), 'utf8'));
  const right = variants.filter(({verdict}) => verdict === 'right');
  const wrong = variants.filter(({verdict}) => verdict === 'wrong');

  test('has forty of each kind, no name twice', () => {
    expect(right.length).toBeGreaterThanOrEqual(40);
    expect(wrong.length).toBeGreaterThanOrEqual(40);
    expect(new Set(variants.map(({verdict, name}) => `${verdict} ${name}`)).size).toBe(variants.length);
    expect(wrong.filter(({rules}) => rules.length === 0)).toEqual([]);
  });

  test.each(right)('passes: $name', (variant) => {
    const verdict = verdictOf(variant, file);
    expect(reasons(verdict)).toEqual([]);
    expect(verdict.outcome).toBe('passed');
  });

  test.each(wrong)('fails: $name', (variant) => {
    const verdict = verdictOf(variant, file);
    expect(verdict.outcome).toBe('failed');
    expect(reasons(verdict).map((reason) => reason.split(' ')[0])).toEqual(expect.arrayContaining([...variant.rules]));
  });
});

function parse(source: string): Variant[] {
  return source.split(/^(?=--- )/m).map((block) => {
    const end = block.indexOf('\n');
    const head = /^--- (?:(right)|wrong ([\w-]+(?:,[\w-]+)*)): (.+)$/.exec(block.slice(0, end));
    if (!head) throw new Error(`This is not the head of an answer: ${block.slice(0, end)}`);
    const [, right, rules = '', name = ''] = head;
    const [text = '', ...parts] = block.slice(end + 1).split(/^@@ (.+)\n/m);
    const others = Object.fromEntries(parts.flatMap((path, at) => (at % 2 === 0 ? [[path, parts[at + 1] ?? '']] : [])));
    return {name, verdict: right ? 'right' : 'wrong', rules: right ? [] : rules.split(','), text, others};
  });
}

function verdictOf({text, others}: Variant, file: string): Verdict {
  const exercise = exercises.get(file.replace('.txt', ''));
  if (!exercise) throw new Error(`There is no exercise for ${file}.`);
  const files: Readonly<Record<string, string>> = {
    ...exercise.start,
    ...(exercise.files[0] && {[exercise.files[0].path]: text}),
    ...others,
  };
  const desk = deskPaths(exercise, validators).map((path): [string, DeskFile] => {
    const found = files[path];
    return [path, found === undefined ? {kind: 'missing'} : {kind: 'text', text: found}];
  });
  return judge(exercise, new Map(desk), validators);
}

/** What keeps an answer from passing, the rule first. */
function reasons({diagnostics, goals}: Verdict): string[] {
  const serious = diagnostics.filter(({blocking, severity}) => blocking || severity === 'error');
  return [...serious, ...goals.flatMap((goal) => goal.diagnostics)].map(
    ({rule, start, message}) => `${rule.slice(rule.indexOf('/') + 1)} ${start.line}:${start.column} ${message.en}`,
  );
}
