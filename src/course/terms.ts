import type {Block, Inline} from '../text/document.ts';
import type {Language} from '../text/language.ts';
import type {Term} from './glossary.ts';
import type {Lesson, Page} from './lesson.ts';

/** A lesson whose pages mark each term of the glossary where it stands first in running text. */
export function markTerms(lesson: Lesson, terms: readonly Term[]): Lesson {
  const finder = termFinder(terms, lesson.language);
  return finder === undefined ? lesson : {...lesson, pages: lesson.pages.map((page) => markPage(page, finder))};
}

/** The terms that stand in a text of a language, in the order of their first places. */
export function termsIn(text: string, terms: readonly Term[], language: Language): readonly Term[] {
  const finder = termFinder(terms, language);
  return finder === undefined ? [] : [...new Set(finder.places(text).map(({term}) => term))];
}

interface TermFinder {
  readonly places: (text: string) => readonly {readonly from: number; readonly to: number; readonly term: Term}[];
}

/**
 * Finds names as whole words, the longest first, small and capital letters alike. A Korean name may be followed by a
 * particle, an English one by the `s` of the plural.
 */
function termFinder(terms: readonly Term[], language: Language): TermFinder | undefined {
  const owners = new Map(terms.flatMap((term) => term.names[language].map((name) => [name.toLowerCase(), term])));
  const longestFirst = [...owners.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return undefined;
  const either = longestFirst.map((name) => escaped(name)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:(${either})(?:s(?![\\p{L}]))?)(?![A-Za-z0-9_-])`, 'giu');
  return {
    places: (text) =>
      Array.from(text.matchAll(pattern), ({index, 1: name = ''}) => ({
        from: index,
        to: index + name.length,
        term: owners.get(name.toLowerCase()),
      })).flatMap(({term, ...place}) => (term === undefined ? [] : [{...place, term}])),
  };
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function markPage(page: Page, finder: TermFinder): Page {
  const told = new Set<Term>();
  return {...page, blocks: page.blocks.map((block) => markBlock(block, told, finder))};
}

function markBlock(block: Block, told: Set<Term>, finder: TermFinder): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
    case 'quote':
      return {...block, inlines: block.inlines.flatMap((inline) => markInline(inline, told, finder))};
    case 'heading':
    case 'table':
    case 'code':
    case 'walk':
    case 'rule':
      return block;
  }
}

function markInline(inline: Inline, told: Set<Term>, finder: TermFinder): readonly Inline[] {
  if (inline.kind !== 'text') return [inline];
  const {text} = inline;
  const out: Inline[] = [];
  let done = 0;
  for (const {from, to, term} of finder.places(text)) {
    if (told.has(term)) continue;
    told.add(term);
    if (from > done) out.push({kind: 'text', text: text.slice(done, from)});
    out.push({kind: 'term', text: text.slice(from, to)});
    done = to;
  }
  if (done < text.length) out.push({kind: 'text', text: text.slice(done)});
  return out;
}
