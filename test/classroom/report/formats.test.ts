import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {z} from 'zod';
import {classroom50Of} from '../../../src/classroom/report/classroom50.ts';
import {csvOf} from '../../../src/classroom/report/csv.ts';
import {csvLongOf} from '../../../src/classroom/report/csv-long.ts';
import {guarded} from '../../../src/classroom/report/csv-table.ts';
import {gradebookOf} from '../../../src/classroom/report/gradebook.ts';
import {jsonOf} from '../../../src/classroom/report/json.ts';
import {junitOf} from '../../../src/classroom/report/junit.ts';
import {recordOf} from '../../../src/classroom/report/record.ts';
import {cellsOf} from './csv-cells.ts';
import {began, joins, lesson, logOf, type Said, sources} from './sample.ts';

const book = gradebookOf(recordOf(lesson), sources);
const nobody = gradebookOf(recordOf([]), sources);

describe('csv', () => {
  test('has a row for each learner', () => {
    expect(csvOf(book, 'none').split('\r\n')).toEqual([
      'id,name,alias,state,joined,fix-cmd passed,fix-cmd checks,fix-cmd minutes,quiz-1 score,quiz-1 of,quiz-1 late',
      'a,Mina,Alias 0,present,2026-03-02T09:01:00.000Z,1,2,5,1.5,2,0',
      'b,"\'=HYPERLINK(""http://x"")",Alias 1,present,2026-03-02T09:01:00.000Z,0,2,4,0,2,0',
      'c,Gone,Alias 2,removed,2026-03-02T09:01:00.000Z,,,,1,2,0',
      'd,Quiet,Alias 3,present,2026-03-02T09:01:00.000Z,,,,0,2,1',
      '',
    ]);
  });

  test('is marked as UTF-8 when it is asked for', () => {
    expect(csvOf(book, 'bom')).toBe(`\ufeff${csvOf(book, 'none')}`);
    expect(csvLongOf(book, 'bom')).toBe(`\ufeff${csvLongOf(book, 'none')}`);
  });

  test('has a heading when nobody came', () => {
    expect(csvOf(nobody, 'none')).toBe('id,name,alias,state,joined\r\n');
    expect(cellsOf(csvLongOf(nobody, 'none'))).toHaveLength(1);
  });
});

describe('csv-long', () => {
  const [head = [], ...rows] = cellsOf(csvLongOf(book, 'none'));
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);

  test('has a row for each attempt, in the order of the log', () => {
    expect(head.join(' ')).toBe(
      'time seq id name alias state kind attempt counts seconds quiz item outcome score late findings rules answer',
    );
    expect(rows.map((row) => [row[0]?.slice(14, 16), row[2], ...row.slice(6)].join('|'))).toEqual([
      '05|a|check|1|0|180||fix-cmd|failed|0||1|dockerfile/exec-form:1|',
      '07|a|check|2|1|300||fix-cmd|passed|1||0||',
      '06|b|check|1|0|120||fix-cmd|failed|0||2|dockerfile/exec-form:2|',
      '08|b|check|2|0|240||fix-cmd|failed|0||2|dockerfile/exec-form:1 dockerfile/pin:1|',
      '11|a|answer|1|1|60|quiz-1|q-port|right|1|0|||1',
      '11|b|answer|1|1|60|quiz-1|q-port|wrong|0|0|||2',
      '11|c|answer|1|1|60|quiz-1|q-port|right|1|0|||1',
      '13|d|answer|1|0|180|quiz-1|q-port|right|1|1|||1',
      '13|a|answer|1|1|60|quiz-1|q-many|partly|0.5|0|||1',
    ]);
    expect(column('seq').map(Number)).toEqual(
      column('seq')
        .map(Number)
        .toSorted((a, b) => a - b),
    );
    expect(column('state')).toContain('removed');
  });

  test('also an answer that another replaced, and one that came too late behind one in time', () => {
    const [began_, ...after] = lesson.slice(0, 6);
    const choose = (by: string, at: number, choice: number): Said => [
      by,
      at,
      {k: 'answer', quiz: 'z1', q: 'q-port', given: {kind: 'choices', choices: [choice]}},
    ];
    const more = logOf(
      ['i:i1', 2, {k: 'quiz.open', quiz: 'z1', questions: [{id: 'q-port', hash: 'en-port'}]}],
      choose('l:a', 3, 1),
      choose('l:a', 4, 0),
      ['i:i1', 5, {k: 'quiz.close', quiz: 'z1'}],
      choose('l:a', 6, 1),
      choose('l:nobody', 6, 1),
    ).map((event) => ({...event, seq: event.seq + 6}));
    const record = recordOf([...(began_ ? [began_] : []), ...after, ...more]);
    const told = cellsOf(csvLongOf(gradebookOf(record, sources), 'none')).slice(1);
    expect(told.map((row) => [row[2], ...row.slice(7, 10), ...row.slice(12, 15)].join('|'))).toEqual([
      'a|1|0|60|wrong|0|0',
      'a|2|1|120|right|1|0',
      'a|3|0|240|wrong|0|1',
    ]);
  });
});

