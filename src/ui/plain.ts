import {doors} from '../app/doors.ts';
import {hits} from '../app/find.ts';
import {isTyping} from '../app/place.ts';
import type {Program} from '../app/program.ts';
import {asked} from '../app/question.ts';
import type {FindOverlay, State, View} from '../app/state.ts';
import {bar} from './bar.ts';
import {choiceTexts, listOf} from './choices.ts';
import {classLine} from './class-line.ts';
import {draw, headline} from './frame.ts';
import type {Look} from './look.ts';
import {drawHit, nothingFound} from './screens/find.ts';
import {doorLine} from './screens/home.ts';

/** Everything is in sight when nothing has to fit a window. */
const wholeView: View = {offset: 0, reach: 0, height: 1000};

/**
 * The screen as plain lines to be read one after the other, with nothing redrawn: for screen readers, pipes and
 * terminals that cannot be drawn on. Rows that can be chosen have numbers.
 */
export function plainText(state: State, look: Look): string {
  const lines = [
    headline(state, look),
    '',
    ...plainBody(state, look),
    ...(state.notice ? ['', look.say(state.notice)] : []),
    '',
    ...classLine(state, look, 'still'),
    bar(state, look),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function plainBody(state: State, look: Look): readonly string[] {
  const {screen} = state;
  if (!state.over && screen.kind === 'home')
    return doors(state.course).map((door, index) => `${index + 1}. ${doorLine(door, state, look)}`);
  if (state.over?.kind === 'find') return plainFind(state, state.over, look);
  const {lines, focus} = draw(state, look);
  const question = listOf(state);
  if (question) return [...lines, '', ...choiceTexts(question, state, look)];
  const changed =
    !state.over && screen.kind === 'exercise' && screen.scroll === 'follow' && screen.panel.kind === 'verdict';
  return changed ? lines.slice(focus?.from ?? 0) : lines;
}

/** The first hits with numbers, each told in full: nothing moves through them. */
function plainFind(state: State, over: FindOverlay, look: Look): readonly string[] {
  const found = hits(state, over).slice(0, 20);
  const listed = found.flatMap((hit, index) => {
    const [head = '', ...rest] = drawHit(hit, true, state, look);
    return [`${index + 1}. ${head.replace(/^\S+\s*/, '')}`, ...rest];
  });
  const ask = look.say({
    en: 'Type words to look for, a number to go there, . to close.',
    ko: '찾을 말을 쓰세요. 번호를 쓰면 그리로 가고, .을 쓰면 닫혀요.',
  });
  return [...(over.query === '' ? [] : listed.length > 0 ? listed : [look.say(nothingFound)]), '', ask];
}

/**
 * Understands one line of input: nothing is Enter, a number chooses a row, a key's letter or name presses it, and
 * while a text is asked for, the line is the text.
 */
export function plainInput(line: string, program: Program, at: number): void {
  const words = line.trim();
  const press = (key: string) => program.dispatch({type: 'key', key, view: wholeView, at});
  const {over} = program.state();
  if (words === '') press('enter');
  else if (over?.kind === 'find') search(words, over.query !== '', program, at);
  else if (isTyping(program.state())) {
    program.dispatch({type: 'pasted', text: words, at});
    press('enter');
  } else if (/^\d+(?:[ ,]+\d+)*$/.test(words)) choose(words.split(/[ ,]+/).map(Number), program, at);
  else if (keyWords.has(words.toLowerCase())) press(words.toLowerCase());
  else for (const key of words) press(key);
}

/** In the search a line is what to look for; once hits are listed, a number goes to one of them, and `.` closes it. */
function search(words: string, isListed: boolean, program: Program, at: number): void {
  const press = (key: string) => program.dispatch({type: 'key', key, view: wholeView, at});
  if (words === '.') press('escape');
  else if (isListed && /^\d{1,2}$/.test(words)) program.dispatch({type: 'chosen', index: Number(words) - 1, at});
  else {
    press('escape');
    press('/');
    program.dispatch({type: 'pasted', text: words, at});
  }
}

const keyWords: ReadonlySet<string> = new Set([
  'enter',
  'escape',
  'tab',
  'space',
  'up',
  'down',
  'left',
  'right',
  'backspace',
]);

/** Numbers are rows: of a list; for `order` the lines in the order wanted; for `match` the partner of each row in turn. */
function choose(numbers: readonly number[], program: Program, at: number): void {
  const question = program.state().over ? undefined : asked(program.state())?.question;
  const press = (key: string) => program.dispatch({type: 'key', key, view: wholeView, at});
  if (question?.kind === 'order') program.dispatch({type: 'ordered', rows: numbers.map((number) => number - 1)});
  else if (question?.kind === 'match') for (const number of numbers) press(String(number));
  else for (const number of numbers) program.dispatch({type: 'chosen', index: number - 1, at});
  if (question?.kind === 'multi') program.dispatch({type: 'chosen', index: question.choices.length, at});
}
