import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect} from 'vitest';
import {Lines} from '../../src/syntax/span.ts';
import {parseUnit} from '../../src/syntax/systemd.ts';
import {systemd} from '../../src/validators/systemd/index.ts';
import {textOf, validate} from '../../src/validators/validator.ts';
import {itNeeds} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {expectAgreement, type Judged} from './support/agreement.ts';
import {anywhere, mutants} from './support/mutate.ts';
import {mistakes} from './systemd/mistakes.ts';
import {type Remark, type UnitFile, verify} from './systemd/verify.ts';

const folder = new URL('systemd-units/', import.meta.url).pathname;
const units: readonly UnitFile[] = readdirSync(folder, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
  .map((name) => ({name, text: readFileSync(join(folder, name), 'utf8')}));

const windows = (units.find(({name}) => name === 'mysite.service')?.text ?? '').replaceAll('\n', '\r\n');
const seeds: readonly UnitFile[] = [...units, {name: 'windows.service', text: windows}];

/** Errors about what systemd-analyze takes in silence and what certainly fails at the start all the same. */
const beyondTheProgram = ['systemd/no-inline-comment', 'systemd/no-shell-syntax', 'systemd/command-in-words'];

/** Lines that advise, and change nothing in what the unit does: ours are warnings. */
const advice =
  /please use|obsolete|deprecated|is not safe|will be removed|legacy directory|has no effect in combination|Service has \w+= setting, but no/;

/** Where the joined line of a value ends: it may go on with lines that add nothing. */
function lineEnd(text: string, end: number): number {
  return end + (/^(?:[ \t]*\\\r?\n(?:[ \t]*[#;][^\n]*\n)*)*/.exec(text.slice(end))?.[0].length ?? 0);
}

/**
 * What drydock says, at the lines systemd would name: those where the joined line of a value ends. What it takes in
 * silence counts only where we do not mean to know better.
 */
function judge({name, text}: UnitFile, remarks: readonly Remark[]): Judged {
  const source = {path: name, ...textOf(text)};
  const {diagnostics} = validate(systemd, source);
  const lines = new Lines(source.text);
  const ends = parseUnit(source.text).sections.flatMap(({assignments}) =>
    assignments.map(({keySpan, valueSpan}) => ({start: keySpan.start, end: lineEnd(source.text, valueSpan.end)})),
  );
  const refusing = remarks.filter(({message}) => !advice.test(message));
  const [first] = [...refusing.filter(({line}) => line !== undefined), ...refusing];
  const ours = diagnostics
    .filter(({severity, rule}) => severity === 'error' && (first !== undefined || !beyondTheProgram.includes(rule)))
    .map(({rule, span}) => {
      const within = ends.find(({start, end}) => start <= span.start && span.start <= end);
      return {rule, line: lines.position(within?.end ?? span.end).line};
    });
  return {
    text: `# ${name}\n${text}`,
    ours,
    program: first === undefined ? {kind: 'accepted'} : {kind: 'refused', ...first},
  };
}

async function judgeAll(files: readonly UnitFile[]): Promise<readonly Judged[]> {
  const remarks = await verify(files);
  return files.map((file, at) => judge(file, remarks[at] ?? []));
}

describe('systemd-analyze', () => {
  itNeeds('systemd-analyze', 'takes every unit of ours, and so do we', async () => {
    expect(seeds.length).toBeGreaterThanOrEqual(45);
    const judged = await judgeAll(seeds);
    expect(judged.filter(({program}) => program.kind === 'refused').map(({program, text}) => [program, text])).toEqual(
      [],
    );
    expect(judged.filter(({ours}) => ours.length > 0).map(({ours, text}) => [ours, text])).toEqual([]);
  });

  itNeeds('systemd-analyze', 'agrees on mistakes made at random', async () => {
    const roll = random(printedSeed());
    const files = seeds.flatMap(({name, text}) =>
      mutants(text, {...anywhere, ...mistakes}, 40, roll).map((mutant) => ({name, text: mutant.text})),
    );
    expectAgreement('systemd', 'mutants', await judgeAll(files), {recall: 0.98, sameLine: 0.95});
  });
});
