import type {Language} from '../text/language.ts';
import type {TimerFace} from './clock.ts';
import {densityOf} from './density.ts';
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
  put('link', (link === 'live' ? words.live : link === 'connecting' ? words.connecting : words.away)[language]);
  const alert = linkNote(link, language);
  put('alert', alert);
  show('alert', alert !== '');
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

/** A class. `host`: where learners join. */
export function drawScene(scene: Scene, language: Language, host: string): void {
  const {title, place, isPaused, online, people, stage, rules, rulesNote, needHelp, done, code} = scene;
  const root = document.documentElement;
  root.dataset.stage = stage.kind;
  root.dataset.density = densityOf(stage);
  root.dataset.paused = String(isPaused);
  document.title = title === '' ? words.pageTitle[language] : `${title} · ${words.pageTitle[language]}`;
  put('title', title);
  put('place', place);
  put('online-count', String(online));
  put('everyone', ofEveryone(language, people));
  put('help-count', String(needHelp));
  part('help').dataset.any = String(needHelp > 0);
  put('done-count', String(done));
  drawJoin(code, host, stage);
  drawStage(stage, language);
  rows('rules', rules, ['count', 'rule'], ([count, rule], {people, title: name}) => {
    fill(count, String(people));
    fill(rule, name);
  });
  put('rules-note', rulesNote);
}

function drawJoin(code: string, host: string, {kind}: Stage): void {
  const command = code === '' ? '' : `drydock class join ${code}@${host}`;
  put('join-command', command);
  put('command', command);
  put('big-code', code);
  show('invitation', kind === 'waiting' && code !== '');
  show('join', code !== '');
}

function drawStage({eyebrow, heading, note, meter, bars, names}: Stage, language: Language): void {
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
  show('bars', bars.length > 0);
  rows('bars', bars, ['label', 'figure', 'spoken', 'track'], (cells, bar) => drawBar(cells, bar, language));
  show('passed', names.length > 0);
  rows('names', names, ['name'], ([name], text) => fill(name, text));
}

function drawBar([label, figure, spoken, track]: readonly HTMLElement[], bar: Bar, language: Language): void {
  fill(label, bar.label);
  fill(figure, bar.isRight ? `${bar.figure} ✓` : (bar.figure ?? ''));
  fill(spoken, bar.isRight ? words.right[language] : '');
  if (track === undefined) return;
  track.style.setProperty('--share', String(bar.share ?? 0));
  if (track.parentElement !== null) track.parentElement.dataset.right = String(bar.isRight);
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
