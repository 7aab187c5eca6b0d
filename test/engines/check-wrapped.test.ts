import {readdirSync, readFileSync} from 'node:fs';
import {afterAll, describe, expect, it} from 'vitest';
import {judgeWithNginx} from '../../src/io/engines/nginx.ts';
import {printedSeed, random} from '../support/seed.ts';
import {hasStream, installed, Machine, type Place} from './nginx-configs/nginx.ts';
import {nginxMutators} from './nginx-mutators.ts';
import {mutants} from './support/mutate.ts';

/** The configurations of a folder, with the place from which nginx would include them. */
function texts(folder: string, place: Place) {
  const path = new URL(`${folder}/`, import.meta.url);
  return readdirSync(path).map((name) => ({
    name: `${folder}/${name}`,
    place,
    text: readFileSync(new URL(name, path), 'utf8'),
  }));
}

/** What nginx says of the wrapped text, as a learner's check would ask it. */
async function wrapped(text: string, place: Place) {
  const context = place === 'sites' ? 'http' : place;
  const examined = {file: 'site', path: undefined, kind: 'nginx', text, tree: undefined} as const;
  const show = (path: string) => path;
  return (await judgeWithNginx(examined, context, {env: process.env, project: undefined, show})).outcome;
}

/** Mutants of each seed; NGINX_WRAPPED=… takes more or fewer. */
const perSeed = Number(process.env.NGINX_WRAPPED ?? 15);

/** How the verdicts on a text differ: empty where they do not, undefined where they cannot be compared. */
async function compare(machine: Machine, text: string, place: Place): Promise<string | undefined> {
  const theirs = machine.judge(text, place);
  const ours = await wrapped(text, place);
  if (ours.kind === 'not checked' || (theirs.kind === 'refused' && ofTheMachine.test(theirs.message))) return undefined;
  const line = ours.kind === 'refused' ? ours.complaints.find(({severity}) => severity === 'error')?.line : undefined;
  const same = ours.kind === theirs.kind && (theirs.kind === 'accepted' || theirs.line === line);
  return same ? '' : `${JSON.stringify(theirs)} ${JSON.stringify(ours)}\n${text}`;
}

describe.runIf(installed)(`wrapped for nginx ${installed}`, () => {
  const machine = new Machine();
  afterAll(() => machine.remove());

  it.each([
    ...texts('nginx-configs/main', 'main'),
    ...texts('nginx-configs/sites', 'sites'),
    ...texts('nginx-configs/server', 'server'),
    ...texts('nginx-configs/location', 'location'),
    ...(hasStream ? texts('nginx-configs/stream', 'main') : []),
  ])('accepted: $name', async ({text, place}) => {
    expect(await wrapped(text, place)).toMatchObject({kind: 'accepted'});
  });

  it.each([
    ...texts('nginx-configs/refused/main', 'main'),
    ...texts('nginx-configs/refused/sites', 'sites'),
    ...texts('nginx-configs/refused/server', 'server'),
  ])('refused: $name', async ({name, text, place}) => {
    // A fragment may read a variable that the file around it defines: nobody can tell from the fragment alone.
    const isOpen = name.includes('unknown-variable') && place !== 'main';
    expect(await wrapped(text, place)).toMatchObject({kind: isOpen ? 'not checked' : 'refused'});
  });

  it('mutants are accepted or refused as on a machine that has everything, in the same lines', async () => {
    const seed = printedSeed();
    const places: Readonly<Record<string, Place>> = {
      'whole.conf': 'main',
      'stream.conf': 'main',
      'proxy-snippet.conf': 'location',
      'server-snippet.conf': 'server',
    };
    const seeds = texts('nginx-seeds', 'sites').filter(({name}) => hasStream || !name.endsWith('/stream.conf'));
    const all = seeds.flatMap(({name, text}, at) => {
      const place = places[name.replace('nginx-seeds/', '')] ?? 'sites';
      return mutants(text, nginxMutators, perSeed, random(seed + at)).map((one) => ({...one, name, place}));
    });
    // The machine of the tests gives port 0 another number; nginx itself refuses it.
    const fair = all.filter(({text}) => !/\blisten\s+0\b/.test(text));
    const compared: string[] = [];
    for (const {name, how, text, place} of fair) {
      const difference = await compare(machine, text, place);
      if (difference !== undefined) compared.push(difference && `${name} ${how}: ${difference}`);
    }
    const different = compared.filter((one) => one !== '');
    console.log(`nginx wrapped: ${compared.length} mutants compared`);
    expect(different).toEqual([]);
    expect(compared.length).toBeGreaterThan(perSeed);
  });
});

/** What nginx refuses because of the machine, and not of the file. */
const ofTheMachine =
  /host not found in|bind\(\)|\(\d+: (?:Permission denied|No such file or directory|Not a directory|Is a directory|Address already in use|Cannot assign)|getpwnam|getgrnam|cannot load certificate|SSL_CTX/;

it.skipIf(installed)('skipped: nginx is not installed', () => {
  expect(installed).toBeUndefined();
});
