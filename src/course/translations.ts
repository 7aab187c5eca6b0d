import {z} from 'zod';
import {pageHash} from '../quiz/hash.ts';
import {type Language, languages, type Text} from '../text/language.ts';
import type {ContentProblem} from '../text/problem.ts';
import {Problems} from '../text/problem.ts';
import type {LessonTexts, ReadCourse} from './read.ts';
import type {CourseSource, SourceFile} from './source.ts';

/** What the pages of every lesson said, as hashes, when somebody last held the languages against each other. */
type Translations = Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>>;

const hashes = z.strictObject({en: z.string(), ko: z.string()});
const schema = z.record(z.string(), z.record(z.string(), hashes));

/** The text of `translations.json` for lessons whose languages agree as they are now. */
export function writeTranslations(lessons: ReadCourse['lessons']): string {
  const all = [...lessons].map(([id, texts]) => [
    id,
    Object.fromEntries(pagesOf(texts).map(({id: page, now}) => [page, now])),
  ]);
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`;
}

interface PageNow {
  readonly id: string;
  readonly line: Readonly<Record<Language, number>>;
  readonly now: Readonly<Record<Language, string>>;
}

function pagesOf(lesson: LessonTexts | undefined): readonly PageNow[] {
  if (lesson === undefined) return [];
  const {en, ko} = lesson;
  return en.pages.flatMap((page) => {
    const twin = ko.pages.find(({id}) => id === page.id);
    if (twin === undefined) return [];
    const hash = ({title, blocks, questions}: typeof page) => pageHash(title, blocks, questions);
    return [{id: page.id, line: {en: page.line, ko: twin.line}, now: {en: hash(page), ko: hash(twin)}}];
  });
}

/**
 * Warns of pages that were changed in one language and not in the other since `translations.json` was written. A page
 * that is changed in both counts as brought up to date; a course without the file is not asked.
 */
export function lintTranslations(source: CourseSource, read: ReadCourse, problems: ContentProblem[]): void {
  if (source.translations === undefined) return;
  const recorded = readTranslations(source.translations, problems);
  if (recorded === undefined) return;
  for (const {id, texts} of source.lessons)
    for (const page of pagesOf(read.lessons.get(id))) {
      const changed: readonly Language[] = languages.filter(
        (language) => recorded[id]?.[page.id]?.[language] !== page.now[language],
      );
      const [one, ...more] = changed;
      if (one === undefined || more.length > 0) continue;
      const other = one === 'en' ? 'ko' : 'en';
      const path = texts[other]?.path;
      if (path !== undefined) new Problems(path, problems).warning(page.line[other], notTouched(page.id, one));
    }
}

function readTranslations({path, text}: SourceFile, problems: ContentProblem[]): Translations | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    new Problems(path, problems).error(1, unreadable);
    return undefined;
  }
}

const unreadable: Text = {
  en: 'This is not what `drydock lessons agree` writes: delete the file and let it be written anew.',
  ko: '`drydock lessons agree`가 쓴 형식이 아니에요. 파일을 지우고 다시 만드세요.',
};

const languageNames: Readonly<Record<Language, Text>> = {
  en: {en: 'English', ko: '영어'},
  ko: {en: 'Korean', ko: '한국어'},
};

function notTouched(page: string, changed: Language): Text {
  const {en, ko} = languageNames[changed];
  return {
    en: `The ${en} page {#${page}} was changed and this one was not. Bring it up to date; where nothing has to change, \`drydock lessons agree\` says so.`,
    ko: `{#${page}} 페이지의 ${ko} 글이 바뀌었는데 이쪽은 그대로예요. 같이 고치세요. 고칠 것이 없다면 \`drydock lessons agree\`로 확인했다고 기록하세요.`,
  };
}
