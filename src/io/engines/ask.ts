import {createInterface} from 'node:readline';

/**
 * Puts a question on the error output and gives the line that is typed, the empty text when the input ends first. The
 * terminal stays as it is, so that Ctrl+C ends drydock as everywhere.
 */
export async function askLine(question: string): Promise<string> {
  const {stdin, stderr} = process;
  stderr.write(question);
  return new Promise((resolve) => {
    const lines = createInterface({input: stdin, terminal: false});
    let answer: string | undefined;
    lines.once('close', () => {
      if (answer === undefined) stderr.write('\n');
      resolve(answer ?? '');
    });
    lines.once('line', (line) => {
      answer = line;
      lines.close();
    });
  });
}
