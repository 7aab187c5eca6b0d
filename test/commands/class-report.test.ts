import {describe, expect, test} from 'vitest';
import {gradebookOf} from '../../src/classroom/report/gradebook.ts';
import {recordOf} from '../../src/classroom/report/record.ts';
import {reportLines} from '../../src/commands/class-report-lines.ts';
import {lasting, whenHeld} from '../../src/commands/class-report-words.ts';
import {languages} from '../../src/text/language.ts';
import {cells} from '../../src/text/width.ts';
import {began, joins, lesson, logOf, type Said, sources, start} from '../classroom/report/sample.ts';

const teaches: Said = ['server', 0, {k: 'teach', instructor: 'i1', name: 'Kim', role: 'instructor'}];
const names = ['김민아', '황보라 선생님과 함께하는 학습자', 'Bartholomew Montgomery', 'Mina', '이도윤'];

function check(who: string, at: number, ex: string, ...rules: readonly string[]): Said {
  const complaints = rules.map((id) => ({id, n: 1}));
  return [`l:${who}`, at, {k: 'check', ex, ok: rules.length === 0, rules: complaints, ms: 60_000}];
}

const answers = (choices: readonly number[]): readonly Said[] =>
  choices.map(
    (choice, index): Said => [
      `l:p${index}`,
      21,
      {k: 'answer', quiz: 'z1', q: 'q-port', given: {kind: 'choices', choices: [choice]}},
    ],
  );

/** Five learners: three fight one rule, one of them is helped; one waits in vain; one does nothing. */
const log = logOf(
  began('배포 첫날'),
  teaches,
  ...names.map((name, index) => joins(`p${index}`, name, index)),
  ...['p0', 'p1', 'p2'].flatMap((who) => [3, 5, 8].map((at) => check(who, at, 'fix-cmd', 'dockerfile/exec-form'))),
  check('p3', 4, 'fix-cmd', 'dockerfile/exec-form'),
  check('p3', 14, 'fix-cmd'),
  ['l:p0', 9, {k: 'help', on: true}],
  ['i:i1', 12, {k: 'helped', learner: 'p0'}],
  ['l:p1', 9, {k: 'help', on: true}],
  ['l:p2', 10, {k: 'help', on: true}],
  ['l:p2', 11, {k: 'help', on: false}],
  ['l:p3', 12, {k: 'ask', text: '왜 셸이 없어요?'}],
  ['i:i1', 20, {k: 'quiz.open', quiz: 'z1', questions: [{id: 'q-port', hash: 'en-port'}]}],
  ...answers([1, 1, 1, 0]),
  ['i:i1', 60, {k: 'end'}],
);
const style = {width: 80, zone: 'Asia/Seoul', names: new Map([['fix-cmd', {en: 'Mend it', ko: '고치기'}]])};
const book = gradebookOf(recordOf(log), sources);
const english = reportLines(book, 'day-1', {...style, language: 'en'});

describe('a report', () => {
  test('begins with what to take up again, and why', () => {
    expect(english.slice(0, 11)).toEqual([
      '배포 첫날 (day-1)',
      '2 March 2026 18:00–19:00 GMT+9 · 5 learners',
      '',
      'To take up again',
      '  dockerfile/exec-form',
      '      4 of 5 met it, 3 never got past it.',
      '  q-port (quiz-1)',
      '      3 of 4 did not have it right.',
      '      3 took “81”',
      '  fix-cmd: Mend it',
      '      3 of 4 did not pass; of the others half needed 11 min or more.',
    ]);
  });

  test('says how help went and who may need a word', () => {
    const from = english.indexOf('Help');
    expect(english.slice(from, from + 9).map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      'Help',
      '  3 calls: 1 helped (half within 3 min), 1 taken back, 1 unanswered',
      '',
      'Who may need a word',
      '  황보라 선생님과 함께하는 (Alias 1)  waited 51 min for help; nobody came',
      '  Bartholomew Montgomery (Alias 2)  fix-cmd not passed, took the call back',
      '  이도윤 (Alias 4)  joined and tried nothing',
      '',
      'Asked without a name',
    ]);
    expect(english).toContain('  왜 셸이 없어요?');
  });

  test.each(languages)('is never wider than its place, and its columns stand below each other (%s)', (language) => {
    for (const width of [60, 72, 80]) {
      const lines = reportLines(book, 'day-1', {...style, language, width});
      for (const line of lines) expect(cells(line), line).toBeLessThanOrEqual(width);
      const why = /waited|fix-cmd not|joined|51분|fix-cmd 통과|참여만/;
      const people = lines.slice(lines.findIndex((line) => /^(?:Who may|살펴볼)/.test(line)) + 1);
      const starts = people.filter((line) => why.test(line)).map((line) => cells(line.slice(0, line.search(why))));
      expect(starts).toHaveLength(3);
      expect(new Set(starts).size).toBe(1);
      const table = lines.filter((line) => /^ {2}(?:dockerfile|fix-cmd|q-port).*\d$/.test(line));
      const heads = lines.filter((line) => /^(?:Rules|Exercises|Questions|규칙|실습|문제) /.test(line));
      expect(table.map(cells)).toEqual(heads.map(cells));
    }
  });

  test('of Koreans is Korean', () => {
    const korean = reportLines(book, 'day-1', {...style, language: 'ko'});
    expect(korean[1]).toBe('2026년 3월 2일 18:00–19:00 GMT+9 · 학습자 5명');
    expect(korean).toContain('      3명이 “81”을 골랐어요');
    expect(korean).toContain('  요청 3번: 1번 도와줌(절반은 3분 안에), 1번 거둠, 1번 답하지 못함');
  });

  test('leaves out those who were removed', () => {
    const lines = reportLines(gradebookOf(recordOf(lesson), sources), 's', {...style, language: 'en'});
    expect(lines.join('\n')).not.toContain('Gone');
    expect(lines[1]).toContain('3 learners, 1 removed');
  });
});

test('durations as people say them', () => {
  expect([0, 59_400, 59_600, 90_000, 3_569_000, 3_571_000, 3_930_000].map((ms) => lasting(ms).en)).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '2 min',
    '59 min',
    '1 h',
    '1 h 6 min',
  ]);
  expect(lasting(3_930_000).ko).toBe('1시간 6분');
});

test('a class beyond midnight names both days; one of a moment has no end', () => {
  const hour = 3_600_000;
  expect(whenHeld(start + 14 * hour, start + 16 * hour, 'en', 'UTC')).toBe('2 March 2026 23:00–3 March 2026 01:00 UTC');
  expect(whenHeld(start, start, 'ko', 'UTC')).toBe('2026년 3월 2일 09:00 UTC');
});
