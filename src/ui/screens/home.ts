import {isExam} from '../../app/class-policy.ts';
import {type Door, doors, dueQuestions, isPassed, isStarted, type Standing, standing} from '../../app/doors.ts';
import type {HomeScreen, State} from '../../app/state.ts';
import {cells, cut, padTo, wrap} from '../../text/width.ts';
import type {Drawing} from '../blocks.ts';
import type {Look} from '../look.ts';

/** A part of the picture: its name there and the numbers of the lessons behind it. */
interface Part {
  readonly name: string;
  readonly lessons: readonly number[];
}

const parts = {
  actions: {name: 'GitHub Actions', lessons: [4, 5, 6]},
  nginx: {name: 'Nginx', lessons: [12, 13]},
  gunicorn: {name: 'Gunicorn', lessons: [10]},
  interface: {name: 'WSGI', lessons: [7, 8]},
  django: {name: 'Django', lessons: [9]},
  systemd: {name: 'systemd', lessons: [11]},
  dockerfile: {name: 'Dockerfile', lessons: [1, 2, 3]},
} as const satisfies Record<string, Part>;

/** The home screen: the deployment that is being learned, each part with its progress, and the doors to the lessons. */
export function drawHome(state: State, screen: HomeScreen, look: Look): Drawing {
  const rows = doors(state.course);
  const drawn = state.course.planned.length > 0 ? drawPicture(state, rows[screen.selected], look) : [];
  const picture = [...drawn, ...drawDue(state, look)];
  const list = rows.map((door, index) => drawDoor(door, index === screen.selected, state, look));
  const at = picture.length + screen.selected;
  return {lines: [...picture, ...list], focus: {from: screen.selected === 0 ? 0 : at, to: at}};
}

/** What the quiz would ask again; nothing when nothing is due, or the quiz is closed. */
function drawDue(state: State, look: Look): string[] {
  if (isExam(state)) return [];
  const due = dueQuestions(state.course, state.progress, state.now);
  if (due === 0) return [];
  const text = look.say({
    en: `${due} ${due === 1 ? 'question is' : 'questions are'} due for review: z`,
    ko: `복습할 문제가 ${due}개 있어요: z`,
  });
  return [`  ${look.paint('quiet', text)}`, ''];
}

function drawPicture(state: State, selected: Door | undefined, look: Look): string[] {
  const chosen = selected === undefined || selected.kind === 'quiz' ? undefined : selected.lesson.number;
  const name = (part: Part) =>
    chosen !== undefined && part.lessons.includes(chosen)
      ? look.paint('bar', part.name)
      : look.paint('strong', part.name);
  const mark = (part: Part) => drawMark(part, state, look);
  return look.columns >= 78 ? wideDrawing(name, mark, look) : narrowDrawing(name, mark, look);
}

type Draw = (part: Part) => string;

function wideDrawing(name: Draw, mark: Draw, look: Look): string[] {
  const {actions, nginx, gunicorn, interface: wsgi, django, systemd, dockerfile} = parts;
  const alive = look.say({en: 'keeps Gunicorn alive', ko: 'Gunicorn이 죽으면 되살려요'});
  const image = look.say({en: 'image:', ko: '이미지:'});
  return [
    '',
    `  git push ──▶ ${name(actions)} ──▶ server`,
    `               ${padTo(mark(actions), 19)}  │`,
    `  browser ──▶ ${name(nginx)} ──unix socket──▶ ${name(gunicorn)} ──${name(wsgi)}──▶ ${name(django)} ──▶ PostgreSQL`,
    `              ${padTo(mark(nginx), 23)}${padTo(mark(gunicorn), 11)}${padTo(mark(wsgi), 8)}${mark(django)}`,
    `  ${name(systemd)} ${mark(systemd)} — ${alive} · ${image} ${name(dockerfile)} ${mark(dockerfile)}`,
    '',
  ].map((line) => line.trimEnd());
}

