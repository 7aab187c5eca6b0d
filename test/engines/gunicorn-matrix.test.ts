import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {parsePython} from '../../src/syntax/python.ts';
import {latest, oldest, type Release} from '../../src/validators/gunicorn/facts.ts';
import {finalValue} from '../../src/validators/gunicorn/python-value.ts';
import {judgeValue} from '../../src/validators/gunicorn/validators.ts';
import {itWhen} from '../support/programs.ts';
import {pythonOfGunicorn} from './gunicorn-program.ts';

interface Matrix {
  readonly version: string;
  readonly values: readonly string[];
  readonly says: Readonly<Record<string, readonly string[]>>;
}

/** What gunicorn says when it asks the machine for a user, a file or a module: no file can tell us that. */
const asked =
  /^(?:ConfigError: No such (?:user|group)|ValueError: File |ConfigError: can't chdir|TypeError: (?:No module named|Can not load))/;

/** Every cell where ours and gunicorn's differ; `machine`: how many only the machine can decide. */
function compare(release: Release, matrix: Matrix) {
  const values = matrix.values.map(
    (value) => finalValue(parsePython(`x = ${value}\n`), 'x') ?? {kind: 'unknown' as const},
  );
  const differ: string[] = [];
  const undecided: string[] = [];
  let cells = 0;
  let machine = 0;
  for (const [name, row] of Object.entries(matrix.says)) {
    const setting = release.settings.get(name);
    if (setting === undefined) throw new Error(`${release.version} has no ${name}.`);
    for (const [at, said] of row.entries()) {
      cells++;
      const ours = judgeValue(values[at] ?? {kind: 'unknown'}, setting, release);
      const cell = `${name} = ${matrix.values[at]}: ${ours.kind}, gunicorn: ${said || 'accepted'}`;
      if (ours.kind === 'machine') {
        machine++;
        if (said !== '' && !asked.test(said)) differ.push(cell);
      } else if (ours.kind === 'unknown') undecided.push(cell);
      else if ((ours.kind === 'accepted') !== (said === '')) differ.push(cell);
    }
  }
  console.log(
    `gunicorn ${matrix.version}: ${cells} cells, ${differ.length} differ, ${undecided.length} undecided, ${machine} left to the machine`,
  );
  return {differ, undecided};
}

/** What is in bytes is not kept, and a function is not run. */
const mayBeUndecided = /= b"x": unknown|^(?:worker_class|logger_class) = lambda(?: \*a)?: /;

function expectAll({differ, undecided}: ReturnType<typeof compare>): void {
  expect(differ).toEqual([]);
  expect(undecided.filter((cell) => !mayBeUndecided.test(cell))).toEqual([]);
}

describe('every setting with every value', () => {
  it('agrees with gunicorn 26.2.2', () => {
    const path = new URL('gunicorn-matrix-26.2.2.json', import.meta.url);
    const matrix = JSON.parse(readFileSync(path, 'utf8')) as Matrix;
    expect(matrix.version).toBe(latest.version);
    expectAll(compare(latest, matrix));
  });

  const python = pythonOfGunicorn();
  itWhen(python !== undefined, 'gunicorn is not installed', 'agrees with the installed gunicorn', () => {
    const script = fileURLToPath(new URL('../../scripts/facts/gunicorn-matrix.py', import.meta.url));
    const printed = execFileSync(python ?? '', ['-W', 'ignore', script, 'installed'], {
      encoding: 'utf8',
      cwd: '/',
      maxBuffer: 2 ** 26,
    });
    const matrix = JSON.parse(printed) as Matrix;
    expect([oldest.version, latest.version]).toContain(matrix.version);
    expectAll(compare(matrix.version === oldest.version ? oldest : latest, matrix));
  });
});
