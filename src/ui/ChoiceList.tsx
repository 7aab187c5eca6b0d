import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import type {Program} from '../app/program.ts';
import type {State} from '../app/state.ts';
import type {Medium} from './App.tsx';
import {choiceTexts, fittedRows, pointedAt, rowWidth} from './choices.ts';
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
 * The choices of a question. ink-select-input moves the pointer and chooses; what it reports goes to `update`. What
 * does not fit is told by `fittedRows`.
 */
export function ChoiceList({list, state, look, program, medium, show}: Props) {
  const labels = choiceTexts(list.question, state, look);
  const isTight = list.height < list.natural;
  const rows = fittedRows(labels, pointedAt(state), rowWidth(look), isTight ? list.height : list.height - 1);
  return (
    <Box
      height={list.height}
      flexShrink={0}
      flexDirection="column"
      overflow="hidden"
      paddingTop={isTight ? 0 : 1}
      aria-role="listbox"
    >
      <SelectInput
        items={rows.map((lines, value) => ({label: lines.join('\n'), value, key: String(value)}))}
        initialIndex={pointedAt(state)}
        indicatorComponent={() => null}
        itemComponent={({label, isSelected = false}) =>
          label === '' ? null : (
            <Text wrap="truncate" aria-role="option" aria-state={{selected: isSelected}}>
              {show(rowText(label, isSelected, look))}
            </Text>
          )
        }
        onHighlight={({value}) => program.dispatch({type: 'highlighted', index: value})}
        onSelect={({value}) => program.dispatch({type: 'chosen', index: value, at: medium.now()})}
      />
    </Box>
  );
}

function rowText(label: string, selected: boolean, look: Look): string {
  const pointer = selected ? `${look.paint('accent', '▶')} ` : '  ';
  return label
    .split('\n')
    .map((line, index) => (index === 0 ? pointer : '  ') + (selected ? look.paint('strong', line) : line))
    .join('\n');
}
