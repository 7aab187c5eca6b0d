import type {ExerciseScreen} from '../../app/state.ts';
import type {Text} from '../../text/language.ts';
import {cells, hang, markedLine, wrap} from '../../text/width.ts';
import type {Diagnostic} from '../../validators/validator.ts';
import {inlineMarkup} from '../inline.ts';
import type {Look} from '../look.ts';

/** How each severity is called and painted. */
export const severityWords: Readonly<Record<Diagnostic['severity'], {word: Text; role: 'bad' | 'wait' | 'accent'}>> = {
  error: {word: {en: 'error', ko: '오류'}, role: 'bad'},
  warning: {word: {en: 'warning', ko: '경고'}, role: 'wait'},
  hint: {word: {en: 'hint', ko: '제안'}, role: 'accent'},
};

/** A finding: what kind, where, which rule; the line with the place marked; what was seen and what to do. */
export function drawFinding(finding: Diagnostic, screen: ExerciseScreen, look: Look): string[] {
  const {word, role} = severityWords[finding.severity];
  const where = `${finding.file}:${finding.start.line}:${finding.start.column}`;
  const head = `${look.paint(role, `✗ ${look.say(word)}`)}  ${where}`;
  const oneLine = `${head}  ${look.paint('quiet', finding.rule)}`;
  const twoLines = [...wrap(head, look.columns), ...hang('  ', look.paint('quiet', finding.rule), look.columns)];
  return [
    ...(cells(oneLine) <= look.columns ? [oneLine] : twoLines),
    ...drawMarked(finding, screen, look),
    ...wrap(inlineMarkup(look.say(finding.message), look), look.columns - 2).map((line) => `  ${line}`),
  ];
}

function drawMarked(finding: Diagnostic, screen: ExerciseScreen, look: Look): string[] {
  const file = screen.desk.get(finding.file);
  if (file?.kind !== 'text') return [];
  const line =
    file.text
      .replace(/^\uFEFF/, '')
      .split('\n')
      [finding.start.line - 1]?.replace(/\r$/, '') ?? '';
  if (line.trim() === '') return [];
  const endColumn = finding.end.line === finding.start.line ? finding.end.column : line.length + 1;
  const number = `${finding.start.line} │ `;
  const marked = markedLine(line, finding.start.column, endColumn, look.columns - 2 - cells(number));
  const blank = `${' '.repeat(cells(number) - 2)}│ `;
  return [
    `  ${look.paint('quiet', number)}${marked.line}`,
    `  ${look.paint('quiet', blank)}${look.paint('bad', marked.mark)}`,
  ];
}
