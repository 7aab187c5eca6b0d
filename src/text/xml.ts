/** Leaves out what XML 1.0 cannot hold (its `Char` production); writes what could steer a terminal as references. */
export function xmlEscaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"'\p{C}\p{Zl}\p{Zp}]/gu, (character) => `&#${character.codePointAt(0)};`);
}
