import type {Lines} from '../syntax/span.ts';
import {cut, markedLine, visible} from '../text/width.ts';
import type {Diagnostic} from '../validators/validator.ts';
import {paint, type TextStyle} from './style.ts';

const mostLines = 5;

/**
 * The lines of a finding behind their numbers, none wider than the style's width: one line with its spot underlined and,
 * where a fix touches only it, what it would become; several lines with a bar beside them.
 */
export function excerpt(one: Diagnostic, lines: Lines, style: TextStyle): string[] {
  const first = one.start.line;
  const last = one.end.column === 1 && one.end.line > first ? one.end.line - 1 : one.end.line;
  const digits = String(last).length;
  const gutter = (label: string, bar: string) => `  ${paint(`${label.padStart(digits)} ${bar}`, 'faint', style)} `;
  const room = Math.max(20, style.width - digits - 5);
  if (first === last) {
    const {line, mark} = marked(lines.line(first), one.start.column - 1, endInLine(one, lines), room);
    const better = fixedLine(one, lines);
    const suggestion = better === undefined ? [] : [gutter(String(first), '+') + cut(visible(better), room)];
    return [gutter(String(first), '│') + line, gutter('', '│') + paint(mark, one.severity, style), ...suggestion].map(
      (line) => line.trimEnd(),
    );
  }
  const shownLast = Math.min(last, first + mostLines - 1);
  const numbers = Array.from({length: shownLast - first + 1}, (_, index) => first + index);
  const body = numbers.map(
    (number) => gutter(String(number), '┃') + cut(visible(lines.line(number).slice(0, room * 2)), room),
  );
  return [...body, ...(shownLast < last ? [gutter('…', '┃')] : [])].map((line) => line.trimEnd());
}

function endInLine(one: Diagnostic, lines: Lines): number {
  return one.end.line === one.start.line ? one.end.column - 1 : lines.line(one.start.line).length;
}

/** The line as the fix would leave it; undefined where the fix touches other lines or leaves nothing. */
function fixedLine({start, fix}: Diagnostic, lines: Lines): string | undefined {
  const line = lines.span(start.line);
  const edits = fix?.edits ?? [];
  const here = edits.every(({span, text}) => span.start >= line.start && span.end <= line.end && !/[\r\n]/.test(text));
  if (edits.length === 0 || !here || line.end - line.start > 500) return undefined;
  const better = [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, edit) => text.slice(0, edit.span.start - line.start) + edit.text + text.slice(edit.span.end - line.start),
      lines.text.slice(line.start, line.end),
    );
  return better.trim() === '' ? undefined : better;
}

/** `markedLine` over the part of a very long line that can be seen at all, so that a megabyte takes no longer. */
function marked(line: string, from: number, to: number, room: number): ReturnType<typeof markedLine> {
  const begin = line.length <= 4 * room ? 0 : wholeCharacter(line, Math.max(0, from - room));
  const part = line.slice(begin, begin + 4 * room);
  return markedLine(part, from - begin + 1, Math.min(to - begin, part.length) + 1, room);
}

/** An offset that does not stand between the halves of a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(offset)) ? offset + 1 : offset;
}
