/** One file of an example that holds several. */
export interface ArchivedFile {
  readonly path: string;
  readonly text: string;
}

const separator = /^-- (\S(?:.*\S)?) --$/;

/**
 * Takes an example of several files apart: a line `-- path --` begins a file, which lasts until the next such line.
 * What stands before the first is nobody's. The same idea as Go's txtar.
 */
export function readArchive(text: string): readonly ArchivedFile[] {
  const files: {path: string; lines: string[]}[] = [];
  for (const line of text.split('\n')) {
    const path = separator.exec(line)?.[1];
    if (path === undefined) files.at(-1)?.lines.push(line);
    else files.push({path, lines: []});
  }
  return files.map(({path, lines}, at) => {
    return {path, text: lines.join('\n') + (at < files.length - 1 && lines.length > 0 ? '\n' : '')};
  });
}
