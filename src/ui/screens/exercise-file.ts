import {currentFile, findings} from '../../app/exercise.ts';
import type {ExerciseScreen} from '../../app/state.ts';
import type {ListingLine, Token} from '../../text/document.ts';
import {cells, cut, visible, wrap} from '../../text/width.ts';
import type {Diagnostic} from '../../validators/validator.ts';
import type {Look} from '../look.ts';
import {severityWords} from './finding.ts';

/** The learner's file beside the goals, its lines numbered, those that a finding is about marked. `height` in lines. */
export function drawAside(screen: ExerciseScreen, look: Look, height: number): readonly string[] {
  const file = currentFile(screen);
  if (file === undefined) return [];
  const found = screen.desk.get(file.path);
  const title = look.paint('strong', cut(file.path, look.columns));
  if (found?.kind === 'refused') return [title, ...wrap(look.say(found.reason), look.columns)];
  if (found?.kind !== 'text')
    return [title, look.paint('quiet', look.say({en: '(not there yet)', ko: '(아직 없어요)'}))];
  return [title, ...numbered(screen, file.path, found.text.replace(/^\uFEFF/, ''), look, height - 1)];
}

function numbered(screen: ExerciseScreen, path: string, text: string, look: Look, height: number): string[] {
  const lines = text.replace(/\r?\n$/, '').split('\n');
  const marks = marksOf(screen, path);
  const first = Math.min(...marks.keys(), lines.length);
  const top = Math.max(0, Math.min(first - 1 - Math.floor(height / 3), lines.length - height));
  const digits = String(lines.length).length;
  const ready = screen.listings[path];
  const coloured = ready?.text === found(screen, path) ? ready?.listing.lines : undefined;
  return lines.slice(top, top + height).map((line, row) => {
    const at = top + row;
    const severity = marks.get(at + 1);
    const gutter = severity ? look.paint(severityWords[severity].role, '▶') : ' ';
    const plain = visible(line.replace(/\r$/, ''));
    const room = look.columns - digits - 4;
    const tokens = coloured?.[at];
    const code = tokens ? cutTokens(tokens, room).map(look.token).join('') : cut(plain, room);
    return `${gutter} ${look.paint('quiet', String(at + 1).padStart(digits))}  ${code}`;
  });
}

/** The tokens that fit into `room` cells; the one that does not is cut, with an ellipsis. */
function cutTokens(tokens: ListingLine, room: number): ListingLine {
  const kept: Token[] = [];
  let left = room;
  const total = tokens.reduce((sum, {text}) => sum + cells(visible(text)), 0);
  for (const token of tokens) {
    const text = visible(token.text);
    const last = total > room && cells(text) >= left;
    kept.push({...token, text: last ? cut(`${text} `, left) : text});
    left -= cells(text);
    if (left <= 0) break;
  }
  return kept;
}

function found(screen: ExerciseScreen, path: string): string | undefined {
  const file = screen.desk.get(path);
  return file?.kind === 'text' ? file.text : undefined;
}

/** The lines with findings, each with the worst of them. */
function marksOf(screen: ExerciseScreen, path: string): ReadonlyMap<number, Diagnostic['severity']> {
  const marks = new Map<number, Diagnostic['severity']>();
  for (const {file, start, severity} of findings(screen.verdict)) {
    if (file === path && !marks.has(start.line)) marks.set(start.line, severity);
  }
  return marks;
}
