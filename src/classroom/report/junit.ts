import type {Language, Text} from '../../text/language.ts';
import {xmlEscaped} from '../../text/xml.ts';
import type {ExerciseResult, Gradebook, Row} from './gradebook.ts';
import type {QuestionResult} from './quiz-results.ts';

/**
 * A class as JUnit XML: a suite for each learner, in it a case for each exercise and each question of the class. Not
 * passed and not right are failures; what a learner did not try, answered too late, or what has no grade is skipped.
 */
export function junitOf(book: Gradebook, language: Language): string {
  const suites = book.learners.map((row, index) => suite(row, index, casesOf(row, book, language)));
  const sum = (name: 'tests' | 'failures') => suites.reduce((all, one) => all + one[name], 0);
  const name = xmlEscaped(book.title === '' ? 'drydock' : book.title);
  const open = `<testsuites name="${name}" tests="${sum('tests')}" failures="${sum('failures')}" errors="0">`;
  const xml = suites.map(({lines}) => lines);
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...xml, '</testsuites>', ''].join('\n');
}

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly seconds?: number;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly says: string;
}

function casesOf(row: Row, {exercises, quizzes}: Gradebook, language: Language): readonly Case[] {
  return [
    ...exercises.map((ex) => exerciseCase(ex, row.works.get(ex), language)),
    ...quizzes.flatMap(({id}) => (row.results.get(id)?.answers ?? []).map((one) => questionCase(id, one, language))),
  ];
}

function exerciseCase(name: string, work: ExerciseResult | undefined, language: Language): Case {
  const classname = 'exercise';
  if (work === undefined) return {name, classname, outcome: 'skipped', says: notTried[language]};
  const seconds = Math.round(work.ms / 1000);
  if (work.passedAt !== undefined) return {name, classname, seconds, outcome: 'passed', says: ''};
  return {
    name,
    classname,
    seconds,
    outcome: 'failed',
    says: [notPassed(work.checks)[language], ...work.rules].join('\n'),
  };
}

function questionCase(quiz: string, {question, outcome, score}: QuestionResult, language: Language): Case {
  const known = {name: question, classname: `quiz ${quiz}`};
  switch (outcome) {
    case 'right':
      return {...known, outcome: 'passed', says: ''};
    case 'partly':
    case 'wrong':
      return {...known, outcome: 'failed', says: outcomes[outcome](score)[language]};
    case 'missing':
    case 'late':
    case 'ungraded':
      return {...known, outcome: 'skipped', says: outcomes[outcome](score)[language]};
  }
}

function suite({id, name, joinedAt}: Row, index: number, cases: readonly Case[]) {
  const count = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  const failures = count('failed');
  const time = cases.reduce((all, {seconds = 0}) => all + seconds, 0);
  const stamp = new Date(joinedAt).toISOString().slice(0, 19);
  const open = `  <testsuite name="${xmlEscaped(name === '' ? id : name)}" id="${index}" package="${xmlEscaped(id)}" timestamp="${stamp}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${count('skipped')}" time="${time}">`;
  return {tests: cases.length, failures, lines: [open, ...cases.flatMap(testcase), '  </testsuite>'].join('\n')};
}

function testcase({name, classname, seconds = 0, outcome, says}: Case): readonly string[] {
  const open = `    <testcase name="${xmlEscaped(name)}" classname="${xmlEscaped(classname)}" time="${seconds}"`;
  if (outcome === 'passed') return [`${open}/>`];
  const message = xmlEscaped(says.split('\n')[0] ?? '');
  const inside =
    outcome === 'skipped'
      ? `<skipped message="${message}"/>`
      : `<failure type="${outcome}" message="${message}">${xmlEscaped(says)}</failure>`;
  return [`${open}>`, `      ${inside}`, '    </testcase>'];
}

const notTried: Text = {en: 'not tried', ko: '해 보지 않음'};

function notPassed(checks: number): Text {
  return {
    en: `not passed after ${checks} ${checks === 1 ? 'check' : 'checks'}`,
    ko: `${checks}번 검사했지만 통과하지 못함`,
  };
}

const outcomes: Readonly<Record<Exclude<QuestionResult['outcome'], 'right'>, (score: number) => Text>> = {
  partly: (score) => ({en: `partly right: ${percent(score)}`, ko: `일부 정답: ${percent(score)}`}),
  wrong: () => ({en: 'wrong', ko: '오답'}),
  missing: () => ({en: 'no answer', ko: '답하지 않음'}),
  late: () => ({en: 'answered after the question was closed: not counted', ko: '마감 뒤에 답해서 채점하지 않음'}),
  ungraded: () => ({en: 'has no grade', ko: '채점하지 않는 문제'}),
};

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
