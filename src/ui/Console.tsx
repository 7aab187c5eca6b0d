import {Box, Text, useCursor, useInput, usePaste, useWindowSize} from 'ink';
import {useRef, useSyncExternalStore} from 'react';
import type {ConsoleEvent, ConsoleState} from '../app/console/state.ts';
import {isWriting} from '../app/console/update.ts';
import type {Loop} from '../app/program.ts';
import {asciiOnly, cells} from '../text/width.ts';
import {keyNames, type Medium} from './App.tsx';
import {consoleFrame} from './console/frame.ts';
import {look, typingMark} from './look.ts';

interface Props {
  readonly program: Loop<ConsoleState, ConsoleEvent>;
  readonly medium: Medium;
}

/** The face of the instructor's console: draws its state and turns what is pressed into events. */
export function Console({program, medium}: Props) {
  const state = useSyncExternalStore(program.subscribe, program.state);
  const {columns, rows} = useWindowSize();
  const canvas = look(state.language, state.theme, medium.depth, Math.max(20, columns), Math.max(6, rows));
  const picture = consoleFrame(state, canvas);
  // Ink swaps key handlers after the frame: one that is a frame old must still know what is in sight now.
  const shown = useRef(picture);
  shown.current = picture;
  const {setCursorPosition} = useCursor();
  useInput((input, key) => {
    for (const name of keyNames(input, key))
      program.dispatch({type: 'key', key: name, view: shown.current.view, at: medium.now()});
  });
  // Pasted letters are never commands.
  usePaste((text) => program.dispatch({type: 'pasted', text}));
  const show = medium.signs === 'ascii' ? asciiOnly : (text: string) => text;
  const typing = isWriting(state) ? picture.body.findIndex((line) => line.includes(typingMark)) : -1;
  setCursorPosition(
    typing === -1 ? undefined : {x: cells((picture.body[typing] ?? '').split(typingMark)[0] ?? ''), y: typing + 1},
  );
  return (
    <Box flexDirection="column" height={rows} width={columns}>
      <Text wrap="truncate">{show(picture.header)}</Text>
      <Box height={Math.max(1, rows - 2 - picture.footer.length)} flexShrink={0}>
        <Text wrap="truncate">{show(picture.body.join('\n').replace(typingMark, '')) || ' '}</Text>
      </Box>
      <Text wrap="truncate">{show(picture.rule)}</Text>
      <Text wrap="truncate">{show(picture.footer.join('\n'))}</Text>
    </Box>
  );
}
