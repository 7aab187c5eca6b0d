import type {Cell, Colour} from '../test/support/terminal.ts';

/** Pixels. A cell has the shape most terminals give it; every character is centred in its own. */
const cell = {width: 8.4, height: 18, baseline: 13};
const margin = 16;

const ground = '#11161d';
const ink = '#d5dae1';
const frame = '#39424e';

/** The terminal's 16 colours, dark and quiet enough to read text on. */
const palette = [
  '#39424e',
  '#e5736b',
  '#7fbf7f',
  '#d9b45f',
  '#6fa8dc',
  '#b48ead',
  '#62b5c4',
  '#d5dae1',
  '#8a95a3',
  '#ff8a80',
  '#8fdc8f',
  '#f0cc72',
  '#8cc0f0',
  '#d0a8d0',
  '#7ad7e6',
  '#ffffff',
] as const;

/** The screen as an SVG that needs nothing from outside; `title` is what a screen reader says of it. */
export function svg(rows: readonly (readonly Cell[])[], title: string): string {
  const width = round((rows[0]?.length ?? 0) * cell.width + 2 * margin);
  const height = rows.length * cell.height + 2 * margin;
  const styles = new Styles();
  const body = rows.flatMap((row, index) => [
    ...backgrounds(row, index, styles),
    ...underlines(row, index, styles),
    ...lines(row, index, styles),
    ...letters(row, index, styles),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>text{font:14px ${fonts}}.m,.w{text-anchor:middle}.w{font-size:15px}path{fill:none;stroke-width:1.2}${styles.css()}</style>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="${ground}" stroke="${frame}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

const fonts = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',D2Coding,NanumGothicCoding,monospace";

/** Short class names for the looks that occur, numbered as they come. */
class Styles {
  readonly #names = new Map<string, string>();

  /** The class of a rule; `$` stands for the class in it. */
  of(rule: string): string {
    const known = this.#names.get(rule);
    if (known !== undefined) return known;
    const name = `s${this.#names.size}`;
    this.#names.set(rule, name);
    return name;
  }

  css(): string {
    return [...this.#names].map(([rule, name]) => `.${name}{${rule}}`).join('');
  }
}

interface Run {
  readonly from: number;
  /** Behind the last cell. */
  to: number;
  readonly colour: string;
}

/** Neighbouring cells that `colourOf` gives one colour; cells it gives none are left out. */
function runs(row: readonly Cell[], colourOf: (cell: Cell) => string | undefined): readonly Run[] {
  const found: Run[] = [];
  for (const [column, one] of row.entries()) {
    const last = found.at(-1);
    const behindWide = one.width === 0;
    const colour = behindWide ? last?.colour : colourOf(one);
    if (last !== undefined && last.to === column && last.colour === colour) last.to = column + 1;
    else if (colour !== undefined && !behindWide) found.push({from: column, to: column + 1, colour});
  }
  return found;
}

function backgrounds(row: readonly Cell[], index: number, styles: Styles): readonly string[] {
  return runs(row, (one) => (one.inverse ? paint(one.foreground, ink) : paint(one.background))).map(
    ({from, to, colour}) =>
      `<rect class="${styles.of(`fill:${colour}`)}" x="${left(from)}" y="${top(index)}" width="${round((to - from) * cell.width)}" height="${cell.height}"/>`,
  );
}

function underlines(row: readonly Cell[], index: number, styles: Styles): readonly string[] {
  return runs(row, (one) => (one.underline ? textColour(one) : undefined)).map(
    ({from, to, colour}) =>
      `<path class="${styles.of(`stroke:${colour}`)}" d="M${left(from)} ${top(index) + cell.baseline + 2.5}h${round((to - from) * cell.width)}"/>`,
  );
}

/** Where the lines of a box character lead: left, right, up, down. Drawn as lines, they meet whatever the font is. */
const arms: Readonly<Record<string, string>> = {
  '─': 'lr',
  '│': 'ud',
  '┌': 'rd',
  '┐': 'ld',
  '└': 'ru',
  '┘': 'lu',
  '├': 'rud',
  '┤': 'lud',
  '┬': 'lrd',
  '┴': 'lru',
  '┼': 'lrud',
};

function lines(row: readonly Cell[], index: number, styles: Styles): readonly string[] {
  const byColour = new Map<string, string[]>();
  const add = (colour: string, step: string) => byColour.set(colour, [...(byColour.get(colour) ?? []), step]);
  const middle = top(index) + cell.height / 2;
  for (const {from, to, colour} of runs(row, (one) => (arms[one.text] === 'lr' ? textColour(one) : undefined))) {
    add(colour, `M${left(from)} ${middle}H${left(to)}`);
  }
  for (const [column, one] of row.entries()) {
    const ways = arms[one.text];
    if (ways === undefined || ways === 'lr') continue;
    const centre = round(left(column) + cell.width / 2);
    for (const way of ways) add(textColour(one), `M${centre} ${middle}${reach[way] ?? ''}`);
  }
  return [...byColour].map(
    ([colour, steps]) => `<path class="${styles.of(`stroke:${colour}`)}" d="${steps.join('')}"/>`,
  );
}

const reach: Readonly<Record<string, string>> = {
  l: `h-${cell.width / 2}`,
  r: `h${cell.width / 2}`,
  u: `v-${cell.height / 2}`,
  d: `v${cell.height / 2}`,
};

/** A word of ASCII, or characters each of which stands in the middle of its own cells, whatever font they come from. */
interface Piece {
  readonly kind: 'word' | 'signs';
  readonly style: string;
  readonly from: number;
  readonly cells: Cell[];
}

function letters(row: readonly Cell[], index: number, styles: Styles): readonly string[] {
  const y = top(index) + cell.baseline;
  return pieces(row, styles).map(({kind, style, from, cells}) => {
    const text = escaped(cells.map((one) => one.text).join(''));
    if (kind === 'word') {
      const length = cells.length > 1 ? ` textLength="${round(cells.length * cell.width)}"` : '';
      return `<text class="${style}" x="${left(from)}" y="${y}"${length}>${text}</text>`;
    }
    let column = from;
    const spans = cells.map((one) => {
      const x = round(left(column) + (cell.width * one.width) / 2);
      column += one.width;
      return `<tspan x="${x}">${escaped(one.text)}</tspan>`;
    });
    return `<text class="${style} ${cells[0]?.width === 2 ? 'w' : 'm'}" y="${y}">${spans.join('')}</text>`;
  });
}

function pieces(row: readonly Cell[], styles: Styles): readonly Piece[] {
  const found: Piece[] = [];
  let open: Piece | undefined;
  for (const [column, one] of row.entries()) {
    if (one.width === 0) continue;
    if (one.text.trim() === '' || arms[one.text] !== undefined) {
      open = undefined;
      continue;
    }
    const kind = /^[\x21-\x7e]$/.test(one.text) ? 'word' : 'signs';
    const style = styles.of(letterRule(one));
    if (open?.kind !== kind || open.style !== style || open.cells[0]?.width !== one.width) {
      open = {kind, style, from: column, cells: []};
      found.push(open);
    }
    open.cells.push(one);
  }
  return found;
}

function letterRule(one: Cell): string {
  return [
    `fill:${one.inverse ? paint(one.background, ground) : textColour(one)}`,
    ...(one.bold ? ['font-weight:bold'] : []),
    ...(one.italic ? ['font-style:italic'] : []),
    ...(one.dim ? ['opacity:.6'] : []),
  ].join(';');
}

function textColour(one: Cell): string {
  return paint(one.foreground, ink);
}

function paint(colour: Colour, otherwise: string): string;
function paint(colour: Colour): string | undefined;
function paint(colour: Colour, otherwise?: string): string | undefined {
  if (typeof colour !== 'number') return colour ?? otherwise;
  const found = palette[colour];
  if (found === undefined) throw new Error(`Colour ${colour} of the 256 is not one the pictures know.`);
  return found;
}

function left(column: number): number {
  return round(margin + column * cell.width);
}

function top(row: number): number {
  return margin + row * cell.height;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
