import {describe, expect, it} from 'vitest';
import {readLines} from '../../src/syntax/dotenv/lines.ts';
import {type Consumer, consumers, parseDotenv, variablesOf} from '../../src/syntax/dotenv.ts';

const refused = 'refused';
const none = 'none';

/** What each program makes of one line that sets A; the programs themselves are asked in test/engines/dotenv.test.ts. */
const table: readonly (readonly [line: string, values: Readonly<Record<Consumer, string>>])[] = [
  ['A=abc', all('abc')],
  ['A=', all('')],
  ['A=abc # c', {...all('abc # c'), 'python-dotenv': 'abc', compose: 'abc', shell: 'abc', node: 'abc'}],
  ['A=p#ss', {...all('p#ss'), node: 'p'}],
  ['A="abc"', {...all('abc'), docker: '"abc"'}],
  [
    'A="abc" # c',
    {...all('"abc" # c'), systemd: 'abc# c', 'python-dotenv': 'abc', compose: 'abc', shell: 'abc', node: 'abc'},
  ],
  ['export A=1', {...all('1'), systemd: none, docker: refused, 'django-environ-0.4': none, decouple: none}],
  ['A = x', {...all('x'), docker: refused, 'django-environ': none, 'django-environ-0.4': none, shell: none}],
  [' A=x', {...all('x'), 'django-environ': none, 'django-environ-0.4': none}],
  ['A=x ', {...all('x'), docker: 'x ', 'django-environ': 'x ', 'django-environ-0.4': 'x '}],
  ['A=hello world', {...all('hello world'), shell: none}],
  ['A: x', {...all(none), docker: refused, compose: 'x'}],
  [
    'A="a\\nb"',
    {
      ...all('a\\nb'),
      docker: '"a\\nb"',
      compose: 'a\nb',
      'python-dotenv': 'a\nb',
      node: 'a\nb',
      'django-environ-0.4': 'anb',
    },
  ],
  ['A="x', {...all('"x'), systemd: 'x\n', compose: refused, shell: refused, 'python-dotenv': none}],
  ['B=1\nA=${B}x', {...all('${B}x'), compose: '1x', 'python-dotenv': '1x', shell: '1x'}],
  ['B=1\nA=$B', {...all('$B'), compose: '1', shell: '1'}],
  ['A=1\nA=2', {...all('2'), 'django-environ-0.4': '1'}],
  ['A', {...all(none)}],
  ['A x', {...all(none), docker: refused, compose: refused}],
];

function all(value: string): Readonly<Record<Consumer, string>> {
  return Object.fromEntries(consumers.map((consumer) => [consumer, value])) as Record<Consumer, string>;
}

describe.each(consumers)('%s', (consumer) => {
  it.each(table.map(([line, values]) => [JSON.stringify(line), line, values[consumer]] as const))(
    '%s',
    (_, line, expected) => {
      const reading = parseDotenv(`${line}\n`, consumer);
      const isRefused = reading.troubles.some(({kind}) => kind === 'refused');
      expect(isRefused ? refused : (variablesOf(reading, consumer).get('A') ?? none)).toBe(expected);
    },
  );
});

describe('what stands between the brackets of a shell', () => {
  it.each([
    'A="${B:-it\'s}"',
    'A="it\'s ${B:-don\'t} x"',
    "A=${B# c\nB='x'\n'Q'={x}",
    'A=${B:-${C:-{}}',
    'A=`export B C#`',
    'A=${B:-`echo }`}',
    'A=${B:-"a\\"}b"}',
    'A="${B%%\'}\'}"',
    'A=${#B}${#}${##}${1:-x}${@}${B=x}${B:=x}${B%%x}',
  ])('takes %j', (line) => {
    expect(parseDotenv(`${line}\n`, 'shell').troubles).toEqual([]);
  });
  it.each([
    "A=${B:-it's}",
    'A="${B#it\'s}"',
    'A="${B:-${C#\'}}"',
    'A=${B# {x',
    'A=${B\t#{x}',
    'A="${ B}"',
    'A=${B;}',
    'A=${B/b/c}',
    'A=${B^^}',
    'A=${B:0:2}',
    'A=${B:}',
    'A=${}',
    'A=${!B}',
  ])('refuses %j', (line) => {
    expect(parseDotenv(`${line}\n`, 'shell').troubles.map(({kind}) => kind)).toEqual([refused]);
  });
});

