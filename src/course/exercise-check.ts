import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import type {Problems} from '../text/problem.ts';
import type {Options, OptionValue, Rule} from '../validators/rule.ts';
import {type Exercise, wholeStack} from './exercise.ts';
import type {ExerciseYaml} from './exercise-file.ts';
import type {Validators} from './judge.ts';
import type {Admitted} from './yaml-door.ts';

/** What a schema cannot say: names that must exist, differ or fit together. */
export function checkExercise(admitted: Admitted<ExerciseYaml>, validators: Validators, problems: Problems): void {
  checkFiles(admitted, problems);
  for (const [index, goal] of admitted.value.goals.entries()) checkGoal(goal, index, admitted, validators, problems);
  checkHints(admitted, validators, problems);
}

type GoalYaml = ExerciseYaml['goals'][number];
type AskedYaml = GoalYaml['rules'][number];

function checkFiles({value: {files}, lineOf}: Admitted<ExerciseYaml>, problems: Problems): void {
  for (const [index, {path}] of files.entries()) {
    const line = lineOf(['files', index, 'path']);
    if (files.findIndex((file) => file.path === path) < index) problems.error(line, twice(path));
    if (!isSafePath(path)) problems.error(line, unsafePath(path));
  }
}

/** Relative, forward slashes, never out of the folder. */
function isSafePath(path: string): boolean {
  const parts = path.split('/');
  return !/[\\:\u0000-\u001f]/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function checkGoal(
  {id, file, rules}: GoalYaml,
  index: number,
  {value, lineOf}: Admitted<ExerciseYaml>,
  validators: Validators,
  problems: Problems,
): void {
  const line = lineOf(['goals', index, 'id']);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) problems.error(line, badGoalId(id));
  if (value.goals.findIndex((goal) => goal.id === id) < index) problems.error(line, twice(id));
  const known = rulesFor(file, value, validators);
  if (known === undefined) {
    const paths = value.files.map(({path}) => path);
    problems.error(
      lineOf(['goals', index, 'file']),
      file === undefined ? fileMissing(paths) : unknownFile(file, paths),
    );
    return;
  }
  for (const [at, asked] of rules.entries()) {
    const rule = known.find((one) => one.id === asked.rule);
    const path = ['goals', index, 'rules', at];
    if (rule === undefined)
      problems.error(
        lineOf([...path, 'rule']),
        unknownRule(
          asked.rule,
          known.map((one) => one.id),
        ),
      );
    else checkOptions(asked, rule.defaults ?? {}, (name) => lineOf([...path, 'options', name]), problems);
  }
}

/** The rules that a goal about a file may name: its kind's, or those over several files; none for an unknown file. */
function rulesFor(
  file: string | undefined,
  {files}: ExerciseYaml,
  validators: Validators,
): readonly Pick<Rule<unknown>, 'id' | 'defaults'>[] | undefined {
  if (file === wholeStack && files.length > 1) return validators.stack;
  const found = file === undefined && files.length === 1 ? files[0] : files.find(({path}) => path === file);
  return found && validators.of(found.kind).rules;
}

function checkOptions(asked: AskedYaml, defaults: Options, lineOf: (name: string) => number, problems: Problems): void {
  for (const [name, value] of Object.entries(asked.options ?? {})) {
    const usual = defaults[name];
    if (usual === undefined) problems.error(lineOf(name), unknownOption(asked.rule, name, Object.keys(defaults)));
    else if (shapeOf(usual) !== shapeOf(value)) problems.error(lineOf(name), wrongOption(name, shapeOf(usual)));
  }
}

type Shape = 'text' | 'number' | 'yes or no' | 'list';

function shapeOf(value: OptionValue): Shape {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'yes or no' : 'list';
}

function checkHints(
  {value: {goals, files, hints}, lineOf}: Admitted<ExerciseYaml>,
  validators: Validators,
  problems: Problems,
): void {
  const rules = ruleIds({files, goals}, validators);
  const ladders = [...goals.map(({id}) => id), ...rules];
  for (const ladder of Object.keys(hints))
    if (!ladders.includes(ladder)) problems.error(lineOf(['hints', ladder]), unknownLadder(ladder, ladders));
  for (const [index, {id, rules: asked}] of goals.entries()) {
    const bare = asked.filter(({rule}) => hints[rule] === undefined);
    if (hints[id] === undefined && bare.length > 0) problems.warning(lineOf(['goals', index, 'id']), noHints(id));
  }
}

