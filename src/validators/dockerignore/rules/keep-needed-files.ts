import {ignores} from '../../../syntax/dockerignore.ts';
import {particle} from '../../../text/particle.ts';
import {copies, isWhole} from '../../dockerfile/copies.ts';
import type {Rule} from '../../rule.ts';
import type {Ignoring} from '../index.ts';
import {missingPattern} from '../presence.ts';

/** What the build needs is not left out. */
export const keepNeededFiles: Rule<Ignoring, {readonly paths: readonly string[]}> = {
  id: 'dockerignore/keep-needed-files',
  title: {en: 'What the build needs is let in', ko: '빌드에 필요한 파일은 빼지 않아요'},
  why: {
    en: 'What is left out here does not exist for the builder. `COPY requirements.txt .` then ends with `"/requirements.txt": not found`, although the file lies in your folder, and without `manage.py` the container has nothing to start. Wide patterns such as `*.txt` or `*` are the usual cause.',
    ko: '여기서 뺀 파일은 빌더에게는 없는 파일이에요. 그러면 파일이 폴더에 있는데도 `COPY requirements.txt .`가 `"/requirements.txt": not found`로 끝나고, `manage.py`가 없으면 컨테이너가 시작할 것이 없어요. `*.txt`나 `*`처럼 넓은 패턴 때문일 때가 많아요.',
  },
  learn: 'layer-cache#dockerignore',
  reference: 'https://docs.docker.com/reference/build-checks/copy-ignored-file/',
  alsoKnownAs: ['BuildKit CopyIgnoredFile'],
  severity: 'warning',
  /** More files that the build needs, relative to the build context. */
  defaults: {paths: []},
  bad: '.git\n*.txt\n',
  good: '.git\n*.txt\n!requirements.txt\n',
  missing: missingPattern,
  *check(tree, {paths}) {
    for (const path of new Set([...needed(tree), ...paths])) {
      if (!ignores(tree.ignore, path)) continue;
      const {patterns} = tree.ignore;
      if (patterns.some(({negated, pattern}) => negated && pattern.startsWith(`${path}/`))) continue;
      const cause =
        patterns.findLast((one, at) => !one.negated && !ignores({patterns: patterns.slice(0, at)}, path)) ??
        patterns[0];
      if (!cause) continue;
      yield {
        span: cause.span,
        message: {
          en: `\`${cause.text}\` leaves out \`${path}\`, which the build needs. Take the line out, or add \`!${path}\` behind it.`,
          ko: `\`${cause.text}\` 때문에 빌드에 필요한 ${particle(`\`${path}\``, '이/가')} 빠져요. 그 줄을 지우거나 그 뒤에 \`!${path}\` 줄을 추가하세요.`,
        },
      };
    }
  },
};

/** The files the Dockerfile copies by name; what every Django project has where the Dockerfile is not known. */
function needed({dockerfile, ignore}: Ignoring): readonly string[] {
  if (dockerfile === null || dockerfile === undefined) {
    const allowList = ignore.patterns.some(({negated, pattern}) => !negated && /^\*\*?$/.test(pattern));
    return allowList ? [] : ['requirements.txt', 'manage.py'];
  }
  const copied = dockerfile.instructions.flatMap(copies);
  const named = copied.filter((copy) => !isWhole(copy) && !/[*?[]/.test(copy.source)).map(({source}) => source);
  return [...new Set([...named, ...(copied.some(isWhole) ? ['manage.py'] : [])])];
}
