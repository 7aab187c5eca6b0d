import {describe, expect, test} from 'vitest';
import type {Block, Inline} from '../../src/text/document.ts';
import {plainListing} from '../../src/text/listing.ts';
import {drawBlocks, inlineText} from '../../src/ui/blocks.ts';
import {look} from '../../src/ui/look.ts';

const words = (text: string): readonly Inline[] => [{kind: 'text', text}];
const canvas = (columns: number, depth: 0 | 3 = 0) => look('en', 'dark', depth, columns, 24);

test('a list hangs from its markers, at its depth', () => {
  const items: Block[] = [
    {kind: 'item', depth: 0, marker: '-', inlines: words('a first item that is long')},
    {kind: 'item', depth: 1, marker: '1.', inlines: words('inside')},
  ];
  expect(drawBlocks(items, canvas(20)).lines).toEqual(['- a first item that', '  is long', '  1. inside']);
});

test('a table stands in columns, and in groups where it is too wide', () => {
  const table: Block = {
    kind: 'table',
    header: [words('form'), words('stops in')],
    rows: [
      [words('shell'), words('10.2 s')],
      [words('실행형'), words('0.3 s')],
    ],
  };
  expect(drawBlocks([table], canvas(40)).lines).toEqual([
    'form     stops in',
    '─────────────────',
    'shell    10.2 s',
    '실행형   0.3 s',
  ]);
  expect(drawBlocks([table], canvas(14)).lines).toEqual([
    'shell',
    '  stops in:',
    '  10.2 s',
    '',
    '실행형',
    '  stops in:',
    '  0.3 s',
  ]);
});

test('code is set in and broken without losing a character', () => {
  const code: Block = {kind: 'code', listing: plainListing('shell', 'docker run -p 8000:8000 mysite')};
  const {lines} = drawBlocks([code], canvas(16));
  expect(lines.map((line) => line.slice(2)).join('')).toBe('docker run -p 8000:8000 mysite');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(16);
});

test('a picture too wide for the window is cut and says so', () => {
  const picture: Block = {kind: 'code', listing: plainListing('text', '┌────────────────────────────────────────┐')};
  const {lines} = drawBlocks([picture], canvas(24));
  expect(lines[0]).toMatch(/…$/);
  expect(lines[1]).toContain('wider');
});

describe('a walk', () => {
  const walk: Block = {
    kind: 'walk',
    listing: plainListing('dockerfile', 'FROM a ▶ b\nRUN x\nCMD ["y"]'),
    steps: [
      {from: 2, to: 3, inlines: words('These two.')},
      {from: 1, to: 1, inlines: words('This one.')},
    ],
  };

  const rule = '─'.repeat(24);

  test('before it begins shows the file and every explanation', () => {
    const {lines} = drawBlocks([walk], canvas(60));
    expect(lines).toEqual(['  FROM a ▶ b', '  RUN x', '  CMD ["y"]', '', 'line 2–3  These two.', 'line 1  This one.']);
  });

  test('marks the lines of its step and explains them alone', () => {
    const {lines, focus} = drawBlocks([walk], canvas(60), 0);
    expect(lines.slice(0, 3)).toEqual(['  FROM a ▶ b', '▶ RUN x', '▶ CMD ["y"]']);
    expect(lines.slice(3)).toEqual([rule, 'line 2–3 (1/2)  These two.', rule]);
    expect(focus).toEqual({from: 1, to: 5});
  });

  test('explains right below the lines, so that both are in sight in a low window', () => {
    const {lines, focus} = drawBlocks([walk], canvas(60), 1);
    expect(lines).toEqual(['▶ FROM a ▶ b', rule, 'line 1 (2/2)  This one.', rule, '  RUN x', '  CMD ["y"]']);
    expect(focus).toEqual({from: 0, to: 3});
  });
});

test('code in a sentence keeps its backticks without colour and loses them with it', () => {
  const inlines: Inline[] = [...words('use '), {kind: 'code', text: 'RUN'}];
  expect(inlineText(inlines, canvas(40))).toBe('use `RUN`');
  expect(inlineText(inlines, canvas(40, 3))).toBe('use \u001b[36mRUN\u001b[39m');
});
