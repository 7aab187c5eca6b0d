import type {BoardView} from '../classroom/board-view.ts';
import {cells} from '../text/cells.ts';
import {type Sources, type Stage, stageOf} from './stage.ts';
import {titleOf} from './titles.ts';
import {andMore, words} from './words.ts';

/** Everything the page shows of a class, in one language, but the timer and the connection, which have their own pace. */
export interface Scene {
  readonly title: string;
  /** Where the instructor is, or that the class is paused. */
  readonly place: string;
  readonly isPaused: boolean;
  readonly online: number;
  readonly people: number;
  readonly stage: Stage;
  readonly rules: readonly {readonly title: string; readonly people: number}[];
  /** Said below the rules: how many more there are, or that there are none. */
  readonly rulesNote: string;
  readonly needHelp: number;
  readonly done: number;
  /** Empty while nobody may join. */
  readonly code: string;
  readonly places: readonly string[];
}

/** So many rules find room, in so many lines of so many cells. */
const roomForRules = {rules: 5, lines: 11, across: 25};

/** What the board shows of this view. */
export function sceneOf(view: BoardView, sources: Sources): Scene {
  const {language, titles} = sources;
  const {title, isPaused, online, people, rules, needHelp, done, places} = view;
  const stage = stageOf(view, sources);
  const titled = rules.map(({rule, people: who}) => ({title: titleOf(titles.rules, rule, language), people: who}));
  const shown = titled.slice(0, roomFor(titled));
  const more = rules.length - shown.length;
  const none = rules.length === 0 ? words.noRules[language] : '';
  return {
    title,
    place: isPaused ? words.paused[language] : placeOf(view, sources),
    isPaused,
    online,
    people,
    stage,
    rules: shown,
    rulesNote: more > 0 ? andMore(language, more) : none,
    needHelp,
    done,
    code: view.isOver ? '' : view.code,
    places,
  };
}

/** All that takes room on the page, without its numbers. */
export function shapeOf({stage, rules}: Scene): string {
  const {kind, heading, note, meter, listing, bars, names} = stage;
  const parts = [kind, heading, note, meter === undefined, names.length === 0, rules.map(({title}) => title)];
  return JSON.stringify([
    ...parts,
    listing.map(({text}) => text),
    bars.map(({label, figure}) => [label, figure?.length]),
  ]);
}

function placeOf({page}: BoardView, {language, titles}: Sources): string {
  if (page === undefined) return '';
  const key = `${page.lesson}#${page.page}`;
  const title = Object.hasOwn(titles.pages, key) ? titleOf(titles.pages, key, language) : page.page;
  return `${titleOf(titles.lessons, page.lesson, language)} · ${title}`;
}

function roomFor(rules: Scene['rules']): number {
  let lines = 0;
  const full = rules.findIndex(({title}) => {
    lines += Math.ceil(cells(title) / roomForRules.across);
    return lines > roomForRules.lines;
  });
  return Math.min(roomForRules.rules, full === -1 ? rules.length : full);
}
