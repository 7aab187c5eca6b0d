import type {Language} from '../text/language.ts';
import {cells, cut, hang, padTo} from '../text/width.ts';
import {type headings, others} from './class-report-words.ts';

/** How many rows of each table are shown; an export has them all. */
export const most = 15;

interface TableRow {
  readonly cells: readonly (string | number)[];
  /** What stands below it, indented. */
  readonly below?: string;
}

/** A table: what it is about stands first, cut where it has no room, the numbers behind it to the right. */
export function tablePart(
  rows: readonly TableRow[],
  {title, columns}: (typeof headings)[keyof typeof headings],
  language: Language,
  width: number,
): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, most).map(({cells: row, below}) => ({row: row.map(String), below}));
  const widths = columns.map((column, index) =>
    Math.max(cells(column[language]), ...shown.map(({row}) => cells(row[index + 1] ?? ''))),
  );
  const room = width - 2 - widths.reduce((sum, one) => sum + one + 2, 0);
  const names = shown.map(({row: [name = '']}) => cells(name));
  const first = Math.max(8, Math.min(room, Math.max(...names, cells(title[language]) - 2)));
  const line = (start: string, rest: readonly string[]) =>
    [padTo(start, first), ...rest.map((cell, index) => toRight(cell, widths[index] ?? 0))].join('  ');
  const table = shown.flatMap(({row: [name = '', ...rest], below}) => [
    `  ${line(cut(name, first), rest)}`,
    ...(below === undefined ? [] : hang('      ', below, width)),
  ]);
  const left = rows.length - shown.length;
  return [
    `${padTo(title[language], first + 2)}  ${columns.map((column, index) => toRight(column[language], widths[index] ?? 0)).join('  ')}`,
    ...table,
    ...(left > 0 ? [`  ${others(left)[language]}`] : []),
  ];
}

function toRight(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cells(text))) + text;
}
