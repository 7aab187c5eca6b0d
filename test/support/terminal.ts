import {type IPty, spawn} from '@lydell/node-pty';
import unicode from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

type BufferCell = NonNullable<ReturnType<xterm.IBufferLine['getCell']>>;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** On top of an environment that has nothing of the developer's own terminal in it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** One character of the screen and how the program wants it drawn. */
export interface Cell {
  /** Empty behind a wide character, and where nothing was ever written. */
  readonly text: string;
  /** Cells it takes: 1, or 2, or 0 behind a wide one. */
  readonly width: number;
  readonly foreground: Colour;
  readonly background: Colour;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
}

/** `#rrggbb`, a number of the terminal's palette, or its own colour when undefined. */
export type Colour = string | number | undefined;

/** A program in a real pseudo-terminal, and a terminal emulator that shows what a person would see of it. */
export class Terminal {
  readonly #pty: IPty;
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  /** Everything the program has written, unread by the emulator. */
  output = '';
  /** Set once the program has ended. */
  ended: {readonly exitCode: number; readonly signal: number | undefined} | undefined;
  readonly #listeners = new Set<() => void>();
  /** A frame arrives in pieces: between the marks of a synchronized update the screen is half the old and half the new. */
  #isWhole = true;
  #tail = '';

  constructor(
    command: string,
    args: readonly string[],
    {columns = 80, rows = 24, cwd, env = {}}: TerminalOptions = {},
  ) {
    this.#screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 500});
    this.#screen.loadAddon(new unicode.Unicode11Addon());
    this.#screen.unicode.activeVersion = '11';
    const clean = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '/',
      TERM: 'xterm-256color',
      LANG: 'en_US.UTF-8',
    };
    this.#pty = spawn(command, [...args], {cols: columns, rows, ...(cwd && {cwd}), env: {...clean, ...env}});
    this.#pty.onData((data) => {
      this.output += data;
      this.#changed();
      this.#screen.write(data, () => {
        this.#follow(data);
        this.#changed();
      });
    });
    this.#pty.onExit(({exitCode, signal}) => {
      this.ended = {exitCode, signal: signal || undefined};
      this.#screen.write('', () => this.#changed());
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Types; special keys as the terminal sends them (`\r`, `\x1b[A`). */
  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    this.#pty.kill(signal);
  }

  /** The lines on the screen now, blanks at their ends removed. */
  lines(): string[] {
    const {active} = this.#screen.buffer;
    return Array.from(
      {length: this.#screen.rows},
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  text(): string {
    return this.lines().join('\n');
  }

  /** The screen now, cell by cell. */
  cells(): Cell[][] {
    const {active} = this.#screen.buffer;
    return Array.from({length: this.#screen.rows}, (_, row) => {
      const line = active.getLine(active.baseY + row);
      return Array.from({length: this.#screen.cols}, (_, column) => cellOf(line?.getCell(column)));
    });
  }

  /** Which of the two screens is shown: programs that fill the window use the alternate one. */
  get buffer(): 'normal' | 'alternate' {
    return this.#screen.buffer.active.type;
  }

  get cursorHidden(): boolean {
    const hide = this.output.lastIndexOf('\x1b[?25l');
    return hide > this.output.lastIndexOf('\x1b[?25h');
  }

  /** Resolves when the screen holds what is looked for; rejects with the screen when it has not after `patience` ms. */
  async until(what: RegExp | string | (() => boolean), patience = 15_000): Promise<void> {
    const holds = () => {
      if (!this.#isWhole && this.ended === undefined) return false;
      if (typeof what === 'function') return what();
      return typeof what === 'string' ? this.text().includes(what) : what.test(this.text());
    };
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#listeners.delete(look);
      };
      const look = () => {
        if (!holds()) return;
        stop();
        resolve();
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`Waited ${patience} ms for ${String(what)}; the screen was:\n${this.text()}`));
      }, patience);
      this.#listeners.add(look);
    });
  }

  /** Resolves with how the program ended. */
  async end(patience?: number): Promise<{readonly exitCode: number; readonly signal: number | undefined}> {
    await this.until(() => this.ended !== undefined, patience);
    return this.ended ?? {exitCode: -1, signal: undefined};
  }

  /** Ends the program if it still runs. */
  close(): void {
    if (this.ended === undefined) this.#pty.kill('SIGKILL');
    this.#screen.dispose();
  }

  #follow(data: string): void {
    const text = this.#tail + data;
    const begin = text.lastIndexOf('\x1b[?2026h');
    const end = text.lastIndexOf('\x1b[?2026l');
    if (begin !== end) this.#isWhole = end > begin;
    this.#tail = text.slice(-7);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function cellOf(cell: BufferCell | undefined): Cell {
  return {
    text: cell?.getChars() ?? '',
    width: cell?.getWidth() ?? 1,
    foreground: cell && colourOf(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor()),
    background: cell && colourOf(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor()),
    bold: cell?.isBold() !== 0,
    dim: cell?.isDim() !== 0,
    italic: cell?.isItalic() !== 0,
    underline: cell?.isUnderline() !== 0,
    inverse: cell?.isInverse() !== 0,
  };
}

function colourOf(isRgb: boolean, isPalette: boolean, value: number): Colour {
  if (isRgb) return `#${value.toString(16).padStart(6, '0')}`;
  return isPalette ? value : undefined;
}
