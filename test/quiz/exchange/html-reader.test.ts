import {describe, expect, test} from 'vitest';
import {readHtml} from '../../../src/quiz/exchange/html-reader.ts';
import {markdownOf} from '../../../src/quiz/exchange/markdown.ts';

const read = (source: string) => {
  const {blocks, dropped} = readHtml(source, 'html');
  return {text: markdownOf(blocks), dropped};
};

describe('what editors of question banks write', () => {
  test.each([
    ['<p dir="ltr" style="text-align: left;">One<br>two</p>\n<p>three&nbsp;four</p>', 'One  \ntwo\n\nthree four'],
    ['a <strong>b</strong> <em>c</em> <code>d</code> <span>e</span>', 'a **b** *c* `d` e'],
    ['<a href="https://x.kr/a">there</a>', '[there](https://x.kr/a)'],
    ['<ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li></ul><p>e</p>', '* a\n* b\n   1. c\n   2. d\n\ne'],
    ['<pre><code class="language-python">if a &lt; b:\n    c()\n</code></pre>', '```python\nif a < b:\n    c()\n```'],
    ['<blockquote><p>a</p></blockquote>b', '> a\n\nb'],
    ['<h3>a</h3><hr>b', '### a\n\n---\n\nb'],
    ['a <!-- <b> --> b &lt;c&gt; &eacute; &unknown; &', 'a b &lt;c> é &unknown; &'],
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['<b>left open', '**left open**'],
    ['a</b></ul></pre> b', 'a\n\nb'],
  ])('%s', (source, text) => {
    const {text: written, dropped} = read(source);
    expect([written, dropped]).toEqual([text.replace('&unknown;', '&amp;unknown;'), []]);
  });
});

test('what cannot be kept is named, its words stay', () => {
  expect(read('<p>H<sub>2</sub>O <u>x</u><img src="a.png"> <span style="color:red">y</span></p>')).toEqual({
    text: 'H2O x y',
    dropped: ['sub', 'u', 'img', 'span'],
  });
});

test("Moodle's own format keeps line breaks", () => {
  expect(markdownOf(readHtml('a\nb <b>c</b>', 'kept').blocks)).toBe('a  \nb **c**');
});
