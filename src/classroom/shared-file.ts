/** What a learner shows of a file. */
export interface SharedFile {
  readonly path: string;
  readonly text: string;
  /** How many lines the whole file has; undefined when all of it is here. */
  readonly of?: number | undefined;
}

/** As much as goes over the wire: a message of a learner has 8 KiB, and the protocol counts UTF-16 units besides. */
const most = {lines: 400, units: 6000, bytes: 6400};

/** The first lines of a file that fit into a message; of a first line that is too long alone, its beginning. */
export function fittingFile(file: SharedFile): SharedFile {
  const lines = file.text.split('\n');
  const kept = lines.slice(0, fitting(lines));
  if (kept.length === lines.length) return file;
  const text = kept.length > 0 ? kept.join('\n') : beginningOf(lines[0] ?? '');
  return {...file, text, of: file.of ?? linesIn(file.text)};
}

/** How many lines a text has; what ends the last one begins no other. */
export function linesIn(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function fitting(lines: readonly string[]): number {
  let [units, bytes] = [0, 0];
  const over = lines.findIndex((line, index) => {
    units += line.length + 1;
    bytes += bytesOf(line);
    return units - 1 > most.units || bytes > most.bytes || (index >= most.lines && line !== '');
  });
  return over === -1 ? lines.length : over;
}

/** In JSON, with its two quotes or the two bytes of the line's end. */
function bytesOf(line: string): number {
  return new TextEncoder().encode(JSON.stringify(line)).length;
}

function beginningOf(line: string): string {
  let text = line.slice(0, most.units);
  while (bytesOf(text) > most.bytes) text = text.slice(0, Math.floor(text.length * 0.9));
  // Without half of a character at its end.
  return text.replace(/[\ud800-\udbff]$/, '');
}
