import {z} from 'zod';
import type {Prose} from '../text/document.ts';
import {type Language, languages, type Text} from '../text/language.ts';
import {readMarkdown} from '../text/markdown.ts';
import type {Problems} from '../text/problem.ts';
import type {SourceFile} from './source.ts';
import {sourceText} from './source-text.ts';
import {readYaml} from './yaml-door.ts';

/** A word of the course that a learner may look up from anywhere. Plain data. */
export interface Term {
  /** How it is called in each language, the usual name first; any of them is found and marked in the pages. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** What it is, in two or three sentences. */
  readonly says: Prose;
  /** The page that teaches it. */
  readonly page: {readonly lesson: string; readonly page: string};
}

const words = z.string().trim().min(1);
const names = z.array(words).min(1);
const schema = z.array(
  z.strictObject({en: names, ko: names, page: words, says: z.strictObject({en: words, ko: words})}),
);

/** The pages of a course by lesson. */
export type PageIds = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `glossary.yaml`. A term whose page does not exist, and a name that two terms of one language have, are
 * problems; such a glossary is not used.
 */
export function parseGlossary({text}: SourceFile, pages: PageIds, problems: Problems): readonly Term[] {
  const admitted = readYaml(schema, sourceText(text, problems), problems);
  if (admitted === undefined) return [];
  const {value, lineOf, textLineOf} = admitted;
  for (const language of languages) checkNames(value, language, lineOf, problems);
  return value.flatMap(({en, ko, page, says}, index) => {
    const [lesson = '', id = ''] = page.split('#');
    if (pages.get(lesson)?.includes(id) !== true) {
      problems.error(lineOf([index, 'page']), noSuchPage(page));
      return [];
    }
    const read = (language: Language) =>
      readMarkdown(says[language], problems.below(textLineOf([index, 'says', language]) - 1));
    return [{names: {en, ko}, says: {en: read('en'), ko: read('ko')}, page: {lesson, page: id}}];
  });
}

function checkNames(
  terms: readonly Readonly<Record<Language, readonly string[]>>[],
  language: Language,
  lineOf: (path: readonly PropertyKey[]) => number,
  problems: Problems,
): void {
  const seen = new Set<string>();
  for (const [index, term] of terms.entries())
    for (const name of term[language].map((one) => one.toLowerCase())) {
      if (seen.has(name)) problems.error(lineOf([index, language]), nameTwice(name));
      seen.add(name);
    }
}

function noSuchPage(page: string): Text {
  return {
    en: `The page "${page}" does not exist: name one as lesson#page.`,
    ko: `"${page}" 페이지가 없어요. 레슨#페이지 형식으로 있는 페이지를 적으세요.`,
  };
}

function nameTwice(name: string): Text {
  return {
    en: `The name "${name}" stands in the glossary twice: keep it at one term.`,
    ko: `용어집에 "${name}" 이름이 두 번 나와요. 한 용어에만 남기세요.`,
  };
}
