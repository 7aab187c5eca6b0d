import {gluedItems} from './glued.ts';
import {djangoPaths} from './paths.ts';
import type {Settings} from './settings.ts';

const known = new WeakMap<Settings, boolean>();

/**
 * Does an item of a list lack its comma, or name something that Django does not have? Then what else seems to be missing
 * is most likely that item, and the rule that speaks of it speaks alone.
 */
export function hasBrokenItem(settings: Settings): boolean {
  const found =
    known.get(settings) ??
    (gluedItems(settings).length > 0 || djangoPaths(settings).some(({found: where}) => where === 'neither'));
  known.set(settings, found);
  return found;
}
