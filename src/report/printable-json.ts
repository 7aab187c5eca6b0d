/**
 * JSON, indented by two, that is safe to show: characters that could steer a terminal or reorder its text are written
 * as `\u` escapes, so a reader gets the same data back. Ends with a newline.
 */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  const escaped = json.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({length: character.length}, (_, at) => unicodeEscape(character.charCodeAt(at))).join(''),
  );
  return `${escaped}\n`;
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
