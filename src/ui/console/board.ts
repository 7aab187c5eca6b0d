import {type BoardRow, boardColumns, boardRows, firstColumn} from '../../app/console/board.ts';
import {nameOf} from '../../app/console/learner.ts';
import {chosenIn} from '../../app/console/panel.ts';
import type {ConsoleState} from '../../app/console/state.ts';
import type {Work} from '../../classroom/class-state.ts';
import {shownCode} from '../../classroom/code.ts';
import {remoteText} from '../../text/remote.ts';
import {cut, padTo, wrap} from '../../text/width.ts';
import type {Drawing} from '../blocks.ts';
import type {Look} from '../look.ts';
import {shortDuration, shortRule} from './words.ts';

/** A panel: lines that stay at the top, lines that scroll below them, and of the board which exercises are in sight. */
export interface PanelDrawing extends Drawing {
  readonly head: readonly string[];
  readonly column?: number;
  readonly columnReach?: number;
}

/** A cell of the table takes at least so many cells. */
const leastCell = 12;
/** A wait with a blank before it, at its longest `59 min`. */
const waitCells = 7;

/** The live board: learners, who needs most first, by exercises. */
export function drawBoard(state: ConsoleState, look: Look): PanelDrawing {
  const rows = boardRows(state);
  if (rows.length === 0) return {head: [], lines: nobodyYet(state, look)};
  const columns = boardColumns(state.room, state.course);
  const name = look.columns < 60 ? 14 : look.columns < 100 ? 18 : 26;
  const wait = look.columns < 60 ? 0 : waitCells;
  const room = Math.max(0, look.columns - name - wait - 7);
  const fitting = Math.max(1, Math.min(Math.max(1, columns.length), Math.floor(room / leastCell)));
  const width = Math.min(26, Math.floor(room / fitting));
  const column = firstColumn(state, columns, fitting);
  const shown = columns.slice(column, column + fitting);
  const chosen = chosenIn(
    state,
    'board',
    rows.map(({learner}) => learner.id),
  );
  const at = rows.findIndex(({learner}) => learner.id === chosen);
  return {
    head: [
      drawHead(state, shown, {name, wait, width, before: column, behind: columns.length - column - shown.length}, look),
    ],
    lines: rows.map((row) =>
      drawRow(
        row,
        look.say(nameOf(state, row.learner, name)),
        row.learner.id === chosen,
        shown,
        {name, wait, width},
        look,
      ),
    ),
    focus: {from: at, to: at},
    column,
    columnReach: Math.max(0, columns.length - fitting),
  };
}

function nobodyYet({room, addresses}: ConsoleState, look: Look): string[] {
  const how = `drydock class join ${shownCode(remoteText(room.code, 20))}@${addresses.join}`;
  const text = look.say({
    en: 'Nobody is here yet. Learners join with:',
    ko: '아직 아무도 없어요. 학습자는 이렇게 참여해요:',
  });
  return ['', ...wrap(text, look.columns), ...wrap(look.paint('strong', how), look.columns)];
}

interface Widths {
  readonly name: number;
  /** For how long somebody has waited. */
  readonly wait: number;
  readonly width: number;
}

function drawHead(
  {room}: ConsoleState,
  shown: readonly string[],
  {name, wait, width, before, behind}: Widths & {readonly before: number; readonly behind: number},
  look: Look,
): string {
  const label = look.say({en: 'learner', ko: '학습자'});
  const lead = padTo(`    ${label}`, name + wait + 6);
  const titles = shown.map((ex) => {
    const title = `${ex === room.pushed?.ex ? '▸' : ''}${remoteText(ex, 60)}`;
    return padTo(cut(title, width - 1), width);
  });
  const line = `${lead}${before > 0 ? '←' : ' '}${titles.join('').trimEnd()}`;
  return look.paint('quiet', behind > 0 ? `${padTo(cut(line, look.columns - 1), look.columns - 1)}→` : line);
}

function drawRow(
  row: BoardRow,
  name: string,
  chosen: boolean,
  shown: readonly string[],
  widths: Widths,
  look: Look,
): string {
  const {learner, presence} = row;
  const pointer = chosen ? look.paint('accent', '▶') : ' ';
  const said = padTo(name, widths.name);
  const called = chosen ? look.paint('title', said) : presence === 'offline' ? look.paint('quiet', said) : said;
  const works = shown.map((ex) => drawWork(learner.exercises.get(ex), widths.width, look)).join('');
  return `${pointer} ${presenceMark(presence, look)} ${called} ${needMark(row, look)}${drawWait(row, widths.wait, look)} ${works}`.trimEnd();
}

/** How long somebody has been waiting or stuck already. */
function drawWait({stuck}: BoardRow, width: number, look: Look): string {
  if (width === 0) return '';
  return look.paint('quiet', padTo(stuck ? ` ${shortDuration(stuck.ms, look)}` : '', width));
}

/** ● there, ◐ there and silent for long, ○ not connected. */
export function presenceMark(presence: BoardRow['presence'], look: Look): string {
  if (presence === 'online') return look.paint('good', '●');
  return presence === 'idle' ? look.paint('wait', '◐') : look.paint('quiet', '○');
}

/** ! asks for help, ? seems stuck, ✓ says to be done. */
function needMark({need, learner}: BoardRow, look: Look): string {
  if (need === 'help') return look.paint('bad', '!');
  if (need === 'stuck') return look.paint('wait', '?');
  return learner.isDone ? look.paint('good', '✓') : ' ';
}

function drawWork(work: Work | undefined, width: number, look: Look): string {
  if (work === undefined) return padTo(look.paint('quiet', '·'), width);
  if (work.passedAt !== undefined) return padTo(look.paint('good', '✓'), width);
  const [first] = work.rules;
  if (first === undefined) return padTo('…', width);
  return look.paint('bad', padTo(cut(`${work.rules.length} ${shortRule(first.id)}`, width - 1), width));
}
