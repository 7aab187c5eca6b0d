import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Titles} from '../../src/board/titles.ts';
import type {Course, Lesson} from '../../src/course/lesson.ts';
import type {Question} from '../../src/quiz/question.ts';
import {inlineText} from '../../src/text/inlines.ts';
import {type Text, text} from '../../src/text/language.ts';
import {judgedKinds, loadValidator} from '../../src/validators/index.ts';
import {stackRules} from '../../src/validators/stack/index.ts';

/** What the board says in place of ids: every rule, and the course compiled into `lessons`; without one, rules only. */
export async function boardTitles(lessons: string | undefined): Promise<Titles> {
  const rules: Record<string, Text> = {};
  for (const kind of judgedKinds) for (const {id, title} of (await loadValidator(kind)).rules) rules[id] = plain(title);
  for (const {id, title} of stackRules) rules[id] = plain(title);
  const course = lessons === undefined ? {lessons: []} : read<Course>(lessons, 'course.json');
  const titles = {
    rules,
    lessons: {} as Record<string, Text>,
    pages: {} as Record<string, Text>,
    exercises: {} as Record<string, Text>,
    questions: {} as Record<string, {prompt: Text; choices: readonly Text[]}>,
  };
  for (const {id, title, pages, exercises} of course.lessons) {
    titles.lessons[id] = plain(title);
    for (const page of pages) titles.pages[`${id}#${page.id}`] = plain(page.title);
    for (const exercise of exercises) titles.exercises[exercise.id] = plain(exercise.title);
    if (lessons !== undefined) Object.assign(titles.questions, questionsOf(lessons, id));
  }
  return titles;
}

/** Without the marks of code, which the board does not draw. */
function plain(title: Text): Text {
  return text((language) => title[language].replaceAll('`', ''));
}

function read<Shape>(folder: string, name: string): Shape {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Shape;
}

/** The questions of a lesson as the room may see them: nothing in them tells which choice is right. */
function questionsOf(lessons: string, lesson: string): Titles['questions'] {
  const [english, korean] = ['en', 'ko'].map((language) =>
    read<Lesson>(lessons, `${lesson}.${language}.json`).pages.flatMap(({questions}) => questions),
  );
  const others = new Map(korean?.map((question) => [question.id, question]));
  return Object.fromEntries(
    (english ?? []).flatMap((en) => {
      const ko = others.get(en.id);
      return ko === undefined ? [] : [[en.id, {prompt: both(promptOf, en, ko), choices: choicesOf(en, ko)}]];
    }),
  );
}

function both(of: (question: Question) => string, en: Question, ko: Question): Text {
  return text((language) => of(language === 'en' ? en : ko));
}

/** Its running text. Listings are for the learners' own screens. */
function promptOf({prompt}: Question): string {
  return prompt
    .flatMap((block) => (block.kind === 'paragraph' ? [inlineText(block.inlines).replace(/\n/g, ' ')] : []))
    .join(' ');
}

function choicesOf(en: Question, ko: Question): readonly Text[] {
  const of = (question: Question) =>
    'choices' in question ? question.choices.map(({inlines}) => inlineText(inlines).replace(/\n/g, ' ')) : [];
  const korean = of(ko);
  return of(en).map((choice, index) => ({en: choice, ko: korean[index] ?? choice}));
}
