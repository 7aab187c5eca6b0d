import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {formatProgress} from '../../src/progress/file.ts';
import {noProgress} from '../../src/progress/progress.ts';
import type {Card} from '../../src/quiz/card.ts';
import {historyLine} from '../../src/quiz/history.ts';
import {languages} from '../../src/text/language.ts';

const lessons = 100;
const pages = 10;
const questionsPerPage = 10;
const reviews = 100_000;
const day = 86_400_000;
const began = Date.UTC(2026, 0, 1);

/** What every question of the large course begins with. */
export const askedFirst = 'Which of these is';

/**
 * A drydock built as this one, with a course of 10,000 questions in place of its own. Gives its program. One lesson is
 * compiled, and written a hundred times with other names: compiling all of them takes a minute and says nothing here.
 */
export function largeDrydock(root: string, home: string): string {
  const folder = join(home, 'large-course', `01-${lessonId(1)}`);
  mkdirSync(folder, {recursive: true});
  for (const language of languages) writeFileSync(join(folder, `lesson.${language}.md`), lessonText());
  const dist = join(home, 'large', 'dist');
  cpSync(join(root, 'dist'), dist, {recursive: true});
  rmSync(join(dist, 'lessons'), {recursive: true});
  const compiler = join(dist, 'chunks', 'compile-lessons.js');
  const words = [compiler, dirname(folder), join(dist, 'lessons')];
  const {status, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`The large course was not compiled:\n${stderr.slice(0, 2000)}`);
  multiply(join(dist, 'lessons'));
  return join(dist, 'drydock.js');
}

/** Makes a hundred lessons of the one in a compiled course. */
function multiply(compiled: string): void {
  const change = (name: string, how: (text: string) => unknown, to = name) =>
    writeFileSync(join(compiled, to), JSON.stringify(how(readFileSync(join(compiled, name), 'utf8'))));
  const named = (text: string, lesson: number) => text.replaceAll(lessonId(1), lessonId(lesson));
  const numbered = (text: string, lesson: number) => ({...JSON.parse(named(text, lesson)), number: lesson});
  const each = (text: string) =>
    all(lessons, (lesson) =>
      (JSON.parse(named(text, lesson)) as object[]).map((item) => ({...item, number: lesson})),
    ).flat();
  for (const language of languages)
    for (let lesson = lessons; lesson > 0; lesson--)
      change(
        `${lessonId(1)}.${language}.json`,
        (text) => numbered(text, lesson),
        `${lessonId(lesson)}.${language}.json`,
      );
  change('bank.json', (text) => {
    const {marks, of} = JSON.parse(text);
    return {marks, of: all(lessons, () => of).flat()};
  });
  change('course.json', (text) => ({...JSON.parse(text), lessons: each(JSON.stringify(JSON.parse(text).lessons))}));
}

/** A learner who has answered each of these questions ten times: 100,000 lines of history, 10,000 cards. Gives the folder. */
export function busyLearner(home: string): string {
  const folder = join(home, 'busy');
  mkdirSync(folder, {recursive: true});
  const ids = all(lessons, (lesson) =>
    all(pages, (page) => all(questionsPerPage, (at) => questionId(lesson, page, at))),
  );
  const questions = ids.flat(2);
  const cards = questions.map((question, at): [string, Card] => [question, cardOf(at)]);
  writeFileSync(join(folder, 'progress.json'), formatProgress({...noProgress, cards: Object.fromEntries(cards)}));
  const lines = Array.from({length: reviews}, (_, at) =>
    historyLine({
      question: questions[at % questions.length] ?? '',
      mode: 'practice',
      at: began + at * 60_000,
      hash: 'a1b2c3d4',
      outcome: at % 4 === 0 ? 'wrong' : 'right',
      score: at % 4 === 0 ? 0 : 1,
    }),
  );
  writeFileSync(join(folder, 'answers.jsonl'), lines.join(''));
  return folder;
}

function cardOf(at: number): Card {
  const last = began + 90_000 * 60_000 + at * 60_000;
  return {
    due: last + (20 + (at % 90)) * day,
    last,
    stability: 23.0123 + at / 1000,
    difficulty: 5.2896,
    reps: 10,
    lapses: 2,
    outcome: at % 4 === 0 ? 'wrong' : 'right',
    hash: 'a1b2c3d4',
  };
}

const lessonId = (lesson: number) => `subject-${String(lesson).padStart(3, '0')}`;
const questionId = (lesson: number, page: number, at: number) => `${lessonId(lesson)}-page-${page}-question-${at}`;

function lessonText(): string {
  const paragraph = 'A paragraph of a lesson, as long as they are. '.repeat(12);
  const shown = all(pages, (page) => {
    const questions = all(questionsPerPage, (at) => questionText(page, at)).join('\n');
    return `## Page ${page} {#page-${page}}\n\n${paragraph}\n\n${questions}`;
  });
  return `---\ntitle: Subject\nsummary: Subject.\nminutes: 10\n---\n\n${shown.join('\n')}`;
}

function questionText(page: number, at: number): string {
  const number = `${page}.${at}`;
  return `\`\`\`\`quiz single id=${questionId(1, page, at)} tags=subject,page-${page}
${askedFirst} right of number ${number}, when a \`Dockerfile\` is built twice and a file in it has changed meanwhile?

- [ ] The first, which says that nothing is built again, ${number}
  > No: what has changed is built again, and all that comes after it in the file.
- [x] The second, which says that all from the change on is built again, ${number}
  > Yes. What comes before it is taken from the cache of the builder.
- [ ] The third, which says that everything is built again, ${number}
  > No: that is what \`--no-cache\` asks for, and nobody did.
- [ ] The fourth, which says that the builder asks what to do, ${number}
  > A builder never asks; it goes by what the file says.

> The order of the lines decides what a change costs. Say first what changes least.
\`\`\`\`
`;
}

function all<Item>(count: number, make: (at: number) => Item): readonly Item[] {
  return Array.from({length: count}, (_, at) => make(at + 1));
}
