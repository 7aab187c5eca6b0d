import {type Action, type KeyPlace, keysOf} from '../app/keys.ts';
import {cells} from '../text/width.ts';
import type {Look} from './look.ts';

/** How a key is written on the screen. */
export function keyName(key: string, look: Look): string {
  return look.say(names[key] ?? {en: key, ko: key});
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

/** One line with the most wanted keys of a place: as many as fit, and always the one that shows them all. */
export function keyBar(place: KeyPlace, look: Look, idle: ReadonlySet<Action> = new Set()): string {
  const rows = keysOf(place).flatMap(({keys, bar, action}) =>
    bar && !idle.has(action) ? [{key: keyName(keys[0] ?? '', look), label: look.say(bar), action}] : [],
  );
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
