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
    ...drawMarked(finding.file, finding, screen, look),
    ...drawMessage(finding.message, look),
    ...(finding.related ?? []).flatMap((other) => drawRelated(other.file ?? finding.file, other, screen, look)),
  ];
}

type Place = Pick<Diagnostic, 'start' | 'end'>;

function drawMessage(message: Text, look: Look): string[] {
  return wrap(inlineMarkup(look.say(message), look), look.columns - 2).map((line) => `  ${line}`);
}

/** The other place that a finding speaks of. */
function drawRelated(file: string, other: Place & {readonly message: Text}, screen: ExerciseScreen, look: Look) {
  const where = look.paint('quiet', `${file}:${other.start.line}:${other.start.column}`);
  return [
    ...hang('  ', where, look.columns),
    ...drawMarked(file, other, screen, look),
    ...drawMessage(other.message, look),
  ];
}

function drawMarked(path: string, finding: Place, screen: ExerciseScreen, look: Look): string[] {
  const file = screen.desk.get(path);
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
