/** Signs that stand in regular expressions and in no path of a website: `^/`, `.*`, `\.`, `[0-9]`, `(a|b)`, `$` at the end. */
export function looksLikeExpression(path: string): boolean {
  return /^\^|\.[*+]|\\[.dwsb/]|\[\^?\w-\w|\([^)]*\|[^)]*\)|\(\?|[^/$]\$$/.test(path) && !/^\$\w+$/.test(path);
}

/** A regular expression of nginx as one of JavaScript; undefined where the two languages may differ. */
export function compiled(expression: string, ignoresCase: boolean): RegExp | undefined {
  const plain = expression.replace(/\(\?P?<[A-Za-z]\w*>/g, '(').replace(/\(\?P?'[A-Za-z]\w*'/g, '(');
  // Nested repetition could take forever here; nobody needs it to tell endings of files apart.
  if (plain.length > 300 || /\(\?[^:!=]|\\[^\w./\-+$^?()[\]{}|*]|\[\[|\(\*|[*+?}][*+]|\)[*+{]/.test(plain))
    return undefined;
  try {
    return new RegExp(plain, ignoresCase ? 'i' : '');
  } catch {
    return undefined;
  }
}
