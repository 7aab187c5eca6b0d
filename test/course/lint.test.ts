import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Validators} from '../../src/course/judge.ts';
import {lintCourse, type Strictness} from '../../src/course/lint.ts';
import type {Answer, CourseSource, ExerciseFolder, LessonFolder} from '../../src/course/source.ts';
import {readCourseFolder} from '../../src/io/course-folder.ts';
import {loadValidators} from '../../src/io/lessons.ts';
import type {JudgedKind} from '../../src/validators/index.ts';

let sound: CourseSource;
let validators: Validators;

beforeAll(async () => {
  const {source, problems} = await readCourseFolder(join(import.meta.dirname, '../support/course'), 'course');
  expect(problems).toEqual([]);
  sound = source;
  validators = await loadValidators();
});

function complaints(source: CourseSource, strictness: Strictness = 'kind'): string[] {
  return lintCourse(source, validators, strictness)
    .filter(({severity}) => strictness === 'strict' || severity === 'error')
    .map(({path, line, message}) => `${path}:${line}: ${message.en}`);
}

function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('The fixture is empty.');
  return item;
}

/** The sound course with its lesson changed. */
function lesson(change: (lesson: LessonFolder) => Partial<LessonFolder>): CourseSource {
  const folder = only(sound.lessons);
  return {...sound, lessons: [{...folder, ...change(folder)}]};
}

/** The same exercise without its answers, where only something else is looked at. */
function unproven(exercises: readonly ExerciseFolder[]): Pick<LessonFolder, 'exercises'> {
  return {exercises: exercises.map((one) => ({...one, accepted: [], rejected: []}))};
}

/** The sound course with something replaced in one of its lesson files. */
function text(language: 'en' | 'ko', part: string, other: string): CourseSource {
  return lesson(({texts, exercises}) => {
    const file = texts[language];
    if (!file?.text.includes(part)) throw new Error(`${part} is not in the fixture.`);
    return {...unproven(exercises), texts: {...texts, [language]: {...file, text: file.text.replace(part, other)}}};
  });
}

/** The sound course with its exercise changed. */
function exercise(change: (exercise: ExerciseFolder) => Partial<ExerciseFolder>): CourseSource {
  return lesson(({exercises}) => ({exercises: [{...only(exercises), ...change(only(exercises))}]}));
}

function yaml(part: string, other: string): CourseSource {
  return exercise(({yaml: file}) => {
    if (!file?.text.includes(part)) throw new Error(`${part} is not in the fixture.`);
    return {yaml: {...file, text: file.text.replace(part, other)}};
  });
}

function rejected(change: Partial<Answer>): CourseSource {
  return exercise((one) => ({rejected: [{...only(one.rejected), ...change}]}));
}

const en = 'course/01-greeting/lesson.en.md';
const ko = 'course/01-greeting/lesson.ko.md';
const greet = 'course/01-greeting/exercises/greet';

test('a sound course has nothing against it', () => {
  expect(complaints(sound)).toEqual([]);
});

