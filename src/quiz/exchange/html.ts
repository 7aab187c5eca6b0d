import type {Block, Inline, Listing} from '../../text/document.ts';
import {listingText} from '../../text/listing.ts';

/** Blocks as HTML for a card: code in `pre`, everything else in the plainest elements. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => opening(blocks[index - 1], block) + ofBlock(block) + closing(block, blocks[index + 1]))
    .join('');
}

/** A run of text as HTML, without an element around it. */
export function htmlOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(ofInline).join('');
}

/** Code in `pre`; with `numbered`, each line behind its number. */
export function htmlOfListing(listing: Listing, numbers: 'numbered' | 'plain'): string {
  const lines = listingText(listing).split('\n');
  const width = String(lines.length).length;
  const shown = numbers === 'plain' ? lines : lines.map((line, at) => `${String(at + 1).padStart(width)}  ${line}`);
  return `<pre><code>${htmlText(shown.map((line) => line.trimEnd()).join('\n'))}</code></pre>`;
}

/** A text that HTML shows as it is. */
export function htmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${htmlOfInlines(block.inlines)}</p>`;
    case 'heading':
      return `<h3>${htmlOfInlines(block.inlines)}</h3>`;
    case 'quote':
      return `<blockquote>${htmlOfInlines(block.inlines)}</blockquote>`;
    case 'item':
      return `<li>${/^\d/.test(block.marker) || block.marker === '•' ? '' : `${block.marker} `}${htmlOfInlines(block.inlines)}</li>`;
    case 'table':
      return htmlTable([block.header, ...block.rows]);
    case 'code':
    case 'walk':
      return htmlOfListing(block.listing, 'plain');
    case 'rule':
      return '<hr>';
  }
}

/** A table whose first row is its head. */
export function htmlTable([header = [], ...rows]: readonly (readonly (readonly Inline[])[])[]): string {
  const row = (cells: readonly (readonly Inline[])[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${htmlOfInlines(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${row(header, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}

/** Items of one list share its element; a list inside a list is set in by it. */
function opening(before: Block | undefined, block: Block): string {
  if (block.kind !== 'item') return '';
  const list = listOf(block);
  const depth = before?.kind === 'item' ? before.depth : -1;
  if (before?.kind === 'item' && depth === block.depth && listOf(before) !== list)
    return `</${listOf(before)}><${list}>`;
  return `<${list}>`.repeat(Math.max(0, block.depth - depth));
}

function closing(block: Block, after: Block | undefined): string {
  if (block.kind !== 'item') return '';
  const depth = after?.kind === 'item' ? after.depth : -1;
  return `</${listOf(block)}>`.repeat(Math.max(0, block.depth - depth));
}

function listOf({marker}: Extract<Block, {kind: 'item'}>): 'ol' | 'ul' {
  return /^\d/.test(marker) ? 'ol' : 'ul';
}

function ofInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'term':
      return htmlText(inline.text);
    case 'strong':
      return `<b>${htmlText(inline.text)}</b>`;
    case 'emphasis':
      return `<i>${htmlText(inline.text)}</i>`;
    case 'code':
      return `<code>${htmlText(inline.text)}</code>`;
    case 'link':
      return `<a href="${htmlText(inline.url)}">${htmlText(inline.text)}</a>`;
    case 'break':
      return '<br>';
  }
}
