import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseExercise} from '../../src/course/exercise-file.ts';
import {smallValidators} from './bench.ts';

const yaml = `title:
  en: Try
  ko: 해 보기
task:
  en: |
    Write **it**.

    - once
  ko: "쓰세요"
files:
  - path: Dockerfile
    kind: dockerfile
goals:
  - id: greets
    title:
      en: Greets
      ko: 인사해요
    rules:
      - rule: dockerfile/has-word
        options:
          word: HI
  - id: calm
    title:
      en: Calm
      ko: 조용해요
    file: Dockerfile
    rules:
      - rule: dockerfile/no-warning
hints:
  greets:
    - en: Look.
      ko: 보세요.
  dockerfile/no-warning:
    - en: Calm down.
      ko: 진정해요.
debrief:
  now:
    en: Done.
    ko: 끝났어요.
  without:
    en: Not done.
    ko: 안 끝났어요.
  interview:
    question:
      en: What?
      ko: 뭐예요?
    answer:
      en: This.
      ko: 이거예요.
`;

function read(text: string) {
  const start = {'manage.py': 'x'};
  return parseExercise(
    {path: 'exercise.yaml', text, id: 'try', lesson: 'one', start, solution: {Dockerfile: 'HI'}},
    smallValidators,
  );
}

test('an exercise is read whole', () => {
  const {exercise, problems} = read(yaml);
  expect(problems).toEqual([]);
  expect(exercise).toMatchObject({
    id: 'try',
    lesson: 'one',
    title: {en: 'Try', ko: '해 보기'},
    files: [{path: 'Dockerfile', kind: 'dockerfile'}],
    goals: [
      {id: 'greets', file: 'Dockerfile', rules: [{rule: 'dockerfile/has-word', options: {word: 'HI'}}]},
      {id: 'calm', file: 'Dockerfile', rules: [{rule: 'dockerfile/no-warning'}]},
    ],
    start: {'manage.py': 'x'},
    solution: {Dockerfile: 'HI'},
  });
  expect(exercise?.task.en.map(({kind}) => kind)).toEqual(['paragraph', 'item']);
  expect(exercise?.hints.greets?.[0]?.ko).toEqual([{kind: 'paragraph', inlines: [{kind: 'text', text: '보세요.'}]}]);
  expect(JSON.parse(JSON.stringify(exercise))).toEqual(exercise);
});

