import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {openPolicy} from '../../src/classroom/class-state.ts';
import {type ParsedPolicy, readPolicy} from '../../src/classroom/policy-file.ts';
import {readEvent} from '../../src/classroom/protocol.ts';
import {plannedLessons} from '../../src/course/plan.ts';
import {languages} from '../../src/text/language.ts';
import {problemLine} from '../../src/text/problem.ts';

const seoul = () => 540;

function read(text: string): ParsedPolicy {
  return readPolicy({path: 'class.yaml', text, lessons: plannedLessons, zone: seoul});
}

function linesOf(parsed: ParsedPolicy, language: 'en' | 'ko' = 'en'): readonly string[] {
  return parsed.problems.map((problem) => problemLine(problem, language));
}

describe('a policy', () => {
  test('opens lessons by id, by number and by folder, in the zone of the machine', () => {
    const parsed = read(
      'lessons:\n  gunicorn: 2026-12-01 09:00\n  3: 2026-12-02\n  02-layer-cache: 2026-12-03T00:00Z\n',
    );
    expect(linesOf(parsed)).toEqual([]);
    expect(parsed.policy).toEqual({
      ...openPolicy,
      opens: {
        gunicorn: Date.UTC(2026, 11, 1),
        'production-image': Date.UTC(2026, 11, 1, 15),
        'layer-cache': Date.UTC(2026, 11, 3),
      },
    });
  });

  test('names a zone of its own, wherever it stands', () => {
    const {policy} = read('lessons: {gunicorn: 2026-12-01 09:00}\nzone: -05:00\n');
    expect(policy?.opens).toEqual({gunicorn: Date.UTC(2026, 11, 1, 14)});
  });

  test.each([
    ['on', true],
    ['off', false],
    ['true', true],
    ['False', false],
    ['"yes"', true],
    ['NO', false],
  ])('takes %s for a switch', (word, value) => {
    expect(read(`hints: ${word}\n`).policy).toEqual({...openPolicy, hints: value});
    expect(read(`solutions: ${word}\n`).policy).toEqual({...openPolicy, solutions: value});
    expect(read(`exam: ${word}\n`).policy).toEqual({
      opens: {},
      exam: value,
      hints: !value,
      solutions: !value,
    });
  });

  test('leaves open what it does not name', () => {
    expect(read('exam: off\n').policy).toEqual(openPolicy);
    expect(read('\uFEFFlessons:\r\nhints: on\r\n').policy).toEqual(openPolicy);
  });

  test('an exam hides hints and solutions, and says so where the file asks for them', () => {
    const parsed = read('hints: on\nsolutions: off\nexam: on\n');
    expect(parsed.policy).toEqual({opens: {}, hints: false, solutions: false, exam: true});
    expect(linesOf(parsed)).toEqual([
      'class.yaml:1: warning: In an exam hints stay off, whatever stands here: take this line out, or `exam: on`.',
    ]);
  });

  test('goes over the wire as it is', () => {
    const {policy} = read('lessons: {gunicorn: 2026-12-01}\nexam: on\n');
    const start = {seq: 1, at: 0, by: 'server', k: 'start', title: 'a', course: {id: 'a', hash: 'b'}, code: 'ABCDEFGH'};
    expect(readEvent({...start, policy})).toMatchObject({policy});
  });
});

