import {ignores} from '../../../syntax/dockerignore.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {Ignoring} from '../index.ts';
import {missingPattern} from '../presence.ts';

/** What lies about in every folder is left out of every folder. */
export const everyFolder: Rule<Ignoring> = {
  id: 'dockerignore/every-folder',
  title: {en: 'A pattern for every folder begins with **/', ko: '모든 폴더에 쓸 패턴은 **/로 시작해요'},
  why: {
    en: '`.dockerignore` looks like `.gitignore`, but its patterns start at the root of the build context: `__pycache__` names only the one beside the Dockerfile. Python makes one in each package, so the others go into the image, and since they change whenever you run the project, they make the copy new each time. `**/` means any folder.',
    ko: '`.dockerignore`는 `.gitignore`와 닮았지만 패턴이 빌드 컨텍스트의 최상위에서 시작해요. `__pycache__`는 Dockerfile 옆에 있는 것 하나만 가리켜요. Python은 패키지마다 하나씩 만드니 나머지는 이미지에 들어가고, 프로젝트를 실행할 때마다 바뀌어서 복사도 매번 다시 해요. `**/`는 어느 폴더든 가리켜요.',
  },
  learn: 'layer-cache#dockerignore',
  reference: 'https://docs.docker.com/build/concepts/context/#matching',
  severity: 'warning',
  bad: '.git\n.env\n__pycache__/\n*.pyc\n',
  good: '.git\n.env\n**/__pycache__\n**/*.pyc\n',
  missing: missingPattern,
  *check({ignore}) {
    for (const {pattern, negated, text, span} of ignore.patterns) {
      const example = negated ? undefined : inSubfolder(pattern);
      if (example === undefined || ignores(ignore, example)) continue;
      yield {
        span,
        message: {
          en: `\`${text}\` leaves out only what lies at the top of the context; a file such as \`${example}\` still gets in. Write \`**/${pattern}\`.`,
          ko: `${particle(`\`${text}\``, '은/는')} 컨텍스트 최상위에 있는 것만 빼서 \`${example}\` 같은 파일은 그대로 들어가요. \`**/${pattern}\`처럼 쓰세요.`,
        },
        fix: {edits: [{span, text: `**/${pattern}`}]},
      };
    }
  },
};

/** A file in a package that the author surely means as well; undefined for patterns that may be meant for the top only. */
function inSubfolder(pattern: string): string | undefined {
  if (pattern === '__pycache__') return 'mysite/__pycache__/urls.cpython-313.pyc';
  if (/^\*\.py(?:c|o|d|\[[a-z]+\])$/.test(pattern))
    return `mysite/urls${pattern.slice(1, 4)}${/\[?([a-z])/.exec(pattern.slice(4))?.[1] ?? 'c'}`;
  return pattern === '.DS_Store' || pattern === 'Thumbs.db' ? `mysite/${pattern}` : undefined;
}
