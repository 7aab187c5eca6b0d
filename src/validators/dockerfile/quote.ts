/** The learner's own words in backticks, on one line and not too long. */
export function quote(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const short = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return short.includes('`') ? `"${short}"` : `\`${short}\``;
}

/** Typographic quotes, as chat programs and word processors put them in place of `"` and `'`. */
export const typographicQuotes = /[“”„‟«»‘’‚‛]/;