function narrowDrawing(name: Draw, mark: Draw, look: Look): string[] {
  const {actions, nginx, gunicorn, interface: wsgi, django, systemd, dockerfile} = parts;
  return [
    `git push ──▶ ${name(actions)} ${mark(actions)}`,
    `browser ──▶ ${name(nginx)} ${mark(nginx)}`,
    `  ──▶ ${name(gunicorn)} ${mark(gunicorn)} (${name(systemd)} ${mark(systemd)})`,
    `  ──${name(wsgi)} ${mark(wsgi)}──▶ ${name(django)} ${mark(django)}`,
    `${look.say({en: 'image:', ko: '이미지:'})} ${name(dockerfile)} ${mark(dockerfile)}`,
    '',
  ].flatMap((line) => (cells(line) > look.columns ? wrap(line, look.columns) : [line]));
}

/** `✓ 3/3`, `◐ 1/3`, `○ 0/3`; a part without a single written lesson says so. */
function drawMark(part: Part, state: State, look: Look): string {
  const lessons = state.course.lessons.filter(({number}) => part.lessons.includes(number));
  if (lessons.length === 0) return look.paint('quiet', look.say({en: 'soon', ko: '곧'}));
  const standings = lessons.map((lesson) => standing(state.progress, lesson));
  const done = standings.filter((one) => one.state === 'done').length;
  const overall =
    done === part.lessons.length ? 'done' : standings.some((one) => one.state !== 'new') ? 'started' : 'new';
  return `${sign(overall, look)} ${done}/${part.lessons.length}`;
}

function sign(state: Standing['state'], look: Look): string {
  switch (state) {
    case 'done':
      return look.paint('good', '✓');
    case 'started':
      return look.paint('wait', '◐');
    case 'new':
      return '○';
  }
}

/** A door as a line of its own, for readers without a screen. */
export function doorLine(door: Door, state: State, look: Look): string {
  return `${doorLabel(door, look).trim()}  ${doorEnd(door, state, look)}`;
}

function drawDoor(door: Door, selected: boolean, state: State, look: Look): string {
  const pointer = selected ? look.paint('accent', '▶') : ' ';
  const label = doorLabel(door, look);
  const end = doorEnd(door, state, look);
  const room = look.columns - 2 - cells(end) - 1;
  const body = padTo(cut(label, room), room);
  const shown = selected ? look.paint('title', body) : door.kind === 'coming' ? look.paint('quiet', body) : body;
  return `${pointer} ${shown} ${end}`;
}

function doorLabel(door: Door, look: Look): string {
  if (door.kind === 'exercise') return `     ${look.say({en: 'exercise', ko: '실습'})} · ${look.say(door.title)}`;
  if (door.kind === 'quiz') return look.say({en: 'Quiz', ko: '퀴즈'});
  const {number, title, summary} = door.lesson;
  const head = `${String(number).padStart(2, '0')}  ${look.say(title)}`;
  return look.columns >= 100 ? `${padTo(head, 34)}  ${look.say(summary)}` : head;
}

function doorEnd(door: Door, state: State, look: Look): string {
  switch (door.kind) {
    case 'quiz': {
      const due = dueQuestions(state.course, state.progress, state.now);
      return due === 0 ? '' : look.say({en: `${due} due`, ko: `복습할 문제 ${due}개`});
    }
    case 'coming':
      return look.paint('quiet', look.say({en: 'coming', ko: '준비 중'}));
    case 'exercise': {
      const passed = isPassed(state.progress, door.id);
      if (passed) return look.paint('good', look.say({en: '✓ passed', ko: '✓ 통과'}));
      return isStarted(state.progress, door.id)
        ? look.paint('wait', look.say({en: '◐ started', ko: '◐ 하는 중'}))
        : look.say({en: '○ to do', ko: '○ 아직'});
    }
    case 'lesson': {
      const {state: how, pagesSeen} = standing(state.progress, door.lesson);
      const pages = `${pagesSeen}/${door.lesson.pages.length}`;
      return `${sign(how, look)} ${look.say({en: `${pages} pages`, ko: `${pages}페이지`})}`;
    }
  }
}
