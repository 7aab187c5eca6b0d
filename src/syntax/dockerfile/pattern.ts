/** Beyond these a pattern is not worth the time it can take. */
const mostWildcards = 2;
const longestValue = 500;

/** The escape in a `${name#pattern}` pattern that BuildKit refuses; undefined when the pattern is fine. */
export function patternFault(pattern: string): string | undefined {
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] !== '\\') continue;
    const next = pattern[at + 1];
    if (next === '}' || next === '/') continue;
    if (next !== '*' && next !== '?' && next !== '\\') return `\\${next ?? ''}`;
    at++;
  }
  return undefined;
}

/** The value without what a pattern matches at its start; undefined when finding out would take too long. */
export function matchStart(value: string, pattern: string, greedy: boolean): string | undefined {
  if (value.length > longestValue) return undefined;
  const expression = compile(pattern, greedy, '^');
  return expression === undefined ? undefined : value.replace(expression, '');
}

/** The value without what a pattern matches at its end; undefined when finding out would take too long. */
export function matchEnd(value: string, pattern: string, greedy: boolean): string | undefined {
  if (value.length > longestValue) return undefined;
  const expression = compile(pattern, true, '^', '$');
  if (expression === undefined) return undefined;
  const starts = Array.from({length: value.length + 1}, (_, index) => index);
  const start = (greedy ? starts : starts.reverse()).find((at) => expression.test(value.slice(at)));
  return start === undefined ? value : value.slice(0, start);
}

/** The value with the first match, or all of them, replaced; undefined when finding out would take too long. */
export function replaceMatches(value: string, pattern: string, replacement: string, all: boolean): string | undefined {
  if (value.length > longestValue) return undefined;
  const expression = compile(pattern, true, '', '', all ? 'gs' : 's');
  return expression === undefined ? undefined : value.replace(expression, () => replacement);
}

function compile(pattern: string, greedy: boolean, before = '', behind = '', flags = 's'): RegExp | undefined {
  if (pattern.length > 200 || (pattern.match(/\*/g)?.length ?? 0) > mostWildcards) return undefined;
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    const next = pattern[at + 1] ?? '';
    if (character === '*') source += greedy ? '.*' : '.*?';
    else if (character === '?') source += '.';
    else if (character !== '\\') source += escaped(character);
    else if (next !== '}' && next !== '/') {
      source += escaped(next);
      at++;
    }
  }
  return new RegExp(before + source + behind, flags);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
}
