import {isLanguage, type Language, languageOfLocale} from '../text/language.ts';

/** What the address of the board says. */
export interface Wishes {
  /** The token that opens the board, from the fragment: it is never sent with a request. */
  readonly token?: string;
  /** Where learners join, when that is another address than the one this page came from. */
  readonly host?: string;
  readonly language?: Language;
}

/**
 * Reads `#t=TOKEN&join=HOST:PORT` and `?lang=ko`. A host that is none is not taken over; it would be shown to the room.
 */
export function wishesOf({hash, search}: {readonly hash: string; readonly search: string}): Wishes {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const token = fragment.get('t') ?? '';
  const host = fragment.get('join') ?? '';
  const language = new URLSearchParams(search).get('lang') ?? undefined;
  return {
    ...(/^[\w.~-]{1,100}$/.test(token) && {token}),
    ...(/^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host) && {host}),
    ...(isLanguage(language) && {language}),
  };
}

/** The first language of the reader's list that the board has; English when it has none of them. */
export function preferredLanguage(locales: readonly string[]): Language {
  const known = locales.find((locale) => /^(?:ko|en)\b/i.test(locale));
  return languageOfLocale(known);
}
