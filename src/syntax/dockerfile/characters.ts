/**
 * White space as Go's unicode.IsSpace sees it, which is how BuildKit trims lines and ends words.
 * JavaScript's own idea differs in two characters: it lacks U+0085 and adds U+FEFF.
 */
export function isSpace(character: string | undefined): boolean {
  return (
    character !== undefined && /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(character)
  );
}

/** The blanks at which BuildKit cuts arguments; a no-break space is not among them. */
function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\v' || character === '\f' || character === '\r';
}

/** A stretch of a logical line: indices into its text, the end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The range without the white space at both ends. */
export function trimmed(text: string, {from, to}: Range): Range {
  let [first, last] = [from, to];
  while (first < last && isSpace(text[first])) first++;
  while (last > first && isSpace(text[last - 1])) last--;
  return {from: first, to: last};
}

/** The pieces between runs of blanks; a range without any character has no pieces. */
export function cutAtBlanks(text: string, {from, to}: Range): Range[] {
  const pieces: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !isBlank(text[at])) continue;
    if (at > start) pieces.push({from: start, to: at});
    start = at + 1;
  }
  return pieces;
}
