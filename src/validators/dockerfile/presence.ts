import type {Dockerfile} from '../../syntax/dockerfile.ts';
import type {Text} from '../../text/language.ts';

/** What a rule that judges a whole image says of a file without any stage; nothing when there is one. */
export function missingStage(file: Dockerfile): Text | undefined {
  if (file.stages.length > 0) return undefined;
  return {
    en: 'There is no `FROM` yet, so there is nothing to judge. Begin with the image you build on.',
    ko: '아직 `FROM`이 없어서 살펴볼 것이 없어요. 바탕이 될 이미지부터 적으세요.',
  };
}
