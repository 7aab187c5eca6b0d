import {existsSync, readdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {judgeWithDocker} from '../../../src/io/engines/docker.ts';
import {unfinished} from '../../../src/io/engines/engine.ts';
import {judgeWithGunicorn} from '../../../src/io/engines/gunicorn.ts';
import {verdictsOn} from '../../../src/io/engines/index.ts';
import {judgeWithNginx} from '../../../src/io/engines/nginx.ts';
import {judgeWithPython} from '../../../src/io/engines/python.ts';
import {judgeWithSystemd} from '../../../src/io/engines/systemd.ts';
import {kinds} from '../../../src/validators/index.ts';
import {fakePrograms, placeOf, project} from './fake.ts';

const unit = '[Service]\nExecStart=/bin/true\n';

describe('a program that does not judge is never content', () => {
  test('none is installed', async () => {
    const env = fakePrograms({});
    for (const kind of kinds) {
      const examined = project(kind, {file: 'x\n'});
      const verdicts = await verdictsOn(examined, placeOf(examined.folder, env));
      expect(verdicts.length).toBeGreaterThan(0);
      for (const {outcome, version} of verdicts) {
        expect(outcome.kind).toBe('not checked');
        expect(version).toBeUndefined();
        expect(outcome.kind === 'not checked' && outcome.reason.en).toMatch(
          /not installed|no program can judge this here/,
        );
      }
    }
  });

  test('it says its version and then crashes, or ends without a word', async () => {
    for (const end of ['kill -SEGV $$', 'exit 9']) {
      const script = `case "$*" in -v|--version|"buildx version") echo "v1.2.3"; exit 0;; esac\n${end}`;
      const env = fakePrograms({
        nginx: script,
        'systemd-analyze': script,
        gunicorn: script,
        python3: script,
        docker: script,
      });
      const {folder, ...examined} = project('systemd', {'a.service': unit});
      const place = placeOf(folder, env);
      const verdicts = [
        await judgeWithNginx(examined, 'http', place),
        await judgeWithSystemd(examined, place),
        await judgeWithGunicorn(examined, place),
        await judgeWithPython(examined, place),
        await judgeWithDocker(examined, place),
      ];
      for (const {program, version, outcome} of verdicts) {
        expect([program, version, outcome.kind]).toEqual([program, '1.2.3', 'not checked']);
      }
    }
  });

  test('it takes too long', () => {
    expect(unfinished({kind: 'late'}, 15_000)).toEqual({
      kind: 'not checked',
      reason: {en: 'no answer within 15 s', ko: '15초 안에 답하지 않았어요'},
    });
  });

  test('docker without the part that checks', async () => {
    const env = fakePrograms({docker: 'echo "docker: unknown command: docker buildx" >&2; exit 1'});
    const {folder, ...examined} = project('dockerfile', {Dockerfile: 'FROM x\n'});
    expect(await judgeWithDocker(examined, placeOf(folder, env))).toMatchObject({
      program: 'docker buildx',
      outcome: {kind: 'not checked', reason: {en: expect.stringContaining('buildx')}},
    });
  });
});

describe('docker build --check', () => {
  const judge = async (script: string) => {
    const env = fakePrograms({
      docker: `[ "$2" = version ] && echo "github.com/docker/buildx 0.29.1 x" && exit 0\n${script}`,
    });
    const {folder, ...examined} = project('dockerfile', {Dockerfile: 'FROM x\nCMD x\n', secret: 'x'});
    const {outcome, version} = await judgeWithDocker(examined, placeOf(folder, env));
    expect(version).toBe('0.29.1');
    return outcome;
  };
  const answer = (json: object, code = 0) => judge(`cat <<'E'\n${JSON.stringify(json)}\nE\nexit ${code}`);
  const at = (line: number) => ({sourceIndex: 0, ranges: [{start: {line}, end: {line}}]});

  test('is given the Dockerfile and nothing else', async () => {
    expect(await judge('echo "ERROR: $(ls -A | tr "\\n" " ")" >&2; exit 1')).toMatchObject({
      kind: 'refused',
      complaints: [{message: 'Dockerfile '}],
    });
  });

  test('its warnings let the build go on, with their rule and line', async () => {
    const warning = {
      ruleName: 'JSONArgsRecommended',
      description: 'short',
      detail: 'JSON arguments recommended',
      location: at(2),
    };
    expect(await answer({warnings: [warning], sources: []}, 1)).toEqual({
      kind: 'accepted',
      complaints: [{severity: 'warning', message: 'JSONArgsRecommended: JSON arguments recommended', line: 2}],
      unjudged: [],
    });
    expect(await answer({warnings: [], sources: []})).toEqual({kind: 'accepted', complaints: [], unjudged: []});
  });

  test('an error of the build refuses', async () => {
    const buildError = {message: 'dockerfile parse error on line 1: unknown instruction: FORM', location: at(1)};
    expect(await answer({warnings: [], buildError}, 1)).toMatchObject({
      kind: 'refused',
      complaints: [{severity: 'error', line: 1}],
    });
  });

  test('an image that cannot be asked for is not checked', async () => {
    const buildError = {message: 'python:3.13: failed to resolve source metadata for docker.io/library/python:3.13'};
    expect(await answer({warnings: [], buildError}, 1)).toMatchObject({kind: 'not checked'});
    const daemon = 'echo "ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock." >&2; exit 1';
    expect(await judge(daemon)).toMatchObject({kind: 'not checked'});
  });

  test.each([
    [
      'failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct: dial unix',
      /reach/,
    ],
    ['permission denied while trying to connect to the docker API at unix:///var/run/docker.sock', /reach/],
    ['no builder "mine" found', /reach/],
    ['failed to solve: unsupported request frontend.lint', /too old/],
  ])('a docker that cannot judge is no refusal: %s', async (words, reason) => {
    const outcome = await judge(`echo 'ERROR: ${words}' >&2; exit 1`);
    expect(outcome).toMatchObject({kind: 'not checked', reason: {en: expect.stringMatching(reason)}});
  });

  test('a buildx without checks says so', async () => {
    expect(await judge('echo "unknown flag: --call" >&2; exit 125')).toMatchObject({
      kind: 'not checked',
      reason: {en: expect.stringContaining('0.15')},
    });
  });

  test('the line of an error stands in its words where the location is empty, as for an empty list of warnings', async () => {
    const buildError = {message: 'dockerfile parse error on line 3: unknown instruction: RUM', location: {}};
    expect(await answer({warnings: null, sources: null, buildError}, 1)).toMatchObject({
      kind: 'refused',
      complaints: [{severity: 'error', line: 3}],
    });
    expect(await answer({warnings: null, sources: null})).toMatchObject({kind: 'accepted', complaints: []});
  });

  test('silence is no consent', async () => {
    expect(await judge('exit 0')).toMatchObject({kind: 'not checked'});
    expect(await judge('echo "Check complete, no warnings found."')).toMatchObject({kind: 'accepted'});
  });

  test('its text form is understood as well', async () => {
    const text = `WARNING: JSONArgsRecommended - https://docs.docker.com/go/dockerfile/rule/json-args-recommended/
JSON arguments recommended for CMD
Dockerfile:2
--------------------
   1 |     FROM x
   2 | >>> CMD x
--------------------`;
    expect(await judge(`cat <<'E'\n${text}\nE\nexit 1`)).toMatchObject({
      kind: 'accepted',
      complaints: [{message: 'JSONArgsRecommended: JSON arguments recommended for CMD', line: 2}],
    });
    const error = 'ERROR: failed to solve: dockerfile parse error on line 1: unknown instruction: FORM';
    expect(await judge(`echo '${error}' >&2; exit 1`)).toMatchObject({kind: 'refused', complaints: [{line: 1}]});
  });

  test.each(['[]', '{', '{"warnings": 1}', '{"warnings": [null, {"location": {"ranges": [3]}}]}', 'null'])(
    'whatever it answers is read: %s',
    async (json) => {
      expect(['accepted', 'not checked']).toContain((await judge(`echo '${json}'; exit 1`)).kind);
    },
  );
});

describe('systemd-analyze verify', () => {
  const judge = async (stderr: string, files: Readonly<Record<string, string>> = {'a.service': unit}, code = 1) => {
    const script = `[ "$1" = --version ] && echo "systemd 252 (252.1)" && exit 0\nfor last; do :; done\nD=$(dirname "$last")\nsed "s|@D@|$D|g" <<'E' >&2\n${stderr}\nE\nexit ${code}`;
    const {folder, ...examined} = project('systemd', files);
    const {outcome} = await judgeWithSystemd(examined, placeOf(folder, fakePrograms({'systemd-analyze': script})));
    return outcome;
  };

  test('what it ignores is refused, with its line', async () => {
    expect(await judge("@D@/a.service:2: Unknown key 'Exec' in section [Service], ignoring.", undefined, 0)).toEqual({
      kind: 'refused',
      complaints: [{severity: 'error', message: "Unknown key 'Exec' in section [Service], ignoring.", line: 2}],
    });
  });

  test('what only this machine lacks is not', async () => {
    const said = 'a.service: Command /srv/venv/bin/gunicorn is not executable: No such file or directory';
    expect(await judge(said)).toMatchObject({
      kind: 'accepted',
      complaints: [],
      unjudged: [{en: expect.stringContaining('/srv/venv/bin/gunicorn is not executable')}],
    });
  });

  test('a remark is a warning; other units, and the echo of a complaint, say nothing', async () => {
    const said = [
      '@D@/a.service:2: Standard output type syslog is obsolete, automatically updating to journal.',
      '/lib/systemd/system/other.service:3: Unknown key',
      'other.service: Command /x is not executable',
    ].join('\n');
    expect(await judge(said)).toMatchObject({
      kind: 'accepted',
      complaints: [{severity: 'warning', line: 2}],
      unjudged: [],
    });
    const refused =
      'a.service: Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.\nUnit a.service has a bad unit file setting.';
    expect(await judge(refused)).toMatchObject({
      kind: 'refused',
      complaints: [{message: expect.stringContaining('no ExecStart')}],
    });
  });

  test('a drop-in is judged with its unit, and only for itself', async () => {
    const files = {'a.service.d/o.conf': '[Service]\nFoo=1\n', 'a.service': unit};
    const said = '@D@/a.service.d/o.conf:2: Unknown key\n@D@/a.service:1: Something else';
    expect(await judge(said, files)).toMatchObject({kind: 'refused', complaints: [{message: 'Unknown key', line: 2}]});
    expect(await judge(said, {'a.service.d/o.conf': ''})).toMatchObject({kind: 'not checked'});
    expect(await judge('@D@/a.service:1: Something else', files)).toMatchObject({kind: 'accepted'});
    const lacking = 'a.service: Command /x is not executable: No such file or directory';
    expect(await judge(`${lacking}\n${lacking}`, files)).toMatchObject({kind: 'accepted', unjudged: [{}]});
  });
});

describe('gunicorn --check-config', () => {
  const judge = async (said: string, files: Readonly<Record<string, string>>, kind: 'gunicorn' | 'wsgi' = 'wsgi') => {
    const script = `[ "$1" = --version ] && echo "gunicorn (version 20.1.0)" && exit 0\nsed "s|@D@|$PWD|g" <<'E' >&2\n${said}\nE\nexit 1`;
    const {folder, ...examined} = project(kind, files);
    return (await judgeWithGunicorn(examined, placeOf(folder, fakePrograms({gunicorn: script})))).outcome;
  };
  const wsgi = {'mysite/wsgi.py': 'x\n', 'mysite/__init__.py': '', 'manage.py': ''};

  test('the learner’s own line, in this file or another', async () => {
    const trace = (file: string) =>
      `Traceback (most recent call last):\n  File "/usr/lib/x.py", line 9, in f\n  File "@D@/${file}", line 2, in <module>\nNameError: name 'x' is not defined`;
    expect(await judge(trace('mysite/wsgi.py'), wsgi)).toEqual({
      kind: 'refused',
      complaints: [{severity: 'error', message: "NameError: name 'x' is not defined", line: 2}],
    });
    expect(await judge(trace('mysite/settings.py'), wsgi)).toMatchObject({
      complaints: [{line: 2, file: 'mysite/settings.py'}],
    });
  });

  test('a module of the project that is not there is its fault; a package that is not installed is not', async () => {
    expect(await judge("ModuleNotFoundError: No module named 'mysite.setings'", wsgi)).toMatchObject({kind: 'refused'});
    expect(await judge("ModuleNotFoundError: No module named 'rest_framework'", wsgi)).toMatchObject({
      kind: 'not checked',
      reason: {en: expect.stringContaining('rest_framework')},
    });
  });

  test.each([
    ['  File "<frozen os>", line 679, in __getitem__\nKeyError: \'SECRET_KEY\'', 'SECRET_KEY'],
    ['django.core.exceptions.ImproperlyConfigured: Set the DB_URL environment variable', 'DB_URL'],
    ['decouple.UndefinedValueError: DEBUG not found. Declare it as envvar or define a default value.', 'DEBUG'],
    ["Error: No such user: 'deploy'", 'deploy'],
    ["Error: '/etc/ssl/key.pem' doesn't exist", '/etc/ssl/key.pem'],
  ])('what only the server has is not checked: %s', async (said, name) => {
    expect(await judge(said, wsgi)).toMatchObject({kind: 'not checked', reason: {ko: expect.stringContaining(name)}});
  });

  test('gunicorn’s own words about a value', async () => {
    const said = "Invalid value for workers: x\n\n\nError: invalid literal for int() with base 0: 'x'\n";
    expect(await judge(said, {'gunicorn.conf.py': 'workers = "x"\n'}, 'gunicorn')).toMatchObject({
      kind: 'refused',
      complaints: [{message: "Invalid value for workers: x; invalid literal for int() with base 0: 'x'"}],
    });
  });
});

test('python leaves nothing in the learner’s folder, and reads both forms of its complaint', async () => {
  const judge = async (said: string) => {
    const script = `[ "$1" = --version ] && echo "Python 3.11.2" && exit 0\ntouch left\nmkdir __pycache__\ncat <<'E' >&2\n${said}\nE\nexit 1`;
    const {folder, ...examined} = project('wsgi', {'wsgi.py': 'x\n'});
    const {outcome} = await judgeWithPython(examined, placeOf(folder, fakePrograms({python3: script})));
    expect(readdirSync(folder)).toEqual(['wsgi.py']);
    return outcome;
  };
  expect(
    await judge('  File "wsgi.py", line 3\n    x = (\n        ^\nSyntaxError: \'(\' was never closed'),
  ).toMatchObject({
    kind: 'refused',
    complaints: [{message: "SyntaxError: '(' was never closed", line: 3}],
  });
  expect(await judge('Sorry: IndentationError: unexpected indent (wsgi.py, line 2)')).toMatchObject({
    complaints: [{message: 'IndentationError: unexpected indent', line: 2}],
  });
});

test('the Python and the gunicorn of the project’s own environment come first', async () => {
  const env = fakePrograms({python3: 'echo "Python 3.1.0"', gunicorn: 'echo "gunicorn 1.0"'});
  const {folder, ...examined} = project('wsgi', {
    'web/mysite/wsgi.py': 'x\n',
    '.venv/pyvenv.cfg': '',
    'web/manage.py': '',
  });
  const own = fakePrograms({python: 'echo "Python 3.9.9"', gunicorn: 'echo "gunicorn 9.9"'});
  symlinkSync(String(own.PATH), join(folder, '.venv/bin'));
  expect(existsSync(join(folder, '.venv/bin/python'))).toBe(true);
  expect((await judgeWithPython(examined, placeOf(folder, env))).version).toBe('3.9.9');
  expect((await judgeWithGunicorn(examined, placeOf(folder, env))).version).toBe('9.9');
});