/** Every rule that can find something in the files of an exercise. */
export function ruleIds(
  {files, goals}: {readonly files: Exercise['files']; readonly goals: readonly {readonly file?: string | undefined}[]},
  validators: Validators,
): readonly string[] {
  const together = goals.some(({file}) => file === wholeStack) ? validators.stack : [];
  return [...files.flatMap(({kind}) => validators.of(kind).rules), ...together].map(({id}) => id);
}

const shapeNames: Readonly<Record<Shape, Text>> = {
  text: {en: 'a text', ko: '문자열'},
  number: {en: 'a number', ko: '숫자'},
  'yes or no': {en: 'true or false', ko: 'true나 false'},
  list: {en: 'a list of texts', ko: '문자열 목록'},
};

function twice(name: string): Text {
  return {en: `"${name}" stands here twice: keep one.`, ko: `"${name}" 항목이 두 번 나와요. 하나만 남기세요.`};
}

function unsafePath(path: string): Text {
  return {
    en: `"${path}" is no path inside the exercise: write it with forward slashes, without "..", not from the root.`,
    ko: `"${path}" 경로는 실습 폴더 안을 가리키지 않아요. ".."이나 맨 앞의 /를 쓰지 말고, 폴더는 /로 나누세요.`,
  };
}

function badGoalId(id: string): Text {
  return {
    en: `The goal id "${id}" may hold only small letters, digits and dashes.`,
    ko: `목표 id "${id}"에는 영어 소문자, 숫자, 붙임표(-)만 쓸 수 있어요.`,
  };
}

function fileMissing(paths: readonly string[]): Text {
  return {
    en: `The exercise has several files: say with file: which one this goal is about (${paths.join(', ')}), or "." for how they fit together.`,
    ko: `파일이 여러 개인 실습이에요. 이 목표가 어느 파일을 보는지 file:로 적으세요(${paths.join(', ')}). 파일끼리 맞는지 보려면 "."을 적으세요.`,
  };
}

function unknownFile(file: string, paths: readonly string[]): Text {
  return {
    en: `"${file}" is none of the exercise's files (${paths.join(', ')}).`,
    ko: `"${file}" 파일은 이 실습의 파일 목록(${paths.join(', ')})에 없어요.`,
  };
}

/** What to say of a rule id that nobody has. */
export function unknownRule(rule: string, known: readonly string[]): Text {
  const meant = nearest(rule, known);
  return {
    en: `There is no rule "${rule}" for this file${meant ? `: did you mean ${meant}?` : '; "drydock why" lists the rules.'}`,
    ko: `이 파일에 "${rule}" 규칙은 없어요.${meant ? ` 혹시 ${meant}인가요?` : ' "drydock why"로 규칙 목록을 볼 수 있어요.'}`,
  };
}

function unknownOption(rule: string, name: string, known: readonly string[]): Text {
  const may = known.join(', ');
  return {
    en: `${rule} has no option "${name}"${may === '' ? '; it takes none.' : `. It takes ${may}.`}`,
    ko: `${rule} 규칙에는 "${name}" 옵션이 없어요.${may === '' ? ' 옵션을 받지 않는 규칙이에요.' : ` 쓸 수 있는 옵션: ${may}`}`,
  };
}

function wrongOption(name: string, shape: Shape): Text {
  return {
    en: `The option ${name} has to be ${shapeNames[shape].en}.`,
    ko: `${name} 옵션은 ${shapeNames[shape].ko} 형식이어야 해요.`,
  };
}

function unknownLadder(ladder: string, known: readonly string[]): Text {
  const meant = nearest(ladder, known);
  return {
    en: `"${ladder}" is neither a goal of this exercise nor a rule of its files${meant ? `: did you mean ${meant}?` : '.'}`,
    ko: `"${ladder}" 이름의 목표나 규칙이 없어요.${meant ? ` 혹시 ${meant}인가요?` : ''}`,
  };
}

function noHints(id: string): Text {
  return {
    en: `The goal "${id}" has no hints: give a ladder to the goal or to each of its rules.`,
    ko: `"${id}" 목표에 힌트가 없어요. 목표나 그 규칙마다 힌트를 넣으세요.`,
  };
}
