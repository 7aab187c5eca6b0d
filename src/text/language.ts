/** The languages every sentence of drydock exists in. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** One sentence (or one Markdown text) in every language. */
export type Text = Readonly<Record<Language, string>>;

/** True when the word names one of drydock's languages. */
export function isLanguage(word: string | undefined): word is Language {
  return word === 'en' || word === 'ko';
}

/** Builds a text from a function of the language, for sentences with inserted values. */
export function text(of: (language: Language) => string): Text {
  return {en: of('en'), ko: of('ko')};
}

/** The same words in every language: names, paths, code. */
export function verbatim(words: string): Text {
  return {en: words, ko: words};
}

/** The language of a POSIX or BCP 47 locale ("ko_KR.UTF-8", "ko-KR"); English where it is neither. */
export function languageOfLocale(locale: string | undefined): Language {
  return locale !== undefined && /^ko\b|^ko_/i.test(locale) ? 'ko' : 'en';
}