/** What dash 0.5.12 prints for `$A`, `$B` and `$C` after it has read the line. */
describe('what a shell makes of the arguments of export', () => {
  const set = (text: string) => {
    const reading = parseDotenv(`${text}\n`, 'shell');
    if (reading.troubles.some(({kind}) => kind === 'refused')) return refused;
    return Object.fromEntries(variablesOf(reading, 'shell'));
  };
  it.each([
    ['export MY KEY ${X:+yes} B=1', {B: '1'}],
    ['export MY $X B=1', {B: '1'}],
    ['export ${X} B=1 $Y C=2', {B: '1', C: '2'}],
    ['${X} export B=1', {B: '1'}],
    ['$X readonly B=1', {B: '1'}],
    ['B=1 $X export C=2', {B: '1', C: '2'}],
    ['B=1 export C=2', {B: '1', C: '2'}],
    ['A=1; export $X B=$A', {A: '1', B: '1'}],
    ['A="a b"; export $X B=$A', {A: 'a b', B: 'a b'}],
    ['A="q B=3"; export $A', {A: 'q B=3', B: '3'}],
    ['A="B=1 C=2"; export $A', {A: 'B=1 C=2', B: '1', C: '2'}],
    ['export $(printf B) C=2', {C: '2'}],
    ['export $X B=$(date)', {B: undefined}],
    ['export -- B=1', {B: '1'}],
    ['export -p B=1', {}],
    ['export $X -p B=1', {}],
    ['export "B"=1', {B: '1'}],
    ['export $X', {}],
    ['export $X 1x', refused],
    ['export $X = B=1', refused],
    ['A="q 3"; export $A C=1', refused],
    ['export "$X" C=1', refused],
    ['export B=1 -p', refused],
    ['export -x B=1', refused],
    ['$X B=1 C=2', {}],
    ['$X ; B=1', {B: '1'}],
    ['$X && B=1', {B: '1'}],
    ['$X ;; B=1', refused],
    ['; B=1', refused],
    ['B=1 $X C=2', {}],
  ] as const)('%j', (text, expected) => expect(set(text)).toEqual(expected));
});

describe('the lines as a person reads them', () => {
  const read = (text: string) =>
    readLines(text).map((line) =>
      line.kind === 'other'
        ? [line.line, line.text]
        : [
            line.line,
            line.prefix?.text ?? '',
            line.key.text,
            line.value.text,
            line.value.form,
            line.value.behind?.text ?? '',
          ],
    );
  it('knows names, values, quotes and comments', () => {
    expect(read('# c\n\nA=1\n export B = "x y" # note\nC=\'a\nb\'\nD="open\nE\n')).toEqual([
      [3, '', 'A', '1', 'bare', ''],
      [4, 'export ', 'B', 'x y', 'closed', '# note'],
      [5, '', 'C', 'a\nb', 'closed', ''],
      [7, '', 'D', '"open', 'open', ''],
      [8, 'E'],
    ]);
  });
  it('places each piece', () => {
    const text = '  KEY = "v" # c';
    const [line] = readLines(text);
    if (line?.kind !== 'assignment') throw new Error('no assignment');
    const cut = ({start, end}: {readonly start: number; readonly end: number}) => text.slice(start, end);
    expect([line.span, line.indent, line.key.span, line.equals, line.value.written.span].map(cut)).toEqual([
      'KEY = "v" # c',
      '  ',
      'KEY',
      ' = ',
      '"v"',
    ]);
  });
});
