/** One `${{ … }}` of a value: from its `$` to behind its last `}`. */
export interface Template {
  readonly from: number;
  readonly to: number;
}

/** All expressions of a value, as GitHub's reader finds them: `}}` inside a quoted text does not close one. */
export function templatesOf(text: string): readonly Template[] | 'open' {
  const found: Template[] = [];
  for (let from = text.indexOf('${{'); from !== -1; from = text.indexOf('${{', found.at(-1)?.to ?? from)) {
    const to = closeOf(text, from + 3);
    if (to === -1) return 'open';
    found.push({from, to});
  }
  return found;
}

function closeOf(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    else if (!quoted && text[at] === '}' && text[at - 1] === '}') return at + 1;
  }
  return -1;
}
