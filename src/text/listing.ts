import type {Listing} from './document.ts';

/** The languages a listing may have. `text` is for pictures and output. */
export const listingLanguages = [
  'dockerfile',
  'dockerignore',
  'yaml',
  'nginx',
  'systemd',
  'ini',
  'python',
  'shell',
  'console',
  'dotenv',
  'json',
  'diff',
  'text',
] as const;
export type ListingLanguage = (typeof listingLanguages)[number];

const otherNames: Readonly<Record<string, ListingLanguage>> = {
  docker: 'dockerfile',
  yml: 'yaml',
  service: 'systemd',
  conf: 'nginx',
  py: 'python',
  bash: 'shell',
  sh: 'shell',
  zsh: 'shell',
  env: 'dotenv',
  plain: 'text',
  txt: 'text',
  '': 'text',
};

/** The language a fence means by its first word; undefined when drydock does not know it. */
export function listingLanguage(word: string): ListingLanguage | undefined {
  const name = word.toLowerCase();
  return listingLanguages.find((language) => language === name) ?? otherNames[name];
}

/** Code as a listing without colours. A final line ending opens no line. */
export function plainListing(language: ListingLanguage, code: string): Listing {
  const lines = code.replace(/\r?\n$/, '').split(/\r?\n/);
  return {language, lines: lines.map((line) => (line === '' ? [] : [{text: line}]))};
}

/** The code of a listing, lines joined by LF, without a final one. */
export function listingText(listing: Listing): string {
  return listing.lines.map((line) => line.map(({text}) => text).join('')).join('\n');
}
