import {type Action, type KeyPlace, type KeyRow, keysOf} from '../app/keys.ts';
import type {Text} from '../text/language.ts';
import {cells} from '../text/width.ts';
import type {Look} from './look.ts';

/** How a key is written on the screen. */
export function keyName(key: string, look: Look): string {
  const held = /^ctrl\+(.)$/.exec(key)?.[1];
  const name = held ? `Ctrl+${held.toUpperCase()}` : key;
  return look.say(names[key] ?? {en: name, ko: name});
}

const names: Readonly<Record<string, {en: string; ko: string}>> = {
  enter: {en: 'Enter', ko: 'Enter'},
  escape: {en: 'Esc', ko: 'Esc'},
  tab: {en: 'Tab', ko: 'Tab'},
  space: {en: 'Space', ko: 'Space'},
  backspace: {en: 'Backspace', ko: 'Backspace'},
  up: {en: '↑', ko: '↑'},
  down: {en: '↓', ko: '↓'},
  left: {en: '←', ko: '←'},
  right: {en: '→', ko: '→'},
  pageup: {en: 'PgUp', ko: 'PgUp'},
  pagedown: {en: 'PgDn', ko: 'PgDn'},
  home: {en: 'Home', ko: 'Home'},
  end: {en: 'End', ko: 'End'},
};

/** What is different about a place just now. */
interface Moment<A> {
  /** Actions that do nothing. */
  readonly idle?: ReadonlySet<A>;
  /** What actions are called instead of what the key table calls them. */
  readonly words?: ReadonlyMap<A, Text>;
  /** Letters are text: only keys that are none are offered. */
  readonly typing?: boolean;
}

/** One line with the most wanted keys of a place: as many as fit, and always the one that shows them all. */
export function keyBar(place: KeyPlace, look: Look, moment: Moment<Action> = {}): string {
  return barOf(keysOf(place), look, moment);
}

/** The same for the rows of any table of keys. */
export function barOf<A, P>(
  table: readonly KeyRow<A, P>[],
  look: Look,
  {idle, words, typing = false}: Moment<A> = {},
): string {
  const rows = table.flatMap(({keys, bar, action}) => {
    const key = typing ? keys.find((one) => [...one].length > 1) : keys[0];
    const label = bar && (words?.get(action) ?? bar);
    return key !== undefined && label && !idle?.has(action)
      ? [{key: keyName(key, look), label: look.say(label), action}]
      : [];
  });
  const help = rows.find(({action}) => action === 'help');
  const others = rows.filter(({action}) => action !== 'help');
  const entry = ({key, label}: {key: string; label: string}) => `${key} ${label}`;
  const kept: typeof rows = [];
  let used = help ? cells(entry(help)) : 0;
  for (const row of others) {
    const more = cells(entry(row)) + 3;
    if (used + more > look.columns) break;
    kept.push(row);
    used += more;
  }
  return [...kept, ...(help ? [help] : [])].map(({key, label}) => `${look.paint('accent', key)} ${label}`).join('   ');
}
