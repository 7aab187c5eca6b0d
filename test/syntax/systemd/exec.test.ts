import {describe, expect, it} from 'vitest';
import {argvOf, execLine, execWords} from '../../../src/syntax/systemd/exec.ts';
import {assignmentsOf, parseUnit} from '../../../src/syntax/systemd.ts';

/** Prefix, program and arguments of each command. */
function commands(value: string) {
  return execWords(value).commands.map(({prefix, path, args}) => [prefix, path.value, ...args.map((one) => one.value)]);
}

describe('execWords', () => {
  it.each([
    ['/bin/a b  c', [['', '/bin/a', 'b', 'c']]],
    ['/bin/a "b c" \'d "e"\' f"g h"i ""', [['', '/bin/a', 'b c', 'd "e"', 'fg hi', '']]],
    ['/bin/a \\x41 a\\tb \\s \\u00e9 \\101', [['', '/bin/a', 'A', 'a\tb', ' ', 'é', 'A']]],
    [
      '/bin/a ; /bin/b c',
      [
        ['', '/bin/a'],
        ['', '/bin/b', 'c'],
      ],
    ],
    ['/bin/a \\; b', [['', '/bin/a', ';', 'b']]],
    ['/bin/a b; c', [['', '/bin/a', 'b;', 'c']]],
    ['-/bin/a', [['-', '/bin/a']]],
    ['@/bin/sh sh -c x', [['@', '/bin/sh', 'sh', '-c', 'x']]],
    ['-@!!/bin/a b', [['-@!!', '/bin/a', 'b']]],
    ['+!/bin/a', [['+', '!/bin/a']]],
    ['--/bin/a', [['-', '-/bin/a']]],
    ['"/bin/with blank" x', [['', '/bin/with blank', 'x']]],
    ['/bin/a \\q', [['', '/bin/a', '\\q']]],
    ['/bin/a b \\', [['', '/bin/a', 'b', '\\']]],
    ['', []],
  ])('reads %s', (value, expected) => {
    expect(commands(value)).toEqual(expected);
  });

  it.each([
    ['/bin/a "b', 'unclosed-quote', 7, 'refused'],
    ['-/bin/a "b', 'unclosed-quote', 8, 'left-out'],
    ['"/bin/a', 'unclosed-quote', 0, 'left-out'],
    ['/bin/a b\\q', 'unknown-escape', 8, 'goes-on'],
    ['/bin/a \\', 'lone-backslash', 7, 'goes-on'],
    ['+', 'no-program', 0, 'refused'],
    ['-', 'no-program', 0, 'left-out'],
    ['@/bin/a', 'no-first-argument', 0, 'refused'],
  ])('finds the mistake of %s', (value, kind, from, outcome) => {
    expect(execWords(value).problems).toEqual([expect.objectContaining({kind, from, outcome})]);
  });

  it('places each word in the file', () => {
    const text = '[Service]\nExecStart=/x/gunicorn \\\n  --bind "unix:/run/a" \\\n  mysite.wsgi\n';
    const [line] = assignmentsOf(parseUnit(text), 'Service', 'ExecStart');
    const words = line === undefined ? [] : argvOf(line);
    expect(words.map(({value}) => value)).toEqual(['/x/gunicorn', '--bind', 'unix:/run/a', 'mysite.wsgi']);
    expect(words.map(({span}) => text.slice(span.start, span.end))).toEqual([
      '/x/gunicorn',
      '--bind',
      '"unix:/run/a"',
      'mysite.wsgi',
    ]);
    if (line !== undefined) expect(execLine(line)).toBe(execLine(line));
  });

  it('leaves the name of the process out of the words of a command', () => {
    const [line] = assignmentsOf(parseUnit('[Service]\nExecStart=@/bin/sh name -c x\n'), 'Service', 'ExecStart');
    expect(line && argvOf(line).map(({value}) => value)).toEqual(['/bin/sh', '-c', 'x']);
  });
});
