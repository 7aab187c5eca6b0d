import {parsePython, spanOf} from '../../syntax/python.ts';
import {apply, insert, type Rewrite, windowsEndings} from './edit.ts';

/** What a Python module may be written like without Python noticing. */
export const ofPython: readonly Rewrite[] = [
  windowsEndings,
  {name: {en: 'blank lines', ko: '빈 줄'}, apply: before('\n\n')},
  {name: {en: 'comments', ko: '주석'}, apply: before('# 메모 (note)\n')},
];

/** Puts a text before every statement of the module that begins a line. */
function before(put: string): (text: string) => string {
  return (text) => {
    const file = parsePython(text);
    const starts = file.body
      .filter((statement) => !('decorator_list' in statement) || statement.decorator_list.length === 0)
      .map((statement) => spanOf(file, statement).start)
      .filter((start) => start === 0 || text[start - 1] === '\n');
    return apply(
      text,
      starts.map((start) => insert(start, put)),
    );
  };
}
