import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import ts from 'typescript5';
import {expect, test} from 'vitest';

/**
 * The floors of the house: which rooms may know which, and which packages each may use. The TypeScript parser names
 * the imports, dynamic and type-only ones included. A room that is not in the list fails.
 */
const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

const pure = [
  'text',
  'facts',
  'syntax',
  'validators',
  'quiz',
  'course',
  'progress',
  'classroom',
  'report',
  'cli',
  'app',
];

/** The parser behind lessons; its types reach as far as Markdown does. */
const markdown = [
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-frontmatter',
  'mdast-util-gfm',
  'micromark-extension-frontmatter',
  'micromark-extension-gfm',
];

const floors: Readonly<Record<string, {readonly rooms: readonly string[]; readonly packages: readonly string[]}>> = {
  text: {rooms: [], packages: [...markdown, 'string-width', 'wrap-ansi']},
  facts: {rooms: [], packages: []},
  syntax: {
    rooms: ['text', 'facts'],
    packages: ['@actions/expressions', 'dockerfile-ast', 'dockerfile-utils', 'py-ast', 'unbash', 'yaml'],
  },
  validators: {rooms: ['text', 'facts', 'syntax'], packages: []},
  quiz: {rooms: ['text'], packages: ['mdast', 'ts-fsrs']},
  course: {rooms: ['text', 'syntax', 'validators', 'quiz'], packages: ['mdast', 'yaml', 'zod']},
  progress: {rooms: ['text', 'quiz', 'course'], packages: []},
  classroom: {rooms: ['text', 'validators', 'quiz', 'course'], packages: ['zod']},
  report: {rooms: ['text', 'syntax', 'validators'], packages: []},
  cli: {rooms: ['text', 'validators'], packages: []},
  app: {rooms: ['text', 'syntax', 'validators', 'quiz', 'course', 'progress', 'classroom'], packages: []},
  ui: {rooms: pure, packages: ['chalk', 'diff', 'ink', 'ink-select-input', 'react', 'wrap-ansi']},
  io: {rooms: pure, packages: ['@redis/client', 'shiki', 'ws']},
  board: {rooms: ['text', 'classroom'], packages: []},
  commands: {rooms: [...pure, 'ui', 'io'], packages: []},
  '.': {rooms: [...pure, 'ui', 'io', 'commands'], packages: []},
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): Import[] {
  const {importedFiles} = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({fileName}) => ({from: file, to: fileName}));
}

const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(src, name));

function roomOf(file: string): string {
  const folder = relative(src, dirname(file)).split(/[\\/]/)[0];
  return folder === undefined || folder === '' ? '.' : folder;
}

test('every room stands in the list', () => {
  expect(files.map(roomOf).filter((room) => floors[room] === undefined)).toEqual([]);
});

test('no room knows one above it', () => {
  const wrong = files.flatMap(importsOf).filter(({from, to}) => {
    if (!to.startsWith('.')) return false;
    const target = roomOf(resolve(dirname(from), to));
    return target !== roomOf(from) && !floors[roomOf(from)]?.rooms.includes(target);
  });
  expect(wrong.map(({from, to}) => `${relative(root, from)} → ${to}`)).toEqual([]);
});

test('no room uses a package that is not in its list', () => {
  const wrong = files.flatMap(importsOf).filter(({from, to}) => {
    if (to.startsWith('.') || to.startsWith('node:')) return false;
    const name = to
      .split('/')
      .slice(0, to.startsWith('@') ? 2 : 1)
      .join('/');
    return !floors[roomOf(from)]?.packages.includes(name);
  });
  expect(wrong.map(({from, to}) => `${relative(root, from)} → ${to}`)).toEqual([]);
});

test('the pure rooms use nothing of Node, no clock and no chance', () => {
  const wrong = files
    .filter((file) => pure.includes(roomOf(file)))
    .flatMap((file) => {
      const node = importsOf(file)
        .filter(({to}) => to.startsWith('node:'))
        .map(({to}) => to);
      const world = worldOf(readFileSync(file, 'utf8'));
      return [...node, ...world].map((what) => `${relative(root, file)}: ${what}`);
    });
  expect(wrong).toEqual([]);
});

/** Uses of the clock, chance, the console and the process, found in the syntax tree. */
function worldOf(text: string): string[] {
  const found: string[] = [];
  const forbidden = new Set(['Date.now', 'Math.random', 'performance.now', 'globalThis.process']);
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.getText();
      if (forbidden.has(name) || /^(console|process)\./.test(name)) found.push(name);
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push('new Date()');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest, true));
  return found;
}

test('nothing is left over: no default exports, no files called utils, helpers, common or types', () => {
  expect(files.filter((file) => /(?:^|[\\/])(?:utils?|helpers?|common|types)\.tsx?$/.test(file))).toEqual([]);
});
