import type {Text} from '../text/language.ts';
import type {Problems} from '../text/problem.ts';

/** The text of a content file ready to be read: no byte order mark, LF line endings, nothing a terminal would obey. */
export function sourceText(text: string, problems: Problems): string {
  const plain = (text.startsWith('\uFEFF') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  for (const [index, line] of plain.split('\n').entries()) {
    const found = unprintable.exec(line)?.[0];
    if (found !== undefined) problems.error(index + 1, notPrintable(found));
  }
  return plain.replace(new RegExp(unprintable, 'g'), '');
}

/** Control characters (a terminal obeys them) and marks that turn the direction of writing around. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

function notPrintable(character: string): Text {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    en: `This line holds an invisible control character (${code}): delete it.`,
    ko: `이 줄에 보이지 않는 제어 문자(${code})가 있어요. 지우세요.`,
  };
}
