import type {Blockquote, Code, List, ListItem, Paragraph, Root, RootContent, Table} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfm} from 'micromark-extension-gfm';
import type {Block, Inline, Listing} from './document.ts';
import {toInlines} from './inlines.ts';
import type {Text} from './language.ts';
import {listingLanguage, listingLanguages, plainListing} from './listing.ts';
import {nearest} from './nearest.ts';
import type {Problems} from './problem.ts';

/** A Markdown text with what is needed to read it: positions are lines and offsets of `source`. */
export interface Markdown {
  readonly source: string;
  readonly root: Root;
  readonly problems: Problems;
}

/** Reads GitHub-flavoured Markdown with front matter. Never fails: everything is some Markdown. */
export function parseMarkdown(source: string, problems: Problems): Markdown {
  const root = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
  return {source, root, problems};
}

/** A whole Markdown text as blocks. */
export function readMarkdown(source: string, problems: Problems): Block[] {
  const markdown = parseMarkdown(source, problems);
  return toBlocks(markdown.root.children, markdown);
}

/** What drydock can show of these nodes, in order; whatever it cannot show becomes a problem. */
export function toBlocks(nodes: readonly RootContent[], markdown: Markdown): Block[] {
  return nodes.flatMap((node) => blocksOf(node, markdown));
}

/** The line a node begins at, from 1. */
export function lineOf(node: RootContent | ListItem): number {
  return node.position?.start.line ?? 1;
}

function blocksOf(node: RootContent, markdown: Markdown): Block[] {
  const {problems} = markdown;
  switch (node.type) {
    case 'paragraph':
      return [{kind: 'paragraph', inlines: toInlines(node.children, problems)}];
    case 'heading':
      if (node.depth !== 3) problems.error(lineOf(node), wrongHeading(node.depth));
      return [{kind: 'heading', inlines: toInlines(node.children, problems)}];
    case 'list':
      return listItems(node, 0, markdown);
    case 'blockquote':
      return [{kind: 'quote', inlines: quoteInlines(node, markdown)}];
    case 'table':
      return [tableBlock(node, problems)];
    case 'code':
      return [{kind: 'code', listing: fenceListing(node, markdown)}];
    case 'thematicBreak':
      return [{kind: 'rule'}];
    default:
      problems.error(lineOf(node), unshowable(node.type));
      return [];
  }
}

/** The text of a quote; its paragraphs are parted by an empty line. Anything else in it is a problem. */
export function quoteInlines(quote: Blockquote, markdown: Markdown): Inline[] {
  const paragraphs = quote.children.filter((child): child is Paragraph => {
    if (child.type !== 'paragraph') markdown.problems.error(lineOf(child), onlyTextInQuote);
    return child.type === 'paragraph';
  });
  return paragraphs.flatMap((child, index) => [
    ...(index === 0 ? [] : [{kind: 'break'} as const, {kind: 'break'} as const]),
    ...toInlines(child.children, markdown.problems),
  ]);
}

/** The code of a fence without colours. An unknown language, an open end or a missing fence is a problem. */
export function fenceListing(node: Code, markdown: Markdown): Listing {
  checkFence(node, markdown);
  const language = listingLanguage(node.lang ?? '');
  if (language === undefined) markdown.problems.error(lineOf(node), unknownLanguage(node.lang ?? ''));
  return plainListing(language ?? 'text', node.value);
}

/** Reports code that is only indented and a fence that is never closed. */
export function checkFence(node: Code, {source, problems}: Markdown): void {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(written[0] ?? '')?.[1];
  if (fence === undefined) {
    problems.error(lineOf(node), indentedCode);
    return;
  }
  const last = (written.length > 1 ? written.at(-1) : undefined)?.replace(/^[\s>]+/, '').trimEnd() ?? '';
  const closed = last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
  if (!closed) problems.error(lineOf(node), openFence(fence));
}

function listItems(list: List, depth: number, markdown: Markdown): Block[] {
  return list.children.flatMap((item, index) => {
    const marker = list.ordered === true ? `${(list.start ?? 1) + index}.` : bullet(item);
    return itemBlocks(item, depth, marker, markdown);
  });
}

function bullet({checked}: ListItem): string {
  return checked === true ? '☑' : checked === false ? '☐' : '•';
}

function itemBlocks(item: ListItem, depth: number, marker: string, markdown: Markdown): Block[] {
  const blocks: Block[] = [{kind: 'item', depth, marker, inlines: itemInlines(item, markdown)}];
  const rest = item.children[0]?.type === 'paragraph' ? item.children.slice(1) : item.children;
  for (const child of rest) {
    if (child.type === 'list') blocks.push(...listItems(child, depth + 1, markdown));
    else blocks.push(...blocksOf(child, markdown));
  }
  return blocks;
}

/** The text an item begins with. */
export function itemInlines(item: ListItem, markdown: Markdown): Inline[] {
  const first = item.children[0];
  return first?.type === 'paragraph' ? toInlines(first.children, markdown.problems) : [];
}

function tableBlock(table: Table, problems: Problems): Block {
  const [header = [], ...rows] = table.children.map((row) =>
    row.children.map((cell) => toInlines(cell.children, problems)),
  );
  return {kind: 'table', header, rows};
}

const onlyTextInQuote: Text = {
  en: 'A quote (>) holds only text: move the list, code or table out of it.',
  ko: '인용(>) 안에는 글만 쓸 수 있어요. 목록, 코드, 표는 밖으로 빼세요.',
};

const indentedCode: Text = {
  en: 'Text indented by four blanks is code for Markdown: take the blanks away, or use a fence (```).',
  ko: '마크다운은 네 칸 들여 쓴 글을 코드로 읽어요. 들여쓰기를 지우거나 펜스(```)를 쓰세요.',
};

function wrongHeading(depth: number): Text {
  const marks = '#'.repeat(depth);
  return {
    en: `A heading inside a page is ###, not ${marks}.`,
    ko: `페이지 안의 제목은 ${marks}가 아니라 ###으로 쓰세요.`,
  };
}

function openFence(fence: string): Text {
  return {
    en: `This fence is never closed: end it with a line of ${fence}.`,
    ko: `이 펜스가 닫히지 않았어요. ${fence}만 있는 줄로 끝내세요.`,
  };
}

function unknownLanguage(language: string): Text {
  const meant = nearest(language, listingLanguages);
  const known = listingLanguages.join(', ');
  return {
    en: `"${language}" is no language of listings here${meant ? `: did you mean ${meant}?` : `: use one of ${known}.`}`,
    ko: meant
      ? `"${language}"라는 코드 언어는 없어요. 혹시 ${meant}인가요?`
      : `"${language}"라는 코드 언어는 없어요. ${known} 중에서 고르세요.`,
  };
}

function unshowable(type: string): Text {
  const what = type === 'html' ? 'HTML' : type === 'yaml' ? 'Front matter' : 'A reference definition or footnote';
  return {
    en: `${what} cannot be shown here: write it as text, or put code in backticks or a fence.`,
    ko: `${type === 'html' ? 'HTML은' : type === 'yaml' ? '머리말(front matter)은' : '참조 정의나 각주는'} 여기에서 보여 줄 수 없어요. 글로 풀어 쓰거나, 코드라면 백틱이나 펜스로 감싸세요.`,
  };
}
