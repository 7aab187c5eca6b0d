import {render, Text} from 'ink';

// What Ink itself costs: the yardstick for drydock's first frame.
render(<Text>one line</Text>, {alternateScreen: true, interactive: true});
setInterval(() => {}, 1000);
