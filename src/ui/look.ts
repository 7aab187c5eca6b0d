import {Chalk, type ChalkInstance} from 'chalk';
import type {ThemeName} from '../app/state.ts';
import type {Token} from '../text/document.ts';
import type {Language, Text} from '../text/language.ts';

/** What a piece of the screen is; the look decides how that appears. */
type Role =
  | 'title'
  | 'quiet'
  | 'good'
  | 'bad'
  | 'wait'
  | 'accent'
  | 'code'
  | 'strong'
  | 'link'
  | 'term'
  | 'bar'
  | 'mark';

/** 0: no colour at all; 1: the terminal's 16; 2: 256; 3: 24 bit. */
export type ColourDepth = 0 | 1 | 2 | 3;

/** How everything is drawn just now: language, colours, and the cells there are. */
export interface Look {
  readonly language: Language;
  readonly depth: ColourDepth;
  readonly columns: number;
  readonly rows: number;
  readonly paint: (role: Role, text: string) => string;
  readonly token: (token: Token) => string;
  readonly say: (text: Text) => string;
}

/** A look for a language, a theme, a colour depth and a window size in cells. */
export function look(language: Language, theme: ThemeName, depth: ColourDepth, columns: number, rows: number): Look {
  const {paint, token} = brushes(theme, depth);
  return {language, depth, columns, rows, paint, token, say: (text) => text[language]};
}

/** The same look on a narrower or wider canvas. */
export function wide(look: Look, columns: number): Look {
  return {...look, columns};
}

function brushes(theme: ThemeName, depth: ColourDepth): Pick<Look, 'paint' | 'token'> {
  const chalk = new Chalk({level: depth});
  const roles = theme === 'dark' ? darkRoles(chalk) : lightRoles(chalk);
  return {
    paint: (role, text) => (depth === 0 || text === '' ? text : roles[role](text)),
    token: ({text, dark, light}) => {
      const colour = theme === 'dark' ? dark : light;
      return depth === 0 || colour === undefined ? text : chalk.hex(colour)(text);
    },
  };
}

type Brush = (text: string) => string;

function darkRoles(chalk: ChalkInstance): Readonly<Record<Role, Brush>> {
  return {
    title: chalk.bold,
    quiet: chalk.gray,
    good: chalk.greenBright,
    bad: chalk.redBright.bold,
    wait: chalk.yellowBright,
    accent: chalk.cyanBright,
    code: chalk.cyan,
    strong: chalk.bold,
    link: chalk.underline,
    term: chalk.underline,
    bar: chalk.inverse,
    mark: chalk.bold.underline,
  };
}

function lightRoles(chalk: ChalkInstance): Readonly<Record<Role, Brush>> {
  return {
    ...darkRoles(chalk),
    good: chalk.green,
    bad: chalk.red.bold,
    wait: chalk.magenta,
    accent: chalk.blue,
    code: chalk.blue,
  };
}

/** Stands in a line where the terminal's cursor belongs, so that an input method composes at the right place. No cell wide. */
export const typingMark = '\u2060';
