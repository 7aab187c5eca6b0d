import {parseEnv} from 'node:util';
import {describe, expect, it} from 'vitest';
import {type Consumer, parseDotenv, variablesOf} from '../../src/syntax/dotenv.ts';
import {itWhen} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {
  composeCommand,
  hasDocker,
  hasPythonReaders,
  hasSystemdReader,
  type Taken,
  takenByCompose,
  takenByDocker,
  takenByPython,
  takenByShell,
  takenBySystemd,
} from './dotenv-consumers.ts';
import {type Dollars, envText} from './dotenv-texts.ts';

const seed = printedSeed();
/** What the versions of Node read in different ways: tabs, names without `=`, no name, `[sections]`, two spaces behind export, blanks before a comment or alone. */
const differsBetweenNodes = /[\t[]|^(?!\s*#)[^=\n]*\S[^=\n]*$|^\s*(?:export *)?=|export {2}|^ +(?:#|\r?$)/m;
/** Where what a command prints decides which words there are: no command can be found when sh is asked. */
const needsCommands =
  /[\s;]["']?(?:`|\$[($-])|export\s+['"].*[`$]|export\s+[^\s=]*[`$]|:\?|(?:`|\$\()[\s\S]*[\s;]\$\{?[A-Za-z_]/;

/** Texts of up to `most` lines, the same for the same seed. */
function texts(count: number, most: number, dollars: Dollars = 'with dollars'): readonly string[] {
  const next = random(seed);
  return Array.from({length: count}, () => envText(next, most, dollars));
}

/** Holds our reading of each text to what the program took out of it: the same names, the same values, the same refusals. */
function expectSame(consumer: Consumer, read: readonly string[], taken: readonly Taken[]): void {
  expect(taken).toHaveLength(read.length);
  let values = 0;
  let refused = 0;
  const different: string[] = [];
  for (const [at, text] of read.entries()) {
    const reading = parseDotenv(text, consumer);
    const ours = reading.troubles.some(({kind}) => kind === 'refused') ? 'refused' : variablesOf(reading, consumer);
    const theirs = taken[at] ?? 'refused';
    if (theirs === 'refused') refused++;
    else values += theirs.size;
    if (!isSame(consumer, ours, theirs))
      different.push(`${JSON.stringify(text)}\n ours   ${show(ours)}\n theirs ${show(theirs)}`);
  }
  console.log(
    `${consumer}: ${read.length} files, ${values} values, ${refused} refused, ${different.length} read differently`,
  );
  expect(values).toBeGreaterThan(read.length / 8);
  expect(different.slice(0, 20).join('\n'), `${different.length} read differently`).toBe('');
}

function isSame(consumer: Consumer, ours: ReadonlyMap<string, string | undefined> | 'refused', theirs: Taken): boolean {
  if (ours === 'refused' || theirs === 'refused') return ours === theirs;
  // A name without a value is no variable; what only a running shell can tell may be anything.
  const known = [...ours].filter(([, value]) => value !== undefined || consumer === 'shell');
  // The generator, unlike the service manager, passes over empty values.
  if (consumer === 'systemd')
    return (
      known.every(([key, value]) => value === '' || value === theirs.get(key)) &&
      [...theirs.keys()].every((key) => ours.has(key))
    );
  return (
    known.length === theirs.size &&
    known.every(([key, value]) => theirs.has(key) && (value === undefined || value === theirs.get(key)))
  );
}

function show(variables: ReadonlyMap<string, string | undefined> | 'refused'): string {
  return variables === 'refused' ? variables : JSON.stringify([...variables]);
}

describe('each reader of .env files reads as its program does', () => {
  it('node', () => {
    const read = texts(20_000, 3)
      .map((text) => `${text}\n`)
      .filter((text) => !differsBetweenNodes.test(text));
    expect(read.length).toBeGreaterThan(1000);
    expectSame(
      'node',
      read,
      read.map((text) => new Map(Object.entries(parseEnv(text) as Record<string, string>))),
    );
  });

  const libraries = 'python3-dotenv, python3-django-environ or python3-decouple is not installed';
  itWhen(hasPythonReaders(), libraries, 'the libraries of Python', () => {
    const read = texts(6000, 6);
    const taken = takenByPython(read);
    expect([...taken.keys()]).toHaveLength(3);
    for (const [consumer, readings] of taken) expectSame(consumer, read, readings);
  });

  it('sh', async () => {
    // What `$1` and `$#` are is up to the shell that reads the file.
    const read = texts(3000, 4).filter((text) => !needsCommands.test(text) && !/\$[0-9@*#?$!-]/.test(text));
    expectSame('shell', read, await takenByShell(read));
  });

  itWhen(hasSystemdReader(), 'systemd is not installed', 'systemd', async () => {
    const read = texts(2000, 6, 'without dollars');
    expectSame('systemd', read, await takenBySystemd(read));
  });

  itWhen(hasDocker(), 'docker is not installed', 'docker', async () => {
    const read = texts(400, 3);
    expectSame('docker', read, await takenByDocker(read));
  });

  const compose = composeCommand();
  itWhen(compose !== undefined, 'docker compose is not installed', 'docker compose', async () => {
    const read = texts(400, 3);
    if (compose !== undefined) expectSame('compose', read, await takenByCompose(read, compose));
  });
});
