import {cEscape} from '../../../syntax/systemd/words.ts';
import type {Complaint} from './complaint.ts';

/** What is wrong with the C escapes of a text that begins at `from` of its value (`cunescape`): the first that is unknown. */
export function escapes(text: string, from = 0): readonly Complaint[] {
  for (let at = text.indexOf('\\'); at !== -1; ) {
    const next = text.startsWith('x00', at + 1) ? at + 4 : cEscape(text, at + 1)?.next;
    if (next === undefined)
      return [{kind: 'escape', from: from + at, to: from + Math.min(at + 2, text.length), detail: 'unknown-escape'}];
    at = text.indexOf('\\', next);
  }
  return [];
}
