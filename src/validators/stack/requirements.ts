import type {Stack} from './stack.ts';
import {treesOf} from './trees.ts';

/** What a project says it needs: the names of packages, and a file that says so. */
export interface Requirements {
  /** In small letters, `-` for `_` and `.`, as pip compares them. */
  readonly names: ReadonlySet<string>;
  readonly file: string;
}

const lists = /(?:^|\/)(?:requirements[^/]*\.(?:txt|in)|requirements\/[^/]+\.(?:txt|in)|pyproject\.toml|Pipfile)$/;

/**
 * The packages that are named in any list of the stack, or installed by a Dockerfile; undefined when there is no list,
 * or when one of them takes packages from where these files do not show (`-r ../x`, `-e .`, a URL).
 */
export function requirementsOf(stack: Stack): Requirements | undefined {
  const found = [...stack.texts].filter(([path]) => lists.test(path));
  const [first] = found
    .map(([path]) => path)
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  if (first === undefined || found.some(([path, text]) => isOpen(path, text, stack))) return undefined;
  const images = treesOf(stack, 'dockerfile').flatMap(({tree}) =>
    tree.instructions.filter(({keyword}) => keyword === 'RUN').map(({body}) => body),
  );
  const words = [...found.flatMap(([path, text]) => packagesIn(path, text)), ...images.flatMap(wordsOf)];
  return {names: new Set(words.map(normalName)), file: first};
}

/** pip's own way to compare names (PEP 503). */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function packagesIn(path: string, text: string): readonly string[] {
  if (!/\.(?:txt|in)$/.test(path)) return wordsOf(text);
  // `channels[daphne]` brings daphne along: extras are mostly called after what they bring.
  return text.split(/\r?\n/).flatMap((line) => {
    const [, name, extras = ''] = /^\s*([A-Za-z\d][\w.-]*)\s*(?:\[([^\]]*)\])?/.exec(line) ?? [];
    return name === undefined ? [] : [name, ...wordsOf(extras)];
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z][\w.-]*/g) ?? [];
}

/** Does a list take packages from a place that is not in the stack? */
function isOpen(path: string, text: string, {texts}: Stack): boolean {
  if (!/\.(?:txt|in)$/.test(path)) return false;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return text.split(/\r?\n/).some((line) => {
    const [, included] = /^\s*(?:-r|--requirement|-c|--constraint)[ =]*(\S+)/.exec(line) ?? [];
    if (included !== undefined)
      return !texts.has(folder + included.replace(/^\.\//, '')) && !/^\s*(?:-c|--c)/.test(line);
    return /^\s*(?:-e|--editable|\.{1,2}(?:\/|$)|git\+|https?:)/.test(line);
  });
}
