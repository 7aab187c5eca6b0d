import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import type {JudgedKind} from '../validators/index.ts';
import {
  checkStack,
  isStackText,
  type Stack,
  type StackDiagnostic,
  type StackFile,
  type StackRule,
  withStack,
} from '../validators/stack/stack.ts';
import {
  type Asked,
  type Diagnostic,
  type Report,
  textOf,
  type Validator,
  validate,
  withoutMark,
  worstFirst,
} from '../validators/validator.ts';
import type {Desk, DeskFile} from './desk.ts';
import {asksForStack, type Exercise, type ExerciseFile, type Goal, wholeStack} from './exercise.ts';

/** What came of one goal. */
export type GoalVerdict =
  | {readonly goal: Goal; readonly state: 'passed'; readonly diagnostics: readonly []}
  | {readonly goal: Goal; readonly state: 'failed'; readonly diagnostics: readonly Diagnostic[]}
  /** Not judged yet; `waitsFor` says what has to happen first. */
  | {readonly goal: Goal; readonly state: 'waiting'; readonly waitsFor: Text; readonly diagnostics: readonly []};

/** What is said about a whole desk. */
export interface Verdict {
  /** In the order of the exercise. */
  readonly goals: readonly GoalVerdict[];
  /** Everything else that was seen in all files, worst first; nothing that stands at a goal already. */
  readonly diagnostics: readonly Diagnostic[];
  /** passed: every goal is reached and nothing of severity error is left. */
  readonly outcome: 'passed' | 'failed';
}

/** What judges an exercise, loaded before. */
export interface Validators {
  /** The validator of a kind; throws where that is not loaded. */
  readonly of: (kind: JudgedKind) => Validator<unknown>;
  /** The rules over several files; none where the exercise asks for none. */
  readonly stack: readonly StackRule[];
}

/**
 * The files that matter for a verdict: those the learner writes, those beside them that their rules ask about, and
 * where the files have to fit together, everything that was laid on the desk.
 */
export function deskPaths(exercise: Exercise, validators: Validators): readonly string[] {
  const paths = exercise.files.flatMap(({path, kind}) => [
    path,
    ...validators.of(kind).companions.map((name) => folderOf(path) + name),
  ]);
  const laid = asksForStack(exercise) ? Object.keys({...exercise.start, ...exercise.solution}) : [];
  return [...new Set([...paths, ...laid])];
}

/** With its slash; empty at the top. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** What was said of files of one exercise, by everything that was looked at. Who judges many desks keeps it between them. */
export type Reports = Map<string, Report>;

/**
 * Judges the learner's files; a file that `reports` knows is not judged again. Throws only when a goal names a rule that
 * its file's validator does not have.
 */
export function judge(exercise: Exercise, desk: Desk, validators: Validators, reports: Reports = new Map()): Verdict {
  const judged = exercise.files.map((file) => judgeFile(exercise, file, desk, validators, reports));
  const together = asksForStack(exercise) ? checkStack(stackOf(judged, desk), validators.stack) : [];
  const own = exercise.goals.map((goal) => (goal.file === wholeStack ? undefined : goalVerdict(goal, judged)));
  const goals = exercise.goals.map((goal, at) => own[at] ?? stackVerdict(goal, together, own));
  const all = judged
    .flatMap(({path, report}) => withStack(path, report?.diagnostics ?? [], together))
    .sort(byFile(exercise));
  const shown = new Set(goals.flatMap(({diagnostics}) => diagnostics.map(place)));
  const reached = goals.every(({state}) => state === 'passed') && all.every(({severity}) => severity !== 'error');
  return {
    goals,
    diagnostics: all.filter((one) => !shown.has(place(one))),
    outcome: reached ? 'passed' : 'failed',
  };
}

/** One file with what was said about it; no report: it could not be judged. */
interface JudgedFile {
  readonly path: string;
  readonly kind: JudgedKind;
  readonly found: DeskFile;
  /** The goals about this file, in the order their rules were asked. */
  readonly goals: readonly Goal[];
  readonly report?: Report;
}

function judgeFile(
  exercise: Exercise,
  file: ExerciseFile,
  desk: Desk,
  validators: Validators,
  reports: Reports,
): JudgedFile {
  const found = desk.get(file.path) ?? {kind: 'missing'};
  const goals = exercise.goals.filter((goal) => goal.file === file.path);
  if (found.kind !== 'text') return {...file, found, goals};
  const validator = validators.of(file.kind);
  const beside = companions(file.path, validator, desk);
  const key = JSON.stringify([file.path, found.text, ...beside]);
  const asked: Asked[] = goals.flatMap(({rules}) => rules);
  const report = reports.get(key) ?? validate(validator, {path: file.path, ...textOf(found.text), beside}, asked);
  reports.set(key, report);
  return {...file, found, goals, report};
}

