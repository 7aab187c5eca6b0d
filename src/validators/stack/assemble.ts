import {kindByName} from '../detect.ts';
import {isJudged, loadValidator} from '../index.ts';
import {textOf} from '../validator.ts';
import type {ArchivedFile} from './archive.ts';
import {isStackText, type Stack, type StackFile} from './stack.ts';

/** A stack of these files, each read by the validator of its kind, as `drydock check FOLDER` would find them. */
export async function stackOf(files: readonly ArchivedFile[], shownAs = ''): Promise<Stack> {
  const judged: StackFile[] = [];
  const texts = new Map<string, string>();
  for (const {path, text} of files) {
    const source = textOf(text);
    const kind = kindByName(path, source.text);
    if (kind !== undefined) {
      const tree = isJudged(kind) ? (await loadValidator(kind)).parse({path, ...source}) : undefined;
      judged.push({path, kind, text: source.text, tree});
    } else if (isStackText(path)) texts.set(path, source.text);
  }
  return {shownAs, paths: new Set(files.map(({path}) => path)), files: judged, texts};
}