describe('what is wrong with a policy is told with its line', () => {
  test.each([
    ['hint: off\n', ':1: error: The key "hint" means nothing here: did you mean hints?', '혹시 hints인가요?'],
    ['exam: on\n\nnonsense: 1\n', ':3: error: The key "nonsense" means nothing here: a policy has', '쓸 수 있는 키'],
    ['constructor: 1\nexam: on\n', ':1: error: The key "constructor"', '쓸 수 있는 키'],
    ['lessons:\n  __proto__: 2026-12-01\n', ':2: error: There is no lesson "__proto__"', '레슨은 없어요'],
    [
      'lessons:\n  gunicon: 2026-12-01\n',
      ':2: error: There is no lesson "gunicon" in this course. Did you mean gunicorn?',
      '혹시 gunicorn인가요?',
    ],
    ['lessons:\n  kubernetes: 2026-12-01\n', ':2: error: There is no lesson "kubernetes"', '`drydock lessons`로'],
    ['lessons:\n  03-gunicorn: 2026-12-01\n', 'Did you mean gunicorn?', '혹시 gunicorn인가요?'],
    ['lessons:\n  99: 2026-12-01\n', ':2: error: There is no lesson "99"', '"99" 레슨은 없어요'],
    [
      'lessons:\n  3: 2026-12-01\n  production-image: 2026-12-02\n',
      ':3: error: The lesson production-image is listed twice',
      '두 번',
    ],
    ['lessons:\n  wsgi: 2026-12-01\n  wsgi: 2026-12-02\n', ':3: error: This key stands twice', '같은 키가 두 번'],
    ['lessons:\n  wsgi:\n', ':2: error: Behind "wsgi" write the day it opens', '여는 때를'],
    ['lessons:\n  wsgi: 2026\n', ':2: error: Behind "wsgi"', '여는 때를'],
    ['lessons:\n  asgi: 2026-12-01\n  wsgi: 1.12.2026\n', ':3: error: "1.12.2026" is no date', '날짜로 읽을 수 없어요'],
    ['lessons:\n  wsgi: 2026-02-30\n', ':2: error: There is no 2026-02-30', '달력에 없는'],
    ['lessons:\n  - wsgi\n', ':1: error: Under lessons write', '한 줄에 레슨 하나'],
    ['lessons: wsgi\n', ':1: error: Under lessons write', '한 줄에 레슨 하나'],
    ['exam: off\nhints: sometimes\n', ':2: error: hints can be on or off', 'on이나 off여야'],
    ['solutions:\n', ':1: error: solutions can be on or off', 'on이나 off여야'],
    ['exam: [on]\nhints: {a: 1}\n', ':2: error: hints can be on or off', 'on이나 off여야'],
    ['zone: Asia/Seol\n', ':1: error: "Asia/Seol" is no time zone: did you mean Asia/Seoul?', '시간대가 아니에요'],
    ['zone: 9\n', ':1: error: "9" is no time zone', '+09:00'],
    ['', ':1: error: The file says nothing', '내용이 없어요'],
    ['# exam: on\n', ':1: error: The file says nothing', '내용이 없어요'],
    ['- exam\n', ':1: error: The file has to be a group of keys', '키 묶음'],
    ['exam: on\n\thints: on\n', ':2: error:', '탭이 아니라'],
    ['exam: "o\u001b[2Jn"\n', 'invisible control character', '제어 문자'],
  ])('%j', (text, en, ko) => {
    const parsed = read(text);
    expect(parsed.policy).toBeUndefined();
    expect(linesOf(parsed).join('\n')).toContain(en);
    expect(linesOf(parsed, 'ko').join('\n')).toContain(ko);
  });

  test('all of it at once', () => {
    const parsed = read('hints: maybe\nlessons:\n  wsgy: 2026-13-01\nzone: nowhere\n');
    expect(parsed.problems.map(({line}) => line).sort()).toEqual([1, 3, 3, 4]);
  });

  test('whatever the file holds, reading it never throws, and no sentence holds a control character', () => {
    const word = fc.oneof(
      fc.string({unit: 'binary', maxLength: 20}),
      fc.constantFrom('*a', '&a', '{', '[', '? ', '\n  '),
    );
    const text = fc.array(fc.oneof(word, fc.constantFrom('lessons:\n  ', 'exam: ', 'zone: ', 'wsgi: ', '\n')), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const parsed = read(parts.join(''));
        for (const language of languages) expect(linesOf(parsed, language).join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

/** What the page shows is what drydock reads. */
test.each(['class-policy.md', 'class-policy.ko.md'])('the example of docs/%s is a policy', (name) => {
  const page = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text);
  expect(examples).toHaveLength(1);
  const parsed = readPolicy({path: name, text: examples[0] ?? '', lessons: plannedLessons, zone: () => 0});
  expect(linesOf(parsed)).toEqual([]);
  expect(parsed.policy).toEqual({
    opens: {
      gunicorn: Date.UTC(2026, 10, 30, 15),
      systemd: Date.UTC(2026, 11, 1, 4, 30),
      'nginx-proxy': Date.UTC(2026, 11, 2),
      'nginx-deeper': Date.UTC(2026, 11, 2, 4),
    },
    hints: true,
    solutions: false,
    exam: false,
  });
  for (const key of ['zone', 'lessons', 'hints', 'solutions', 'exam']) expect(page).toContain(`| \`${key}\` |`);
});
