/** Tells Excel that a file is UTF-8. */
const byteOrderMark = '\ufeff';

/** How a table is written: with a byte order mark or without. */
export type Mark = 'bom' | 'none';

/** A cell: texts are guarded, numbers are not. */
export type Cell = string | number;

/** A table as RFC 4180. */
export function table(rows: readonly (readonly Cell[])[], mark: Mark): string {
  const lines = rows.map((row) => `${row.map(field).join(',')}\r\n`);
  return `${mark === 'bom' ? byteOrderMark : ''}${lines.join('')}`;
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that no spreadsheet takes for a formula: `'` stands before what begins like one, also behind blanks and quotes,
 * in full width, and behind a semicolon, which separates cells in some countries.
 */
export function guarded(text: string): string {
  const inner = text.replace(/;(?=[\s"'‘’“”`]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu, ";'");
  const begins = /^(?:[\t\r\n]|[\s\p{C}"'‘’“”`´«»]*[=+\-@＝＋－＠﹦﹢﹣﹫−\t\r])/u.test(inner);
  return begins ? `'${inner}` : inner;
}

/** The points of a question, without the noise of binary fractions. */
export function hundredths(score: number): number {
  return Math.round(score * 100) / 100;
}

/** A time in UTC. @param at ms since 1970 */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
