import type {Block, Inline} from '../../text/document.ts';
import type {Text} from '../../text/language.ts';
import {readMarkdown} from '../../text/markdown.ts';
import {Problems} from '../../text/problem.ts';
import {readHtml} from './html-reader.ts';
import {readPlain} from './plain-markdown.ts';

/** The formats a text of GIFT may be in; `moodle` is plain text in which HTML counts and lines stay. */
export const textFormats = ['moodle', 'html', 'markdown', 'plain'] as const;
export type TextFormat = (typeof textFormats)[number];

/** A text of another program as drydock shows it, and what of it could not be kept. */
export interface Foreign<Shape> {
  readonly content: Shape;
  readonly lost: readonly Text[];
}

/** A text as blocks. */
export function blocksFrom(text: string, format: TextFormat): Foreign<readonly Block[]> {
  if (format === 'markdown') {
    const inlines = readPlain(text);
    if (inlines !== undefined) return {content: inlines.length > 0 ? [{kind: 'paragraph', inlines}] : [], lost: []};
    const problems = new Problems('');
    const content = readMarkdown(text, problems);
    const media = /!\[[^\]]*\]\(/.test(text) ? [mediaLost] : [];
    return {content, lost: [...media, ...problems.list.map(({message}) => message)]};
  }
  if (format === 'plain') return {content: plainBlocks(text), lost: []};
  const {blocks, dropped} = readHtml(text.trim(), format === 'html' ? 'html' : 'kept');
  const media = dropped.filter((tag) => mediaTags.has(tag));
  const others = dropped.filter((tag) => !mediaTags.has(tag));
  const lost = [...(media.length > 0 ? [mediaLost] : []), ...(others.length > 0 ? [markupLost(others)] : [])];
  return {content: parted(blocks), lost};
}

/** A text as one paragraph; several are joined by breaks. */
export function inlinesFrom(text: string, format: TextFormat): Foreign<readonly Inline[]> {
  const {content, lost} = blocksFrom(text, format);
  const odd = content.some(({kind}) => kind !== 'paragraph');
  const joined = content.flatMap((block, at): readonly Inline[] => [
    ...(at === 0 ? [] : [{kind: 'break'} as const, {kind: 'break'} as const]),
    ...wordsOf(block),
  ]);
  return {content: joined, lost: odd ? [...lost, shapeLost] : lost};
}

const mediaTags = new Set(['img', 'audio', 'video', 'source', 'object', 'embed', 'iframe', 'svg', 'canvas']);

function plainBlocks(text: string): readonly Block[] {
  const inlines = text
    .split('\n')
    .flatMap((line, at): Inline[] => [
      ...(at === 0 ? [] : [{kind: 'break'} as const]),
      ...(line.trim() === '' ? [] : [{kind: 'text', text: line.trim()} as const]),
    ]);
  return inlines.length === 0 ? [] : parted([{kind: 'paragraph', inlines}]);
}

/** Two breaks in a row part paragraphs. */
function parted(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'paragraph') return [block];
    const groups: Inline[][] = [[]];
    for (const [at, inline] of block.inlines.entries()) {
      const doubled = inline.kind === 'break' && block.inlines[at - 1]?.kind === 'break';
      if (!doubled) groups.at(-1)?.push(inline);
      else if (groups.at(-1)?.at(-1)?.kind === 'break') {
        groups.at(-1)?.pop();
        groups.push([]);
      }
    }
    return groups.flatMap((inlines) => (inlines.length > 0 ? [{kind: 'paragraph', inlines}] : []));
  });
}

function wordsOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'item':
      return block.inlines;
    case 'table':
      return [...block.header, ...block.rows.flat()].flatMap((cell) => [...cell, {kind: 'text', text: ' '} as const]);
    case 'code':
    case 'walk':
      return block.listing.lines.flatMap((line, at): readonly Inline[] => [
        ...(at === 0 ? [] : [{kind: 'break'} as const]),
        {
          kind: 'code',
          text: line
            .map(({text}) => text)
            .join('')
            .trim(),
        },
      ]);
    case 'rule':
      return [];
  }
}

const mediaLost: Text = {
  en: 'a picture, sound or video is not taken over: a terminal cannot show it. Say in words what it shows.',
  ko: '그림, 소리, 영상은 옮기지 못했어요. 터미널에는 보이지 않으니 글로 풀어 쓰세요.',
};

const shapeLost: Text = {
  en: 'a list, table or code block in a choice or its feedback became running text. Read it over.',
  ko: '보기나 설명 안의 목록, 표, 코드 블록을 이어진 글로 바꿨어요. 읽어 보고 다듬으세요.',
};

function markupLost(tags: readonly string[]): Text {
  const names = tags.map((tag) => `<${tag}>`).join(', ');
  return {
    en: `the HTML markup ${names} is gone, its words are kept. Read it over.`,
    ko: `HTML 태그 ${names}의 서식은 사라지고 글만 남았어요. 읽어 보고 다듬으세요.`,
  };
}
