import type {Word} from '../dockerfile.ts';

/**
 * What is written in a word around its variables, without quotes and escapes: whatever the variables hold, these
 * characters are in the value. Empty for a word without variables, or with a line continuation inside.
 */
export function literalPart({text, span, variables}: Word): string {
  if (variables.length === 0 || span.end - span.start !== text.length) return '';
  const parts: string[] = [];
  let at = 0;
  for (const {start, end} of variables.map((variable) => variable.span).sort((a, b) => a.start - b.start)) {
    if (start - span.start >= at) parts.push(text.slice(at, start - span.start));
    at = Math.max(at, end - span.start);
  }
  return [...parts, text.slice(at)].join('').replace(/["'\\`]/g, '');
}
