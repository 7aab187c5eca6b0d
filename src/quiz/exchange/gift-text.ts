/** Signs that mean something in GIFT; a backslash before them, or before `n` for a newline, makes text of them. */
const special = '\\~=#{}:';

/** A text as GIFT writes it: on one line, so that neither an empty line nor `//` can end or hide anything. */
export function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A file's text with LF, without its byte order mark and without characters that could steer a terminal. */
export function cleanSource(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '');
}

/**
 * Can Moodle's reader bring this text back? It keeps escaped signs as `&&058;` and the like while it reads, so a text
 * that holds such a word itself comes back as the sign (question/format/gift/format.php, `escapedchar_pre`).
 */
export function survivesGift(text: string): boolean {
  return !/&&(?:010|(?:035|058|061|092|12[356]);)/.test(text);
}

/** Escaped signs stand as one character each while the rest is cut apart; these are no characters of any text. */
const firstMark = 0xfdd0;

/** Puts one character for each escaped sign: what still looks like a sign then is one. Line breaks stay where they are. */
export function shieldGift(written: string): string {
  return written
    .replace(/[\ufdd0-\ufdef]/g, '\ufffd')
    .replace(/\\([\\~=#{}:n])/g, (_, sign: string) => String.fromCharCode(firstMark + `${special}n`.indexOf(sign)));
}

/** The text behind the characters that `shieldGift` put. */
export function unshieldGift(shielded: string): string {
  return shielded.replace(/[\ufdd0-\ufdd7]/g, (mark) => {
    const sign = `${special}n`.charAt(mark.charCodeAt(0) - firstMark);
    return sign === 'n' ? '\n' : sign;
  });
}