describe('what is said about a broken exercise', () => {
  const without = (part: string) => yaml.replace(part, '');
  const put = (part: string, other: string) => yaml.replace(part, other);

  test.each<[string, string, string]>([
    ['an empty file', '', '1 error: The file has to be a group of keys'],
    ['no YAML', 'title: [', '1 error: This is not YAML'],
    ['a text without its other language', without('  ko: 해 보기\n'), '1 error: title.ko is missing: add it.'],
    [
      'a text that is a number',
      put('en: Try', 'en: 3.10'),
      '2 error: YAML reads title.en as 3.1, not as text: put it in quotes.',
    ],
    ['a backtick first', put('en: Try', 'en: `FROM`'), '2 error: A text may not begin with this character'],
    ['a colon inside', put('en: Try', 'en: Try: now'), '2 error: This text holds ": "'],
    [
      'an unknown key',
      put('    title:\n      en: Greets', '    titel:\n      en: Greets'),
      '15 error: The key "titel" in goals[0] means nothing here: did you mean title?',
    ],
    ['a strange key', `${yaml}grading: hard\n`, '50 error: The key "grading" means nothing here: take it out.'],
    ['a place before the first', put('task:', 'order: 0\ntask:'), '4 error'],
    ['a key twice', `${yaml}title: x\n`, '50 error: This key stands twice'],
    [
      'a kind that cannot be judged',
      put('kind: dockerfile', 'kind: caddy'),
      '12 error: files[0].kind is "caddy", and may only be: dockerfile',
    ],
    ['no goals', put(/goals:[\s\S]*?(?=hints:)/.exec(yaml)?.[0] ?? '', 'goals: []\n'), '13 error: goals is empty'],
    [
      'goals that are no list',
      put(/goals:[\s\S]*?(?=hints:)/.exec(yaml)?.[0] ?? '', 'goals: all\n'),
      '13 error: goals has to be a list',
    ],
    [
      'a path twice',
      put('    kind: dockerfile\n', '    kind: dockerfile\n  - path: Dockerfile\n    kind: dockerfile\n'),
      '13 error: "Dockerfile" stands here twice',
    ],
    [
      'a path that leads out',
      put('path: Dockerfile', 'path: ../Dockerfile'),
      '11 error: "../Dockerfile" is no path inside the exercise',
    ],
    [
      'a path from the root',
      put('path: Dockerfile', 'path: /Dockerfile'),
      '11 error: "/Dockerfile" is no path inside the exercise',
    ],
    ['an odd goal id', put('id: greets', 'id: Greets/you'), '14 error: The goal id "Greets/you" may hold only'],
    ['a goal id twice', put('id: calm', 'id: greets'), '22 error: "greets" stands here twice'],
    [
      'a file that is not there',
      put('file: Dockerfile', 'file: nginx.conf'),
      '26 error: "nginx.conf" is none of the exercise',
    ],
    [
      'no file where there are several',
      put('    kind: dockerfile\n', '    kind: dockerfile\n  - path: .dockerignore\n    kind: dockerignore\n'),
      '16 error: The exercise has several files',
    ],
    ['how a single file fits together', put('file: Dockerfile', 'file: .'), '26 error: "." is none of the exercise'],
    [
      'a rule for one file where the folder is meant',
      put('file: Dockerfile', 'file: .').replace(
        '    kind: dockerfile\n',
        '    kind: dockerfile\n  - path: .dockerignore\n    kind: dockerignore\n',
      ),
      '30 error: There is no rule "dockerfile/no-warning" for this file',
    ],
    [
      'an unknown rule',
      put('rule: dockerfile/no-warning', 'rule: dockerfile/no-warnings'),
      '28 error: There is no rule "dockerfile/no-warnings" for this file: did you mean dockerfile/no-warning?',
    ],
    [
      'an unknown option',
      put('word: HI', 'words: HI'),
      '21 error: dockerfile/has-word has no option "words". It takes word, times.',
    ],
    [
      'an option of a rule that takes none',
      `${put('rule: dockerfile/no-warning\n', 'rule: dockerfile/no-warning\n        options:\n          a: b\n')}`,
      '30 error: dockerfile/no-warning has no option "a"; it takes none.',
    ],
    ['an option of another shape', put('word: HI', 'word: [HI]'), '21 error: The option word has to be a text.'],
    ['a number where one is wanted', put('word: HI', 'times: two'), '21 error: The option times has to be a number.'],
    [
      'an unknown ladder',
      put('  greets:\n', '  greet:\n'),
      '30 error: "greet" is neither a goal of this exercise nor a rule of its files: did you mean greets?',
    ],
    ['an empty ladder', put('    - en: Look.\n      ko: 보세요.\n', '    []\n'), '30 error: hints.greets is empty'],
    [
      'a mistake in the Markdown of a block',
      put('    - once', '    - ![a](b.png)'),
      '8 error: An image cannot be shown',
    ],
    ['a mistake in a quoted text', put('"쓰세요"', '"**도커(Docker)**는"'), '9 error: The ** in'],
    [
      'a control character',
      put('Done.', 'Done\u0007.'),
      '38 error: This line holds an invisible control character (U+0007)',
    ],
  ])('%s', (_, text, says) => {
    const {exercise, problems} = read(text);
    const seen = problems.map(({line, severity, message}) => `${line} ${severity}: ${message.en}`);
    expect(
      seen.filter((one) => one.startsWith(says)),
      seen.join('\n'),
    ).toHaveLength(1);
    expect(exercise).toBeUndefined();
  });

  test('a goal without hints is only warned of', () => {
    const {exercise, problems} = read(put('  dockerfile/no-warning:\n    - en: Calm down.\n      ko: 진정해요.\n', ''));
    expect(problems.map(({line, severity, message}) => `${line} ${severity}: ${message.en}`)).toEqual([
      '22 warning: The goal "calm" has no hints: give a ladder to the goal or to each of its rules.',
    ]);
    expect(exercise).toBeDefined();
  });

  test('aliases that explode are refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`),
    ].join('\n');
    expect(read(bomb).problems.map(({message}) => message.en)).toEqual([expect.stringContaining('aliases')]);
  });
});

test('no text makes it throw', () => {
  const lines = yaml.split('\n');
  const mutation = fc.tuple(
    fc.nat(lines.length - 1),
    fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('', '- ', 'a: b', '? x', '*a', '&a b', '<<: *a', '__proto__: 1', '!!binary x', '|'),
    ),
  );
  fc.assert(
    fc.property(fc.array(mutation, {maxLength: 5}), (mutations) => {
      const copy = [...lines];
      for (const [at, line] of mutations) copy[at] = line;
      const text = copy.join('\n');
      const {exercise, problems} = read(text);
      if (exercise === undefined) expect(problems.some(({severity}) => severity === 'error')).toBe(true);
      for (const {line} of problems) expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
    }),
    {numRuns: 200},
  );
});
