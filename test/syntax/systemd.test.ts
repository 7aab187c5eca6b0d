import {describe, expect, it} from 'vitest';
import {assignmentsOf, lastAssignment, parseUnit} from '../../src/syntax/systemd.ts';

/** Sections with their assignments, as plain data. */
function read(text: string, marked = false) {
  const {sections, problems} = parseUnit(text, marked);
  return {
    sections: sections.map(({name, assignments}) => [name, assignments.map(({key, value}) => `${key}=${value}`)]),
    problems: problems.map(({kind, line}) => `${kind}: ${line}`),
  };
}

describe('parseUnit', () => {
  it('takes blanks around headers, keys and values off', () => {
    expect(read('  [Unit]\t\n After\t= a  b \n')).toEqual({sections: [['Unit', ['After=a  b']]], problems: []});
  });

  it('joins continued lines, with a blank for each backslash and comments left out', () => {
    expect(read('[S]\nA=one \\\n# two\n  ; three\n  four\\\n\nB=5\n').sections).toEqual([
      ['S', ['A=one    four', 'B=5']],
    ]);
  });

  it('ends a value where something stands behind the backslash', () => {
    expect(read('[S]\nA=one \\ \n  two\n')).toEqual({sections: [['S', ['A=one \\']]], problems: ['no-equals: two']});
  });

  it('knows that two backslashes are none', () => {
    expect(read('[S]\nA=one\\\\\nB=2\n').sections).toEqual([['S', ['A=one\\\\', 'B=2']]]);
  });

  it('keeps what begins with a comment sign behind a value', () => {
    expect(read('[S]\nA=1 # one\n').sections).toEqual([['S', ['A=1 # one']]]);
  });

  it.each([
    ['CR LF', 'a\r\nb', 2],
    ['LF', 'a\nb', 2],
    ['CR', 'a\rb', 2],
    ['LF CR', 'a\n\rb', 2],
    ['NUL', 'a\0b', 2],
    ['NUL NUL', 'a\0\0b', 2],
  ])('ends lines at %s', (_, text, count) => {
    expect(read(`[S]\n${text}`).problems).toHaveLength(count);
  });

  it('reports what is no line of a unit', () => {
    expect(read('A=1\n[S\n[S] x\n[a"b]\n=1\nno\n').problems).toEqual([
      'outside-section: A=1',
      'unclosed-header: [S',
      'unclosed-header: [S] x',
      'bad-header: [a"b]',
      'no-key: =1',
      'no-equals: no',
    ]);
  });

  it('takes a comment behind a byte order mark for a line, as systemd does', () => {
    expect(read('# note\n[S]\n').problems).toEqual([]);
    expect(read('# note\n[S]\n', true).problems).toEqual(['outside-section: # note']);
  });

  it('refuses lines of a megabyte', () => {
    expect(read(`[S]\nA=${'é'.repeat(524_288)}\n`).problems.map((one) => one.slice(0, 13))).toEqual(['line-too-long']);
    expect(read(`[S]\nA=${'é'.repeat(524_000)}\n`).problems).toEqual([]);
  });

  it('says where each part of a value stands, also over several lines', () => {
    const text = '[S]\nA = one \\\n  # note\n  two\n';
    const [one] = assignmentsOf(parseUnit(text), 'S', 'A');
    const at = one?.value.indexOf('two') ?? 0;
    const {start, end} = one?.locate(at, at + 3) ?? {start: 0, end: 0};
    expect(text.slice(start, end)).toBe('two');
    expect(text.slice(one?.keySpan.start, one?.keySpan.end)).toBe('A');
    expect(text.slice(one?.valueSpan.start, one?.valueSpan.end)).toBe('one \\\n  # note\n  two');
  });

  it('finds all assignments of a key, over sections that are opened twice', () => {
    const unit = parseUnit('[S]\nA=1\n[T]\nA=2\n[S]\nA=3\n');
    expect(assignmentsOf(unit, 'S', 'A').map(({value}) => value)).toEqual(['1', '3']);
    expect(lastAssignment(unit, 'S', 'A')?.value).toBe('3');
    expect(lastAssignment(unit, 'S', 'B')).toBeUndefined();
  });
});
