import {readdirSync, readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {nginx} from '../../src/validators/nginx/index.ts';
import {type Diagnostic, validate} from '../../src/validators/validator.ts';
import {hasStream, installed, Machine, type Place} from './nginx-configs/nginx.ts';
import {expectAgreement} from './support/agreement.ts';

/** The configurations of a folder: by name, with the place from which nginx would include them. */
function configs(folder: string, place: Place) {
  const path = new URL(`nginx-configs/${folder}/`, import.meta.url);
  return readdirSync(path).map((name) => ({
    name: `${folder}/${name}`,
    place,
    text: readFileSync(new URL(name, path), 'utf8'),
  }));
}

const accepted = [
  ...configs('main', 'main'),
  ...configs('sites', 'sites'),
  ...configs('server', 'server'),
  ...configs('location', 'location'),
];
const refused = [
  ...configs('refused/main', 'main'),
  ...configs('refused/sites', 'sites'),
  ...configs('refused/server', 'server'),
];
const streams = configs('stream', 'main');
type Config = (typeof accepted)[number];

function diagnose({name, place, text}: Config): readonly Diagnostic[] {
  const path = place === 'main' ? 'nginx.conf' : name;
  return validate(nginx, {path, text}).diagnostics;
}

/** What well-kept configurations hear; each is a decision. */
const warnings: Readonly<Record<string, readonly string[]>> = {
  // Written like this for nginx before 1.25.1, which knew no other way.
  'sites/grpc.conf': ['nginx/listen-http2'],
  // Serves files and names no types.
  'main/words-over-lines.conf': ['nginx/include-mime-types'],
};

describe('configurations of many kinds', () => {
  it.each([...accepted, ...streams].map((one) => [one.name, one] as const))(
    '%s: no error, no idle warning',
    (_, one) => {
      const found = diagnose(one).filter(({severity}) => severity !== 'hint');
      expect(
        found.map(({rule, start}) => (warnings[one.name]?.includes(rule) ? rule : `${rule} in line ${start.line}`)),
      ).toEqual(warnings[one.name] ?? []);
    },
  );
});

describe.skipIf(installed === undefined)(
  installed === undefined ? 'skipped: nginx is not installed' : `judged by nginx ${installed}`,
  () => {
    let machine: Machine;
    beforeAll(() => {
      machine = new Machine();
    });
    afterAll(() => machine.remove());

    const judged = (some: readonly Config[]) =>
      some.map((one) => ({
        name: one.name,
        text: `# ${one.name}\n${one.text}`,
        ours: diagnose(one)
          .filter(({severity}) => severity === 'error')
          .map(({rule, start}) => ({line: start.line, rule})),
        program: machine.judge(one.text, one.place),
      }));

    it('accepts those it should, and drydock finds no error in them', () => {
      const all = judged(accepted);
      expect(all.length).toBeGreaterThanOrEqual(60);
      expect(all.filter(({program}) => program.kind === 'refused')).toEqual([]);
      expectAgreement('nginx', 'own configurations', all, {recall: 1, sameLine: 1});
    });

    it('so it is with the line ends of Windows', () => {
      const all = judged(accepted.map((one) => ({...one, text: one.text.replaceAll('\n', '\r\n')})));
      expectAgreement('nginx', 'own configurations with CRLF', all, {recall: 1, sameLine: 1});
    });

    it('refuses those it should, and drydock finds each where the mistake is', () => {
      const all = judged(refused);
      expect(all.filter(({program}) => program.kind === 'accepted')).toEqual([]);
      const places = all.map(({name, ours, program}) => {
        const said = program.kind === 'refused' ? program.line : undefined;
        const wanted = realLine[name] ?? said;
        return ours.some(({line}) => line === wanted) ? 'found' : `${name}: ${JSON.stringify(ours)}, wanted ${wanted}`;
      });
      expect(places.filter((place) => place !== 'found')).toEqual([
        'refused/sites/include-of-nothing.conf: [], wanted 4',
      ]);
    });

    it.skipIf(!hasStream)(
      hasStream ? 'accepts those of stream' : 'skipped: the stream module of nginx is not installed',
      () => {
        expect(judged(streams).filter(({ours, program}) => program.kind === 'refused' || ours.length > 0)).toEqual([]);
      },
    );
  },
);

/**
 * The line of the mistake, where nginx names another one or none: it reads on behind a missing semicolon or quote.
 * `include-of-nothing` has none: whether a file is there only the server knows.
 */
const realLine: Readonly<Record<string, number>> = {
  'refused/main/gzip-types-without-semicolon.conf': 4,
  'refused/main/log-format-undefined.conf': 5,
  'refused/main/missing-zone.conf': 6,
  'refused/main/no-events.conf': 1,
  'refused/sites/brace-never-closed.conf': 5,
  'refused/sites/html-pasted.conf': 1,
  'refused/sites/missing-semicolon-before-location.conf': 3,
  'refused/sites/no-semicolon-before-brace.conf': 5,
  'refused/sites/quote-never-closed.conf': 3,
  'refused/sites/server-name-comment-eats-semicolon.conf': 3,
  'refused/sites/slash-comment.conf': 1,
  'refused/sites/ssl-without-certificate.conf': 2,
  'refused/sites/unknown-variable.conf': 4,
  'refused/server/arrow.conf': 2,
  'refused/server/comment-at-the-end.conf': 5,
};
