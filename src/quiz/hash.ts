import type {Block, Inline, Listing} from '../text/document.ts';
import {inlineText} from '../text/inlines.ts';
import {listingText} from '../text/listing.ts';
import type {Question} from './question.ts';

/**
 * A short name for what a question says: changes with every word, key and accepted answer, and not with the way the
 * author breaks lines or leaves blanks. Code keeps its indentation, which means something.
 */
export function contentHash(question: Question): string {
  const parts = [question.kind, ...question.prompt.flatMap(ofBlock), prose(question.explanation), ...ofKind(question)];
  return fnv(parts.join('\u0000'));
}

/** The same for what stands on a page, its title and its questions. */
export function pageHash(title: string, blocks: readonly Block[], questions: readonly Question[]): string {
  return fnv([title, ...blocks.flatMap(ofBlock), ...questions.map(({hash}) => hash)].join('\u0000'));
}

function ofKind(question: Question): string[] {
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return question.choices.flatMap(({inlines, correct, reason}) => [prose(inlines), String(correct), prose(reason)]);
    case 'fill':
    case 'predict':
      return [...question.accept.map((accepted) => accepted.join('|')), String(question.caseSensitive)];
    case 'order':
      return question.items.map(prose);
    case 'match':
      return [...question.header, ...question.pairs.flat()].map(prose);
    case 'bug':
      return [code(question.listing), question.guilty.join()];
    case 'config':
      return [code(question.listing), question.check, question.rules.join()];
  }
}

function ofBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'item':
    case 'quote':
      return [prose(block.inlines)];
    case 'table':
      return [...block.header, ...block.rows.flat()].map(prose);
    case 'code':
      return [code(block.listing)];
    case 'walk':
      return [code(block.listing), ...block.steps.map(({inlines}) => prose(inlines))];
    case 'rule':
      return [];
  }
}

function prose(inlines: readonly Inline[]): string {
  return inlineText(inlines).replace(/\s+/g, ' ').trim();
}

function code(listing: Listing): string {
  return listingText(listing)
    .replace(/[ \t]+$/gm, '')
    .trimEnd();
}

/** FNV-1a with 64 bits over UTF-16 units, in base 36. */
function fnv(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(36);
}
