import {find, type Hit} from '../course/find.ts';
import {isLessonOpen, lessonOf} from './class-policy.ts';
import {lookUp, openExercise, type Step} from './go.ts';
import type {Action} from './keys.ts';
import type {FindOverlay, State} from './state.ts';

/** Opens the search over whatever is on the screen. */
export function openFind(state: State): Step {
  const opened: State = {...state, over: {kind: 'find', query: '', selected: 0}};
  return state.catalogue ? [opened] : [opened, {type: 'load-catalogue'}];
}

/** What fits what was typed; nothing while the catalogue is still being read. */
export function hits(state: State, {query}: FindOverlay): readonly Hit[] {
  if (state.catalogue === undefined) return [];
  const {screen} = state;
  const lesson = screen.kind === 'lesson' ? screen.lessons[state.language] : undefined;
  const page = screen.kind === 'lesson' ? lesson?.pages[screen.page] : undefined;
  const here = lesson && page && {lesson: lesson.id, page: page.id};
  const found = find(query, state.course, state.catalogue, state.language, here);
  return found.filter((hit) => isLessonOpen(state, lessonOfHit(state, hit)));
}

/** Of a lesson that is not open yet nothing is found: what it says would stand below. */
function lessonOfHit(state: State, hit: Hit): string {
  switch (hit.kind) {
    case 'term':
      return hit.term.page.lesson;
    case 'page':
      return hit.lesson;
    case 'exercise':
      return lessonOf(state, hit.id) ?? '';
  }
}

/** A key in the search: letters are the query, arrows choose, Enter goes there. */
export function findKey(state: State, over: FindOverlay, name: string, action: Action | undefined): Step {
  switch (action) {
    case 'close': {
      const {over: _, ...rest} = state;
      return [rest];
    }
    case 'up':
      return [choosing(state, over, over.selected - 1)];
    case 'down':
      return [choosing(state, over, over.selected + 1)];
    case 'open':
      return openHit(state, over);
    default:
      if (name === 'backspace') return [asking(state, [...over.query].slice(0, -1).join(''))];
      if (name === 'space') return [typed(state, over, ' ')];
      return [...name].length === 1 ? [typed(state, over, name)] : [state];
  }
}

function choosing(state: State, over: FindOverlay, wanted: number): State {
  const selected = Math.max(0, Math.min(wanted, hits(state, over).length - 1));
  return {...state, over: {...over, selected}};
}

/** The search with more text behind what was typed. */
export function typed(state: State, {query}: FindOverlay, text: string): State {
  return asking(state, (query + text.replace(/\s+/g, ' ')).slice(0, longestQuery));
}

/** Longer than any screen is wide. */
const longestQuery = 200;

function asking(state: State, query: string): State {
  return {...state, over: {kind: 'find', query, selected: 0}};
}

/** Leaves for the chosen hit: the page that teaches a term, a page, an exercise. */
export function openHit(state: State, over: FindOverlay): Step {
  const hit = hits(state, over)[over.selected];
  const {over: _, ...rest} = state;
  switch (hit?.kind) {
    case 'term':
      return lookUp(rest, hit.term.page.lesson, hit.term.page.page);
    case 'page':
      return lookUp(rest, hit.lesson, hit.page);
    case 'exercise':
      return openExercise(rest, hit.id);
    case undefined:
      return [state];
  }
}
