import {expect, test} from 'vitest';
import {readArchive} from '../../../src/validators/stack/archive.ts';

test('files begin at their separators and end at the next; the text keeps its newlines', () => {
  expect(readArchive('note\n-- a --\nx\n\n-- deploy/b c.conf --\ny\n-- empty --\n-- d --\nz')).toEqual([
    {path: 'a', text: 'x\n\n'},
    {path: 'deploy/b c.conf', text: 'y\n'},
    {path: 'empty', text: ''},
    {path: 'd', text: 'z'},
  ]);
});

test('what only looks like a separator is text', () => {
  expect(readArchive('-- a --\n--b--\n -- c --\n-- d -- \n---- \n')).toEqual([
    {path: 'a', text: '--b--\n -- c --\n-- d -- \n---- \n'},
  ]);
  expect(readArchive('no separator\n')).toEqual([]);
});
