import {isLanguage, type Language, languageOfLocale} from '../text/language.ts';

/** What the address of the board says. */
export interface Wishes {
  /** The token that opens the board, from the fragment: it is never sent with a request. */
  readonly token?: string;
  readonly language?: Language;
}

/** Reads `#t=TOKEN` and `?lang=ko`. */
export function wishesOf({hash, search}: {readonly hash: string; readonly search: string}): Wishes {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const token = fragment.get('t') ?? '';
  const language = new URLSearchParams(search).get('lang') ?? undefined;
  return {
    ...(/^[\w.~-]{1,100}$/.test(token) && {token}),
    ...(isLanguage(language) && {language}),
  };
}

/** The first language of the reader's list that the board has; English when it has none of them. */
export function preferredLanguage(locales: readonly string[]): Language {
  const known = locales.find((locale) => /^(?:ko|en)\b/i.test(locale));
  return languageOfLocale(known);
}
