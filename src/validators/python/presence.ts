import type {PythonFile} from '../../syntax/python.ts';
import type {Text} from '../../text/language.ts';

/** What a goal says of a Python file that holds no statement at all; nothing when there is one, or Python cannot read it. */
export function missingStatements(file: PythonFile): Text | undefined {
  if (file.body.length > 0 || file.problems.length > 0) return undefined;
  return {
    en: 'There is no Python statement in this file yet, so there is nothing to judge. Write the first line.',
    ko: '이 파일에는 아직 Python 코드가 없어서 살펴볼 것이 없어요. 첫 줄부터 적어 보세요.',
  };
}
