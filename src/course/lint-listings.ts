import type {Text} from '../text/language.ts';
import {listingText} from '../text/listing.ts';
import type {Problems} from '../text/problem.ts';
import {cells} from '../text/width.ts';
import type {Lesson} from './lesson.ts';

/** How many cells a line may take: a picture is cut on a screen of 80 otherwise, code is broken on many more. */
const widest = {picture: 76, code: 72} as const;

/** Warns of lines in listings that do not fit: pictures (listings without a language), and code. */
export function lintListings({pages}: Lesson, problems: Problems): void {
  for (const {id, blocks, line} of pages)
    for (const block of blocks) {
      if (block.kind !== 'code' && block.kind !== 'walk') continue;
      const kind = block.listing.language === 'text' ? 'picture' : 'code';
      for (const row of listingText(block.listing).split('\n'))
        if (cells(row) > widest[kind]) problems.warning(line, tooWide[kind](id, row.trim(), cells(row)));
    }
}

type Complaint = (page: string, row: string, width: number) => Text;

const tooWide: Readonly<Record<keyof typeof widest, Complaint>> = {
  picture: (page, row, width) => ({
    en: `A picture on page {#${page}} is ${width} cells wide, and ${widest.picture} fit a screen of 80: "${row}"`,
    ko: `{#${page}} 페이지의 그림 너비가 ${width}칸이에요. 80칸 화면에는 ${widest.picture}칸까지 들어가요. "${row}"`,
  }),
  code: (page, row, width) => ({
    en: `A line of code on page {#${page}} is ${width} cells wide; up to ${widest.code} read well: "${row}"`,
    ko: `{#${page}} 페이지의 코드 한 줄이 ${width}칸이에요. ${widest.code}칸까지가 읽기 좋아요. "${row}"`,
  }),
};
