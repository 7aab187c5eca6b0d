import {cells} from './cells.ts';

/**
 * Text that comes from another machine, for one line: what is left is letters, marks, digits, punctuation, signs and
 * single blanks between them, at most `maxCells` cells and `maxUnits` UTF-16 units. The same again changes nothing.
 * Line breaks and tabs become blanks, compatibility forms become plain ones (NFKC), and a letter keeps two marks at most.
 * What joins, hides or turns others is dropped, so an emoji stands alone, and a flag becomes the letters of its country.
 */
export function remoteText(text: string, maxCells: number, maxUnits = 3 * maxCells): string {
  const start = text.slice(0, 64 * Math.max(0, maxCells));
  // Nearly every text is such a one, and a class may send thousands of them at once.
  if (ordinary.test(start)) return cutOrdinary(start.replace(/ +/g, ' ').trim(), maxCells, maxUnits).trimEnd();
  const plain = compatible(admitted(start.replace(breaks, ' ')));
  const joined = based(modernJamo(plain)).replace(/ +/g, ' ').trim();
  return cutAt(joined, maxCells, maxUnits).trimEnd();
}

/**
 * The text of a file from another machine: its first `maxLines` lines, each of at most `maxCells` cells, made of the
 * same characters as `remoteText`. Blanks stay as they are, tabs reach to the next stop of four cells, and full-width
 * signs stay full-width, because they may be what is wrong with the file. Lines end with LF, the last one with nothing.
 */
export function remoteLines(text: string, maxLines: number, maxCells: number): string {
  return text
    .split(/\r\n?|[\n\x85\u2028\u2029]/, Math.max(0, maxLines))
    .map((line) => fileLine(line.slice(0, 64 * Math.max(0, maxCells)), maxCells))
    .join('\n');
}

function fileLine(line: string, maxCells: number): string {
  let shown = '';
  let column = 0;
  for (const [index, part] of line.split('\t').entries()) {
    const gap = index === 0 ? '' : ' '.repeat(4 - (column % 4));
    const clean = based(modernJamo(admitted(part.replace(breaks, ' ')).normalize('NFC')));
    shown += gap + clean;
    column += gap.length + cells(clean);
  }
  return cutAt(shown, maxCells, 3 * maxCells);
}

const breaks = /[\p{Zs}\p{Zl}\p{Zp}\t-\r\x85]/gu;

/** Everything that is neither a letter, a mark, a digit, punctuation, a sign nor a blank: C0, C1, bidi, tags, unassigned … */
const foreign = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
/** Allowed by its category, and yet: fillers, selectors and blank signs, circles around others, skin tones, archaic jamo. */
const trouble =
  /[\p{Default_Ignorable_Code_Point}\p{Me}\p{Emoji_Modifier}\u2800\ufffc\u{1d159}\u{13441}\u{13442}\u1113-\u115f\u1176-\u11a7\u11c3-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/gu;
/**
 * Code points that terminals draw wider than we count: marks and two signs younger than Unicode 11, which they take for
 * letters, and the letters that string-width takes for a part of the next one.
 */
const wider = charactersOf(`
  897-89f 8ca-8d2 b55 c3c d81 ece 1abf-1add 1ae0-1aeb 1dfa a82c 10d69-10d6d 10eab-10eac 10efa-10eff 10f82-10f85
  11070 11073-11074 110c2 111cf 11241 113bb-113c0 113ce 113d0 113d2 113e1-113e2 1193b-1193c 1193e 11943 11b60
  11b62-11b64 11b66 11f00-11f01 11f36-11f3a 11f40 11f42 11f5a 13440 13447-13455 1611e-16129 1612d-1612f 16fe4
  1cf00-1cf2d 1cf30-1cf46 1e08f 1e2ae 1e4ec-1e4ef 1e5ee-1e5ef 1e6e3 1e6e6 1e6ee-1e6ef 1e6f5 1f93b 1f946
  d4e 111c2-111c3 113d1 1193f 11941 11a3a 11a84-11a89 11d46 11f02
`);

function charactersOf(ranges: string): RegExp {
  const codes = ranges.replace(/[\da-f]+/g, (code) => `\\u{${code}}`);
  return new RegExp(`[${codes.replace(/\s/g, '')}]`, 'gu');
}

const flagLetter = /[\u{1f1e6}-\u{1f1ff}]/gu;

/** What is on the list. Marks are thinned before Unicode sorts them, which takes long for thousands on one letter. */
function admitted(text: string): string {
  return text
    .replace(foreign, '')
    .replace(trouble, '')
    .replace(wider, '')
    .replace(flagLetter, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41))
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** NFKC, but the single letters Koreans write (ㅋㅋ, ㅠㅠ) stay what they are: NFKC would glue them into syllables. */
function compatible(text: string): string {
  return text
    .replace(/[\uffa1-\uffdc]/g, wideJamo)
    .split(/([\u3131-\u318e]+)/)
    .map((part, index) => (index % 2 === 0 ? part.normalize('NFKC') : part))
    .join('');
}

/** ㄱ … ㅎ and the vowels in six rows of six, from half-width to the ordinary ones. */
function wideJamo(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code <= 0xffbe) return String.fromCharCode(code - 0xffa1 + 0x3131);
  const row = Math.floor((code - 0xffc2) / 8);
  return String.fromCharCode(0x314f + 6 * row + ((code - 0xffc2) % 8));
}

const leading = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const trailing = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** Jamo that wait for a partner are drawn over their neighbours by some terminals: the letters that stand alone instead. */
function modernJamo(text: string): string {
  return text.replace(/[\u1100-\u11ff]/g, (jamo) => {
    const code = jamo.charCodeAt(0);
    if (code < 0x1161) return leading[code - 0x1100] ?? '';
    return code < 0x11a8 ? String.fromCharCode(code - 0x1161 + 0x314f) : (trailing[code - 0x11a8] ?? '');
  });
}

/** Marks stand on something that can be seen, two at most. */
function based(text: string): string {
  return text.replace(/(^| )\p{M}+/gu, '$1').replace(/(\p{M}{2})\p{M}+/gu, '$1');
}

/** Nothing but ASCII that can be seen and Korean syllables: nothing of it is dropped, and none joins another. */
const ordinary = /^[ -~가-힣]*$/;

/** What fits, as `cutAt`, of a text that is `ordinary`. */
function cutOrdinary(text: string, maxCells: number, maxUnits: number): string {
  let [end, used] = [0, 0];
  while (end < text.length && end + 1 <= maxUnits) {
    used += text.charCodeAt(end) < 0x7f ? 1 : 2;
    if (used > maxCells) break;
    end++;
  }
  return text.slice(0, end);
}

/** What fits. Scripts that join letters into one picture are counted letter by letter: terminals differ in them. */
function cutAt(text: string, maxCells: number, maxUnits: number): string {
  let kept = '';
  let used = 0;
  for (const [letter] of text.matchAll(/\P{M}\p{M}*/gu)) {
    used += cells(letter);
    if (used > maxCells || kept.length + letter.length > maxUnits) break;
    kept += letter;
  }
  return kept;
}