describe('no cell is a formula', () => {
  const begins = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '"=1',
    "'=1",
    '“=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u3000＝1',
    '﹦1',
    '−1',
    '\u200b=1',
  ];
  test.each(begins)('%j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  test('nor behind a semicolon, which separates cells in some countries', () => {
    expect(guarded('a; =1+1')).toBe("a;' =1+1");
    expect(guarded('a;b')).toBe('a;b');
  });

  test.each(['Mina', '김민아', 'a=b', 'x-y', 'me@home', '1', 'O’Neil'])('%s stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
  });

  test('whatever a learner is called, the table has its shape and no cell that begins like a formula', () => {
    const word = fc.oneof(
      fc.string({unit: 'binary', maxLength: 20}),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ' ', ',', ';', '＝', 'a', '|', '\u0000'),
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(word, (name) => {
        const record = recordOf(logOf(began(), joins('a', name, 0)));
        const csv = csvOf(gradebookOf(record, {...sources, aliasOf: () => name}), 'none');
        const rows = cellsOf(csv);
        expect(rows.map((row) => row.length)).toEqual([5, 5]);
        for (const cell of rows[1] ?? []) expect(cell.normalize('NFKC')).not.toMatch(/^[\s\p{C}"]*[=+\-@\t\r]/u);
        // The quotes of the table belong to the table.
        for (const cell of csv.split(';').slice(1)) expect(cell).not.toMatch(/^[\s"]*[=+@-]/);
      }),
    );
  });
});

describe('junit', () => {
  const xml = junitOf(book, 'en');

  test('has a suite for each learner, a case for each exercise and question', () => {
    expect(xml.split('\n').slice(0, 17)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites>',
      '  <testsuite name="Mina" id="0" package="a" timestamp="2026-03-02T09:01:00" hostname="localhost" tests="3" failures="1" errors="0" skipped="0" time="300">',
      '    <properties>',
      '      <property name="class" value="Deploy, day 1"/>',
      '      <property name="alias" value="Alias 0"/>',
      '      <property name="state" value="present"/>',
      '    </properties>',
      '    <testcase name="fix-cmd" classname="exercise" time="300"/>',
      '    <testcase name="q-port" classname="quiz quiz-1" time="0"/>',
      '    <testcase name="q-many" classname="quiz quiz-1" time="0">',
      '      <failure type="failed" message="partly right: 50 %">partly right: 50 %</failure>',
      '    </testcase>',
      '    <system-out/>',
      '    <system-err/>',
      '  </testsuite>',
      '  <testsuite name="=HYPERLINK(&#34;http://x&#34;)" id="1" package="b" timestamp="2026-03-02T09:01:00" hostname="localhost" tests="3" failures="2" errors="0" skipped="1" time="240">',
    ]);
    expect(xml).toContain('not passed after 2 checks&#10;dockerfile/exec-form&#10;dockerfile/pin</failure>');
    expect(xml).toContain('<skipped message="answered after the question was closed: not counted"/>');
    expect(junitOf(book, 'ko')).toContain('<skipped message="마감 뒤에 답해서 채점하지 않음"/>');
  });

  test('counts what stands in it', () => {
    const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
    expect(count(/<testcase /g)).toBe(12);
    expect(count(/<failure /g)).toBe(3);
    const skipped = [...xml.matchAll(/skipped="(\d+)"/g)].reduce((sum, [, number]) => sum + Number(number), 0);
    expect(count(/<skipped /g)).toBe(skipped);
  });

  test('of nobody is a file all the same', () => {
    expect(junitOf(nobody, 'en')).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n</testsuites>\n');
  });
});

