import {gitIgnores} from '../../../syntax/dotenv/gitignore.ts';
import {particle} from '../../../text/particle.ts';
import type {Dotenv} from '../../dotenv/tree.ts';
import type {StackRule} from '../stack.ts';
import {treesOf} from '../trees.ts';

/** Git leaves the `.env` file out. */
export const envIgnoredByGit: StackRule = {
  id: 'stack/env-ignored-by-git',
  title: {en: 'Git leaves .env out', ko: '.env는 Git에 올리지 않아요'},
  why: {
    en: 'A `.env` file holds secrets. Once committed it stays in the history for everybody who can clone the repository, also after it is deleted, and the keys in it have to be replaced. One line in `.gitignore` keeps it out.',
    ko: '`.env`에는 비밀 값이 있어요. 한번 커밋하면 나중에 지워도 저장소를 복제할 수 있는 모든 사람에게 기록으로 남아서 키를 모두 바꿔야 해요. `.gitignore`에 한 줄만 적으면 막을 수 있어요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://git-scm.com/docs/gitignore',
  severity: 'warning',
  bad: '-- .gitignore --\nvenv/\n*.pyc\n-- .env --\nDEBUG=False\n',
  good: '-- .gitignore --\nvenv/\n.env\n-- .env --\nDEBUG=False\n',
  *check(stack) {
    const ignores = [...stack.texts].filter(([path]) => /(?:^|\/)\.gitignore$/.test(path));
    for (const {path, tree} of treesOf(stack, 'dotenv')) {
      const [first] = tree.lines;
      if (first === undefined || tree.role === 'template' || isPublic(tree)) continue;
      const above = ignores.filter(([ignore]) => path.startsWith(folderOf(ignore)));
      const nearest = above.sort(([a], [b]) => b.length - a.length)[0];
      if (nearest === undefined) continue;
      // A line like `!.envs/.local/` takes a folder in on purpose.
      const isLeftOut = ([ignore, text]: readonly [string, string]) =>
        gitIgnores(text.replace(/^!.*\/[ \t]*$/gm, ''), path.slice(folderOf(ignore).length));
      if (above.some(isLeftOut)) continue;
      const name = path.slice(folderOf(nearest[0]).length);
      yield {
        file: path,
        span: first.span,
        message: {
          en: `\`${nearest[0]}\` does not leave \`${name}\` out, so the next \`git add .\` takes its secrets along. Add a line \`${name}\` there.`,
          ko: `\`${nearest[0]}\`에 ${particle(`\`${name}\``, '이/가')} 빠져 있어서 다음 \`git add .\` 때 비밀 값까지 올라가요. 거기에 \`${name}\` 한 줄을 추가하세요.`,
        },
        related: [
          {
            file: nearest[0],
            span: {start: 0, end: 0},
            message: {en: 'No line here matches it.', ko: '여기에는 맞는 줄이 없어요.'},
          },
        ],
      };
    }
  },
};

/** Names that a bundler copies into the pages for everybody to read: such a file is committed on purpose. */
function isPublic({assignments}: Dotenv): boolean {
  const inPages = /^(?:(?:VITE|NEXT_PUBLIC|REACT_APP|VUE_APP|NUXT_PUBLIC|EXPO_PUBLIC|GATSBY|PUBLIC)_|NODE_ENV$|PORT$)/;
  return assignments.length > 0 && assignments.every(({key}) => inPages.test(key.text));
}

/** With its slash; empty at the top. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
