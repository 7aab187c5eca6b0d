import {describe, expect} from 'vitest';
import {itWhen} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {expectAgreement} from './support/agreement.ts';
import {anywhere, mutants} from './support/mutate.ts';
import {wsgiModules} from './wsgi-modules.ts';
import {hasServers, served} from './wsgi-server.ts';

const seed = printedSeed();

const ready = (title: string, test: () => void) =>
  itWhen(hasServers(), 'Django, gunicorn or uvicorn is not installed', title, test);

describe('wsgi modules in a server', () => {
  ready('written ones', () => {
    expectAgreement('python', 'wsgi modules', served('wsgi', wsgiModules), {recall: 0.95, sameLine: 1});
  });

  ready('mutants: no error of ours on what runs', () => {
    const next = random(seed);
    const texts = wsgiModules.flatMap((text) => mutants(text, anywhere, 6, next).map((mutant) => mutant.text));
    const judged = served('wsgi', texts);
    const refused = judged.filter(({program}) => program.kind === 'refused');
    const found = refused.filter(({ours}) => ours.length > 0);
    console.log(`wsgi: ${texts.length} mutants, ${found.length} of ${refused.length} refused ones found`);
    // What stands under `except` is wrong and never reached by a request that succeeds.
    const falseErrors = judged.filter(
      ({program, ours, text}) => program.kind === 'accepted' && ours.length > 0 && !/except/.test(text),
    );
    expect(
      falseErrors.map(({text, ours}) => `${ours.map(({rule, line}) => `${rule}:${line}`).join(' ')}\n${text}`),
    ).toEqual([]);
    expect(found.length / refused.length).toBeGreaterThan(0.75);
  });
});
