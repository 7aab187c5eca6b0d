import type {Language, Text} from '../text/language.ts';
import {visible, wrap} from '../text/width.ts';
import type {Severity} from '../validators/rule.ts';

/** How a text for people is drawn. */
export interface TextStyle {
  readonly language: Language;
  readonly color: 'color' | 'plain';
  /** How many cells a line may take: the terminal's width, or something comfortable where there is none. */
  readonly width: number;
}

/** What a stretch of text is, and so how it looks; the words alone always say it too. */
export type Mark = Severity | 'strong' | 'faint' | 'code';

/** The names of the severities, and what each means for the file. */
export const severityNames: Readonly<Record<Severity, Text>> = {
  error: {en: 'error', ko: '오류'},
  warning: {en: 'warning', ko: '경고'},
  hint: {en: 'hint', ko: '제안'},
};
export const severityMeanings: Readonly<Record<Severity, Text>> = {
  error: {
    en: 'the program refuses the file, or what it builds cannot work',
    ko: '프로그램이 파일을 거부하거나, 빌드한 결과가 동작하지 않아요',
  },
  warning: {en: 'it is accepted, and it will hurt later', ko: '받아들여지지만 나중에 문제가 돼요'},
  hint: {en: 'it works, and it could be better', ko: '동작하지만 더 좋게 만들 수 있어요'},
};

const codes: Readonly<Record<Mark, string>> = {
  error: '1;31',
  warning: '1;33',
  hint: '1;36',
  strong: '1',
  faint: '2',
  code: '36',
};

/** A stretch of text in its colour; as it is where there are no colours. */
export function paint(text: string, mark: Mark, {color}: TextStyle): string {
  return color === 'color' ? `\u001b[${codes[mark]}m${text}\u001b[0m` : text;
}

/**
 * Inline Markdown as lines of at most `style.width` cells, each with `indent` blanks before it. Whatever could steer
 * the terminal is made visible; code keeps its backticks, so that it is told apart without colour.
 */
export function paragraph(markdown: string, style: TextStyle, indent = 0): string[] {
  const room = Math.max(20, style.width - indent);
  return markdown.split('\n').flatMap((line) => {
    const painted = visible(line)
      .split(/(`[^`]+`)/)
      .map((part) => (part.startsWith('`') ? paint(part, 'code', style) : withStrong(part, style)));
    return wrap(painted.join(''), room).map((row) => ' '.repeat(indent) + row);
  });
}

function withStrong(text: string, style: TextStyle): string {
  return text.replace(/\*\*(?=\S)([^*]*[^*\s])\*\*/g, (_, words: string) => paint(words, 'strong', style));
}
