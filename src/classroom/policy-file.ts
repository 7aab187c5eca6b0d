import {z} from 'zod';
import {sourceText} from '../course/source-text.ts';
import {type Admitted, readYaml} from '../course/yaml-door.ts';
import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {particle} from '../text/particle.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import {remoteText} from '../text/remote.ts';
import {openPolicy} from './class-state.ts';
import {readTime, readZone, type Zone} from './policy-time.ts';
import type {Policy} from './protocol.ts';

/** A policy file as it was found. */
export interface PolicySource {
  /** As the instructor would name it. */
  readonly path: string;
  readonly text: string;
  /** The lessons of the course. */
  readonly lessons: readonly {readonly id: string; readonly number: number}[];
  /** Of the machine; the file may name another. */
  readonly zone: Zone;
}

export interface ParsedPolicy {
  /** Missing when anything of severity error was found: half a policy may show what an exam hides. */
  readonly policy?: Policy;
  readonly problems: readonly ContentProblem[];
}

type PolicyYaml = Admitted<Readonly<Record<string, unknown>>>;

const schema = z.record(z.string(), z.unknown()).nullable();

const keys = ['zone', 'lessons', 'hints', 'solutions', 'exam'];

/** Reads an instructor's policy (docs/class-policy.md); every mistake is a problem with its line. */
export function readPolicy(source: PolicySource): ParsedPolicy {
  const problems = new Problems(source.path);
  const read = readYaml(schema, sourceText(source.text, problems), problems);
  if (read?.value === null) problems.error(1, nothingThere);
  if (!read?.value) return {problems: problems.list};
  const file = {...read, value: read.value};
  for (const key of Object.keys(file.value))
    if (!keys.includes(key)) problems.error(file.lineOf([key]), unknownKey(key, file));
  const policy = build(source, file, problems);
  const broken = problems.list.some(({severity}) => severity === 'error');
  return {...(broken ? {} : {policy}), problems: problems.list};
}

function build(source: PolicySource, file: PolicyYaml, problems: Problems): Policy {
  const exam = readSwitch('exam', file, problems) ?? openPolicy.exam;
  const shown = (key: 'hints' | 'solutions') => {
    const asked = readSwitch(key, file, problems);
    if (exam && asked === true) problems.warning(file.lineOf([key]), hiddenInExam(key));
    return exam ? false : (asked ?? openPolicy[key]);
  };
  const opens = readLessons(source, file, zoneOf(source, file, problems), problems);
  return {opens, hints: shown('hints'), solutions: shown('solutions'), exam};
}

/** YAML itself reads only `true` and `false`; people write `on` and `yes` as well. */
function readSwitch(key: string, {value, lineOf}: PolicyYaml, problems: Problems): boolean | undefined {
  const written = value[key];
  if (written === undefined) return undefined;
  const word = String(written).toLowerCase();
  if (['true', 'on', 'yes'].includes(word)) return true;
  if (['false', 'off', 'no'].includes(word)) return false;
  problems.error(lineOf([key]), {
    en: `${key} can be on or off: write \`${key}: on\` or \`${key}: off\`.`,
    ko: `${key} 값은 on이나 off여야 해요. \`${key}: on\`이나 \`${key}: off\`로 쓰세요.`,
  });
  return undefined;
}

function zoneOf(source: PolicySource, {value, lineOf}: PolicyYaml, problems: Problems): Zone {
  const written = value.zone;
  if (written === undefined) return source.zone;
  const read = readZone(String(written));
  if (read.kind === 'zone') return read.zone;
  problems.error(lineOf(['zone']), read.problem);
  return source.zone;
}

