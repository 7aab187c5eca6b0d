import {asked} from '../app/question.ts';
import type {ExerciseScreen, LessonScreen, Scroll, State, View} from '../app/state.ts';
import {hintFor} from '../quiz/hint.ts';
import {cells, cut, padTo, wrap} from '../text/width.ts';
import {bar} from './bar.ts';
import {type Drawing, readable} from './blocks.ts';
import {choiceTexts, type ListQuestion, listOf, rowWidth} from './choices.ts';
import {classLine} from './class-line.ts';
import {type Look, typingMark, wide} from './look.ts';
import {drawClass} from './screens/class-panel.ts';
import {classQuizTitles, drawClassQuiz} from './screens/class-quiz.ts';
import {drawExercise} from './screens/exercise.ts';
import {drawAside} from './screens/exercise-file.ts';
import {drawFind} from './screens/find.ts';
import {drawHome} from './screens/home.ts';
import {drawLesson} from './screens/lesson.ts';
import {drawOverlay} from './screens/overlay.ts';
import {drawQuiz, drawQuizMenu, modeNames, quizTitles} from './screens/quiz.ts';
import {drawStartAnew} from './screens/quiz-confirm.ts';
import {drawResults} from './screens/results.ts';
import {drawStatistics} from './screens/statistics.ts';

/** From this many columns on, the learner's file stands beside the goals. */
const asideFrom = 110;

/** Everything on the screen as lines of exactly the window's size, and what of the body is in sight. */
export interface Frame {
  readonly header: string;
  readonly body: readonly string[];
  /** The rule under the body with the position mark. */
  readonly rule: string;
  readonly footer: readonly string[];
  readonly view: View;
  /** The choices of the question in front, to be drawn by the list component below the body. */
  readonly list?: ListFrame;
}

export interface ListFrame {
  readonly question: ListQuestion;
  /** How many lines there are for it, and how many it would take with every choice in full. */
  readonly height: number;
  readonly natural: number;
}

/** In fewer columns or lines than these nothing can be read or answered. */
export const least = {columns: 30, rows: 8};

/** Draws the state for a window. Pure: the same state and look give the same lines. */
export function frame(state: State, look: Look): Frame {
  if (look.columns < least.columns || look.rows < least.rows) return tooSmall(look);
  const header = drawHeader(state, look);
  const footer = drawFooter(state, look);
  const room = Math.max(3, look.rows - 2 - footer.length);
  const list = listOf(state);
  const drawing = withTypingInSight(draw(state, bodyLook(state, look)));
  const heights = list ? choiceTexts(list, state, look).map((row) => wrap(row, rowWidth(look)).length) : [];
  const natural = naturalHeight(heights);
  const listHeight = list ? Math.min(room - 2, Math.max(leastHeight(heights), room - drawing.lines.length)) : 0;
  const height = room - listHeight;
  const view = viewOf(drawing, scrollOf(state), height);
  const body = withAside(state, drawing.lines.slice(view.offset, view.offset + height), height, look);
  const rule = drawRule(drawing.lines.length, view, look);
  return {header, body, rule, footer, view, ...(list && {list: {question: list, height: listHeight, natural}})};
}

/** What a window shows that is too small for everything else. */
export function tooSmall(look: Look): Frame {
  const text = {
    en: `This window is too small: ${least.columns} × ${least.rows} is the least. Make it larger to go on.`,
    ko: `창이 너무 작아요. 적어도 ${least.columns} × ${least.rows}은 되어야 해요. 창을 키우면 이어서 할 수 있어요.`,
  };
  const height = Math.max(1, look.rows - 3);
  const body = wrap(look.say(text), look.columns).slice(0, height);
  return {header: '', body, rule: '', footer: [''], view: {offset: 0, reach: 0, height}};
}

/** A field that is written in is what should be kept in sight. */
function withTypingInSight(drawing: Drawing): Drawing {
  const line = drawing.focus ? -1 : drawing.lines.findIndex((one) => one.includes(typingMark));
  return line === -1 ? drawing : {...drawing, focus: {from: line, to: line}};
}

