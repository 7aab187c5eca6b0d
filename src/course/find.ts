import type {Block} from '../text/document.ts';
import {inlineText} from '../text/inlines.ts';
import type {Language, Text} from '../text/language.ts';
import {listingText} from '../text/listing.ts';
import type {Term} from './glossary.ts';
import type {Course, Lesson} from './lesson.ts';
import {termsIn} from './terms.ts';

/** Everything of a course that can be looked for. Plain data, compiled with the lessons. */
export interface Catalogue {
  readonly terms: readonly Term[];
  readonly pages: readonly PageText[];
}

/** A page as one run of plain words. */
interface PageText {
  readonly lesson: string;
  readonly page: string;
  readonly text: Text;
}

/** Something that was found. */
export type Hit =
  | {readonly kind: 'term'; readonly term: Term}
  | {readonly kind: 'page'; readonly lesson: string; readonly page: string; readonly snippet: string}
  | {readonly kind: 'exercise'; readonly id: string};

/** What can be looked for in lessons that have been read. */
export function catalogueOf(lessons: Iterable<Readonly<Record<Language, Lesson>>>, terms: readonly Term[]): Catalogue {
  const pages = [...lessons].flatMap(({en, ko}) =>
    en.pages.map(({id, blocks}) => ({
      lesson: en.id,
      page: id,
      text: {en: plainText(blocks), ko: plainText(ko.pages.find((page) => page.id === id)?.blocks ?? blocks)},
    })),
  );
  return {terms, pages};
}

function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ').replace(/\s+/g, ' ').trim();
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'item':
    case 'quote':
      return inlineText(block.inlines);
    case 'table':
      return [block.header, ...block.rows].flatMap((row) => row.map(inlineText)).join(' ');
    case 'code':
      return listingText(block.listing);
    case 'walk':
      return [listingText(block.listing), ...block.steps.map(({inlines}) => inlineText(inlines))].join(' ');
    case 'rule':
      return '';
  }
}

/** Where somebody stands who looks for something. */
interface Here {
  readonly lesson: string;
  readonly page: string;
}

/**
 * What fits the words of a query, best first: names of terms, titles of pages and exercises, then pages that hold
 * every word. Without a word: the terms of the page where one stands, then all others.
 */
export function find(
  query: string,
  course: Course,
  catalogue: Catalogue,
  language: Language,
  here?: Here,
): readonly Hit[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return allTerms(catalogue, language, here).map((term) => ({kind: 'term', term}));
  const whole = wanted.join(' ');
  const scored = [
    ...termHits(catalogue, whole),
    ...titleHits(course, wanted, whole),
    ...textHits(catalogue, wanted, language),
  ];
  const best = new Map<string, Scored>();
  for (const one of scored) {
    const key = keyOf(one.hit);
    if ((best.get(key)?.score ?? 0) < one.score) best.set(key, one);
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .map(({hit}) => (hit.kind === 'page' ? {...hit, snippet: snippetOf(hit, wanted, catalogue, language)} : hit));
}

interface Scored {
  readonly score: number;
  readonly hit: Hit;
}

function keyOf(hit: Hit): string {
  switch (hit.kind) {
    case 'term':
      return `term ${hit.term.names.en[0]}`;
    case 'page':
      return `page ${hit.lesson}#${hit.page}`;
    case 'exercise':
      return `exercise ${hit.id}`;
  }
}

function allTerms({terms, pages}: Catalogue, language: Language, here: Here | undefined): readonly Term[] {
  const page = here && pages.find((one) => one.lesson === here.lesson && one.page === here.page);
  const near = page ? termsIn(page.text[language], terms, language) : [];
  const name = (term: Term) => term.names[language][0] ?? '';
  const others = terms.filter((term) => !near.includes(term)).sort((a, b) => name(a).localeCompare(name(b), language));
  return [...near, ...others];
}

/** A name that is the query counts most, then one that begins with it, then one that holds it. */
function nearness(name: string, query: string): number {
  const lower = name.toLowerCase();
  if (lower === query) return 3;
  return lower.startsWith(query) ? 2 : lower.includes(query) ? 1 : 0;
}

function termHits({terms}: Catalogue, query: string): Scored[] {
  return terms.flatMap((term) => {
    const near = Math.max(...[...term.names.en, ...term.names.ko].map((name) => nearness(name, query)));
    return near === 0 ? [] : [{score: 100 + near, hit: {kind: 'term', term} as const}];
  });
}

function titleHits({lessons}: Course, wanted: readonly string[], query: string): Scored[] {
  const score = (title: Text, base: number) => {
    const titles = [title.en, title.ko].filter((one) => wanted.every((word) => one.toLowerCase().includes(word)));
    return titles.length === 0 ? 0 : base + Math.max(...titles.map((one) => nearness(one, query)));
  };
  return lessons
    .flatMap((lesson) => [
      ...lesson.pages.map(({id, title}, index): Scored => {
        const own = score(title, 50);
        const ofLesson = index === 0 ? score(lesson.title, 40) : 0;
        return {score: Math.max(own, ofLesson), hit: {kind: 'page', lesson: lesson.id, page: id, snippet: ''}};
      }),
      ...lesson.exercises.map(({id, title}): Scored => ({score: score(title, 30), hit: {kind: 'exercise', id}})),
    ])
    .filter((one) => one.score > 0);
}

function textHits({pages}: Catalogue, wanted: readonly string[], language: Language): Scored[] {
  return pages.flatMap(({lesson, page, text}): Scored[] => {
    const lower = text[language].toLowerCase();
    if (!wanted.every((word) => lower.includes(word))) return [];
    return [{score: 10, hit: {kind: 'page', lesson, page, snippet: ''}}];
  });
}

/** The words of a page around the first that was looked for, cut at blanks; its beginning where none stands there. */
function snippetOf(here: Here, wanted: readonly string[], {pages}: Catalogue, language: Language): string {
  const text = pages.find(({lesson, page}) => lesson === here.lesson && page === here.page)?.text[language] ?? '';
  const lower = text.toLowerCase();
  const word = wanted.find((one) => lower.includes(one)) ?? '';
  const at = lower.indexOf(word);
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 40)) + 1);
  const end = text.indexOf(' ', at + word.length + 80);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end === -1 ? undefined : end)}${end === -1 ? '' : ' …'}`;
}
