import type {Titles} from '../classroom/board-titles.ts';
import type {BoardView} from '../classroom/board-view.ts';
import type {Language} from '../text/language.ts';
import {offsetOf, timerFace} from './clock.ts';
import {keepConnected} from './connection.ts';
import {Density} from './density.ts';
import {drawFrame, drawLink, drawScene, drawTimer, linkNote, put} from './draw.ts';
import {Memory} from './memory.ts';
import {readBoardView} from './read-view.ts';
import type {Link} from './retry.ts';
import {sceneOf, shapeOf} from './scene.ts';
import {minutesOf, speechOf, type Told} from './speech.ts';
import {noTitles, readTitles} from './titles.ts';
import {preferredLanguage, wishesOf} from './wishes.ts';

/** A screen reader is told something at most so often, in ms. */
const betweenWords = 10_000;
/** So many of the last messages say what time it is on the server. */
const clockMessages = 20;

/** Nothing was done for so long, in ms: the machine was asleep. */
const asleep = 10_000;

/** The page: one state, drawn whenever something in it has changed. */
class Board {
  readonly #memory = new Memory();
  readonly #density = new Density();
  readonly #token: string | undefined;
  #language: Language;
  #theme: 'light' | 'dark';
  #titles: Titles = noTitles;
  #view: BoardView | undefined;
  #link: Link = 'connecting';
  #clock: readonly {readonly server: number; readonly local: number}[] = [];
  #told: Told | undefined;
  #toldLink: Link = 'connecting';
  #reconnect: () => void = () => undefined;
  #tickedAt = Date.now();
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor() {
    const wishes = wishesOf(location);
    for (const [key, value] of Object.entries(wishes)) this.#memory.set(key, value);
    // The address bar is on the projector too.
    history.replaceState(null, '', location.pathname + location.search);
    this.#token = wishes.token ?? this.#memory.get('token');
    this.#language =
      wishesOf({hash: '', search: `?lang=${this.#memory.get('language')}`}).language ??
      preferredLanguage(navigator.languages);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const asked = this.#memory.get('theme');
    this.#theme = asked === 'dark' || asked === 'light' ? asked : dark.matches ? 'dark' : 'light';
    dark.addEventListener('change', ({matches}) => {
      if (this.#memory.get('theme') === undefined) this.#look(matches ? 'dark' : 'light');
    });
  }

  /** Shows what there is, connects, and goes on for as long as the page is open. */
  async run(): Promise<void> {
    this.#listen();
    this.#draw();
    this.#titles = await loadTitles();
    this.#draw();
    if (this.#token === undefined) return this.#linked('no-token');
    this.#reconnect = keepConnected(
      `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/`,
      this.#token,
      {
        welcomed: (now, at) => this.#heardTime(now, at, true),
        board: (value, at) => this.#heard(value, at),
        linked: (link) => this.#linked(link),
      },
    );
    addEventListener('online', () => this.#reconnect());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#reconnect();
    });
  }

  #listen(): void {
    const languages = () => this.#speak(this.#language === 'en' ? 'ko' : 'en');
    const themes = () => {
      this.#memory.set('theme', this.#theme === 'dark' ? 'light' : 'dark');
      this.#look(this.#theme === 'dark' ? 'light' : 'dark');
    };
    document.getElementById('language')?.addEventListener('click', languages);
    document.getElementById('theme')?.addEventListener('click', themes);
    addEventListener('keydown', ({key, ctrlKey, altKey, metaKey, repeat}) => {
      if (ctrlKey || altKey || metaKey || repeat) return;
      // The same keys on a Korean keyboard.
      if (key === 'l' || key === 'L' || key === 'ㅣ') languages();
      else if (key === 'd' || key === 'D' || key === 'ㅇ') themes();
    });
    addEventListener('resize', () => this.#draw());
    // Another address pasted into this tab loads nothing by itself.
    addEventListener('hashchange', () => {
      if (wishesOf(location).token !== undefined) location.reload();
    });
    setInterval(() => this.#tick(), 250);
    setInterval(() => this.#watchSleep(), 1000);
  }

  #look(theme: 'light' | 'dark'): void {
    this.#theme = theme;
    this.#draw();
  }

  #speak(language: Language): void {
    this.#memory.set('language', language);
    this.#language = language;
    this.#draw();
  }

  #linked(link: Link): void {
    this.#link = link === 'lost' && this.#view?.isOver ? 'ended' : link;
    this.#draw();
  }

  #heardTime(server: number, local: number, isFirst: boolean): void {
    this.#clock = [...(isFirst ? [] : this.#clock.slice(1 - clockMessages)), {server, local}];
  }

  #heard(value: unknown, at: number): void {
    const view = readBoardView(value);
    if (view === undefined) return;
    this.#view = view;
    this.#heardTime(view.now, at, false);
    this.#draw();
  }

  #draw(): void {
    drawFrame(this.#language, this.#theme);
    drawLink(this.#link, this.#language);
    if (this.#view !== undefined) {
      const scene = sceneOf(this.#view, this);
      drawScene(scene, this.#language, location);
      this.#density.fit(`${this.#language} ${shapeOf(scene)}`);
    }
    this.#tick();
  }

  /** What `sceneOf` is made with. */
  get language(): Language {
    return this.#language;
  }

  get titles(): Titles {
    return this.#titles;
  }

  /** A machine that slept still believes in connections that are long gone. */
  #watchSleep(): void {
    const now = Date.now();
    if (now - this.#tickedAt > asleep) this.#reconnect();
    this.#tickedAt = now;
  }

  #tick(): void {
    const view = this.#view;
    const local = performance.now();
    const now = local + offsetOf(this.#clock);
    const isTimed = view?.timerEnds !== undefined && !view.isOver;
    drawTimer(isTimed ? timerFace(view.timerEnds, now, this.#language) : undefined);
    if (local - this.#toldAt < betweenWords) return;
    const link = this.#link === this.#toldLink ? '' : linkNote(this.#link, this.#language);
    this.#toldLink = this.#link;
    const told = view === undefined ? undefined : {view, minutes: minutesOf(view, now)};
    const news = told === undefined ? '' : speechOf(this.#told, told, this);
    this.#told = told;
    const sentence = [link, news].filter((words) => words !== '').join(' ');
    if (sentence === '') return;
    put('speech', sentence);
    this.#toldAt = local;
  }
}

/** The titles of the server; none when they do not come: ids are shown then. */
async function loadTitles(): Promise<Titles> {
  try {
    const response = await fetch('titles.json', {signal: AbortSignal.timeout(3000)});
    return response.ok ? readTitles(await response.json()) : noTitles;
  } catch {
    return noTitles;
  }
}

void new Board().run();
