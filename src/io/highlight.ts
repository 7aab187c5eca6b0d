import type {LanguageInput} from 'shiki/core';
import type {Listing, ListingLine, Token} from '../text/document.ts';
import {type ListingLanguage, plainListing} from '../text/listing.ts';
import {readable} from './contrast.ts';

/** The terminal backgrounds the colours are readable on, with at least the contrast WCAG asks of text. */
export const backgrounds = {
  dark: ['#000000', '#1e1e1e', '#282c34'],
  light: ['#ffffff', '#fdf6e3', '#f5f5f5'],
} as const;
export const leastContrast = 4.5;

const themes = {dark: 'github-dark-default', light: 'github-light-default'} as const;

/** Beyond this many UTF-16 units a listing stays without colours: it would keep the learner waiting. */
const mostColoured = 100_000;
const longestLine = 2_000;

/** Each grammar is loaded with the first listing that needs it; languages that are not here have no colours. */
const grammars: Partial<Record<ListingLanguage, {readonly name: string; readonly load: LanguageInput}>> = {
  dockerfile: {name: 'docker', load: () => import('shiki/langs/docker.mjs')},
  yaml: {name: 'yaml', load: () => import('shiki/langs/yaml.mjs')},
  nginx: {name: 'nginx', load: () => import('shiki/langs/nginx.mjs')},
  systemd: {name: 'systemd', load: () => import('shiki/langs/systemd.mjs')},
  ini: {name: 'ini', load: () => import('shiki/langs/ini.mjs')},
  python: {name: 'python', load: () => import('shiki/langs/python.mjs')},
  shell: {name: 'shellscript', load: () => import('shiki/langs/shellscript.mjs')},
  console: {name: 'shellsession', load: () => import('shiki/langs/shellsession.mjs')},
  dotenv: {name: 'dotenv', load: () => import('shiki/langs/dotenv.mjs')},
  json: {name: 'json', load: () => import('shiki/langs/json.mjs')},
  diff: {name: 'diff', load: () => import('shiki/langs/diff.mjs')},
};

/** A listing with colours for dark and for light terminals. Loads shiki at the first call. */
export async function highlight(language: ListingLanguage, code: string): Promise<Listing> {
  const grammar = grammars[language];
  const plain = plainListing(language, code);
  if (grammar === undefined || code.length > mostColoured) return plain;
  const highlighter = await started();
  await highlighter.loadLanguage(grammar.load);
  const {dark, light} = themes;
  const ownColours = {dark: highlighter.getTheme(dark).fg, light: highlighter.getTheme(light).fg};
  const lines = highlighter.codeToTokensWithThemes(code.replace(/\r?\n$/, ''), {
    lang: grammar.name,
    themes,
    tokenizeMaxLineLength: longestLine,
  });
  return {...plain, lines: lines.map((line) => joined(line.map((token) => toToken(token, ownColours))))};
}

type Highlighter = Awaited<ReturnType<typeof start>>;
let highlighter: Promise<Highlighter> | undefined;

function started(): Promise<Highlighter> {
  highlighter ??= start();
  return highlighter;
}

async function start() {
  const [{createHighlighterCore}, {createJavaScriptRegexEngine}] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ]);
  return createHighlighterCore({
    themes: [import('shiki/themes/github-dark-default.mjs'), import('shiki/themes/github-light-default.mjs')],
    langs: [],
    engine: createJavaScriptRegexEngine({forgiving: true}),
  });
}

interface Variants {
  readonly content: string;
  readonly variants: Readonly<Record<string, {readonly color?: string | undefined}>>;
}

/** The theme's ordinary text colour becomes no colour, so that such text looks like all other text of the terminal. */
function toToken({content, variants}: Variants, own: {readonly dark: string; readonly light: string}): Token {
  const dark = colourOf(variants.dark?.color, own.dark, backgrounds.dark, '#ffffff');
  const light = colourOf(variants.light?.color, own.light, backgrounds.light, '#000000');
  return {text: content, ...(dark && {dark}), ...(light && {light})};
}

function colourOf(colour: string | undefined, own: string, on: readonly string[], towards: string): string | undefined {
  if (colour === undefined || colour.toLowerCase() === own.toLowerCase()) return undefined;
  return /^#[0-9a-f]{6}/i.test(colour)
    ? readable(colour.slice(0, 7).toLowerCase(), on, towards, leastContrast)
    : undefined;
}

function joined(tokens: readonly Token[]): ListingLine {
  const line: Token[] = [];
  for (const token of tokens) {
    const last = line.at(-1);
    const same = last !== undefined && last.dark === token.dark && last.light === token.light;
    if (same) line[line.length - 1] = {...last, text: last.text + token.text};
    else if (token.text !== '') line.push(token);
  }
  return line;
}