/** The whole body, not only what is in sight: for readers that have no screen. */
export function draw(state: State, look: Look): Drawing {
  const drawing = drawScreen(state, look);
  return {...drawing, lines: [...drawing.lines, ...drawHint(state, look)]};
}

function drawHint(state: State, look: Look): string[] {
  const now = state.over ? undefined : asked(state);
  const hint = now?.answering.hinted && now.answering.grade === undefined ? hintFor(now.question) : undefined;
  return hint ? ['', ...wrap(look.paint('wait', look.say(hint)), Math.min(look.columns, readable))] : [];
}

function drawScreen(state: State, look: Look): Drawing {
  if (state.over?.kind === 'find') return drawFind(state, state.over, look);
  if (state.over?.kind === 'class') return drawClass(state, state.over, look);
  if (state.over) return drawOverlay(state.over, state, look);
  const {screen} = state;
  switch (screen.kind) {
    case 'home':
      return drawHome(state, screen, look);
    case 'opening':
      return {lines: ['', look.say({en: 'Opening…', ko: '여는 중…'})]};
    case 'lesson':
      return drawLesson(state, screen, look);
    case 'exercise':
      return drawExercise(state, screen, look);
    case 'quiz-menu':
      return screen.confirm ? {lines: drawStartAnew(screen, look)} : drawQuizMenu(state, screen, look);
    case 'quiz':
      return drawQuiz(state, screen, look);
    case 'results':
      return drawResults(state, screen, look);
    case 'statistics':
      return drawStatistics(state, screen, look);
    case 'class-quiz':
      return drawClassQuiz(state, screen, look);
  }
}

/** The lines the choices take with every one of them in full, and a blank line before them. */
function naturalHeight(heights: readonly number[]): number {
  return 1 + heights.reduce((sum, count) => sum + count, 0);
}

/** The lines they take when only the one under the pointer is told in full, whichever that is. */
function leastHeight(heights: readonly number[]): number {
  return heights.length - 1 + Math.max(1, ...heights);
}

function scrollOf(state: State): Scroll {
  if (state.over?.kind === 'class' && ['menu', 'poll'].includes(state.over.page)) return 'follow';
  if (state.over) return state.over.kind === 'find' ? 0 : state.over.scroll;
  switch (state.screen.kind) {
    case 'home':
    case 'quiz-menu':
      return 'follow';
    case 'opening':
      return 0;
    case 'lesson':
    case 'exercise':
    case 'quiz':
    case 'results':
    case 'statistics':
    case 'class-quiz':
      return state.screen.scroll;
  }
}

/** What of a drawing is in sight in so many lines. */
export function viewOf({lines, focus}: Drawing, scroll: Scroll, height: number): View {
  const reach = Math.max(0, lines.length - height);
  const wanted = scroll === 'follow' ? followed(focus, height) : scroll;
  return {offset: Math.max(0, Math.min(wanted, reach)), reach, height};
}

/** The offset that keeps the focus in sight and as much as possible before it; its beginning when it is too long. */
function followed(focus: Drawing['focus'], height: number): number {
  if (focus === undefined || focus.to < height) return 0;
  return focus.to - focus.from + 1 > height ? focus.from : focus.to - height + 1;
}

function hasAside(state: State, look: Look): state is State & {screen: ExerciseScreen} {
  return (
    look.columns >= asideFrom &&
    !state.over &&
    state.screen.kind === 'exercise' &&
    state.screen.panel.kind === 'verdict'
  );
}

function bodyLook(state: State, look: Look): Look {
  return wide(look, hasAside(state, look) ? leftColumns(look) : look.columns);
}

function leftColumns(look: Look): number {
  return Math.min(84, Math.floor((look.columns - 3) * 0.52));
}

