import type {Block, Inline} from '../../text/document.ts';
import {inlineText} from '../../text/inlines.ts';
import {listingText} from '../../text/listing.ts';
import {readMarkdown} from '../../text/markdown.ts';
import {Problems} from '../../text/problem.ts';
import {inlineMarkdown} from './markdown-text.ts';
import {writePlain} from './plain-markdown.ts';

/**
 * Blocks as Markdown that reads back as the same blocks, in drydock and in Moodle; empty for none. What no Markdown can
 * say (marks inside a word next to a bracket) loses its marks and never its words.
 */
export function markdownOf(blocks: readonly Block[]): string {
  return blocks.map((block, index) => gap(blocks[index - 1], block) + ofBlock(block)).join('');
}

/** One run of text as Markdown, with the same promise. Paragraphs, parted by two breaks, become paragraphs. */
export function markdownOfInlines(inlines: readonly Inline[]): string {
  return paragraphs(inlines)
    .map((paragraph) => faithful(paragraph))
    .join('\n\n');
}

/** Lines set in behind a mark: `- ` in front of the first, as many blanks in front of the others; empty lines stay empty. */
export function hung(mark: string, text: string, blank = ' '.repeat(mark.length)): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `${mark}${line}` : line === '' ? blank.trimEnd() : `${blank}${line}`))
    .join('\n');
}

/** Code between fences as long as it takes. */
function fenced(language: string, code: string): string {
  const fence = '`'.repeat(Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence}${language}\n${code}${code === '' ? '' : '\n'}${fence}`;
}

function gap(before: Block | undefined, block: Block): string {
  if (before === undefined) return '';
  return before.kind === 'item' && block.kind === 'item' ? '\n' : '\n\n';
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return faithful(block.inlines);
    case 'heading':
      return `### ${faithful(block.inlines)}`;
    case 'quote':
      return hung('> ', markdownOfInlines(block.inlines), '> ');
    case 'item':
      return hung(`${' '.repeat(3 * block.depth)}${itemMark(block.marker)} `, faithful(block.inlines));
    case 'table':
      return [block.header, block.header.map(() => dashes), ...block.rows].map(tableRow).join('\n');
    case 'code':
    case 'walk':
      return fenced(block.listing.language, listingText(block.listing));
    case 'rule':
      return '---';
  }
}

const dashes: readonly Inline[] = [{kind: 'text', text: '---'}];

/** Stars, so that a task list behind it is a list of its own. */
function itemMark(marker: string): string {
  if (/^\d/.test(marker)) return marker;
  return marker === '☑' ? '* [x]' : marker === '☐' ? '* [ ]' : '*';
}

function tableRow(cells: readonly (readonly Inline[])[]): string {
  return `| ${cells.map((cell) => (cell === dashes ? '---' : faithful(cell).replace(/(?<!\\)\|/g, '\\|'))).join(' | ')} |`;
}

/** The least careful way of writing that reads back as the same; at worst the words alone. */
function faithful(inlines: readonly Inline[]): string {
  return (
    writePlain(inlines) ??
    carefully(inlines) ??
    carefully(unmarked(inlines)) ??
    inlineMarkdown(unmarked(inlines), 'words')
  );
}

function carefully(inlines: readonly Inline[]): string | undefined {
  for (const care of ['plain', 'safe', 'words'] as const) {
    const written = inlineMarkdown(inlines, care);
    if (readsAs(written, inlines)) return written;
  }
  return undefined;
}

function unmarked(inlines: readonly Inline[]): readonly Inline[] {
  return [{kind: 'text', text: inlineText(inlines)}];
}

function readsAs(written: string, inlines: readonly Inline[]): boolean {
  const [block, ...more] = readMarkdown(written, new Problems(''));
  if (block === undefined) return inlines.length === 0;
  if (more.length > 0 || block.kind !== 'paragraph') return false;
  return sameInlines(block.inlines, inlines);
}

function sameInlines(one: readonly Inline[], other: readonly Inline[]): boolean {
  const plain = (inlines: readonly Inline[]) =>
    inlines.reduce<string>((row, inline) => `${row}${inline.kind === 'break' ? '\n' : nameOf(inline)}`, '');
  return plain(one) === plain(other);
}

/** Neighbours of one kind are one run; a term is text. */
function nameOf(inline: Exclude<Inline, {kind: 'break'}>): string {
  const kind = inline.kind === 'term' || inline.kind === 'text' ? '' : `\u0000${inline.kind}\u0001`;
  const end = kind === '' ? '' : '\u0000';
  return `${kind}${inline.text}${inline.kind === 'link' ? `\u0002${inline.url}` : ''}${end}`;
}

function paragraphs(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const all: Inline[][] = [[]];
  for (const [at, inline] of inlines.entries()) {
    const starts = inline.kind === 'break' && inlines[at - 1]?.kind === 'break';
    if (!starts) all.at(-1)?.push(inline);
    else {
      all.at(-1)?.pop();
      all.push([]);
    }
  }
  return all;
}
