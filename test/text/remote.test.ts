import unicode from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cells} from '../../src/text/cells.ts';
import {remoteLines, remoteText} from '../../src/text/remote.ts';

/** One cluster: a letter, digit or sign that can be seen, with two marks at most. Written apart from the code on purpose. */
const cluster = /^[\p{L}\p{N}\p{P}\p{S}][\p{Mn}\p{Mc}]{0,2}$/u;
const hidden = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Zl}\p{Zp}\p{Me}\u2800]/u;

function expectClean(shown: string): void {
  expect(shown).not.toMatch(hidden);
  for (const word of shown.split(' '))
    for (const part of word.match(/[^\p{M}]?\p{M}*/gu) ?? []) if (part !== '') expect(part).toMatch(cluster);
}

/** A hundred thousand letters that differ in nothing that counts here. */
const plain = /[\p{Unified_Ideograph}\uac00-\ud7a3\u{17000}-\u{18cff}\u{13460}-\u{143ff}]/u;

const hostile = [
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u001b]0;title\u001b\\',
  '\u001b[2J\u001b[31m',
  '\u001bP$q q\u001b\\',
  '\u009b2J\u009d0;x\u009c\u0090',
  '\r\b\b\u0000\u007f',
  '\u202eevil\u202c\u2066\u2069\u200f\u061c',
  '👨‍👩‍👧‍👦👍🏽❤️🏳️‍🌈1️⃣🇰🇷🏴\u{e0067}\u{e0062}\u{e007f}',
  `z${'\u0300\u0323\u0489\u20dd'.repeat(40)}`,
  '\ud800\udfff\udc00x\ud83d',
  '\ufffe\uffff\u{1fffe}\ufdd0\ue000\u{10fffd}\u0378',
  '\u115f\u1160\u3164\uffa0\u2800\u200b\u00ad\u034f\ufeff\u180e',
  'ᄀᄀ각ᅡ\u1112\u1161\u11ab\ua960\ud7b0',
  'ㅋㅋㅋㅏㅠㅠﾡￂﾤ㉠㈎',
  'ﷺ½ﬁＡＢ①™…´¨￣',
  'क्ष्म्य्र'.repeat(6),
  '\u{10400}\u{10400}',
  '\u2028\u2029\u0085\n\t\v\f',
  'ក្រុ ไทยน้ำ עִבְרִית العَرَبِيَّة',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({unit: 'binary', maxLength: 12}),
      fc.string({unit: 'grapheme', maxLength: 12}),
      fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 8}).map((units) => String.fromCharCode(...units)),
      fc.array(fc.integer({min: 0x1100, max: 0x11ff}), {maxLength: 8}).map((units) => String.fromCharCode(...units)),
      fc.array(fc.integer({min: 0x300, max: 0x362}), {maxLength: 30}).map((units) => String.fromCharCode(...units)),
      fc.constantFrom('a', ' ', '가', '\n', '\t'),
    ),
    {maxLength: 12},
  )
  .map((parts) => parts.join(''));

describe('one line', () => {
  test('whatever comes in, only what can be seen comes out, within its bounds', () => {
    fc.assert(
      fc.property(text, fc.integer({min: 0, max: 80}), (words, width) => {
        const shown = remoteText(words, width);
        expectClean(shown);
        expect(shown).not.toMatch(/^ | $| {2}/);
        expect(cells(shown)).toBeLessThanOrEqual(width);
        expect(shown.length).toBeLessThanOrEqual(3 * width);
        expect(remoteText(shown, width)).toBe(shown);
      }),
      {numRuns: 2000},
    );
  });

  test('so it is for every character there is, alone and between others', () => {
    const wrong: string[] = [];
    for (let plane = 0; plane <= 0x10; plane++)
      for (let row = 0; row <= 0xff; row++) {
        const codes = Array.from({length: 0x100}, (_, code) => String.fromCodePoint((plane << 16) | (row << 8) | code));
        const assigned = codes.filter((character) => !/[\p{Cn}\p{Co}\p{Cs}]/u.test(character));
        const words = assigned
          .filter((character) => !plain.test(character))
          .map((character) => `가${character}\u1161a`)
          .join(' ');
        const shown = remoteText(words, words.length * 20);
        if (hidden.test(shown) || remoteText(shown, words.length * 20) !== shown) wrong.push(`${plane}/${row}`);
        const others = codes.filter((character) => !assigned.includes(character)).join('');
        if (remoteText(others, 5000) !== '') wrong.push(`${plane}/${row}: not assigned`);
      }
    expect(wrong).toEqual([]);
  });

  test('an ordinary text takes the short way, and comes out as on the long one', () => {
    const ordinary = fc.array(fc.oneof(fc.constantFrom(' ', '  ', '가', '힣', '~', '!'), fc.string({maxLength: 6})), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(ordinary, fc.integer({min: 3, max: 60}), fc.integer({min: 0, max: 60}), (parts, width, units) => {
        const words = parts.join('');
        // What is dropped later sends it the long way.
        expect(remoteText(words, width, units)).toBe(remoteText(`\u0001${words}`, width, units));
        expect(remoteText(words, width)).toBe(remoteText(`${words}\u200b`, width));
      }),
      {numRuns: 3000},
    );
  });

  test.each(hostile)('%j is harmless', (words) => {
    for (const width of [0, 1, 5, 24]) expectClean(remoteText(`a${words}b`, width));
  });

  test.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  김  지우\n', '김 지우'],
    ['각', '각'],
    ['ㅋㅋㅋ ㅠㅠ ㄱㅏ', 'ㅋㅋㅋ ㅠㅠ ㄱㅏ'],
    ['ﾡￂﾤￜ', 'ㄱㅏㄴㅣ'],
    ['ᄒ하ᅡᆫ', 'ㅎ하ㅏㄴ'],
    ['Nguyễn Thị', 'Nguyễn Thị'],
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['Ｊｉｗｏｏ', 'Jiwoo'],
    ['👩🏽‍💻 Ada 🇰🇷', '👩💻 Ada KR'],
    ['❤️', '❤'],
    ['a\u001b[31mred', 'a[31mred'],
    ['safe\u202etxt.exe', 'safetxt.exe'],
    ['e\u0301\u0301\u0301\u0301', 'é\u0301\u0301'],
    ['\u0301a', 'a'],
    ['น้ำ', 'น้ํา'],
  ])('%j is shown as %j', (words, shown) => {
    expect(remoteText(words, 24)).toBe(shown.normalize('NFC'));
  });

  test.each([
    '\u3164',
    '\u115f\u1160',
    '\uffa0',
    '\u2800',
    '\u200b\u200d',
    '\u00a0\u3000',
    '\u{e0041}',
    '\ufe0f',
    '\u{1d159}',
    '\u{13441}',
  ])('a name of %j alone is none', (words) => {
    expect(remoteText(words.repeat(5), 24)).toBe('');
  });

  test('it is cut by cells and by length, and never inside of a character', () => {
    expect(remoteText('가나다라', 5)).toBe('가나');
    expect(remoteText('ab cd', 3)).toBe('ab');
    expect(remoteText('🙂🙂', 3)).toBe('🙂');
    expect(remoteText('x\u0302\u0323y', 1)).toBe('x\u0323\u0302');
    expect(remoteText('가나다라', 24, 3)).toBe('가나다');
    expect(remoteText('\u{10400}\u{10400}', 24, 3)).toBe('\u{10400}');
    expect(remoteText('क्'.repeat(50), 4)).toBe('क्'.repeat(4));
  });

  test('a mountain of marks is not sorted', () => {
    const marks = '\u0301\u0323'.repeat(200_000);
    expect(remoteText(`a${marks}`, 100_000)).toHaveLength(3);
  });
});

