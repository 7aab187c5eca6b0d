import type {Text} from '../text/language.ts';
import {cells, hang, padTo, visible, wrap} from '../text/width.ts';
import {paint, type TextStyle} from './style.ts';

/** fine: as it should be. note: works, or is not needed. bad: drydock cannot do its work. */
type Health = 'fine' | 'note' | 'bad';

/** One thing that was looked at. */
export interface Row {
  readonly health: Health;
  readonly label: Text;
  /** What was seen. */
  readonly seen: Text;
  /** What to do about it. */
  readonly advice?: Text;
}

export interface Section {
  readonly title: Text;
  readonly rows: readonly Row[];
}

const signs = {fine: '✓', note: '·', bad: '✗'} as const;
const marks = {fine: 'code', note: 'faint', bad: 'error'} as const;

/** What was found, section by section; a word stands beside every sign that matters. */
export function diagnosisText(sections: readonly Section[], style: TextStyle): string {
  const labels = sections.flatMap(({rows}) => rows.map(({label}) => cells(label[style.language])));
  const width = Math.max(...labels);
  const parts = sections.map(({title, rows}) => [
    paint(title[style.language], 'strong', style),
    ...rows.flatMap((row) => lines(row, width, style)),
  ]);
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function lines({health, label, seen, advice}: Row, width: number, style: TextStyle): string[] {
  const {language} = style;
  const head = `${paint(signs[health], marks[health], style)} ${padTo(label[language], width)}  `;
  const room = Math.max(20, style.width - width - 6);
  const [first = '', ...rest] = wrap(visible(seen[language]), room);
  const more = [...rest, ...(advice === undefined ? [] : hang('→ ', visible(advice[language]), room))];
  return [`  ${head}${first}`.trimEnd(), ...more.map((line) => ' '.repeat(width + 6) + line)];
}
