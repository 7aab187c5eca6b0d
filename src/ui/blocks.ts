import wrapAnsi from 'wrap-ansi';
import type {Block, Cell, Inline, Listing, WalkStep} from '../text/document.ts';
import {cells, cut, hang, padTo, visible, wrap} from '../text/width.ts';
import type {Look} from './look.ts';

/** Ready lines, each at most `look.columns` cells wide, and the stretch of them that matters most just now. */
export interface Drawing {
  readonly lines: readonly string[];
  /** Line indexes, from 0; `to` is inclusive. */
  readonly focus?: {readonly from: number; readonly to: number};
}

/** Draws blocks one below the other. `walkAt`: the step (from 0) that the page's walk stands at; without it all steps are listed. */
export function drawBlocks(blocks: readonly Block[], look: Look, walkAt?: number): Drawing {
  const lines: string[] = [];
  let focus: Drawing['focus'];
  let previous: Block | undefined;
  for (const block of blocks) {
    if (previous !== undefined && !staysTogether(previous, block)) lines.push('');
    const drawn = drawBlock(block, look, walkAt);
    if (drawn.focus) focus = {from: lines.length + drawn.focus.from, to: lines.length + drawn.focus.to};
    lines.push(...drawn.lines);
    previous = block;
  }
  return focus ? {lines, focus} : {lines};
}

function staysTogether(before: Block, block: Block): boolean {
  return before.kind === block.kind && (block.kind === 'item' || block.kind === 'quote');
}

function drawBlock(block: Block, look: Look, walkAt: number | undefined): Drawing {
  switch (block.kind) {
    case 'heading':
      return {lines: wrap(look.paint('title', inlineText(block.inlines, look)), look.columns)};
    case 'paragraph':
      return {lines: wrap(inlineText(block.inlines, look), look.columns)};
    case 'item': {
      const lead = `${'  '.repeat(block.depth)}${block.marker} `;
      return {lines: hang(lead, inlineText(block.inlines, look), look.columns)};
    }
    case 'quote':
      return {
        lines: wrap(inlineText(block.inlines, look), look.columns - 2).map(
          (line) => `${look.paint('quiet', '│')} ${line}`,
        ),
      };
    case 'table':
      return {lines: drawTable(block.header, block.rows, look)};
    case 'code':
      return {lines: drawListing(block.listing, look)};
    case 'walk':
      return drawWalk(block.listing, block.steps, look, walkAt);
    case 'rule':
      return {lines: [look.paint('quiet', '─'.repeat(look.columns))]};
  }
}

/** Inlines as one text with colour codes. Without colour, code keeps its backticks, so that meaning is never lost. */
export function inlineText(inlines: readonly Inline[], look: Look): string {
  return inlines.map((inline) => inlinePart(inline, look)).join('');
}

function inlinePart(inline: Inline, look: Look): string {
  switch (inline.kind) {
    case 'text':
      return visibleLines(inline.text);
    case 'strong':
      return look.paint('strong', visibleLines(inline.text));
    case 'emphasis':
      return look.paint('strong', visibleLines(inline.text));
    case 'code':
      return look.depth === 0 ? `\`${visible(inline.text)}\`` : look.paint('code', visible(inline.text));
    case 'link':
      return look.paint('link', visibleLines(inline.text));
    case 'term':
      return look.paint('term', visibleLines(inline.text));
    case 'break':
      return '\n';
  }
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join(' ');
}

/** Lines longer than this are hard to read, in cells; a wider window gets margins instead. */
export const readable = 76;

/** A listing in its colours, set in by two cells. Pictures too wide for the screen are cut, and a line says so. */
export function drawListing(listing: Listing, look: Look): string[] {
  const room = look.columns - 2;
  if (listing.language === 'text') return drawPicture(listing, room, look);
  return listing.lines.flatMap((line) => wrapCode(line.map(look.token).join(''), room).map((part) => `  ${part}`));
}

function drawPicture(listing: Listing, room: number, look: Look): string[] {
  const lines = listing.lines.map((line) => line.map(({text}) => text).join(''));
  const shown = lines.map((line) => `  ${cut(line, room)}`);
  if (lines.every((line) => cells(line) <= room)) return shown;
  return [
    ...shown,
    look.paint(
      'quiet',
      cut(look.say({en: '(wider window: whole picture)', ko: '(창을 넓히면 그림이 다 보여요)'}), look.columns),
    ),
  ];
}

/** Code broken where the screen ends, without losing a blank; `↪`-like signs are left out so that it can be copied. */
function wrapCode(line: string, width: number): string[] {
  return wrapAnsi(line, Math.max(1, width), {hard: true, trim: false, wordWrap: false}).split('\n');
}

function drawWalk(listing: Listing, steps: readonly WalkStep[], look: Look, at: number | undefined): Drawing {
  const step = at === undefined ? undefined : steps[at];
  if (step === undefined)
    return {lines: [...drawListing(listing, look), '', ...steps.flatMap((one) => drawStep(one, look))]};
  const lines: string[] = [];
  let focus = {from: 0, to: 0};
  listing.lines.forEach((line, index) => {
    const told = index + 1 >= step.from && index + 1 <= step.to;
    if (index + 1 === step.from) focus = {from: lines.length, to: lines.length};
    const gutter = told ? `${look.paint('accent', '▶')} ` : '  ';
    lines.push(...wrapCode(line.map(look.token).join(''), look.columns - 2).map((part) => gutter + part));
    if (index + 1 !== step.to) return;
    lines.push(...drawTold(step, `${(at ?? 0) + 1}/${steps.length}`, look));
    focus = {...focus, to: lines.length - 1};
  });
  return {lines, focus};
}

/** What is said about the lines above it, between two rules. */
function drawTold(step: WalkStep, count: string, look: Look): string[] {
  const rule = look.paint('quiet', '─'.repeat(Math.min(look.columns, 24)));
  return [rule, ...drawStep(step, look, count), rule];
}

function drawStep(step: WalkStep, look: Look, count = ''): string[] {
  const where = step.from === step.to ? `${step.from}` : `${step.from}–${step.to}`;
  const lead = look.say({en: `line ${where}`, ko: `${where}번째 줄`});
  const head = look.paint('accent', count === '' ? lead : `${lead} (${count})`);
  return wrap(`${head}  ${inlineText(step.inlines, look)}`, look.columns);
}

function drawTable(header: readonly Cell[], rows: readonly (readonly Cell[])[], look: Look): string[] {
  const texts = [header, ...rows].map((row) => row.map((cell) => inlineText(cell, look)));
  const widths = header.map((_, column) => Math.max(...texts.map((row) => cells(row[column] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width, 0) + 3 * (widths.length - 1);
  if (total > look.columns) return narrowTable(texts, look);
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => padTo(row[column] ?? '', width))
      .join('   ')
      .trimEnd();
  const [head = [], ...body] = texts;
  return [look.paint('strong', line(head)), widths.map((width) => '─'.repeat(width)).join('───'), ...body.map(line)];
}

/** Too wide for columns: each row becomes a group, each cell a line under the heading of its column. */
function narrowTable(texts: readonly (readonly string[])[], look: Look): string[] {
  const [head = [], ...body] = texts;
  return body.flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...row.flatMap((cell, column) => {
      if (column === 0) return wrap(look.paint('strong', cell), look.columns);
      return hang('  ', `${head[column] ?? ''}: ${cell}`, look.columns);
    }),
  ]);
}
