import {parseDotenv} from '../../syntax/dotenv.ts';
import {apply, insert, type Rewrite} from './edit.ts';

/** What a `.env` file may be written like without any of its readers noticing; carriage returns they do notice. */
export const ofDotenv: readonly Rewrite[] = [
  {name: {en: 'blank lines', ko: '빈 줄'}, apply: before('\n')},
  {name: {en: 'comments', ko: '주석'}, apply: before('# 메모 (note)\n')},
];

/** Puts lines before every variable that begins a line. */
function before(put: string): (text: string) => string {
  return (text) => {
    const starts = parseDotenv(text, 'python-dotenv').entries.map(({keySpan}) => keySpan.start);
    const first = starts.filter((start) => start === 0 || text[start - 1] === '\n');
    return apply(
      text,
      first.map((start) => insert(start, put)),
    );
  };
}
