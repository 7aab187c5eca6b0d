/** The pairs of Korean particles whose form depends on how the word before them ends. */
export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이에요/예요' | '이라/라';

type Ending = 'vowel' | 'rieul' | 'consonant';

/**
 * A word with the right Korean particle behind it: `particle('RUN', '은/는')` is "RUN은".
 * Hangul is decided by its final consonant, digits and Latin letters by how Koreans read them aloud;
 * closing quotes, brackets and backticks are looked through.
 */
export function particle(word: string, pair: ParticlePair): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const ending = endingOf(word.replace(/[`'")\]}>.,…/]+$/u, ''));
  if (pair === '으로/로') return word + (ending === 'consonant' ? afterConsonant : afterVowel);
  return word + (ending === 'vowel' ? afterVowel : afterConsonant);
}

function endingOf(word: string): Ending {
  const last = word.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
  }
  if (/\d/.test(last)) return endingOfNumber(word);
  if (/[A-Za-z]/.test(last)) return endingOfLatin(word);
  return 'vowel';
}

/** 영 일 이 삼 사 오 육 칠 팔 구, and 십 백 천 만 behind trailing zeros. */
function endingOfNumber(word: string): Ending {
  const digits = /\d+$/.exec(word)?.[0] ?? '';
  if (/[1-9]0+$/.test(digits)) return 'consonant';
  return '178'.includes(digits.at(-1) ?? '') ? 'rieul' : '036'.includes(digits.at(-1) ?? '') ? 'consonant' : 'vowel';
}

/** Words in capitals are spelled out (RUN is read as a word by most, so are USER and COPY: they are listed). */
function endingOfLatin(word: string): Ending {
  const tail = /[A-Za-z]+$/.exec(word)?.[0] ?? '';
  const known = knownEndings[tail.toLowerCase()];
  if (known !== undefined) return known;
  const last = tail.at(-1)?.toLowerCase() ?? '';
  const spelled = tail.length > 1 && tail === tail.toUpperCase();
  if (spelled || tail.length === 1)
    return last === 'l' || last === 'r' ? 'rieul' : 'mn'.includes(last) ? 'consonant' : 'vowel';
  if (last === 'l') return 'rieul';
  return 'mn'.includes(last) || /(?:ng|[aeiou][bckpt])$/.test(tail.toLowerCase()) ? 'consonant' : 'vowel';
}

const knownEndings: Readonly<Record<string, Ending>> = {
  run: 'consonant',
  arg: 'vowel',
  env: 'vowel',
  cmd: 'vowel',
  add: 'vowel',
  copy: 'vowel',
  user: 'vowel',
  label: 'rieul',
  shell: 'rieul',
  volume: 'consonant',
  onbuild: 'vowel',
  expose: 'vowel',
  workdir: 'vowel',
  healthcheck: 'vowel',
  entrypoint: 'vowel',
  stopsignal: 'rieul',
  maintainer: 'vowel',
  from: 'consonant',
  latest: 'vowel',
  root: 'vowel',
  pip: 'consonant',
  apt: 'vowel',
  gunicorn: 'consonant',
  nginx: 'vowel',
  django: 'vowel',
  python: 'consonant',
  slim: 'consonant',
  app: 'consonant',
  git: 'consonant',
  txt: 'vowel',
  py: 'vowel',
  file: 'rieul',
  dockerfile: 'rieul',
  host: 'vowel',
  port: 'vowel',
  builder: 'vowel',
  build: 'vowel',
  base: 'vowel',
  install: 'rieul',
  bash: 'vowel',
  sudo: 'vowel',
  ubuntu: 'vowel',
  debian: 'consonant',
  alpine: 'consonant',
  node: 'vowel',
  npm: 'consonant',
};
