/** What decides where Lua's braces count: comments, long strings, strings and the braces themselves. */
const pieces = /--\[(=*)\[|--[^\n]*|\[(=*)\[|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[{}]/g;

/** The offset behind the `}` that closes a Lua block whose first character is at `start`; the end of the text without one. */
export function skipLua(text: string, start: number): number {
  pieces.lastIndex = start;
  let depth = 1;
  for (let found = pieces.exec(text); found !== null; found = pieces.exec(text)) {
    const [piece, comment, long] = found;
    const level = comment ?? long;
    if (level !== undefined) {
      const close = text.indexOf(`]${level}]`, pieces.lastIndex);
      if (close === -1) return text.length;
      pieces.lastIndex = close + level.length + 2;
    } else if (piece === '{') depth++;
    else if (piece === '}' && --depth === 0) return pieces.lastIndex;
  }
  return text.length;
}
