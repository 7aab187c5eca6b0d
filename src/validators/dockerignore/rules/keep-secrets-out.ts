import {type Dockerignore, ignores} from '../../../syntax/dockerignore.ts';
import type {Rule} from '../../rule.ts';
import type {Ignoring} from '../index.ts';
import {missingPattern} from '../presence.ts';

/** No later line brings back a file that was left out before. */
export const keepSecretsOut: Rule<Ignoring> = {
  id: 'dockerignore/keep-secrets-out',
  title: {en: 'What is left out is not brought back by a later line', ko: '뺀 파일을 뒤의 줄이 다시 넣지 않아요'},
  why: {
    en: 'Docker reads the file from top to bottom, and the last pattern that matches decides. A `!` line further down therefore undoes an exclusion above it, and a `.env` that looks safely excluded goes into the image with all its passwords.',
    ko: 'Docker는 위에서 아래로 읽고, 여러 패턴에 걸리면 마지막 패턴을 따라요. 그래서 아래쪽의 `!` 줄이 위에서 뺀 것을 되돌리고, 빠진 줄 알았던 `.env`가 비밀번호와 함께 이미지에 들어가요.',
  },
  learn: 'layer-cache#dockerignore',
  reference: 'https://docs.docker.com/build/concepts/context/#negating-matches',
  severity: 'warning',
  bad: '.env\n.git\n!.env\n',
  good: '.env*\n.git\n!.env.example\n',
  missing: missingPattern,
  *check({ignore}) {
    const {patterns} = ignore;
    for (const [at, {negated, span, text}] of patterns.entries()) {
      if (!negated) continue;
      const before = {patterns: patterns.slice(0, at)};
      const back = named(before).find(
        (path) =>
          ignores(before, path) && !ignores({patterns: patterns.slice(0, at + 1)}, path) && !ignores(ignore, path),
      );
      if (back === undefined) continue;
      yield {
        span,
        message: {
          en: `\`${back}\` is left out further up, and \`${text}\` brings it back: the last line that matches decides. Take one of the two out.`,
          ko: `위에서 뺀 \`${back}\` 파일을 \`${text}\` 줄이 다시 넣어요. 마지막으로 걸린 줄을 따르니 둘 중 하나를 지우세요.`,
        },
      };
    }
  },
};

/** The paths that patterns name without wildcards, and `.env`, which nobody wants in an image. */
function named({patterns}: Dockerignore): readonly string[] {
  return [...patterns.flatMap(({negated, pattern}) => (negated || /[*?[\\]/.test(pattern) ? [] : [pattern])), '.env'];
}
