import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {nginx} from '../../src/validators/nginx/index.ts';
import {validate} from '../../src/validators/validator.ts';
import {printedSeed, random} from '../support/seed.ts';
import {hasStream, installed, Machine, type Place} from './nginx-configs/nginx.ts';
import {nginxMutators} from './nginx-mutators.ts';
import {expectAgreement, type Judged} from './support/agreement.ts';
import {mutants} from './support/mutate.ts';

/** Mutants of each seed; NGINX_MUTANTS=… takes more or fewer. */
const perSeed = Number(process.env.NGINX_MUTANTS ?? 120);
const folder = join(import.meta.dirname, 'nginx-seeds');
const places: Readonly<Record<string, Place>> = {
  'whole.conf': 'main',
  'stream.conf': 'main',
  'proxy-snippet.conf': 'location',
  'server-snippet.conf': 'server',
};
const seeds = readdirSync(folder)
  .filter((name) => hasStream || name !== 'stream.conf')
  .map((name) => ({name, text: readFileSync(join(folder, name), 'utf8'), place: places[name] ?? ('sites' as const)}));

/** What the machine says and no file: nobody can bind, resolve or open it here. */
const ofTheMachine =
  /mmap\(|dlopen\(|host not found in|bind\(\)|\(\d+: (?:Permission denied|No such file or directory|Not a directory|Is a directory|Address already in use|Cannot assign)|could not build|getpwnam|getgrnam|too small|cannot load certificate|SSL_CTX|no resolver defined/;

function judge(machine: Machine, text: string, place: Place): Judged {
  const {diagnostics} = validate(nginx, {path: place === 'main' ? 'nginx.conf' : 'site', text});
  // A finding that explains where nginx will stumble names that line too.
  const ours = diagnostics
    .filter(({severity}) => severity === 'error')
    .flatMap(({rule, start, related = []}) =>
      [start, ...related.map((one) => one.start)].map(({line}) => ({line, rule})),
    );
  return {text, ours, program: machine.judge(text, place)};
}

/** The machine gives low ports other numbers, port 0 among them: there it judges another file than we do. */
const fromTheFile = ({text, program}: Judged) =>
  !/\blisten\s+["']?0\b/.test(text) && (program.kind === 'accepted' || !ofTheMachine.test(program.message));

describe.runIf(installed)(`nginx ${installed}`, () => {
  const machine = new Machine();
  afterAll(() => machine.remove());

  it('accepts every seed, and so do we', () => {
    for (const {name, text, place} of seeds) {
      const {ours, program} = judge(machine, text, place);
      expect({name, ours, program}).toEqual({name, ours: [], program: {kind: 'accepted'}});
    }
  });

  it('agrees with us on mutants of the seeds', () => {
    const seed = printedSeed();
    const judged = seeds.flatMap(({text, place}, n) =>
      mutants(text, nginxMutators, perSeed, random(seed + n)).map((one) => judge(machine, one.text, place)),
    );
    expectAgreement('nginx', 'mutants', judged.filter(fromTheFile), {recall: 0.98, sameLine: 0.95});
  });
});

it.skipIf(installed)('skipped: nginx is not installed', () => {
  expect(installed).toBeUndefined();
});
