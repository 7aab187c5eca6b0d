import type {Course} from '../../course/lesson.ts';
import type {Text} from '../../text/language.ts';
import {order} from './order.ts';
import type {ConsoleState, Step} from './state.ts';

/** A page of the course. */
interface Place {
  readonly lesson: string;
  readonly page: string;
}

/** The page one further (1) or one back (-1); the first of the course when none was chosen yet. */
export function turnPage(state: ConsoleState, by: 1 | -1): Step {
  const pages = pagesOf(state.course);
  const page = pageInFront(state);
  const at = pages.findIndex(({lesson, page: id}) => lesson === page?.lesson && id === page.page);
  const to = pages[at === -1 ? 0 : at + by];
  if (to === undefined) return [{...state, notice: noFurther[by]}];
  return goTo(state, to);
}

/** The page that the room is shown, or will be as soon as the order for it has arrived. */
export function pageInFront({turned, room}: ConsoleState): Place | undefined {
  return turned ?? room.page;
}

/** Orders a page. */
export function goTo(state: ConsoleState, to: Place): Step {
  const [next, ...effects] = order(state, {k: 'page', ...to, hard: state.hard});
  return effects.length === 0 ? [next] : [{...next, turned: to}, ...effects];
}

const noFurther: Readonly<Record<1 | -1, Text>> = {
  1: {en: 'This is the last page of the course.', ko: '코스의 마지막 페이지예요.'},
  [-1]: {en: 'This is the first page of the course.', ko: '코스의 첫 페이지예요.'},
};

function pagesOf({lessons}: Course): readonly Place[] {
  return lessons.flatMap(({id: lesson, pages}) => pages.map(({id: page}) => ({lesson, page})));
}

/** Pages are offered, or turned for everybody; the page that is shown now becomes the one or the other at once. */
export function switchHard(state: ConsoleState): Step {
  const hard = !state.hard;
  const notice: Text = hard
    ? {en: 'From now on pages turn for everybody.', ko: '이제부터 모두의 페이지가 함께 넘어가요.'}
    : {
        en: 'From now on pages are only offered; learners turn them.',
        ko: '이제부터 페이지를 안내만 하고, 넘기는 것은 학습자가 정해요.',
      };
  const page = pageInFront(state);
  if (page === undefined) return [{...state, hard, notice}];
  const [next, ...effects] = order(state, {k: 'page', lesson: page.lesson, page: page.page, hard}, notice);
  return effects.length === 0 ? [next] : [{...next, hard}, ...effects];
}
