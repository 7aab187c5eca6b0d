import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Lines} from '../../src/syntax/span.ts';
import {parseYaml, scalarsOf, textOf, valueAt, type YamlNode} from '../../src/syntax/yaml.ts';

/** Every character of a scalar's text, as it stands in the file. */
function written(file: string, ...keys: readonly string[]): readonly string[] {
  const node = valueAt(parseYaml(file).root, ...keys);
  if (node?.kind !== 'scalar') return [];
  return Array.from({length: node.text.length}, (_, at) => {
    const {start, end} = node.at(at, at + 1);
    return file.slice(start, end);
  });
}

describe('characters of a scalar stand where they are written', () => {
  it.each([
    ['plain', 'a: 한글 b\n', '한글 b'],
    ['single quotes', "a: '한 b'\n", '한 b'],
    ['double quotes', 'a: "한 b"\n', '한 b'],
    ['a literal block', 'a: |\n   한 b\n    c\n\n   d\n', '한 b\n c\n\nd\n'],
    ['a literal block with CRLF', 'a: |-\r\n  한\r\n  b\r\n', '한\nb'],
    ['a block with an indicator', 'a: |2\n    deep\n  less\n', '  deep\nless\n'],
  ])('%s', (_, file, text) => {
    expect(textOf(valueAt(parseYaml(file).root, 'a'))).toBe(text);
    expect(written(file, 'a').map((one) => (/\s/.test(one) ? one.replace('\r', '\n')[0] : one))).toEqual([...text]);
  });

  it('folded text keeps its words in place', () => {
    const file = 'a: >\n  one\n  두 개\n\n  three\nb: plain\n  more ${{ x }}\n';
    expect(
      written(file, 'a')
        .filter((one) => /\S/.test(one))
        .join(''),
    ).toBe('one두개three');
    expect(
      written(file, 'b')
        .filter((one) => /\S/.test(one))
        .join(''),
    ).toBe('plainmore${{x}}');
  });

  it('escapes stand for their character', () => {
    expect(written('a: "x\\u0041\\n\\"y"\n', 'a')).toEqual(['x', '\\u0041', '\\n', '\\"', 'y']);
    expect(written("a: 'it''s'\n", 'a')).toEqual(['i', 't', "''", 's']);
  });

  it('whatever the lines of a block are', () => {
    const line = fc.stringMatching(/^[a-z가-힣 $"'{}]*[a-z가-힣]$/);
    fc.assert(
      fc.property(fc.array(line, {minLength: 1, maxLength: 6}), fc.constantFrom('|', '|-', '|+'), (lines, style) => {
        const file = `k:\n  a: ${style}\n${lines.map((one) => `    x${one}\n`).join('')}b: 1\n`;
        const node = valueAt(parseYaml(file).root, 'k', 'a');
        if (node?.kind !== 'scalar') throw new Error('no scalar');
        for (let at = 0; at < node.text.length; at++) {
          const {start} = node.at(at, at + 1);
          expect(file[start]).toBe(node.text[at]);
        }
      }),
    );
  });
});

describe('the tree', () => {
  it('has the values YAML 1.2 gives', () => {
    const {root} = parseYaml('on: yes\na: 3.10\nb: "3.10"\nc: true\nd: ~\ne:\nf: [1, x]\n');
    expect(textOf(valueAt(root, 'on'))).toBe('yes');
    expect(textOf(valueAt(root, 'a'))).toBe('3.1');
    expect(textOf(valueAt(root, 'b'))).toBe('3.10');
    expect(textOf(valueAt(root, 'd'))).toBeUndefined();
    expect(textOf(valueAt(root, 'e'))).toBeUndefined();
    expect(scalarsOf(valueAt(root, 'f')).map(({value}) => value)).toEqual([1, 'x']);
    expect(scalarsOf(valueAt(root, 'on')).map(({value}) => value)).toEqual(['yes']);
  });

  it('hangs the same node where an alias stands', () => {
    const {root} = parseYaml('a: &x {b: 1}\nc: *x\n');
    expect(valueAt(root, 'c')).toBe(valueAt(root, 'a'));
  });

  it('takes lines inside brackets at any indentation, as GitHub does', () => {
    const file = 'a: [\n1, # one\n2\n]\nb: {\nc: 3\n}\nd: 4\n';
    const {root, problems} = parseYaml(file);
    expect(problems).toEqual([]);
    const [, two] = scalarsOf(valueAt(root, 'a')) as readonly YamlNode[];
    expect(file.slice(two?.span.start, two?.span.end)).toBe('2');
    expect(textOf(valueAt(root, 'd'))).toBe('4');
  });

  it.each(['', '\n', '# only\n', '---\n'])('is not there for %j', (file) => {
    expect(parseYaml(file)).toMatchObject({root: undefined, problems: []});
  });
});

describe('the line that is to blame', () => {
  it.each([
    ['a:\n\tb: 1\n', 'tab', 2],
    ['name: CI\n# c\n\tfoo: 1\n', 'tab', 3],
    ['a: b: c\n', 'colon-in-value', 1],
    ['x: 1\nrun: echo "a: b"\n', 'colon-in-value', 2],
    ['key: value\n  more: x\n', 'deeper-than-value', 2],
    ['a: 1\nrunson\nb: 2\n', 'missing-colon', 2],
    ['a: 1\nb:2\nc: 3\n', 'missing-colon-space', 2],
    ['s: |\n      one\n  two\n  three\nb: 1\n', 'block-indent', 3],
    ['on:\n  push:\n    b: [m]\n   pull:\n', 'indent', 4],
    ['a:\n  - b\n - c\n', 'indent', 3],
    ['a:\n  b: "x\n  c: y\n  d: "z"\n', 'quote-open', 2],
    ["a: 1\nb: 'x\nc: 2\n", 'quote-open', 2],
    ["a: 'it's'\n", 'text-behind-quote', 1],
    ['a: 1\nb: [1, 2\nc: 3\n', 'bracket-open', 2],
    ['a: {b: 1}}\n', 'bracket-extra', 1],
    ['a: {{ x }}\n', 'double-braces', 1],
    ['a: {{ x }} b\n', 'double-braces', 1],
    ['a: [${{ x }}, b]\n', 'expression-in-brackets', 1],
    ['a: @b\n', 'reserved-start', 1],
    ['a: `b`\n', 'reserved-start', 1],
    ['a: - b\n', 'list-beside-key', 1],
    ['a: "\\d"\n', 'bad-escape', 1],
    ['a: 1\n---\nb: 2\n', 'several-documents', 2],
    ['a: 1\nb: [*.py]\n', 'unknown-anchor', 2],
    ['a: &x\n  b: *x\n', 'alias-in-itself', 2],
    ['if: !x\n', 'unknown-tag', 1],
    ['? [a, b]\n: 1\n', 'key-not-text', 1],
    [`a: ${'['.repeat(200)}`, 'too-deep', 1],
  ])('%j', (file, code, line) => {
    const {root, problems} = parseYaml(file);
    expect(root).toBeUndefined();
    expect(problems.map((one) => [one.code, new Lines(file).position(one.span.start).line])).toEqual([[code, line]]);
  });

  it('piled up aliases are refused before they are written out', () => {
    const file = Array.from(
      {length: 12},
      (_, n) => `l${n}: &l${n} [${n === 0 ? 'x, x' : Array(9).fill(`*l${n - 1}`)}]\n`,
    ).join('');
    expect(parseYaml(file).problems.map(({code}) => code)).toEqual(['too-many-aliases']);
  });
});
