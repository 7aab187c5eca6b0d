/** The pairs of Korean particles whose form depends on how the word before them ends. */
export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이에요/예요' | '이라/라';

type Ending = 'vowel' | 'rieul' | 'consonant';

/**
 * A word with the right Korean particle behind it: `particle('RUN', '은/는')` is "RUN은".
 * Hangul is decided by its final consonant, digits, Latin letters and signs by how Koreans read them aloud;
 * closing quotes, brackets, backticks, the slash behind a folder and the dots of a cut text are looked through.
 */
export function particle(word: string, pair: ParticlePair): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const ending = endingOf(word);
  if (pair === '으로/로') return word + (ending === 'consonant' ? afterConsonant : afterVowel);
  return word + (ending === 'vowel' ? afterVowel : afterConsonant);
}

function endingOf(word: string): Ending {
  const open = word.normalize('NFC').replace(/[`'"”’\s]+$/u, '');
  const read = open.replace(/[`'"”’)\]}>/.,…]+$/u, '');
  const last = read.at(-1) ?? '';
  if (read === '' || /[\s`'"“‘([{]/u.test(last)) return endingOfSign(open.at(-1) ?? '');
  const code = last.charCodeAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) return endingOfSyllable(code);
  if (/\d/.test(last)) return endingOfNumber(read);
  return /[A-Za-z]/.test(last) ? endingOfLatin(read) : endingOfSign(last);
}

function endingOfSyllable(code: number): Ending {
  const final = (code - 0xac00) % 28;
  return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
}

/** 점, 콜론, 세미콜론, 샵, 백틱; most others (슬래시, 별표, 파이프, 따옴표, 괄호 …) end in a vowel. */
function endingOfSign(sign: string): Ending {
  return sign !== '' && '.…:;#`-'.includes(sign) ? 'consonant' : 'vowel';
}

/**
 * 영 일 이 삼 사 오 육 칠 팔 구, and 십 백 천 만 behind trailing zeros. One digit right behind letters is read in
 * English: 원 투 쓰리 포 파이브 식스 세븐 에잇 나인 제로 (`sqlite3`, `python3`, `utf8`).
 */
function endingOfNumber(word: string): Ending {
  if (/[A-Za-z]\d$/.test(word)) return /[1789]$/.test(word) ? 'consonant' : 'vowel';
  const digits = /\d+$/.exec(word)?.[0] ?? '';
  if (/[1-9]0+$/.test(digits)) return 'consonant';
  return '178'.includes(digits.at(-1) ?? '') ? 'rieul' : '036'.includes(digits.at(-1) ?? '') ? 'consonant' : 'vowel';
}

/** The last word alone decides: the table first, then spelled letter by letter (`SQL`, `npm`), else as it sounds. */
function endingOfLatin(word: string): Ending {
  const tail = /[A-Za-z]+$/.exec(word)?.[0] ?? '';
  const lower = tail.toLowerCase();
  const known = knownEndings[lower];
  if (known !== undefined) return known;
  const last = lower.at(-1) ?? '';
  const capitals = tail === tail.toUpperCase() && tail.length <= 3;
  if (capitals || !/[aeiouy]/.test(lower))
    return last === 'l' || last === 'r' ? 'rieul' : 'mn'.includes(last) ? 'consonant' : 'vowel';
  return endingBySound(lower);
}

/** 모듈, 셸; 머신, 네임, 로그인; 스테이징; 락, 스택; 커밋, 앱, 훅; but 부트, 업데이트, 서버, 이미지. */
function endingBySound(word: string): Ending {
  if (/le?$/.test(word)) return 'rieul';
  const closed = /(?:[mn]e?|ng|ck|pp)$/.test(word) || /[aeiou][bckpt]$/.test(word);
  const long = /(?:[aeo]e|ee|oo|ea|ai|oa)[kpt]$/.test(word) && !/(?:ook|eep)$/.test(word);
  return closed && !long ? 'consonant' : 'vowel';
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
  workdir: 'rieul',
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
  web: 'consonant',
  png: 'vowel',
  check: 'vowel',
  readme: 'vowel',
  daphne: 'vowel',
  sql: 'rieul',
};
