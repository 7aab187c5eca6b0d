import type {Text} from '../text/language.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import type {Diagnostic} from '../validators/validator.ts';
import type {DeskFile} from './desk.ts';
import type {Exercise} from './exercise.ts';
import {ruleIds, unknownRule} from './exercise-check.ts';
import {type Expectation, readExpectation} from './expect.ts';
import {deskPaths, judge, type Reports, type Validators, type Verdict} from './judge.ts';
import {lintAnswers} from './lint-answers.ts';
import {onlyComment, rewritesOf} from './rewrite.ts';
import type {Answer, ExerciseFolder, Files} from './source.ts';

/**
 * Proves an exercise by judging every answer its author wrote: what must fail fails, by the rule that is named, what
 * must pass passes, and no harmless rewrite changes a verdict. Every gap is a problem.
 */
export function proveExercise(folder: ExerciseFolder, exercise: Exercise, validators: Validators): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const proof: Proof = {exercise, validators, problems, reports: new Map()};
  proveStart(folder, proof);
  provePasses(`${folder.path}/solution`, folder.solution, proof);
  for (const {path, files} of folder.accepted) provePasses(path, files, proof);
  for (const answer of folder.rejected) proveRejected(answer, proof);
  lintAnswers(folder, problems);
  return problems;
}

interface Proof {
  readonly exercise: Exercise;
  readonly validators: Validators;
  readonly problems: ContentProblem[];
  /** The same file stands in many answers. */
  readonly reports: Reports;
}

function at(path: string, {problems}: Proof): Problems {
  return new Problems(path, problems);
}

function verdictOf(files: Files, {exercise, validators, reports}: Proof): Verdict {
  const all = {...exercise.start, ...files};
  const desk = deskPaths(exercise, validators).map((path): [string, DeskFile] => {
    const text = all[path];
    return [path, text === undefined ? {kind: 'missing'} : {kind: 'text', text}];
  });
  return judge(exercise, new Map(desk), validators, reports);
}

function proveStart({path}: ExerciseFolder, proof: Proof): void {
  const {exercise} = proof;
  const verdict = verdictOf({}, proof);
  if (verdict.outcome === 'passed') at(`${path}/start`, proof).error(1, startPasses);
  const empty = Object.fromEntries(exercise.files.map((file) => [file.path, '']));
  const comments = Object.fromEntries(exercise.files.map((file) => [file.path, onlyComment]));
  for (const [files, name] of [
    [empty, emptyName],
    [comments, commentName],
  ] as const)
    for (const {goal, state} of verdictOf(files, proof).goals)
      if (state === 'passed') at(`${path}/exercise.yaml`, proof).error(1, passesOnNothing(goal.id, name));
  proveRewrites(`${path}/start`, {}, verdict, proof);
}

function provePasses(path: string, files: Files, proof: Proof): void {
  const verdict = verdictOf(files, proof);
  if (verdict.outcome === 'failed') at(path, proof).error(1, mustPass(explain(verdict)));
  proveRewrites(path, files, verdict, proof);
}

function proveRejected(answer: Answer, proof: Proof): void {
  const {path, files, expect} = answer;
  if (expect === undefined) at(path, proof).error(1, expectMissing);
  const problems = at(expect?.path ?? path, proof);
  const expectation = expect && readExpectation(expect, problems);
  const verdict = verdictOf(files, proof);
  if (verdict.outcome === 'passed') at(path, proof).error(1, mustFail);
  else if (expectation) proveReasons(expectation, verdict, problems, proof);
  proveRewrites(path, files, verdict, proof);
}

function proveReasons(
  {rules, line}: Expectation,
  verdict: Verdict,
  problems: Problems,
  {exercise, validators}: Proof,
): void {
  const known = ruleIds(exercise, validators);
  const seen = new Set(reasons(verdict).map(({rule}) => rule));
  for (const rule of rules) {
    if (!known.includes(rule)) problems.error(line, unknownRule(rule, known));
    else if (!seen.has(rule)) problems.error(line, otherReason(rule, explain(verdict)));
  }
}