describe('languages', () => {
  test.each<[string, () => CourseSource, string]>([
    [
      'a language missing',
      () => lesson(({texts: {en: file}}) => ({texts: {...(file && {en: file})}})),
      `${ko}:1: This file is missing`,
    ],
    [
      'a page in English only',
      () => text('ko', '{#image}', '{#picture}'),
      `${ko}:1: The page {#image} is in lesson.en.md (line 37) only`,
    ],
    [
      'a page in Korean only',
      () => text('ko', '{#image}', '{#picture}'),
      `${en}:1: The page {#picture} is in lesson.ko.md (line 30) only`,
    ],
    ['pages in another order', () => swapped(), `${ko}:7: The page {#image} stands in another place`],
    [
      'a question in English only',
      () => text('ko', 'id=greet-from', 'id=greet-form'),
      `${ko}:30: The question greet-from is on page {#image} of lesson.en.md (line 53) only`,
    ],
    [
      'a question in Korean only',
      () => text('ko', 'id=greet-from', 'id=greet-form'),
      `${en}:37: The question greet-form is on page {#image} of lesson.ko.md (line 34) only`,
    ],
    [
      'another right answer',
      () => text('ko', '- [x] 맞아요\n- [ ] 아니에요', '- [ ] 맞아요\n- [x] 아니에요'),
      `${ko}:20: This question differs from lesson.en.md: "truefalse [ ][x]" here, "truefalse [x][ ]" there`,
    ],
    [
      'another kind',
      () => text('ko', 'truefalse', 'single'),
      `${ko}:20: This question differs from lesson.en.md: "single [x][ ]" here`,
    ],
    [
      'other walks',
      () => text('ko', '- 1-2:', '- 2:'),
      `${ko}:7: The walks of page {#greeting} do not explain the same lines`,
    ],
    ['other minutes', () => text('ko', 'minutes: 5', 'minutes: 6'), `${ko}:1: minutes is 6 here and 5 in lesson.en.md`],
  ])('%s', (_, source, says) => {
    const seen = complaints(source());
    expect(
      seen.filter((one) => one.startsWith(says)),
      seen.join('\n'),
    ).toHaveLength(1);
  });

  function swapped(): CourseSource {
    return lesson(({texts}) => {
      const file = texts.ko;
      if (file === undefined) throw new Error('The fixture has no Korean.');
      const [front = '', first = '', second = ''] = file.text.split(/^(?=## )/m);
      return {texts: {...texts, ko: {...file, text: front + second + first}}};
    });
  }

  test('questions in another order', () => {
    const seen = complaints(
      lesson(({texts}) => {
        const file = texts.ko;
        if (file === undefined) throw new Error('The fixture has no Korean.');
        const [head = '', fill = '', config = ''] = file.text.split(/^(?=`{4}quiz (?:fill|config))/m);
        return {texts: {...texts, ko: {...file, text: `${head}${config}\n${fill}`}}};
      }),
    );
    expect(seen).toEqual([
      `${ko}:30: The questions of page {#image} come in another order than in lesson.en.md: keep one order.`,
    ]);
  });
});

describe('names, links and rules', () => {
  test.each<[string, () => CourseSource, string]>([
    [
      'a question id twice',
      () => text('en', 'id=greet-from', 'id=greet-echo'),
      `${en}:53: "greet-echo" is taken already by ${en}:27`,
    ],
    [
      'a lesson id twice',
      () => ({...sound, lessons: [...sound.lessons, {...only(sound.lessons), path: 'course/02-greeting', number: 2}]}),
      'course/02-greeting:1: "greeting" is taken already by course/01-greeting',
    ],
    [
      'a number twice',
      () => ({
        ...sound,
        lessons: [...sound.lessons, {...only(sound.lessons), path: 'course/01-other', id: 'other', exercises: []}],
      }),
      'course/01-other:1: "1" is taken already by course/01-greeting',
    ],
    [
      'an exercise id twice',
      () => ({
        ...sound,
        lessons: [...sound.lessons, {...only(sound.lessons), path: 'course/02-other', id: 'other', number: 2}],
      }),
      `${greet}:1: "greet" is taken already by ${greet}`,
    ],
    [
      'a link to no page',
      () => text('en', '(#image)', '(#imgae)'),
      `${en}:9: The link "#imgae" leads to no page of this course: did you mean #image?`,
    ],
    [
      'a link to no lesson',
      () => text('en', '(#image)', '(greetng#image)'),
      `${en}:9: The link "greetng#image" leads to no page of this course: did you mean greeting?`,
    ],
    [
      'a link in an exercise',
      () => yaml('Write a `Dockerfile`', '[Write](nowhere#at-all) a `Dockerfile`'),
      `${greet}/exercise.yaml:6: The link "nowhere#at-all" leads to no page`,
    ],
    [
      'a rule of a question that nobody has',
      () => text('en', 'rules=dockerfile/pin-base-image', 'rules=dockerfile/pin-base-images'),
      `${en}:58: There is no rule "dockerfile/pin-base-images" for this file: did you mean dockerfile/pin-base-image?`,
    ],
    [
      'a kind that cannot be judged',
      () => text('en', 'check=dockerfile', 'check=caddy'),
      `${en}:58: check=caddy is no kind of file that can be judged`,
    ],
    [
      'a config question that is right already',
      () => text('en', 'Pin it.\n```dockerfile\nFROM python\n', 'Pin it.\n```dockerfile\nFROM python:3.13-slim\n'),
      `${en}:58: The text of this question satisfies its rules already`,
    ],
    [
      'a goal with a rule nobody has',
      () => yaml('rule: dockerfile/start-command', 'rule: dockerfile/start-comand'),
      `${greet}/exercise.yaml:30: There is no rule "dockerfile/start-comand"`,
    ],
    [
      'no exercise.yaml',
      () => exercise(() => ({yaml: undefined as never})),
      `${greet}/exercise.yaml:1: This file is missing`,
    ],
  ])('%s', (_, source, says) => {
    const seen = complaints(source());
    expect(
      seen.filter((one) => one.startsWith(says)),
      seen.join('\n'),
    ).toHaveLength(1);
  });
});

describe('answers', () => {
  const good =
    'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]\n';

  test.each<[string, () => CourseSource, string]>([
    [
      'start passes',
      () => exercise(({start}) => ({start: {...start, Dockerfile: good}})),
      `${greet}/start:1: What is laid on the desk passes already`,
    ],
    [
      'a solution that fails',
      () => exercise(() => ({solution: {Dockerfile: 'FROM python\n'}})),
      `${greet}/solution:1: This right answer fails: dockerfile/`,
    ],
    [
      'an accepted answer that fails',
      () => exercise(() => ({accepted: [{path: 'x', files: {Dockerfile: 'FRM python\n'}}]})),
      'x:1: This right answer fails: dockerfile/known-instruction (Dockerfile:1): ',
    ],
    [
      'a rejected answer that passes',
      () => rejected({files: {Dockerfile: good}}),
      `${greet}/rejected/no-command:1: This wrong answer passes`,
    ],
    [
      'a rejected answer that fails by another rule',
      () => rejected({files: {Dockerfile: 'FROM python\nCMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]\n'}}),
      `${greet}/rejected/no-command/expect.yaml:1: This answer does not fail by dockerfile/start-command but by: dockerfile/pin-base-image (Dockerfile:1): `,
    ],
    [
      'no expect.yaml',
      () => rejected({expect: undefined as never}),
      `${greet}/rejected/no-command:1: expect.yaml is missing`,
    ],
    [
      'expect.yaml without rule',
      () => rejected({expect: {path: 'e', text: 'rules: a\n'}}),
      'e:1: rule is missing: add it.',
    ],
    [
      'expect.yaml with a rule nobody has',
      () => rejected({expect: {path: 'e', text: 'rule:\n  - dockerfile/nobody\n'}}),
      'e:1: There is no rule "dockerfile/nobody"',
    ],
    [
      'two answers that are the same',
      () => exercise(({accepted}) => ({accepted: [only(accepted), {...only(accepted), path: 'twin'}]})),
      `twin:1: The files are the same as in ${greet}/accepted/other-order`,
    ],
  ])('%s', (_, source, says) => {
    const seen = complaints(source());
    expect(
      seen.filter((one) => one.startsWith(says)),
      seen.join('\n'),
    ).toHaveLength(1);
  });

  test('a goal reached by nothing', () => {
    const silent = (kind: JudgedKind) => {
      const validator = validators.of(kind);
      const rules = validator.rules
        .filter(({id}) => !/\/(from-first|syntax)$/.test(id))
        .map(({missing, ...rule}) =>
          rule.id === 'dockerfile/start-command' ? rule : {...rule, ...(missing && {missing})},
        );
      return {...validator, rules};
    };
    const seen = lintCourse(sound, {...validators, of: silent}, 'kind').map(
      ({path, message}) => `${path}: ${message.en}`,
    );
    for (const nothing of ['empty files', 'files that hold only a comment'])
      expect(seen).toContain(
        `${greet}/exercise.yaml: The goal "start" is reached by ${nothing}: add a rule that asks for something to be there.`,
      );
  });

  test('a verdict that hangs on spelling', () => {
    const picky = (kind: JudgedKind) => {
      const validator = validators.of(kind);
      const rules = validator.rules.map((rule) =>
        rule.id === 'dockerfile/start-command'
          ? {
              ...rule,
              missing: (tree: unknown) =>
                JSON.stringify(tree).includes('\\nCMD') ? undefined : {en: 'No CMD.', ko: 'CMD가 없어요.'},
            }
          : rule,
      );
      return {...validator, rules};
    };
    const seen = lintCourse(sound, {...validators, of: picky}, 'kind').map(
      ({path, message}) => `${path}: ${message.en}`,
    );
    expect(seen).toContain(
      `${greet}/solution/Dockerfile: A harmless rewrite changes the verdict (instructions in small letters). With it: dockerfile/start-command (Dockerfile:6): No CMD.`,
    );
  });

  test('a file as in start/ is only warned of', () => {
    const course = exercise(({start, accepted}) => ({
      accepted: [{...only(accepted), files: {...only(accepted).files, 'manage.py': start['manage.py'] ?? ''}}],
    }));
    expect(complaints(course)).toEqual([]);
    expect(complaints(course, 'strict')).toContain(
      `${greet}/accepted/other-order:1: manage.py is the same as in start/: leave it out, only files that differ belong here.`,
    );
  });
});

test('a picture that would be cut is warned of', () => {
  const course = text('en', 'FROM ──▶ CMD', `FROM ─${'─'.repeat(66)}▶ 한글`);
  expect(complaints(course)).toEqual([]);
  expect(complaints(course, 'strict')).toContainEqual(
    expect.stringContaining(
      `${en}:37: A picture on page {#image} is 78 cells wide, and 76 fit a screen of 80: "FROM ─`,
    ),
  );
  expect(complaints(text('en', 'FROM ──▶ CMD', `FROM ─${'─'.repeat(64)}▶ 한글`), 'strict').join()).not.toContain(
    'A picture',
  );
});

test('a course below the floors is told so, as warnings or errors', () => {
  const floors = [
    'course/01-greeting:1: 2 pages here; a good lesson has 5–9.',
    'course/01-greeting:1: 3 questions here; a good lesson has 6+.',
    `${greet}:1: 2 folders in accepted/ here; a good lesson has 4+.`,
    `${greet}:1: 2 folders in rejected/ here; a good lesson has 6+.`,
  ];
  expect(complaints(sound, 'strict')).toEqual(floors);
  const bare = lesson(({texts}) => ({
    exercises: [],
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, file]) => [
        language,
        {...file, text: file.text.replaceAll(/`{4}quiz (?:fill|config)[\s\S]*?`{4}\n/g, '')},
      ]),
    ),
  }));
  expect(complaints(bare, 'strict')).toEqual([
    'course/01-greeting:1: 2 pages here; a good lesson has 5–9.',
    'course/01-greeting:1: 1 questions here; a good lesson has 6+.',
    'course/01-greeting:1: 1 kinds of questions here; a good lesson has 3+.',
    'course/01-greeting:1: 0 exercises here; a good lesson has 1+.',
  ]);
  expect(lintCourse(sound, validators, 'kind').map(({severity}) => severity)).toEqual(floors.map(() => 'warning'));
});
