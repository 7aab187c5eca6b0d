import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {cells} from '../../src/text/cells.ts';

const drawn = fc.constantFrom(
  ...'abc XYZ09`~!{}|가힣뷁한ㄱㅏ─│┌▶▸◐○✓✗█░▌…—–•·×↑↓←→↔☺ ​‍️́🙂👨‍👩‍👧🇰🇷ﾞかＡ',
  '\x1b[1m',
  '\x1b[38;2;1;2;3m',
  '\x1b[0m',
  '\x1b[',
  '\x1b]8;;x\x07',
  '\x1b',
  '\u0301',
  '\ufe0f',
  '\u200d',
  '\n',
  '\t',
);

test('gives string-width’s answer whatever is drawn', () => {
  fc.assert(
    fc.property(fc.array(drawn, {maxLength: 12}), (parts) => {
      const text = parts.join('');
      expect(cells(text)).toBe(stringWidth(text));
    }),
    {numRuns: 5_000},
  );
});

test('gives string-width’s answer for every character by itself and behind a Hangul syllable', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0xffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCharCode(code);
    if (cells(character) !== stringWidth(character)) wrong.push(code.toString(16));
    if (cells(`가${character}`) !== stringWidth(`가${character}`)) wrong.push(`가+${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});
