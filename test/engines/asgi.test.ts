import {describe, expect} from 'vitest';
import {itWhen} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {asgiModules} from './asgi-modules.ts';
import {expectAgreement} from './support/agreement.ts';
import {anywhere, mutants} from './support/mutate.ts';
import {hasServers, served} from './wsgi-server.ts';

const seed = printedSeed();

const ready = (title: string, test: () => void) =>
  itWhen(hasServers(), 'Django, gunicorn or uvicorn is not installed', title, test);

describe('asgi modules in a server', () => {
  ready('written ones', () => {
    expectAgreement('python', 'asgi modules', served('asgi', asgiModules), {recall: 0.95, sameLine: 1});
  });

  ready('mutants: no error of ours on what runs', () => {
    const next = random(seed);
    const texts = asgiModules.flatMap((text) => mutants(text, anywhere, 6, next).map((mutant) => mutant.text));
    const judged = served('asgi', texts);
    const refused = judged.filter(({program}) => program.kind === 'refused');
    const found = refused.filter(({ours}) => ours.length > 0);
    console.log(`asgi: ${texts.length} mutants, ${found.length} of ${refused.length} refused ones found`);
    // uvicorn goes on without a lifespan that fails.
    const falseErrors = judged.filter(
      ({program, ours, text}) =>
        program.kind === 'accepted' &&
        ours.length > 0 &&
        !ours.every(({line}) => /lifespan|\.(?:startup|shutdown)\.complete/.test(text.split('\n')[line - 1] ?? '')),
    );
    expect(
      falseErrors.map(({text, ours}) => `${ours.map(({rule, line}) => `${rule}:${line}`).join(' ')}\n${text}`),
    ).toEqual([]);
    expect(found.length / refused.length).toBeGreaterThan(0.75);
  });
});