describe('json', () => {
  const schema = z.fromJSONSchema(
    JSON.parse(readFileSync(new URL('../../../docs/class-result.schema.json', import.meta.url), 'utf8')),
  );
  const valid = (json: string) => schema.safeParse(JSON.parse(json));

  test('is what the schema describes, also of nobody', () => {
    expect(valid(jsonOf(book, 's', 'en')).error).toBeUndefined();
    expect(valid(jsonOf(nobody, 's', 'ko')).error).toBeUndefined();
  });

  test('the schema refuses what is not promised', () => {
    const change = (from: string, to: string) => {
      const text = jsonOf(book, 's', 'en');
      expect(text).toContain(from);
      return valid(text.replace(from, to)).success;
    };
    expect(change('"outcome": "late"', '"outcome": "tardy"')).toBe(false);
    expect(change('"kind": "check"', '"kind": "chick"')).toBe(false);
    expect(change('"late": true', '"late": 1')).toBe(false);
    expect(change('"checks": 2', '"checks": -2')).toBe(false);
    expect(change('"forgotten": 0', '"other": 0')).toBe(false);
    expect(change('"state": "removed"', '"state": "gone"')).toBe(false);
    expect(change('"startedAt": "2026', '"startedAt": "26')).toBe(false);
  });

  test('says what happened', () => {
    const told = JSON.parse(jsonOf(book, '2026-03-02-day-1', 'en'));
    expect(told).toMatchObject({schema: 'drydock/class-result/v1', session: '2026-03-02-day-1', course: 'drydock'});
    expect(told.learners[1].exercises).toEqual([
      {
        id: 'fix-cmd',
        passed: false,
        checks: 2,
        failed: 2,
        startedAt: '2026-03-02T09:04:00.000Z',
        passedAt: null,
        seconds: 240,
        rules: ['dockerfile/exec-form', 'dockerfile/pin'],
      },
    ]);
    expect(told.learners[3].quizzes[0]).toMatchObject({
      score: 0,
      of: 2,
      answers: [{outcome: 'late'}, {outcome: 'missing', at: null}],
    });
  });
});

describe('classroom50', () => {
  /** The structure that schemas/result-v1.schema.json of foundation50/classroom50 asks for, in words of ours. */
  const count = z.int().min(0);
  const filled = z.string().min(1);
  const result = z.strictObject({
    schema: z.literal('classroom50/result/v1'),
    classroom: filled,
    assignment: filled,
    assignment_type: z.enum(['individual', 'group']),
    owner: filled,
    submission: z.string().startsWith('submit/'),
    commit: filled,
    release: filled,
    review: filled,
    datetime: z.string().regex(/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/),
    score: count,
    'max-score': count,
    tests: z.array(
      z
        .object({'test-name': filled, passed: z.boolean(), score: count, 'max-score': count})
        .refine((one) => one.score <= one['max-score']),
    ),
  });

  test('is a list of results as its collector takes them, one for each who stayed', () => {
    const told = z.array(result).parse(JSON.parse(classroom50Of(book, 'day-1')));
    expect(told.map(({owner, score, 'max-score': most}) => [owner, score, most])).toEqual([
      ['Mina', 250, 300],
      ['=HYPERLINK("http://x")', 0, 300],
      ['Quiet', 0, 300],
    ]);
    expect(told[0]).toMatchObject({
      classroom: 'drydock',
      assignment: 'day-1',
      submission: 'submit/2026-03-02T09-13-00Z-a',
      datetime: '2026-03-02T09:13:00Z',
      tests: [
        {'test-name': 'fix-cmd', passed: true, score: 100, 'max-score': 100},
        {'test-name': 'quiz-1/q-port', passed: true, score: 100, 'max-score': 100},
        {'test-name': 'quiz-1/q-many', passed: false, score: 50, 'max-score': 100},
      ],
    });
    for (const {score, 'max-score': most, tests} of told) {
      expect(tests.reduce((sum, one) => sum + one.score, 0)).toBe(score);
      expect(tests.reduce((sum, one) => sum + one['max-score'], 0)).toBe(most);
    }
    expect(JSON.parse(classroom50Of(nobody, 'x'))).toEqual([]);
  });
});
