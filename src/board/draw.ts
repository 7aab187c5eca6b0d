import {shownCode} from '../classroom/code.ts';
import type {Language} from '../text/language.ts';
import type {TimerFace} from './clock.ts';
import {entranceOf, type Origin} from './place.ts';
import type {Link} from './retry.ts';
import type {Scene} from './scene.ts';
import type {Bar, Stage} from './stage.ts';
import {ofEveryone, words} from './words.ts';

/** Texts go into the page as texts, never as HTML. What has not changed is left alone. */
export function put(id: string, text: string): void {
  const element = part(id);
  if (element.textContent !== text) element.textContent = text;
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no part called ${id}.`);
  return element;
}

function show(id: string, isShown: boolean): void {
  part(id).hidden = !isShown;
}

/** What stands on the page in every class, in this language. */
export function drawFrame(language: Language, theme: 'light' | 'dark'): void {
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = theme;
  const fixed = {
    'online-words': words.online,
    'join-word': words.join,
    'passed-title': words.justPassed,
    'rules-title': words.rules,
    'help-words': words.needHelp,
    'done-words': words.done,
    language: words.toOther,
    theme: theme === 'dark' ? words.toLight : words.toDark,
  };
  for (const [id, text] of Object.entries(fixed)) put(id, text[language]);
  part('language').lang = language === 'en' ? 'ko' : 'en';
  part('room').ariaLabel = words.room[language];
  part('timer').ariaLabel = words.timer[language];
}

/** Whether the board is connected, in words, and what to do when it is not. */
export function drawLink(link: Link, language: Language): void {
  document.documentElement.dataset.link = link;
  put('link', linkWord(link)[language]);
  const alert = linkNote(link, language);
  put('alert', alert);
  show('alert', alert !== '');
}

function linkWord(link: Link) {
  switch (link) {
    case 'live':
      return words.live;
    case 'connecting':
      return words.connecting;
    case 'ended':
      return words.over;
    case 'lost':
    case 'refused':
    case 'outdated':
    case 'no-token':
      return words.away;
  }
}

/** What is wrong with the connection, in a sentence; empty when it lives or has done all it was for. */
export function linkNote(link: Link, language: Language): string {
  switch (link) {
    case 'live':
    case 'ended':
      return '';
    case 'connecting':
      return words.connectingNote[language];
    case 'lost':
      return words.lostNote[language];
    case 'refused':
      return words.refusedNote[language];
    case 'outdated':
      return words.outdatedNote[language];
    case 'no-token':
      return words.noTokenNote[language];
  }
}

/** The timer's place stays where it is when there is none. */
export function drawTimer(face: TimerFace | undefined): void {
  put('timer', face?.text ?? '');
  part('timer').dataset.phase = face?.phase ?? 'none';
}

/** A class. `origin`: where this page came from. */
export function drawScene(scene: Scene, language: Language, origin: Origin): void {
  const {title, place, isPaused, online, people, stage, rules, rulesNote, needHelp, done} = scene;
  const root = document.documentElement;
  root.dataset.stage = stage.kind;
  root.dataset.paused = String(isPaused);
  document.title = title === '' ? words.pageTitle[language] : `${title} · ${words.pageTitle[language]}`;
  put('title', title);
  put('place', place);
  put('online-count', String(online));
  put('everyone', ofEveryone(language, people));
  put('help-count', String(needHelp));
  show('help', needHelp > 0);
  put('done-count', String(done));
  show('done', done > 0);
  drawJoin(scene, language, origin);
  drawStage(stage, language);
  rows('rules', rules, ['count', 'rule'], ([count, rule], {people, title: name}) => {
    fill(count, String(people));
    fill(rule, name);
  });
  put('rules-note', rulesNote);
}

function drawJoin({code, places, stage}: Scene, language: Language, origin: Origin): void {
  const {command, reach} = entranceOf(code, places, origin);
  put('join-command', command);
  put('command', command);
  put('big-code', shownCode(code));
  put('only-here', words.onlyHere[language]);
  show('only-here', reach === 'this machine');
  show('invitation', stage.kind === 'waiting' && code !== '');
  show('join', code !== '');
}

function drawStage({eyebrow, heading, note, meter, listing, bars, names}: Stage, language: Language): void {
  put('eyebrow', eyebrow);
  put('heading', heading);
  put('note', note ?? '');
  show('note', note !== undefined);
  show('meter', meter !== undefined);
  // Bars that count say more than one that counts them all.
  show(
    'voyage',
    bars.every(({share}) => share === undefined),
  );
  if (meter !== undefined) {
    const progress = part('progress') as HTMLProgressElement;
    progress.max = meter.of;
    progress.value = meter.value;
    part('voyage').style.setProperty('--share', String(meter.value / meter.of));
    put('meter-text', meter.text);
    put('meter-beside', meter.beside ?? '');
  }
  show('listing', listing.length > 0);
  rows('listing', listing, ['line', 'spoken'], ([line, spoken], {text, isRight}) => {
    fill(line, text);
    fill(spoken, isRight ? words.right[language] : '');
    mark(line, isRight);
  });
  show('bars', bars.length > 0);
  part('bars').style.setProperty('--rows', String(Math.ceil(bars.length / 2)));
  rows('bars', bars, ['label', 'figure', 'spoken', 'track'], (cells, bar) => drawBar(cells, bar, language));
  show('passed', names.length > 0);
  rows('names', names, ['name'], ([name], text) => fill(name, text));
}

function drawBar([label, figure, spoken, track]: readonly HTMLElement[], bar: Bar, language: Language): void {
  fill(label, bar.label);
  fill(figure, bar.figure ?? '');
  fill(spoken, bar.isRight ? words.right[language] : '');
  track?.style.setProperty('--share', String(bar.share ?? 0));
  mark(track, bar.isRight);
}

/** Marks the row of a cell as what is right, or not. */
function mark(cell: HTMLElement | undefined, isRight: boolean): void {
  if (cell?.parentElement) cell.parentElement.dataset.right = String(isRight);
}

/** One `li` for each, with a `span` of each class in it; rows that are there already stay and are filled anew. */
function rows<One>(
  id: string,
  all: readonly One[],
  classes: readonly string[],
  draw: (cells: readonly HTMLElement[], one: One) => void,
): void {
  const list = part(id);
  while (list.children.length > all.length) list.lastElementChild?.remove();
  while (list.children.length < all.length) list.append(newRow(classes));
  for (const [index, one] of all.entries()) draw([...(list.children[index]?.children ?? [])] as HTMLElement[], one);
}

function newRow(classes: readonly string[]): HTMLElement {
  const row = document.createElement('li');
  for (const name of classes) {
    const cell = document.createElement('span');
    cell.className = name;
    if (name === 'track') cell.ariaHidden = 'true';
    else cell.dir = 'auto';
    row.append(cell);
  }
  return row;
}

function fill(element: HTMLElement | undefined, text: string): void {
  if (element !== undefined && element.textContent !== text) element.textContent = text;
}
