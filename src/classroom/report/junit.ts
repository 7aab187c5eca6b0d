import type {Language, Text} from '../../text/language.ts';
import {xmlEscaped} from '../../text/xml.ts';
import type {ExerciseResult, Gradebook, Row} from './gradebook.ts';
import type {QuestionResult} from './quiz-results.ts';

/**
 * A class as JUnit XML: a suite for each learner, in it a case for each exercise and each question of the class. Not
 * passed and not right are failures; what a learner did not try, answered too late, or what has no grade is skipped.
 *
 * Its shape is valid by both schemas that programs go by: the one of Ant's reports (windyroad/JUnit-Schema), which asks
 * for more and allows nothing on the outermost element, and the one of Jenkins (junit-10.xsd of its xUnit plugin).
 */
export function junitOf(book: Gradebook, language: Language): string {
  const suites = book.learners.flatMap((row, index) => suite(row, index, book, language));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
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

function suite(row: Row, index: number, book: Gradebook, language: Language): readonly string[] {
  const {id, name, alias, state, joinedAt} = row;
  const cases = casesOf(row, book, language);
  const count = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  const attributes = {
    name: name === '' ? id : name,
    id: index,
    package: id,
    // Seconds and no zone: the schema of Ant refuses both fractions and a Z.
    timestamp: new Date(joinedAt).toISOString().slice(0, 19),
    hostname: 'localhost',
    tests: cases.length,
    failures: count('failed'),
    errors: 0,
    skipped: count('skipped'),
    time: cases.reduce((all, {seconds = 0}) => all + seconds, 0),
  };
  return [
    `  <testsuite ${written(attributes)}>`,
    '    <properties>',
    ...Object.entries({class: book.title, alias, state}).map(
      ([property, value]) => `      <property ${written({name: property, value})}/>`,
    ),
    '    </properties>',
    ...cases.flatMap(testcase),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ];
}

function written(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${xmlEscaped(String(value))}"`)
    .join(' ');
}

function testcase({name, classname, seconds = 0, outcome, says}: Case): readonly string[] {
  const open = `    <testcase ${written({name, classname, time: seconds})}`;
  if (outcome === 'passed') return [`${open}/>`];
  const message = says.split('\n')[0] ?? '';
  const inside =
    outcome === 'skipped'
      ? `<skipped ${written({message})}/>`
      : `<failure ${written({type: outcome, message})}>${xmlEscaped(says)}</failure>`;
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
