import type {Rule} from '../../rule.ts';
import type {Ignoring} from '../index.ts';
import {missingPattern} from '../presence.ts';

/** Comments stand on lines of their own. */
export const commentLine: Rule<Ignoring> = {
  id: 'dockerignore/comment-line',
  title: {en: 'Comments stand on lines of their own', ko: '주석은 따로 한 줄에 써요'},
  why: {
    en: 'A line is a comment only when `#` is its very first character. Behind a pattern, or behind spaces, the `#` and everything after it belong to the name: `venv # packages` looks for a file called "venv # packages", finds none, and `venv` goes into the image.',
    ko: '줄의 맨 첫 글자가 `#`일 때만 주석이에요. 패턴 뒤나 공백 뒤의 `#`부터는 모두 이름의 일부예요. `venv # 패키지`는 이름이 "venv # 패키지"인 파일을 찾을 뿐이고, `venv`는 이미지에 들어가요.',
  },
  learn: 'layer-cache#dockerignore',
  reference: 'https://docs.docker.com/build/concepts/context/#syntax',
  severity: 'warning',
  bad: '.git\nvenv # packages\n',
  good: '# packages\nvenv\n.git\n',
  missing: missingPattern,
  *check({ignore}) {
    for (const {text, span} of ignore.patterns) {
      const at = text.startsWith('#') ? 0 : text.search(/\s#/);
      if (at === -1) continue;
      const pattern = text.slice(0, at).trim();
      yield {
        span,
        message: {
          en: `The \`#\` does not begin a comment here; Docker looks for a file called "${text}". Put the comment on a line of its own, with \`#\` as its first character.`,
          ko: `여기 \`#\`는 주석이 아니라서 Docker는 이름이 "${text}"인 파일을 찾아요. 주석은 \`#\`로 시작하는 줄에 따로 쓰세요.`,
        },
        ...(pattern !== '' && {fix: {edits: [{span, text: pattern}]}}),
      };
    }
  },
};
