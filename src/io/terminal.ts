import type {ThemeName} from '../app/state.ts';
import {type Language, languageOfLocale} from '../text/language.ts';

/** The environment variables a decision may depend on. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the locale, in the order POSIX looks at the variables; Windows without one asks Intl. */
export function localeLanguage(
  env: Environment,
  intlLocale = () => Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const posix = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return languageOfLocale(posix ?? intlLocale());
}

/**
 * How many colours may be used: none with NO_COLOR (https://no-color.org), TERM=dumb, `--no-color` or when nobody
 * looks; FORCE_COLOR=0–3 decides otherwise, else what TERM and COLORTERM promise.
 */
export function colourDepth(env: Environment, isTty: boolean, wanted: 'auto' | 'never'): 0 | 1 | 2 | 3 {
  if (wanted === 'never' || (env.NO_COLOR !== undefined && env.NO_COLOR !== '')) return 0;
  const forced = env.FORCE_COLOR;
  if (forced === '0' || forced === '1' || forced === '2' || forced === '3') return Number(forced) as 0 | 1 | 2 | 3;
  if (!isTty || env.TERM === 'dumb') return 0;
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit' || env.WT_SESSION !== undefined) return 3;
  if (/-(256color|direct)$/.test(env.TERM ?? '') || env.TERM_PROGRAM === 'Apple_Terminal') return 2;
  return 1;
}

/** Whether the terminal says it has a light background (COLORFGBG ends in 7 or 15); dark when it says nothing. */
export function terminalTheme(env: Environment): ThemeName {
  const background = env.COLORFGBG?.split(';').at(-1);
  return background === '7' || background === '15' ? 'light' : 'dark';
}
