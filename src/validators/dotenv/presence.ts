import type {Text} from '../../text/language.ts';
import type {Dotenv} from './tree.ts';

/** What a goal says of a file without any line; nothing when there is one. */
export function missingVariables({lines}: Dotenv): Text | undefined {
  if (lines.length > 0) return undefined;
  return {
    en: 'There is no variable in this file yet. Write one on a line of its own, as in `DEBUG=False`.',
    ko: '이 파일에는 아직 변수가 없어요. `DEBUG=False`처럼 한 줄에 하나씩 적어 보세요.',
  };
}
