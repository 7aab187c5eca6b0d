import {cells} from '../text/cells.ts';
import type {Stage} from './stage.ts';

/** In rem: how large the heading and the labels are set, the room a bar needs below its label, and between two. */
const settings = {
  roomy: {heading: 2.3, label: 1.35, track: 0.7, gap: 0.6},
  full: {heading: 1.75, label: 1.15, track: 0.7, gap: 0.45},
  packed: {heading: 1.25, label: 1, track: 0.7, gap: 0.3},
};
/** What a projector has below the eyebrow and above the footer, and across, in rem; less when there is more to show. */
const roomFor = {height: 17, meter: 2, note: 2, wide: 50, narrow: 30};
/** A cell is about so wide, in em, and a line so high. */
const cellWidth = 0.5;
const lineHeight = 1.2;

type Measured = Pick<Stage, 'kind' | 'heading' | 'bars' | 'note' | 'meter'>;

/** The largest setting in which a stage fits on a projector; the smallest when none does, and the page can be scrolled. */
export function densityOf(stage: Measured): keyof typeof settings {
  const {note, meter} = stage;
  const room = roomFor.height - (meter === undefined ? 0 : roomFor.meter) - (note === undefined ? 0 : roomFor.note);
  if (heightOf(stage, settings.roomy) <= room) return 'roomy';
  return heightOf(stage, settings.full) <= room ? 'full' : 'packed';
}

/** How many lines a text takes that is set in `em` rem, `across` rem wide. */
export function linesOf(text: string, em: number, across: number): number {
  return Math.ceil((cells(text) * cellWidth * em) / across);
}

function heightOf({kind, heading, bars}: Measured, size: (typeof settings)['roomy']): number {
  const width = kind === 'exercise' || kind === 'exercises' ? roomFor.narrow : roomFor.wide;
  const columns = bars.length > 5 ? 2 : 1;
  const tallest = Math.max(0, ...bars.map(({label}) => linesOf(label, size.label, width / columns - 4)));
  const rows = Math.ceil(bars.length / columns) * (tallest * size.label * lineHeight + size.track + size.gap);
  return linesOf(heading, size.heading, width) * size.heading * lineHeight + rows;
}