function companions(path: string, validator: Validator<unknown>, desk: Desk): Map<string, string | null> {
  const beside = new Map<string, string | null>();
  for (const name of validator.companions) {
    const found = desk.get(folderOf(path) + name);
    if (found?.kind === 'text') beside.set(name, withoutMark(found.text));
    if (found?.kind === 'missing') beside.set(name, null);
  }
  return beside;
}

function goalVerdict(goal: Goal, judged: readonly JudgedFile[]): GoalVerdict {
  const file = judged.find(({path}) => path === goal.file);
  if (file?.report === undefined)
    return {goal, state: 'waiting', waitsFor: waitsForFile(goal.file, file?.found), diagnostics: []};
  const blocking = file.report.diagnostics.find((one) => one.blocking);
  if (blocking !== undefined) return {goal, state: 'waiting', waitsFor: waitsForRepair(blocking), diagnostics: []};
  const diagnostics = answersOf(goal, file, file.report).sort(worstFirst);
  return diagnostics.length === 0 ? {goal, state: 'passed', diagnostics: []} : {goal, state: 'failed', diagnostics};
}

/** What the rules over several files look at: every file that could be read. */
function stackOf(judged: readonly JudgedFile[], desk: Desk): Stack {
  const texts = new Map([...desk].flatMap(([path, found]) => (found.kind === 'text' ? [[path, found.text]] : [])));
  const files = judged.flatMap(({path, kind, report}): StackFile[] => {
    const text = texts.get(path);
    return report === undefined || text === undefined ? [] : [{path, kind, text: withoutMark(text), tree: report.tree}];
  });
  const others = [...texts].filter(([path]) => isStackText(path) && files.every((file) => file.path !== path));
  return {shownAs: '', paths: new Set(texts.keys()), files, texts: new Map(others)};
}

/** Rules over several files are silent while a side is missing: the goals of the files themselves come first. */
function stackVerdict(
  goal: Goal,
  together: readonly StackDiagnostic[],
  own: readonly (GoalVerdict | undefined)[],
): GoalVerdict {
  const diagnostics = together.filter(({rule}) => goal.rules.some((asked) => asked.rule === rule));
  if (diagnostics.length > 0) return {goal, state: 'failed', diagnostics};
  return own.every((one) => one === undefined || one.state === 'passed')
    ? {goal, state: 'passed', diagnostics: []}
    : {goal, state: 'waiting', waitsFor: waitsForFiles, diagnostics: []};
}

function answersOf(goal: Goal, file: JudgedFile, report: Report): Diagnostic[] {
  const before = file.goals.slice(0, file.goals.indexOf(goal)).reduce((sum, {rules}) => sum + rules.length, 0);
  return report.answers.slice(before, before + goal.rules.length).flatMap(({diagnostics}) => diagnostics);
}

const waitsForFiles: Text = {
  en: 'First the goals of each file, then whether the files fit together.',
  ko: '파일마다 있는 목표를 먼저 이루면, 파일끼리 서로 맞는지 판정해 드려요.',
};

function waitsForFile(path: string, found: DeskFile | undefined): Text {
  if (found?.kind === 'refused') return found.reason;
  return {
    en: `${path} is not there yet: create it and save it.`,
    ko: `아직 ${particle(path, '이/가')} 없어요. 파일을 만들고 저장하세요.`,
  };
}

function waitsForRepair({file, start}: Diagnostic): Text {
  return {
    en: `${file} cannot be read beyond line ${start.line}: settle the first finding, then this is judged.`,
    ko: `${file} ${start.line}번째 줄에서 막혀서 그 뒤를 읽을 수 없어요. 맨 위에 나온 문제부터 고치면 이어서 판정해 드려요.`,
  };
}

function place({rule, file, span}: Diagnostic): string {
  return `${rule} ${file} ${span.start} ${span.end}`;
}

/** Worst first; within one severity the files keep the order of the exercise. */
function byFile(exercise: Exercise): (a: Diagnostic, b: Diagnostic) => number {
  const order = exercise.files.map(({path}) => path);
  const rank = ({blocking, severity}: Diagnostic) =>
    blocking ? 0 : severity === 'error' ? 1 : severity === 'warning' ? 2 : 3;
  return (a, b) => rank(a) - rank(b) || order.indexOf(a.file) - order.indexOf(b.file) || worstFirst(a, b);
}
