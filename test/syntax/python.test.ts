import {describe, expect, it} from 'vitest';
import type {Value} from '../../src/syntax/python/value.ts';
import {
  assignments,
  environmentReads,
  imports,
  namesOf,
  parsePython,
  spanOf,
  writtenOf,
} from '../../src/syntax/python.ts';

/** The value a name has when the text has run, places left out. */
function finalValue(text: string, name = 'X'): unknown {
  const value: Value | undefined = namesOf(parsePython(text)).final(name);
  return JSON.parse(
    JSON.stringify(value ?? null, (key, one) => (key === 'node' || key === 'keyNode' ? undefined : one)),
  );
}

describe('values', () => {
  it.each([
    ["X = 'a' 'b' + \"c\"\n", {kind: 'text', value: 'abc'}],
    ["N = 3\nX = f'a{N}b'\n", {kind: 'text', value: 'a3b'}],
    ['X = 60 * 60 * 24\n', {kind: 'integer', value: 86_400}],
    ['X = 1.0\n', {kind: 'float', value: 1}],
    ['X = 0x1e\n', {kind: 'integer', value: 30}],
    ["X = b'a'\n", {kind: 'bytes', value: 'a'}],
    ['X = ...\n', {kind: 'ellipsis'}],
    ["X = '...'\n", {kind: 'text', value: '...'}],
    ["X = ('a')\n", {kind: 'text', value: 'a'}],
    ['X = not 0\n', {kind: 'boolean', value: true}],
    ['A = 1\nif A:\n    X = 2\nelse:\n    X = 3\n', {kind: 'integer', value: 2}],
    ['if unknown():\n    X = 2\nelse:\n    X = 3\n', {kind: 'some', type: 'integer'}],
    ['X = 1\nfrom .local import *\n', {kind: 'unknown'}],
    ['X = 1\ndef f():\n    global X\n    X = 2\n', {kind: 'unknown'}],
    ['X, Y = 1, 2\n', {kind: 'integer', value: 1}],
    ['for X in y:\n    pass\n', {kind: 'unknown'}],
    ['try:\n    X = 1\nexcept E:\n    X = 1\n', {kind: 'integer', value: 1}],
    ['try:\n    import a\n    X = 1\nexcept ImportError:\n    raise\n', {kind: 'integer', value: 1}],
    ["import os\nX = os.path.join('/a', 'b')\n", {kind: 'path', value: '/a/b'}],
    ["from pathlib import Path\nX = Path('/a') / 'b'\n", {kind: 'path', value: '/a/b'}],
    ['Y = 1\n', null],
  ])('%j', (text, expected) => {
    expect(finalValue(text)).toEqual(expected);
  });

  it.each([
    ["import os\nX = os.environ['A']\n", {reader: 'os', cast: 'text', required: true}],
    [
      "from os import getenv as g\nX = g('A', 'b')\n",
      {reader: 'os', cast: 'text', default: {kind: 'text', value: 'b'}},
    ],
    ["import os\nX = os.environ.get('A') == 'True'\n", {cast: 'boolean', default: {kind: 'boolean', value: false}}],
    [
      "import os\nX = bool(os.environ.get('A', 'False'))\n",
      {cast: 'truthiness', default: {kind: 'boolean', value: true}},
    ],
    ["import os\nX = int(os.environ.get('A', '5'))\n", {cast: 'integer', default: {kind: 'integer', value: 5}}],
    [
      "from decouple import config\nX = config('A', default='off', cast=bool)\n",
      {cast: 'boolean', default: {kind: 'boolean', value: false}},
    ],
    ["import environ\nenv = environ.Env()\nX = env.list('A', default=[])\n", {reader: 'environ', cast: 'list'}],
    ["import os\nX = os.environ.get('A', 'b,c').split(',')\n", {cast: 'list'}],
  ])('out of the environment: %j', (text, expected) => {
    expect(finalValue(text)).toMatchObject({kind: 'environment', name: 'A', ...expected});
  });
});

it('counts columns in UTF-16 units, whatever stands before', () => {
  for (const before of ['', '한글 = "é😀"; ', '\r\n\r', '"""é\n"""; ']) {
    const file = parsePython(`${before}X = 'y'\n`);
    const found = assignments(file).find(({name}) => name === 'X');
    expect(found?.value && writtenOf(file, found.value), before).toBe("'y'");
    expect(found && file.text.slice(spanOf(file, found.target).start).startsWith('X = ')).toBe(true);
  }
});

it('lists bindings and imports in order, with whether they always happen', () => {
  const file = parsePython(
    'import a.b as c, d.e\nif c:\n    from .f import g as h\n    I: int = 1\nJ += [1]\nJ.append(2)\nK["x"] = 3\n',
  );
  expect(imports(file).map(({module, level, name, as, when}) => [module, level, name, as, when])).toEqual([
    ['a.b', 0, undefined, 'c', 'always'],
    ['d.e', 0, undefined, 'd', 'always'],
    ['f', 1, 'g', 'h', 'sometimes'],
  ]);
  expect(assignments(file).map(({name, kind, when}) => `${name} ${kind} ${when}`)).toEqual([
    'c import always',
    'd import always',
    'h import sometimes',
    'I assign sometimes',
    'J augment always',
    'J call always',
    'K item always',
  ]);
});

it('finds every read of the environment once', () => {
  const file = parsePython("import os\ndef f():\n    return int(os.environ['A'])\nX = [os.getenv('B')]\n");
  expect(environmentReads(file).map(({value}) => value.name)).toEqual(['A', 'B']);
});

it.each([
  'a = 1, 2, ;\n',
  'del a,\n',
  'try:\n    a\nexcept KeyError, os.Error:\n    b\n',
  'try:\n    a\nexcept* A, b.B:\n    c\n',
  'if x:\n    del a, b,\n',
  'def f():\n    global a, b\n    a = b = 1\n',
])('reads %j', (text) => {
  expect(parsePython(text).problems).toEqual([]);
});

it.each([
  ['def f():\n    a = 1\n    global a\n', 'scope', 3],
  ['def f(a):\n    nonlocal a\n', 'scope', 2],
  ['try:\n    a\nexcept ImportError, e:\n    b\n', 'except-comma', 3],
  ['if (None := a):\n    b\n', 'assign-to', 1],
  ['def f():\n    a = 1\n    def g():\n        nonlocal b\n', 'scope', 4],
])('refuses %j', (text, kind, line) => {
  const {problems, places} = parsePython(text);
  expect(problems.map((one) => [one.kind, places.line(one.span.start)])).toEqual([[kind, line]]);
});
