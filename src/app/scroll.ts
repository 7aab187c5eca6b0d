import type {Action} from './keys.ts';
import type {View} from './state.ts';

/** The offset after a scrolling key; undefined when the action does not scroll. */
export function scrolled(action: Action, view: View): number | undefined {
  const pageful = Math.max(1, view.height - 2);
  const to = (offset: number) => Math.max(0, Math.min(offset, view.reach));
  switch (action) {
    case 'up':
      return to(view.offset - 1);
    case 'down':
      return to(view.offset + 1);
    case 'page-up':
      return to(view.offset - pageful);
    case 'page-down':
      return to(view.offset + pageful);
    case 'top':
      return 0;
    case 'bottom':
      return view.reach;
    default:
      return undefined;
  }
}
