import type {Block} from '../text/document.ts';
import type {Text} from '../text/language.ts';
import {listingText} from '../text/listing.ts';
import type {Problems} from '../text/problem.ts';
import {cells} from '../text/width.ts';
import type {Lesson} from './lesson.ts';

/** How many cells a picture may take, so that it is whole on a screen of 80. */
const widest = 76;

/** Warns of pictures (listings without a language) that would be cut on a screen of 80 columns. */
export function lintPictures({pages}: Lesson, problems: Problems): void {
  for (const {id, blocks, line} of pages)
    for (const row of blocks.flatMap(rowsOf))
      if (cells(row) > widest) problems.warning(line, tooWide(id, row.trim(), cells(row)));
}

function rowsOf(block: Block): string[] {
  const isPicture = (block.kind === 'code' || block.kind === 'walk') && block.listing.language === 'text';
  return isPicture ? listingText(block.listing).split('\n') : [];
}

function tooWide(page: string, row: string, width: number): Text {
  return {
    en: `A picture on page {#${page}} is ${width} cells wide, and ${widest} fit a screen of 80: "${row}"`,
    ko: `{#${page}} 페이지의 그림 너비가 ${width}칸이에요. 80칸 화면에는 ${widest}칸까지 들어가요. "${row}"`,
  };
}
