import {Box, type Key, type SuspendTerminal, Text, useApp, useCursor, useInput, usePaste, useWindowSize} from 'ink';
import {useRef, useSyncExternalStore} from 'react';
import {isTyping} from '../app/place.ts';
import type {Program} from '../app/program.ts';
import {asciiOnly, cells} from '../text/width.ts';
import {ChoiceList} from './ChoiceList.tsx';
import {frame} from './frame.ts';
import {type ColourDepth, look, typingMark} from './look.ts';

/** What the window can show; it does not change while the app runs. */
export interface Medium {
  readonly depth: ColourDepth;
  readonly signs: 'unicode' | 'ascii';
  /** The time in ms since 1970. */
  readonly now: () => number;
}

interface Props {
  readonly program: Program;
  readonly medium: Medium;
  /** Is told how the terminal can be lent to another program. */
  readonly onTerminal: (suspend: SuspendTerminal) => void;
}

/** The face: draws the program's state and turns what is pressed into events. */
export function App({program, medium, onTerminal}: Props) {
  onTerminal(useApp().suspendTerminal);
  const state = useSyncExternalStore(program.subscribe, program.state);
  const {columns, rows} = useWindowSize();
  const canvas = look(state.language, state.theme, medium.depth, Math.max(20, columns), Math.max(6, rows));
  const picture = frame(state, canvas);
  // Ink swaps key handlers after the frame: one that is a frame old must still know what is in sight now.
  const shown = useRef(picture);
  shown.current = picture;
  const {setCursorPosition} = useCursor();
  const press = (key: string) => program.dispatch({type: 'key', key, view: shown.current.view, at: medium.now()});
  useInput((input, key) => {
    const listed = shown.current.list !== undefined && belongsToList(input, key);
    if (!listed) for (const name of keyNames(input, key)) press(name);
  });
  // Pasted letters are never commands: a text with `q` or `r` in it must not quit or reset anything.
  usePaste((text) => {
    if (isTyping(program.state())) program.dispatch({type: 'pasted', text, at: medium.now()});
  });
  const show = medium.signs === 'ascii' ? asciiOnly : (text: string) => text;
  const typing = isTyping(state) ? picture.body.findIndex((line) => line.includes(typingMark)) : -1;
  setCursorPosition(
    typing === -1 ? undefined : {x: cells((picture.body[typing] ?? '').split(typingMark)[0] ?? ''), y: typing + 1},
  );
  return (
    <Box flexDirection="column" height={rows} width={columns}>
      <Text wrap="truncate">{show(picture.header)}</Text>
      <Box height={picture.view.height} flexShrink={0}>
        <Text wrap="truncate">{show(picture.body.join('\n').replace(typingMark, '')) || ' '}</Text>
      </Box>
      {picture.list && (
        <ChoiceList
          key={picture.list.question.id}
          list={picture.list}
          state={state}
          look={canvas}
          program={program}
          medium={medium}
          show={show}
        />
      )}
      <Text wrap="truncate">{show(picture.rule)}</Text>
      <Text wrap="truncate">{show(picture.footer.join('\n'))}</Text>
    </Box>
  );
}

/** Keys that ink-select-input handles by itself. */
function belongsToList(input: string, key: Key): boolean {
  return key.upArrow || key.downArrow || key.return || /^[jk1-9]$/.test(input);
}

/** The names of what was pressed, one for each key: several characters can arrive in one read. */
export function keyNames(input: string, key: Key): readonly string[] {
  if (key.eventType === 'release') return [];
  const special = specialName(key);
  if (special !== undefined) return [special];
  if (key.ctrl) return [`ctrl+${input}`];
  if (key.meta) return [];
  return [...input.normalize('NFC')].map((character) =>
    character === ' ' ? 'space' : character === '\r' || character === '\n' ? 'enter' : character,
  );
}

function specialName(key: Key): string | undefined {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.tab) return 'tab';
  if (key.backspace || key.delete) return 'backspace';
  return undefined;
}
