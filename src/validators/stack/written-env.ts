/** What a script writes into a `.env` file. */
export interface WrittenEnv {
  /** fresh: `>` makes the file anew, so it holds nothing but these names; added: `>>` only. */
  readonly kind: 'fresh' | 'added';
  readonly names: readonly string[];
  /** The line that makes the file anew, or the first that adds: offsets in the script. */
  readonly from: number;
  readonly to: number;
}

/** `> .env`, `>> /srv/app/.env`, `> "prod.env"`, `tee .env`. */
const target = /(?:(>>?)\s*|\btee\s+(-a\s+)?)["']?(?:[\w./~${}-]*\/)?[\w.-]*\.env\b["']?/;
const assignment = /^\s*(?:sudo\s+)?(?:echo|printf)\s+(?:-\w+\s+)*["']?([A-Za-z_]\w*)=/;

/**
 * The names that a script writes into `.env`, by `echo NAME=… > .env`, `printf` and heredocs; undefined when it writes
 * none, or in a way that does not show the names.
 */
export function writtenEnv(script: string): WrittenEnv | undefined {
  const names: string[] = [];
  let first: {readonly from: number; readonly to: number} | undefined;
  let kind: WrittenEnv['kind'] = 'added';
  let ends: string | undefined;
  let at = 0;
  for (const line of script.split('\n')) {
    const from = at;
    at += line.length + 1;
    if (ends !== undefined) {
      if (line.trim() === ends) ends = undefined;
      else names.push(...(/^\s*(?:export\s+)?([A-Za-z_]\w*)=/.exec(line)?.slice(1, 2) ?? []));
      continue;
    }
    const write = target.exec(line);
    if (write === null || /^\s*#/.test(line)) continue;
    const name = assignment.exec(line)?.[1];
    ends = /<<-?\s*["']?(\w+)/.exec(line)?.[1];
    if (name === undefined && ends === undefined) return undefined;
    if (name !== undefined) names.push(name, ...moreNames(line));
    const anew = write[1] === '>' || (write[1] === undefined && write[2] === undefined);
    if (anew || first === undefined) first = {from: from + line.search(/\S/), to: from + line.trimEnd().length};
    if (anew) kind = 'fresh';
  }
  return first && ends === undefined ? {kind, names, ...first} : undefined;
}

/** The names behind `\n` in the same `echo -e` or `printf`. */
function moreNames(line: string): readonly string[] {
  return Array.from(line.matchAll(/\\n([A-Za-z_]\w*)=/g), ([, name = '']) => name);
}
