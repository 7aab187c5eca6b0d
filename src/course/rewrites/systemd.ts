import {parseUnit} from '../../syntax/systemd.ts';
import {apply, insert, type Rewrite, windowsEndings} from './edit.ts';

/** What a unit file may be written like without systemd noticing. */
export const ofUnits: readonly Rewrite[] = [
  windowsEndings,
  {name: {en: 'blank lines', ko: '빈 줄'}, apply: before('\n\n')},
  {name: {en: 'comments', ko: '주석'}, apply: before('# 메모 (note)\n; another\n')},
  {
    name: {en: 'blanks around the equals sign', ko: '등호 둘레의 공백'},
    apply: (text) =>
      apply(
        text,
        assignmentsIn(text).flatMap(({keySpan, valueSpan}) =>
          text.slice(keySpan.end, valueSpan.start) === '='
            ? [insert(keySpan.end, ' '), insert(valueSpan.start, '  ')]
            : [],
        ),
      ),
  },
  {name: {en: 'blanks at line ends', ko: '줄 끝 공백'}, apply: (text) => text.replace(/(?<=[^\s\\])(?=\r?$)/gm, '  ')},
];

function assignmentsIn(text: string): ReturnType<typeof parseUnit>['sections'][number]['assignments'] {
  return parseUnit(text).sections.flatMap(({assignments}) => assignments);
}

/** Puts lines before every section and every setting. */
function before(put: string): (text: string) => string {
  return (text) => {
    const {sections} = parseUnit(text);
    const starts = sections.flatMap(({span, assignments}) => [
      span.start,
      ...assignments.map(({keySpan}) => keySpan.start),
    ]);
    return apply(
      text,
      starts.map((start) => insert(start, put)),
    );
  };
}