/** What a terminal makes of a text: how far it moved, and what else it did. */
async function drawn(words: string): Promise<{readonly column: number; readonly row: number; readonly deeds: number}> {
  const screen = new xterm.Terminal({cols: 2000, rows: 3, allowProposedApi: true, logLevel: 'off'});
  screen.loadAddon(new unicode.Unicode11Addon());
  screen.unicode.activeVersion = '11';
  let deeds = 0;
  for (const heard of [screen.onTitleChange, screen.onData, screen.onBell, screen.onLineFeed]) heard(() => deeds++);
  await new Promise<void>((done) => screen.write(words, done));
  const {cursorX: column, cursorY: row} = screen.buffer.active;
  screen.dispose();
  return {column, row, deeds};
}

describe('on a terminal', () => {
  test('it moves as far as it is counted, and nothing else happens', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const {column, row, deeds} = await drawn(remoteText(words, 24));
        expect({row, deeds}).toEqual({row: 0, deeds: 0});
        expect(column).toBeLessThanOrEqual(24);
      }),
      {numRuns: 200},
    );
    expect(await drawn(hostile.join('\n'))).not.toMatchObject({row: 0, deeds: 0});
  });

  test('no character there is takes more than it is counted for', async () => {
    const wrong: string[] = [];
    for (let row = 0; row <= 0x10ff; row++) {
      const codes = Array.from({length: 0x100}, (_, code) => String.fromCodePoint((row << 8) | code));
      const odd = codes.filter((character) => !plain.test(character)).map((character) => `a${character}`);
      const shown = remoteText(odd.join(' '), 2000);
      if (/[^a ]/u.test(shown) && (await drawn(shown)).column > cells(shown)) wrong.push(row.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe('a file', () => {
  test('whatever comes in, its lines hold only what can be seen, within their bounds', () => {
    fc.assert(
      fc.property(text, fc.integer({min: 0, max: 6}), fc.integer({min: 0, max: 40}), (words, most, width) => {
        const shown = remoteLines(words, most, width);
        const lines = shown.split('\n');
        expect(lines.length).toBeLessThanOrEqual(Math.max(1, most));
        for (const line of lines) {
          expectClean(line);
          expect(cells(line)).toBeLessThanOrEqual(width);
          expect(line.length).toBeLessThanOrEqual(3 * width);
        }
        expect(remoteLines(shown, most, width)).toBe(shown);
      }),
      {numRuns: 2000},
    );
  });

  test('keeps its lines and its blanks; a tab reaches to the next stop', () => {
    expect(remoteLines('server {\r\n\tlisten 80;\n  a\tb  \r}\n', 10, 40)).toBe(
      'server {\n    listen 80;\n  a b  \n}\n',
    );
    expect(remoteLines('한\tx', 1, 40)).toBe('한  x');
    expect(remoteLines('\u001b[2Ja\n\u202eb', 10, 40)).toBe('[2Ja\nb');
  });

  test('does not put right what is wrong with it', () => {
    expect(remoteLines('listen： 80；', 1, 40)).toBe('listen： 80；');
  });

  test('is cut to its first lines and to the width', () => {
    expect(remoteLines('abc\ndef\nghi', 2, 2)).toBe('ab\nde');
    expect(remoteLines('abc', 0, 2)).toBe('');
  });
});