function withAside(state: State, lines: readonly string[], height: number, look: Look): readonly string[] {
  if (!hasAside(state, look)) return lines;
  const left = leftColumns(look);
  const aside = drawAside(state.screen, wide(look, look.columns - left - 3), height);
  return Array.from({length: height}, (_, row) =>
    `${padTo(lines[row] ?? '', left)} ${look.paint('quiet', '│')} ${aside[row] ?? ''}`.trimEnd(),
  );
}

function drawHeader(state: State, look: Look): string {
  return headerOf(titles(state, look), look);
}

/** The bar at the top: what is open, and a word at the right end. */
export function headerOf([left, right]: readonly [string, string], look: Look): string {
  const room = look.columns - cells(right) - 3;
  return look.paint('bar', ` ${padTo(cut(left, room), room)} ${right} `);
}

function titles(state: State, look: Look): readonly [string, string] {
  const {screen} = state;
  switch (screen.kind) {
    case 'home':
    case 'opening':
      return [
        look.say({en: 'drydock — learn to deploy', ko: 'drydock — 직접 쓰면서 배우는 배포'}),
        look.say({en: 'English', ko: '한국어'}),
      ];
    case 'lesson':
      return [lessonTitle(screen, look), lessonPlace(screen, look)];
    case 'exercise': {
      const reached = screen.verdict.goals.filter(({state: how}) => how === 'passed').length;
      const passed =
        screen.verdict.outcome === 'passed'
          ? look.say({en: '✓ passed', ko: '✓ 통과'})
          : `${reached}/${screen.verdict.goals.length}`;
      return [`${look.say({en: 'Exercise', ko: '실습'})} · ${look.say(screen.exercise.title)}`, passed];
    }
    case 'quiz-menu':
      return [look.say({en: 'Quiz', ko: '퀴즈'}), ''];
    case 'quiz':
      return quizTitles(screen, look);
    case 'results':
      return [look.say({en: 'Quiz · results', ko: '퀴즈 · 결과'}), look.say(modeNames[screen.run.mode])];
    case 'statistics':
      return [look.say({en: 'Quiz · statistics', ko: '퀴즈 · 통계'}), ''];
    case 'class-quiz':
      return classQuizTitles(state, screen, look);
  }
}

function lessonTitle(screen: LessonScreen, look: Look): string {
  const lesson = screen.lessons[look.language];
  return `${String(lesson.number).padStart(2, '0')} ${lesson.title}`;
}

function lessonPlace(screen: LessonScreen, look: Look): string {
  const lesson = screen.lessons[look.language];
  const page = lesson.pages[screen.page];
  if (page === undefined) return look.say({en: 'end', ko: '끝'});
  const place = `${screen.page + 1}/${lesson.pages.length}`;
  if (screen.step.kind !== 'question') return place;
  return `${place} · ${look.say({en: 'question', ko: '문제'})} ${screen.step.index + 1}/${page.questions.length}`;
}

/** A line under the body; where there is more above or below it says which lines are in sight. */
export function drawRule(total: number, view: View, look: Look): string {
  if (view.reach === 0) return look.paint('quiet', '─'.repeat(look.columns));
  const arrows = `${view.offset > 0 ? '↑' : ' '}${view.offset < view.reach ? '↓' : ' '}`;
  const mark = ` ${arrows} ${view.offset + 1}–${Math.min(total, view.offset + view.height)} / ${total} `;
  const left = Math.max(0, look.columns - cells(mark) - 2);
  return `${look.paint('quiet', '─'.repeat(left))}${look.paint('accent', mark)}${look.paint('quiet', '──')}`;
}

function drawFooter(state: State, look: Look): readonly string[] {
  const notice = state.notice ? wrap(look.paint('wait', look.say(state.notice)), look.columns).slice(0, 3) : [];
  return [...classLine(state, look), ...notice, bar(state, look)];
}

/** What the header says, in one line of plain text. */
export function headline(state: State, look: Look): string {
  return titles(state, look).join(' · ');
}
