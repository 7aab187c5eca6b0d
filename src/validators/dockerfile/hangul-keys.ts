const initials = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const vowels = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const finals = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
const consonants = 'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' ');

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const firstConsonant = 0x3131;
const firstVowel = 0x314f;
const lastVowel = 0x3163;

/**
 * The Latin letters on the keys of a text typed with the Korean two-set keyboard: "겨ㅜ" is "run". Other characters stay
 * as they are.
 */
export function typedInHangul(text: string): string {
  return Array.from(text, (character) => keys(character.codePointAt(0) ?? 0) ?? character).join('');
}

function keys(code: number): string | undefined {
  if (code >= firstSyllable && code <= lastSyllable) {
    const syllable = code - firstSyllable;
    const final = syllable % 28;
    const vowel = Math.floor(syllable / 28) % 21;
    const initial = Math.floor(syllable / 28 / 21);
    return `${initials[initial]}${vowels[vowel]}${finals[final]}`;
  }
  if (code >= firstVowel && code <= lastVowel) return vowels[code - firstVowel];
  if (code >= firstConsonant && code < firstVowel) return consonants[code - firstConsonant];
  return undefined;
}
