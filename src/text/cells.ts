import stringWidth from 'string-width';

/**
 * How many terminal cells a text takes; Korean and emoji take two, colour codes none. The answer is string-width's.
 * What drydock mostly draws (ASCII, Hangul, box lines, colour codes) is counted here without its grammar of graphemes,
 * which costs 45 ms to set up and 60 µs a line; the build lets Ink use this function too.
 */
export function cells(text: string): number {
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) total++;
    else if (code === 0x1b) {
      const end = endOfColour(text, at);
      if (end === at) return stringWidth(text);
      at = end;
    } else {
      const wide = plainWidth(code);
      if (wide === 0) return stringWidth(text);
      total += wide;
    }
  }
  return total;
}

/** The index of the `m` that ends a colour code (`ESC [ digits and ; m`) beginning at `at`; `at` itself when it is none. */
function endOfColour(text: string, at: number): number {
  if (text[at + 1] !== '[') return at;
  for (let end = at + 2; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x6d) return end;
    if ((code < 0x30 || code > 0x39) && code !== 0x3b) return at;
  }
  return at;
}

/** The width of a character that is a grapheme of its own whatever stands beside it; 0 for all others. */
function plainWidth(code: number): 0 | 1 | 2 {
  if (code >= 0xac00 && code <= 0xd7a3) return 2;
  if (code >= 0x2500 && code <= 0x25fc) return 1;
  if (code >= 0x2190 && code <= 0x2193) return 1;
  if (code >= 0x2010 && code <= 0x2027) return 1;
  return code === 0xb7 || code === 0xd7 || code === 0x2713 || code === 0x2717 ? 1 : 0;
}

/** @public The build puts this module in the place of string-width for Ink and its libraries, which import a default. */
export {cells as default};
