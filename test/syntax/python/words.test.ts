import {parse} from 'py-ast';
import {expect, it} from 'vitest';
import {scan} from '../../../src/syntax/python/scan.ts';
import {parseWords} from '../../../src/syntax/python/words.ts';

const texts = [
  'x = 1_000 + 0x_ff + 1.5e-3j\n',
  "한글 = \"é😀\"; y = '''a\nb'''\nif x:\n\ty = [1,\n  2]\nelse:\n\tpass\nz = 3",
  'def f(a, /, *b: int, c=1, **d) -> None:\n    """Text."""\n    # note\n\n    return a if b else lambda: (yield)\n',
  "async def f():\n  async with a as b, c:\n    await d\n  @e\n  class G(H, k=v): x: int = 1\nx = f\"{a!r:>{b}} {c['d']}\" rb'\\x00'\n",
  'for a, *b in c: del d[1:2, ::3], e.f\nx //= 2; y **= 3; z >>= 4; a @= b; c <<= 5\nprint(a := 3, *b, **c)\nx = ...\n',
  'match x:\n  case {"a": [1, *_], **rest} | C(y=-1) if a != b: pass\n  case _: pass\n',
  'x = a \\\n  + b\r\ny = 2\r\n\r\n\r\nz = """one\r\ntwo"""\r\n',
];

it.each(texts)('a text that has been cut already gives the same tree: %j', (text) => {
  expect(parseWords(text, scan(text))).toEqual(parse(text));
});

it('says where a text breaks, in the same words', () => {
  const broken = 'x = 1\nif x:\n    y = = 2\n';
  const said = (read: () => unknown) => {
    try {
      return read();
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(said(() => parseWords(broken, scan(broken)))).toBe(said(() => parse(broken)));
  // The text after a broken one is cut afresh.
  expect(parse('z = 3\n').body).toHaveLength(1);
});
