import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect} from 'vitest';
import {gunicorn} from '../../src/validators/gunicorn/index.ts';
import {validate} from '../../src/validators/validator.ts';
import {itWhen} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {commands} from './gunicorn-commands.ts';
import {configs} from './gunicorn-configs.ts';
import {askGunicorn, type Case, type Said as GunicornSaid, pythonOfGunicorn} from './gunicorn-program.ts';
import {expectAgreement, type Judged, type Said} from './support/agreement.ts';
import {anywhere, changing, mutants} from './support/mutate.ts';

/** The folder gunicorn runs in: an application, and for command lines a config file to name. */
const project = {
  'mysite/__init__.py': '',
  'mysite/wsgi.py':
    'def application(environ, start_response):\n    return []\n\n\napp = application\n\n\ndef make(name=""):\n    return application\n',
  'mysite/asgi.py': 'async def application(scope, receive, send):\n    pass\n',
};

function ofConfig(text: string): Case {
  const names = /^wsgi_app\b/m.test(text);
  return {files: {...project, 'gunicorn.conf.py': text}, line: names ? '' : 'mysite.wsgi'};
}

function ofCommand(line: string): Case {
  return {files: {...project, 'gunicorn.conf.py': 'workers = 2\n'}, line};
}

function said({code, says = '', line}: GunicornSaid): Said {
  if (code === 0) return {kind: 'accepted'};
  return {kind: 'refused', message: says, ...(typeof line === 'number' && {line})};
}

function ours(path: string, text: string): Judged['ours'] {
  const {diagnostics} = validate(gunicorn, {path, text});
  return diagnostics.filter(({severity}) => severity === 'error').map(({rule, start}) => ({rule, line: start.line}));
}

const python = pythonOfGunicorn();

/** Judges texts by both; gunicorn is followed to where it opens its sockets. */
async function judged(texts: readonly string[], path: string, caseOf: (text: string) => Case): Promise<Judged[]> {
  const answers = await askGunicorn(python ?? '', texts.map(caseOf));
  const all = texts.map((text, at) => {
    const file = path.endsWith('.sh') ? `gunicorn ${text}\n` : text;
    const answer = answers[at];
    if (answer === undefined) throw new Error('gunicorn did not answer.');
    return {text: file, ours: ours(path, file), program: said(answer.start)};
  });
  const told = all.filter((one) => one.ours.length > 0 || !onlyThere.test(messageOf(one)));
  console.log(`${all.length - told.length} of ${all.length} left out: only the machine can tell`);
  return told;
}

/**
 * What depends on files, users, hosts and modules of the machine, and not on the file alone. Without a word for the
 * application gunicorn asks the config file beside it.
 */
const onlyThere =
  /No module named|Failed to find attribute|No such (?:user|group)|can't chdir|does not exist|doesn't exist|not known|Cannot assign requested|cannot import name|Unable to configure logger|No application module|Can not load/;

function messageOf({program}: Judged): string {
  return program.kind === 'refused' ? program.message : '';
}

const breaking = {
  ...anywhere,
  'another value': changing(/(?<== ).+/, (_, next) => values[Math.floor(next() * values.length)] ?? ''),
  'another setting': changing(/^\w+(?= =)/m, (_, next) => names[Math.floor(next() * names.length)] ?? ''),
};
const values = [
  '3',
  '"3"',
  '-1',
  '1.5',
  'True',
  '"yes"',
  'None',
  '[]',
  '["a"]',
  '{}',
  '"127.0.0.1:8000"',
  '0o7',
  'n',
  '"x" * 2',
  'lambda a: a',
  '("a", 1)',
];
const names = [
  'bind',
  'workers',
  'worker_class',
  'timeout',
  'reload',
  'raw_env',
  'on_exit',
  'chdir',
  'user',
  'umask',
  'loglevel',
  'threads',
  'preload_app',
  'secure_scheme_headers',
];

const missing = 'gunicorn is not installed';

describe('config files', () => {
  itWhen(python !== undefined, missing, 'written by hand', async () => {
    expect(configs.length).toBeGreaterThanOrEqual(80);
    expectAgreement('gunicorn', 'configs', await judged(configs, 'gunicorn.conf.py', ofConfig), {
      recall: 0.94,
      sameLine: 0.95,
    });
  });

  itWhen(python !== undefined, missing, 'mutants of them', async () => {
    const next = random(printedSeed());
    const texts = configs.slice(0, 44).flatMap((text) => mutants(text, breaking, 14, next).map((one) => one.text));
    expectAgreement('gunicorn', 'mutants of configs', await judged(texts, 'gunicorn.conf.py', ofConfig), {
      recall: 0.92,
      sameLine: 0.95,
    });
  });
});

describe('command lines', () => {
  itWhen(python !== undefined, missing, 'written by hand', async () => {
    expect(commands.length).toBeGreaterThanOrEqual(100);
    expectAgreement('gunicorn', 'commands', await judged(commands, 'start.sh', ofCommand), {recall: 0.95, sameLine: 1});
  });

  itWhen(python !== undefined, missing, 'mutants of them', async () => {
    const next = random(printedSeed());
    const texts = commands.slice(0, 58).flatMap((text) => mutants(text, anywhere, 10, next).map((one) => one.text));
    const plain = texts.filter((text) => !text.includes('\n'));
    expectAgreement('gunicorn', 'mutants of commands', await judged(plain, 'start.sh', ofCommand), {
      recall: 0.95,
      sameLine: 1,
    });
  });
});

describe('the judge', () => {
  itWhen(python !== undefined, missing, 'says what gunicorn --check-config says', async () => {
    const cases = [
      ...configs.filter((_, at) => at % 2 === 0).map(ofConfig),
      ...commands.filter((_, at) => at % 2 === 1).map(ofCommand),
    ];
    const answers = await askGunicorn(python ?? '', cases);
    const codes = cases.map(({files, line}) => {
      const folder = temporaryFolder();
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), {recursive: true});
        writeFileSync(join(folder, path), text);
      }
      return (
        spawnSync('sh', ['-c', `exec gunicorn --check-config ${line}`], {cwd: folder, timeout: 60_000}).status === 0
      );
    });
    expect(codes).toEqual(answers.map(({check}) => check.code === 0));
  });
});
