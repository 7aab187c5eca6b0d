import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ignores, matches, parseDockerignore} from '../../src/syntax/dockerignore.ts';

const left = (patterns: readonly string[], paths: readonly string[]) => {
  const dockerignore = parseDockerignore(patterns.join('\n'));
  return paths.filter((path) => !ignores(dockerignore, path));
};

it('reads patterns with their places', () => {
  const text = '# comment\n\n  *.pyc  \r\n!/keep/\n ! ./a/../b \n';
  const {patterns} = parseDockerignore(text);
  expect(
    patterns.map(({text: written, pattern, negated, line, span}) => [
      written,
      pattern,
      negated,
      line,
      text.slice(span.start, span.end),
    ]),
  ).toEqual([
    ['*.pyc', '*.pyc', false, 3, '*.pyc'],
    ['!/keep/', 'keep', true, 4, '!/keep/'],
    ['! ./a/../b', 'b', true, 5, '! ./a/../b'],
  ]);
});

describe('what is left out', () => {
  it.each([
    [['.git'], ['.git/config', 'a/.git', 'README'], ['a/.git', 'README']],
    [['**/.git'], ['.git/config', 'a/.git/x', '.gitignore'], ['.gitignore']],
    [['*.pyc'], ['a.pyc', 'a/b.pyc'], ['a/b.pyc']],
    [['**/*.pyc'], ['a.pyc', 'a/b.pyc', 'a.py'], ['a.py']],
    [
      ['*', '!src', '!manage.py'],
      ['src/a/b.py', 'manage.py', '.env'],
      ['src/a/b.py', 'manage.py'],
    ],
    [['src', '!src/keep', 'src/keep/not'], ['src/a', 'src/keep/a', 'src/keep/not'], ['src/keep/a']],
    [['/venv/'], ['venv/bin/python', 'a/venv'], ['a/venv']],
    [['a/*/c'], ['a/b/c', 'a/c', 'a/b/d/c'], ['a/c', 'a/b/d/c']],
    [
      ['a?c', '[x-z]1', '[^a]2'],
      ['abc', 'a/c', 'y1', 'a1', 'b2', 'a2'],
      ['a/c', 'a1', 'a2'],
    ],
    [['\\*'], ['*', 'a'], ['a']],
    [['**'], ['a', 'b/c'], []],
    [['a/**/z'], ['a/z', 'a/b/z', 'a/b/c/z', 'a/bz'], ['a/bz']],
    [[], ['a'], ['a']],
    [['.'], ['a'], ['a']],
  ])('%j', (patterns, paths, expected) => {
    expect(left(patterns, paths)).toEqual(expected);
  });
});

it('is quick whatever the pattern', () => {
  expect(matches(`${'**/*'.repeat(50)}x`, 'a/'.repeat(500))).toBe(false);
});

it('leaves out what BuildKit leaves out', () => {
  const lines = readFileSync(new URL('ignored.ndjson', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  const recorded = lines.map(
    (line): {readonly patterns: readonly string[]; readonly path: string; readonly ignored: boolean} =>
      JSON.parse(line),
  );
  expect(recorded.filter(({ignored}) => ignored).length).toBeGreaterThan(300);
  const other = recorded.filter(
    ({patterns, path, ignored}) => ignores(parseDockerignore(patterns.join('\n')), path) !== ignored,
  );
  expect(other).toEqual([]);
});
