import {Lines} from '../syntax/span.ts';
import type {Language, Text} from '../text/language.ts';
import {cells, cut, visible, wrap} from '../text/width.ts';
import type {Severity} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';
import {type JudgedFile, type Outcome, summarize} from './outcome.ts';

/** How a text report is drawn. */
export interface TextStyle {
  readonly language: Language;
  readonly color: 'color' | 'plain';
  /** How many cells a line may take: the terminal's width, or something comfortable where there is none. */
  readonly width: number;
}

/** The findings for people: place, rule, what was seen, the line with the spot marked, and a summary. */
export function textReport(outcome: Outcome, style: TextStyle): string {
  const findings = outcome.files.flatMap((file) => {
    const lines = new Lines(file.text);
    return file.diagnostics.map((one) => finding(one, file, lines, style));
  });
  const known = findings.length === 0 ? [] : [dim(whyLine[style.language], style)];
  return `${[...findings, [...known, summaryLine(outcome.files, style)].join('\n')].join('\n\n')}\n`;
}

function finding(one: Diagnostic, file: JudgedFile, lines: Lines, style: TextStyle): string {
  const place = `${visible(file.file)}:${one.start.line}:${one.start.column}`;
  const head = `${bold(place, style)}  ${painted(severities[one.severity][style.language], one.severity, style)}  ${one.rule}`;
  const related = (one.related ?? []).flatMap((other) => {
    const there = `${visible(file.file)}:${other.start.line}:${other.start.column}`;
    return paragraph(`${there}  ${other.message[style.language]}`, style);
  });
  return [head, ...paragraph(one.message[style.language], style), ...picture(one, lines, style), ...related].join('\n');
}

function paragraph(text: string, style: TextStyle): string[] {
  const room = Math.max(20, style.width - 2);
  return text.split('\n').flatMap((line) => wrap(visible(line), room).map((part) => `  ${part}`));
}

const mostLines = 5;

/** The lines of the finding behind their numbers: one line with its spot underlined, several with a bar beside them. */
function picture(one: Diagnostic, lines: Lines, style: TextStyle): string[] {
  const first = one.start.line;
  const last = one.end.column === 1 && one.end.line > first ? one.end.line - 1 : one.end.line;
  const digits = String(last).length;
  const gutter = (label: string, bar: string) => `  ${dim(`${label.padStart(digits)} ${bar}`, style)} `;
  const room = Math.max(20, style.width - digits - 5);
  if (first === last) {
    const {shown, before, marked} = spot(lines.line(first), one.start.column - 1, endInLine(one, lines), room);
    const underline = ' '.repeat(before) + painted('^'.repeat(marked), one.severity, style);
    const better = fixedLine(one, lines);
    const suggestion = better === undefined ? [] : [gutter(String(first), '+') + cut(visible(better), room)];
    return [gutter(String(first), '│') + shown, gutter('', '│') + underline, ...suggestion].map((line) =>
      line.trimEnd(),
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

/** A line cut to what fits around its marked stretch (UTF-16 offsets), and where the mark stands, in cells. */
function spot(line: string, from: number, to: number, room: number): {shown: string; before: number; marked: number} {
  const fits = to <= room * 2 && cells(visible(line.slice(0, to))) <= room;
  const begin = fits ? 0 : wholeCharacter(line, Math.max(0, from - Math.floor(room / 5)));
  const lead = begin > 0 ? '…' : '';
  const upTo = (offset: number) => cells(lead + visible(line.slice(begin, Math.min(offset, begin + room * 2))));
  const before = Math.min(upTo(from), room - 1);
  return {
    shown: cut(lead + visible(line.slice(begin, begin + room * 2)), room),
    before,
    marked: Math.max(1, Math.min(upTo(to), room) - before),
  };
}

/** An offset that does not stand between the halves of a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(offset)) ? offset + 1 : offset;
}

function summaryLine(files: readonly JudgedFile[], style: TextStyle): string {
  const {errors, warnings, hints} = summarize(files);
  const counts: readonly [Severity, number][] = [
    ['error', errors],
    ['warning', warnings],
    ['hint', hints],
  ];
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => painted(counted(severity, count, style.language), severity, style));
  return style.language === 'en'
    ? `${files.length} ${plural('file', files.length)} checked: ${parts.join(', ') || 'nothing to complain about'}.`
    : `파일 ${files.length}개를 검사했어요: ${parts.join(', ') || '지적할 점이 없어요'}.`;
}

function counted(severity: Severity, count: number, language: Language): string {
  const name = severities[severity][language];
  return language === 'en' ? `${count} ${plural(name, count)}` : `${name} ${count}개`;
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}

const severities: Readonly<Record<Severity, Text>> = {
  error: {en: 'error', ko: '오류'},
  warning: {en: 'warning', ko: '경고'},
  hint: {en: 'hint', ko: '힌트'},
};
const whyLine: Text = {
  en: '`drydock why RULE` explains a rule with a good and a bad example.',
  ko: '`drydock why RULE`로 규칙의 이유와 좋은 예, 나쁜 예를 볼 수 있어요.',
};

const colors: Readonly<Record<Severity, number>> = {error: 31, warning: 33, hint: 36};

function painted(text: string, severity: Severity, style: TextStyle): string {
  return sgr(`1;${colors[severity]}`, text, style);
}

function bold(text: string, style: TextStyle): string {
  return sgr('1', text, style);
}

function dim(text: string, style: TextStyle): string {
  return sgr('2', text, style);
}

function sgr(code: string, text: string, {color}: TextStyle): string {
  return color === 'color' ? `\u001b[${code}m${text}\u001b[0m` : text;
}
