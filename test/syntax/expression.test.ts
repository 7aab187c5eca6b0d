import {describe, expect, it} from 'vitest';
import {type ExpressionCode, parseExpression} from '../../src/syntax/expression.ts';

const read = (text: string) => parseExpression(text, (start, end) => ({start, end}));

describe('what an expression reads and calls', () => {
  it.each([
    ['github.event.pull_request.number', ['github.event.pull_request.number']],
    ["github['event']['action'] == 'x'", ['github.event.action']],
    ['a.b || !c.d && (e.f)', ['a.b', 'c.d', 'e.f']],
    ['join(github.event.labels.*.name, env.X)', ['github.event.labels.*.name', 'env.X']],
    ['matrix[env.KEY].x', ['matrix.?.x', 'env.KEY']],
    ['fromJSON(needs.a.outputs.b).c', ['needs.a.outputs.b']],
    ['toJSON(steps)', ['steps']],
  ])('%s', (text, paths) => {
    expect(read(text).paths.map(({names}) => names.map((name) => name ?? '?').join('.'))).toEqual(paths);
  });

  it('knows where each name stands, over several lines too', () => {
    const text = "github.ref == 'x' &&\n  steps.build.outputs.tag";
    const {paths} = read(text);
    expect(paths.flatMap(({spans}) => spans.map(({start, end}) => text.slice(start, end)))).toEqual(
      'github ref steps build outputs tag'.split(' '),
    );
  });

  it('lists the functions', () => {
    expect(read("contains(format('{0}', a.b), 'c') && always()").calls.map(({name}) => name)).toEqual([
      'contains',
      'format',
      'always',
    ]);
  });
});

describe('what cannot be read', () => {
  it.each<[string, ExpressionCode, number]>([
    [' ', 'empty', 0],
    ['a.b == "c"', 'double-quotes', 7],
    ["a.b = 'c'", 'single-equals', 4],
    ['a & b', 'single-and', 2],
    ['a | b', 'single-or', 2],
    ["'a' + 'b'", 'plus', 4],
    ["a == 'b", 'quote-open', 5],
    ['a b', 'symbol', 2],
    ['(a', 'ends', 1],
    ['nope(a)', 'unknown-function', 0],
    ["startsWith('a')", 'too-few', 0],
    ['always(1)', 'too-many', 0],
    ['case(a.b, 1, c.d, 2)', 'even', 0],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'too-deep', 50],
    ['a'.repeat(22_000), 'too-long', 0],
  ])('%s', (text, code, at) => {
    const {problem, tree} = read(text);
    expect(tree).toBeUndefined();
    expect(problem).toMatchObject({code});
    expect(problem?.span.start).toBe(at);
  });
});
