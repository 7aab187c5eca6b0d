import {doors} from '../app/doors.ts';
import type {Program} from '../app/program.ts';
import {currentQuestion} from '../app/question.ts';
import type {State, View} from '../app/state.ts';
import {isTyping} from '../app/update.ts';
import {choiceTexts, listOf} from './choices.ts';
import {bar, draw, headline} from './frame.ts';
import type {Look} from './look.ts';
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
    bar(state, look),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function plainBody(state: State, look: Look): readonly string[] {
  const {screen} = state;
  if (!state.over && screen.kind === 'home')
    return doors(state.course).map((door, index) => `${index + 1}. ${doorLine(door, state, look)}`);
  const {lines, focus} = draw(state, look);
  const question = listOf(state);
  if (question) return [...lines, '', ...choiceTexts(question, state, look)];
  const changed =
    !state.over && screen.kind === 'exercise' && screen.scroll === 'follow' && screen.panel.kind === 'verdict';
  return changed ? lines.slice(focus?.from ?? 0) : lines;
}

/**
 * Understands one line of input: nothing is Enter, a number chooses a row, a key's letter or name presses it, and
 * while a text is asked for, the line is the text.
 */
export function plainInput(line: string, program: Program, at: number): void {
  const words = line.trim();
  const press = (key: string) => program.dispatch({type: 'key', key, view: wholeView, at});
  if (words === '') press('enter');
  else if (isTyping(program.state())) {
    program.dispatch({type: 'pasted', text: words, at});
    press('enter');
  } else if (/^\d+(?:[ ,]+\d+)*$/.test(words)) choose(words.split(/[ ,]+/).map(Number), program, at);
  else if (keyWords.has(words.toLowerCase())) press(words.toLowerCase());
  else for (const key of words) press(key);
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

function choose(numbers: readonly number[], program: Program, at: number): void {
  const state = program.state();
  const {screen} = state;
  const question = screen.kind === 'lesson' ? currentQuestion(state, screen) : undefined;
  for (const number of numbers) program.dispatch({type: 'chosen', index: number - 1, at});
  if (question?.kind === 'multi') program.dispatch({type: 'chosen', index: question.choices.length, at});
}
