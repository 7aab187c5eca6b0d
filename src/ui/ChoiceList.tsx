import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import type {Program} from '../app/program.ts';
import type {State} from '../app/state.ts';
import {cut, wrap} from '../text/width.ts';
import type {Medium} from './App.tsx';
import {choiceTexts} from './choices.ts';
import type {ListFrame} from './frame.ts';
import type {Look} from './look.ts';

interface Props {
  readonly list: ListFrame;
  readonly state: State;
  readonly look: Look;
  readonly program: Program;
  readonly medium: Medium;
  readonly show: (text: string) => string;
}

/**
 * The choices of a question. ink-select-input moves the pointer and chooses; what it reports goes to `update`.
 * Where not every choice fits in full, all but the one under the pointer are cut to a line, with an ellipsis.
 */
export function ChoiceList({list, state, look, program, medium, show}: Props) {
  const rows = choiceTexts(list.question, state, look);
  return (
    <Box
      height={list.height}
      flexShrink={0}
      flexDirection="column"
      overflow="hidden"
      paddingTop={1}
      aria-role="listbox"
    >
      <SelectInput
        items={rows.map((label, value) => ({label, value, key: String(value)}))}
        indicatorComponent={() => null}
        itemComponent={({label, isSelected = false}) => (
          <Text wrap="truncate" aria-role="option" aria-state={{selected: isSelected}}>
            {show(rowText(label, isSelected, list, look))}
          </Text>
        )}
        onHighlight={({value}) => program.dispatch({type: 'highlighted', index: value})}
        onSelect={({value}) => program.dispatch({type: 'chosen', index: value, at: medium.now()})}
      />
    </Box>
  );
}

function rowText(label: string, selected: boolean, list: ListFrame, look: Look): string {
  const width = Math.min(look.columns, 76) - 2;
  const pointer = selected ? `${look.paint('accent', '▶')} ` : '  ';
  const lines = wrap(label, width);
  const tight = list.height < list.natural;
  const kept =
    tight && !selected
      ? [
          lines.length > 1
            ? cut(plain(lines[0] ?? ''), width - 1).concat(lines.length > 1 ? '…' : '')
            : (lines[0] ?? ''),
        ]
      : lines;
  return kept
    .map((line, index) => (index === 0 ? pointer : '  ') + (selected ? look.paint('strong', line) : line))
    .join('\n');
}

function plain(text: string): string {
  return text.replace(/\x1b\[[0-9;]*m/g, '');
}
