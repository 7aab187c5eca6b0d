import type {Text} from '../../text/language.ts';
import type {Ignoring} from './index.ts';

/** What a rule says of a file without any pattern; nothing when there is one. */
export function missingPattern({ignore}: Ignoring): Text | undefined {
  if (ignore.patterns.length > 0) return undefined;
  return {
    en: 'There is no pattern yet, so nothing is left out of the build context.',
    ko: '아직 패턴이 없어서 빌드 컨텍스트에서 빠지는 것이 없어요.',
  };
}
