/** What somebody may call themselves or say to do harm on another's screen, in a table or a browser. */
export const hostile: readonly string[] = [
  '\u001b]0;owned\u0007title',
  'bell\u0007',
  'good\rbad',
  '\u001b[31mred\u001b[0m',
  'e\u0301 \u00e9',
  '\u1112\u1161\u11ab\u1100\u1173\u11af',
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  ']]>',
  '<![CDATA[x]]>&amp;"',
  '\uff1d1+1',
  '\ufdfa\ufdfd',
  '\u001b]52;c;cm0gLXJm\u0007',
  '\u001b[2J\u001b[1;1Hroot# ',
  '\u009b31mred',
  'a\u0000b\rc\nd\te',
  '\u202egnp.exe\u202c',
  '\u2066isolated\u2069\u200f',
  `z${'\u0301'.repeat(500)}`,
  '\ud800lone\udc00',
  '\u{e0001}\u{e0041}tags',
  'zero\u200b\u200c\u200d\ufeffwidth',
  '\u3164\u115f\u1160fillers\uffa0',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://evil")',
  '﷽'.repeat(300),
  '한글 이름 👩‍👩‍👧‍👦 ﬁ ①',
  '\u2028\u2029',
  '\u200b',
  '',
];

/** Every text in a value, names of its fields included. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* textsIn(inner);
    }
}
