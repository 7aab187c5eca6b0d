import type {LessonTexts} from '../course/read.ts';
import type {CourseSource} from '../course/source.ts';
import {languages, type Text} from '../text/language.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import {drawBlocks} from '../ui/blocks.ts';
import {look} from '../ui/look.ts';

/** The lines of a page on a screen of 80×24: without header, rule, key bar, and the title with the blank below it. */
const room = 24 - 3 - 2;

/** Warns of pages that need more than two screens of 80×24: one is what a page should take, two what it may. */
export function lintPageLengths(
  source: CourseSource,
  lessons: ReadonlyMap<string, LessonTexts>,
): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const {id, texts} of source.lessons)
    for (const language of languages) {
      const file = texts[language];
      const lesson = lessons.get(id)?.[language];
      if (file === undefined || lesson?.language !== language) continue;
      const canvas = look(language, 'dark', 0, 80, 24);
      for (const page of lesson.pages) {
        const {length} = drawBlocks(page.blocks, canvas, 0).lines;
        if (length > 2 * room) new Problems(file.path, problems).warning(page.line, tooLong(page.id, length));
      }
    }
  return problems;
}

function tooLong(page: string, lines: number): Text {
  return {
    en: `The page {#${page}} takes ${lines} lines on a screen of 80×24, more than two screens (${2 * room}). Make it shorter, or two of it.`,
    ko: `{#${page}} 페이지가 80×24 화면에서 ${lines}줄이에요. 두 화면(${2 * room}줄)을 넘으니 줄이거나 둘로 나누세요.`,
  };
}
