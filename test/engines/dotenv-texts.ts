import {pick} from './support/mutate.ts';

const keys = [
  'A',
  'DEBUG',
  'SECRET_KEY',
  'DB_HOST',
  'A',
  'B',
  'a_b',
  'A-B',
  'A.B',
  '1A',
  '_x',
  'MY KEY',
  "'Q'",
  '"Q"',
  'É',
  '',
  '*A',
  'A[0]',
];
const before = [
  '',
  '',
  '',
  '',
  '',
  '',
  ' ',
  '\t',
  'export ',
  'export ',
  'export  ',
  '  export ',
  'set ',
  '- ',
  ';',
  '# ',
  '#',
];
const delimiters = ['=', '=', '=', '=', '=', '=', '=', ' = ', '= ', ' =', ':', ': ', '', ' ', '==', '\t=\t'];
const plain = [
  '',
  'abc',
  'False',
  '5432',
  'p#ss',
  '#x',
  ' # x',
  'hello world',
  'a=b',
  "it's",
  '5"',
  'a\\nb',
  'a\\',
  'a\\ b',
  'x;y',
  'x&y',
  'a|b',
  '(a)',
  'a<b>',
  '<x>',
  '{x}',
  '*',
  '~/a',
  'a:b@c/d?e',
  '\u00e9',
  '\u201cabc\u201d',
  '`date`',
  'a\\"b',
  "a\\'b",
  '!x',
  '%41',
  'a\u00a0b',
  'a\u2028b',
  '\\',
  "\\'",
  '\\#',
];
const expanding = [
  '$A',
  '${A}',
  '$A$B',
  '${B:-dflt}',
  '${B-dflt}',
  '${NOPE}',
  'x${A}y',
  '$$',
  '$',
  '$(date)',
  '${',
  '\\$A',
  '${A:?no}',
  '${A:+yes}',
  '$1',
  '${A',
  '$-',
];
const inside = [
  'abc',
  'a b',
  ' a ',
  'a # b',
  'a\\nb',
  'a\\tb',
  'a\\\\b',
  'a\\"b',
  "a\\'b",
  "it's",
  'say "x"',
  '',
  'a\nb',
  'a\nB=2\nc',
  'a\\',
  'a;b',
  'a\\\nb',
  '\\a\\b\\f\\v\\r',
  '\\x41',
  '\\061',
  '#',
];
const expandingInside = ['$A', '\\$x', '${A} b', '${B:-d e}', '`date`', '$'];
const behind = ['', '', '', '', ' ', '  ', '\t', ' # c', '# c', '\t# c', ' #', 'x', ' x', ';', ' ; B=1', ' B=1'];
const lines = [
  '',
  '',
  '   ',
  '# comment',
  '  # comment',
  '#',
  '; x',
  '// x',
  '[section]',
  'NAME',
  'export NAME',
  'not an assignment',
  '=x',
  '---',
  'export',
  '# a \\',
  'A=1 B=2',
];
const quotes = ['"', '"', "'", "'", '`'];
const endings = ['\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\n\n'];

/** Whether a text may hold `$`: systemd's generator treats it in a way of its own. */
export type Dollars = 'with dollars' | 'without dollars';

/** A small `.env` file in which nearly everything that programs read differently may stand. */
export function envText(random: () => number, most: number, dollars: Dollars): string {
  const choose = (list: readonly string[]) => pick(list, random) ?? '';
  const values = dollars === 'with dollars' ? [...plain, ...expanding] : plain;
  const insides = dollars === 'with dollars' ? [...inside, ...expandingInside] : inside;
  const value = () => {
    if (random() < 0.5) return choose(values);
    const quote = choose(quotes);
    return quote + choose(insides) + (random() < 0.9 ? quote : '');
  };
  const line = () => {
    if (random() < 0.15) return choose(lines);
    const usual = random() < 0.6;
    return usual
      ? `${choose(['A', 'B', 'C'])}=${value()}${choose(behind)}`
      : choose(before) + choose(keys) + choose(delimiters) + value() + choose(behind);
  };
  const count = 1 + Math.floor(random() * most);
  const text = Array.from({length: count}, () => line() + choose(endings)).join('');
  return random() < 0.1 ? text.replace(/\n$/, '') : text;
}