/** What keeps a desk from passing: findings of its goals, and everything blocking or of severity error. */
function reasons(verdict: Verdict): readonly Diagnostic[] {
  const serious = verdict.diagnostics.filter(({blocking, severity}) => blocking || severity === 'error');
  return [...serious, ...verdict.goals.flatMap(({diagnostics}) => diagnostics)];
}

function proveRewrites(path: string, files: Files, before: Verdict, proof: Proof): void {
  const {exercise} = proof;
  for (const {path: name, kind} of exercise.files) {
    const text = files[name] ?? exercise.start[name] ?? '';
    for (const rewrite of rewritesOf(kind)) {
      const rewritten = rewrite.apply(text);
      if (text === '' || rewritten === text) continue;
      const verdict = verdictOf({...files, [name]: rewritten}, proof);
      if (summary(verdict) === summary(before)) continue;
      at(`${path}/${name}`, proof).error(1, rewriteMatters(rewrite.name, explain(verdict)));
    }
  }
}

/** The states of the goals and the rules that are to blame. */
function summary(verdict: Verdict): string {
  const rules = [...new Set(reasons(verdict).map(({rule}) => rule))].sort();
  return [...verdict.goals.map(({state}) => state), verdict.outcome, ...rules].join(' ');
}

/** Why a desk does not pass, in one breath. */
function explain(verdict: Verdict): Text {
  const waiting = verdict.goals.flatMap((goal) => (goal.state === 'waiting' ? [goal.waitsFor] : []));
  const told = reasons(verdict).map(({rule, file, start, message}) => ({
    en: `${rule} (${file}:${start.line}): ${message.en}`,
    ko: `${rule} (${file}:${start.line}): ${message.ko}`,
  }));
  const all = told.length > 0 ? told : waiting;
  const rest = all.length > 3 ? ' …' : '';
  const join = (language: 'en' | 'ko') =>
    all
      .slice(0, 3)
      .map((one) => one[language])
      .join(' / ') + rest;
  return {en: join('en') || 'everything passes', ko: join('ko') || '모두 통과해요'};
}

const emptyName: Text = {en: 'empty files', ko: '빈 파일'};
const commentName: Text = {en: 'files that hold only a comment', ko: '주석만 있는 파일'};

const startPasses: Text = {
  en: 'What is laid on the desk passes already: there is nothing to do. Take something out of start/.',
  ko: '처음 주는 파일이 이미 통과해서 할 일이 없어요. start/에서 무언가를 빼세요.',
};

const mustFail: Text = {
  en: 'This wrong answer passes. Name the mistake in a goal, or move the folder to accepted/.',
  ko: '틀린 답인데 통과해요. 이 실수를 잡는 목표를 넣거나, 폴더를 accepted/로 옮기세요.',
};

const expectMissing: Text = {
  en: 'expect.yaml is missing: write "rule: …", the rule that names the mistake.',
  ko: 'expect.yaml이 없어요. 이 실수를 잡아내는 규칙을 "rule: …"로 적으세요.',
};

function passesOnNothing(goal: string, name: Text): Text {
  return {
    en: `The goal "${goal}" is reached by ${name.en}: add a rule that asks for something to be there.`,
    ko: `"${goal}" 목표가 ${name.ko}로도 달성돼요. 무언가를 써야만 통과하는 규칙을 넣으세요.`,
  };
}

function mustPass(why: Text): Text {
  return {en: `This right answer fails: ${why.en}`, ko: `맞는 답인데 통과하지 못해요. ${why.ko}`};
}

function otherReason(rule: string, why: Text): Text {
  return {
    en: `This answer does not fail by ${rule} but by: ${why.en}`,
    ko: `이 답은 ${rule} 규칙 때문에 실패하는 게 아니에요. 실제 이유: ${why.ko}`,
  };
}

function rewriteMatters(name: Text, why: Text): Text {
  return {
    en: `A harmless rewrite changes the verdict (${name.en}). With it: ${why.en}`,
    ko: `뜻은 그대로 두고 모양만 바꿨는데(${name.ko}) 판정이 달라져요. 바꾼 뒤: ${why.ko}`,
  };
}
