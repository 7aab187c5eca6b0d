import type {Rule} from '../../rule.ts';
import type {Ignoring} from '../index.ts';
import {missingPattern} from '../presence.ts';

/** Each pattern has a line of its own. */
export const onePatternPerLine: Rule<Ignoring> = {
  id: 'dockerignore/one-pattern-per-line',
  title: {en: 'Each pattern has a line of its own', ko: '패턴은 한 줄에 하나씩 써요'},
  why: {
    en: 'A space does not separate patterns, it is part of the name. `.env .git` looks for one file called ".env .git", so neither of the two is left out. The same goes for commas.',
    ko: '공백은 패턴을 나누지 않고 이름의 일부가 돼요. `.env .git`은 이름이 ".env .git"인 파일 하나를 찾아서 둘 다 빠지지 않아요. 쉼표도 마찬가지예요.',
  },
  learn: 'layer-cache#dockerignore',
  reference: 'https://docs.docker.com/build/concepts/context/#syntax',
  severity: 'warning',
  bad: '.env .git\n',
  good: '.env\n.git\n',
  missing: missingPattern,
  *check({ignore}) {
    for (const {text, span} of ignore.patterns) {
      const parts = /#|\\\s/.test(text) ? [] : text.split(/[\s,]+/).filter((part) => part !== '');
      if (parts.length < 2 || parts[0] === '!' || !parts.every(isPattern)) continue;
      yield {
        span,
        message: {
          en: `Docker reads "${text}" as one name. Write each pattern on a line of its own.`,
          ko: `Docker는 "${text}" 전체를 이름 하나로 읽어요. 패턴을 한 줄에 하나씩 쓰세요.`,
        },
        fix: {edits: [{span, text: parts.join('\n')}]},
      };
    }
  },
};

/** Does it look like a pattern by itself, rather than like a word of a file name with spaces in it? */
function isPattern(part: string): boolean {
  return /^[!.*/]|\/|\*|^(?:venv|env|node_modules|__pycache__|Dockerfile|README\.md|LICENSE|logs?|dist|build|media|static)$/.test(
    part,
  );
}