function readLessons(source: PolicySource, file: PolicyYaml, zone: Zone, problems: Problems): Record<string, number> {
  const opens = new Map<string, number>();
  const written = file.value.lessons ?? {};
  if (typeof written !== 'object' || Array.isArray(written)) {
    problems.error(file.lineOf(['lessons']), noTimetable);
    return {};
  }
  for (const [name, value] of Object.entries(written)) {
    const line = file.lineOf(['lessons', name]);
    const lesson = lessonNamed(name, source.lessons);
    const time = typeof value === 'string' ? readTime(value, zone) : undefined;
    if (lesson === undefined) problems.error(line, unknownLesson(name, source.lessons));
    else if (opens.has(lesson)) problems.error(line, twice(lesson));
    if (time === undefined) problems.error(line, noTime(name));
    else if (time.kind === 'wrong') problems.error(line, time.problem);
    else if (lesson !== undefined) opens.set(lesson, time.at);
  }
  return Object.fromEntries(opens);
}

/** By its id, its number, or both as its folder has them (`03-production-image`). */
function lessonNamed(name: string, lessons: PolicySource['lessons']): string | undefined {
  const [, number = '', id] = /^0*(\d+)(?:-(.+))?$/.exec(name) ?? [];
  const numbered = lessons.find((lesson) => String(lesson.number) === number && (id ?? lesson.id) === lesson.id);
  return (lessons.find((lesson) => lesson.id === name) ?? numbered)?.id;
}

/** A word of the file as a sentence may repeat it. */
function quoted(word: string): string {
  return `"${remoteText(word, 40)}"`;
}

function unknownKey(key: string, {value}: PolicyYaml): Text {
  const meant = nearest(
    key,
    keys.filter((known) => !(known in value)),
  );
  const all = keys.join(', ');
  return {
    en: `The key ${quoted(key)} means nothing here${meant === undefined ? `: a policy has ${all}.` : `: did you mean ${meant}?`}`,
    ko: `${quoted(key)} 키는 쓰지 않아요. ${meant === undefined ? `쓸 수 있는 키: ${all}` : `혹시 ${meant}인가요?`}`,
  };
}

function unknownLesson(name: string, lessons: PolicySource['lessons']): Text {
  const meant = nearest(
    name.replace(/^\d+-/, ''),
    lessons.map(({id}) => id),
  );
  return {
    en: `There is no lesson ${quoted(name)} in this course. ${meant === undefined ? '`drydock lessons` lists them.' : `Did you mean ${meant}?`}`,
    ko: `이 코스에 ${quoted(name)} 레슨은 없어요. ${meant === undefined ? '`drydock lessons`로 볼 수 있어요.' : `혹시 ${meant}인가요?`}`,
  };
}

function twice(lesson: string): Text {
  return {
    en: `The lesson ${lesson} is listed twice: keep one of the lines.`,
    ko: `${lesson} 레슨이 두 번 나와요. 한 줄만 남기세요.`,
  };
}

function noTime(name: string): Text {
  return {
    en: `Behind ${quoted(name)} write the day it opens, such as 2026-12-01 or 2026-12-01 09:00.`,
    ko: `${quoted(name)} 뒤에는 레슨을 여는 때를 2026-12-01이나 2026-12-01 09:00처럼 쓰세요.`,
  };
}

const nothingThere: Text = {
  en: 'The file says nothing: write a line such as `exam: on`, or host the class without it.',
  ko: '파일에 내용이 없어요. `exam: on` 같은 줄을 쓰거나 이 파일 없이 수업을 여세요.',
};

const noTimetable: Text = {
  en: 'Under lessons write a lesson and the day it opens in each line: `first-image: 2026-12-01 09:00`.',
  ko: 'lessons 아래에는 한 줄에 레슨 하나와 여는 때를 쓰세요. 예: `first-image: 2026-12-01 09:00`',
};

function hiddenInExam(key: string): Text {
  return {
    en: `In an exam ${key} stay off, whatever stands here: take this line out, or \`exam: on\`.`,
    ko: `시험에서는 이 줄이 있어도 ${particle(key, '이/가')} 꺼져 있어요. 이 줄이나 \`exam: on\`을 지우세요.`,
  };
}
