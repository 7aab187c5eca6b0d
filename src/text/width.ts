import wrapAnsi from 'wrap-ansi';
import {cells} from './cells.ts';

export {cells};

const tabStop = 4;

/** A text with blanks behind it until it is `width` cells wide; longer texts come back as they are. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** A plain text cut to `width` cells, its end replaced by `…` when it did not fit. Never splits a character. */
export function cut(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const {segment} of graphemes.segment(text)) {
    const wide = cells(segment);
    if (used + wide > width - 1) break;
    kept += segment;
    used += wide;
  }
  return width > 0 ? `${kept}…` : '';
}

const graphemes = new Intl.Segmenter();

/** Breaks a text (colour codes allowed) into lines of at most `width` cells, at blanks where it can. Newlines stay. */
export function wrap(text: string, width: number): string[] {
  if (cells(text) <= width && !/^ | $|\n/.test(text)) return [text];
  // Before a word without any width wrap-ansi lets a blank stick out.
  const seen = text.replace(/ +(?=[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]+(?: |$))/gmu, '');
  return wrapAnsi(seen, Math.max(1, width), {hard: true, trim: true}).split('\n');
}

/** A text hanging from a lead: the lead stands in front of its first line, blanks as wide in front of the others. */
export function hang(lead: string, text: string, width: number): string[] {
  const blanks = ' '.repeat(cells(lead));
  return wrap(text, width - blanks.length).map((line, index) => (index === 0 ? lead : blanks) + line);
}

/**
 * Text of unknown origin made safe to print on one line: tabs become blanks up to the next stop, control, format
 * and line-separating characters become visible symbols, so that nothing can reach the terminal as a command.
 */
export function visible(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  let out = '';
  let column = 0;
  for (const {segment} of graphemes.segment(text)) {
    const shown = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : harmless(segment);
    out += shown;
    column += cells(shown);
  }
  return out;
}

function harmless(segment: string): string {
  if (/^\p{Emoji}/u.test(segment) && segment.includes('\u200d')) return segment;
  return segment.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '␡' : '�';
  });
}

/** How many cells lie before a UTF-16 column (from 1) of a line once it is shown by `visible`. */
function cellsBefore(line: string, column: number): number {
  return cells(visible(line.slice(0, column - 1)));
}

/** One width-for-width replacement for every sign drydock draws with, for terminals and fonts that have only ASCII. */
export function asciiOnly(text: string): string {
  return text.replace(
    /[^\x00-\x7f]/gu,
    (character) => asciiSigns[character] ?? (/[\u2400-\u2426]/.test(character) ? '?' : character),
  );
}

const asciiSigns: Readonly<Record<string, string>> = {
  '─': '-',
  '━': '=',
  '═': '=',
  '│': '|',
  '┃': '|',
  '║': '|',
  '╌': '-',
  '┄': '-',
  '┆': ':',
  '┊': ':',
  '┌': '+',
  '┐': '+',
  '└': '+',
  '┘': '+',
  '├': '+',
  '┤': '+',
  '┬': '+',
  '┴': '+',
  '┼': '+',
  '╭': '+',
  '╮': '+',
  '╰': '+',
  '╯': '+',
  '╔': '+',
  '╗': '+',
  '╚': '+',
  '╝': '+',
  '▶': '>',
  '▸': '>',
  '►': '>',
  '◀': '<',
  '◂': '<',
  '▲': '^',
  '▼': 'v',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '✓': 'v',
  '✗': 'x',
  '○': 'o',
  '●': '*',
  '◐': 'c',
  '•': '*',
  '·': '.',
  '…': '.',
  '—': '-',
  '–': '-',
  '↔': '=',
  '█': '#',
  '▓': '#',
  '▒': '+',
  '░': '.',
  '▌': '|',
  '▎': '|',
  '▏': '|',
  '■': '#',
  '□': '.',
  '▪': '*',
  '✎': '*',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '×': 'x',
  '≤': '<',
  '≥': '>',
  '␛': '?',
  '�': '?',
  '⏎': '<',
  '※': '*',
};

/** The part of a plain text between two cells; a wide character cut in half is left out and its cell stays blank. */
export function sliceCells(text: string, from: number, to: number): string {
  let out = '';
  let at = 0;
  for (const {segment} of graphemes.segment(text)) {
    const next = at + cells(segment);
    if (at >= from && next <= to) out += segment;
    else if (next > from && at < to) out += ' '.repeat(Math.min(next, to) - Math.max(at, from));
    at = next;
    if (at >= to) break;
  }
  return out;
}

/**
 * One line of a file of unknown origin with the place that is meant marked below it, both at most `width` cells.
 * Columns are UTF-16 units from 1, the end is exclusive; a line that is too long is cut around the mark.
 */
export function markedLine(
  line: string,
  startColumn: number,
  endColumn: number,
  width: number,
): {readonly line: string; readonly mark: string} {
  const shown = visible(line);
  const from = cellsBefore(line, startColumn);
  const to = Math.max(from + 1, cellsBefore(line, endColumn));
  const total = cells(shown);
  if (Math.max(total, to) <= width) return {line: shown, mark: ' '.repeat(from) + '^'.repeat(to - from)};
  const start = from < width - 8 ? 0 : Math.max(0, from - 8);
  const room = width - (start > 0 ? 1 : 0);
  const cutRight = total > start + room;
  const part = sliceCells(shown, start, start + room - (cutRight ? 1 : 0));
  const lead = start > 0 ? 1 : 0;
  const length = Math.max(1, Math.min(to - start, room - (cutRight ? 1 : 0)) - (from - start));
  return {
    line: `${start > 0 ? '…' : ''}${part}${cutRight ? '…' : ''}`,
    mark: ' '.repeat(lead + from - start) + '^'.repeat(length),
  };
}
