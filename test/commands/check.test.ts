import {execFileSync} from 'node:child_process';
import {chmod, mkdir, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type CheckRequest, check} from '../../src/commands/check.ts';
import type {World} from '../../src/commands/world.ts';
import {largestFile} from '../../src/io/decode.ts';
import type {Validator} from '../../src/validators/validator.ts';
import {steers} from '../report/sample.ts';
import {itWhen} from '../support/programs.ts';
import {folderWith, worldIn} from './world.ts';

const good = 'FROM python:3.13-slim\nLABEL a=b\n';
const bad = 'FORM python:3.13-slim\n';

async function run(folder: string, request: Partial<CheckRequest> = {}, more: Partial<World> = {}) {
  return check({paths: ['.'], format: 'text', ...request}, worldIn(folder, more));
}

/** The files of a JSON report with the rules that found an error in each. */
async function judgedIn(folder: string, ...paths: readonly string[]): Promise<Record<string, readonly string[]>> {
  const {stdout} = await run(folder, {paths: paths.length > 0 ? paths : ['.'], format: 'json'});
  const report: {files: {file: string; diagnostics: {rule: string; severity: string}[]}[]} = JSON.parse(stdout);
  return Object.fromEntries(
    report.files.map(({file, diagnostics}) => [
      file,
      diagnostics.filter(({severity}) => severity === 'error').map(({rule}) => rule),
    ]),
  );
}

describe('codes', () => {
  test('0: judged, and no errors', async () => {
    const result = await run(await folderWith({Dockerfile: good}));
    expect(result).toMatchObject({code: 0, stderr: ''});
    expect(result.stdout).toContain('1 file checked');
  });

  test('1: an error, with its place, rule and line', async () => {
    const {code, stdout} = await run(await folderWith({'web/Dockerfile': bad}));
    expect(code).toBe(1);
    expect(stdout).toContain('web/Dockerfile:1:1  error  dockerfile/');
    expect(stdout).toContain('1 │ FORM python:3.13-slim');
  });

  test('2: a path that is not there, the rest still judged', async () => {
    const folder = await folderWith({Dockerfile: bad});
    const {code, stdout, stderr} = await run(folder, {paths: ['nowhere', 'Dockerfile']});
    expect(code).toBe(2);
    expect(stderr).toBe('nowhere is not there. Check the path: it is read from the folder you are in.\n');
    expect(stdout).toContain('Dockerfile:1:1  error');
  });

  test('2: nothing that could be judged', async () => {
    const {code, stdout, stderr} = await run(await folderWith({'notes.txt': 'x'}));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Nothing was checked: below . there is no file');
  });

  test('2: a named file of unknown kind, with advice', async () => {
    const folder = await folderWith({'notes.txt': 'x'});
    const {code, stderr} = await run(folder, {paths: ['notes.txt']});
    expect(code).toBe(2);
    expect(stderr).toMatch(/^notes\.txt: neither .* --as/);
    expect((await run(folder, {paths: ['notes.txt'], as: 'dockerfile'})).code).toBe(1);
  });

  test('2: --as with a folder', async () => {
    const {code, stderr} = await run(await folderWith({Dockerfile: good}), {as: 'dockerfile'});
    expect(code).toBe(2);
    expect(stderr).toContain('. is a folder, and --as is for files');
  });
});

describe('folders', () => {
  test('are walked without what is not the project’s own', async () => {
    const folder = await folderWith({
      Dockerfile: good,
      'web/Dockerfile.dev': bad,
      'web/prod.dockerfile': good,
      '.devcontainer/Dockerfile': good,
      '.git/Dockerfile': bad,
      'node_modules/x/Dockerfile': bad,
      '__pycache__/Dockerfile': bad,
      'venv/pyvenv.cfg': 'home = /usr\n',
      'venv/lib/Dockerfile': bad,
      'odd name/pyvenv.cfg': 'home = /usr\n',
      'odd name/Dockerfile': bad,
      'env/Dockerfile': good,
      'Dockerfile.md': 'notes\n',
      'Dockerfile.py': 'from x import y\n',
    });
    expect(await judgedIn(folder)).toEqual({
      Dockerfile: [],
      '.devcontainer/Dockerfile': [],
      'env/Dockerfile': [],
      'web/Dockerfile.dev': [expect.stringContaining('dockerfile/')],
      'web/prod.dockerfile': [],
    });
  });

  test('a virtual environment or skipped folder that is named itself is walked', async () => {
    const folder = await folderWith({'venv/pyvenv.cfg': '', 'venv/Dockerfile': good, 'node_modules/Dockerfile': good});
    expect(Object.keys(await judgedIn(folder, 'venv', 'node_modules'))).toEqual([
      'venv/Dockerfile',
      'node_modules/Dockerfile',
    ]);
  });

  test('links: no loops, nothing outside, no file twice', async () => {
    const outside = await folderWith({Dockerfile: bad});
    const folder = await folderWith({'docker/Dockerfile': good, 'docker/prod.txt': good});
    await symlink(folder, join(folder, 'docker/loop'));
    await symlink('loop2', join(folder, 'loop2'));
    await symlink(join(outside, 'Dockerfile'), join(folder, 'Dockerfile.out'));
    await symlink('docker/Dockerfile', join(folder, 'Dockerfile'));
    await symlink('docker/prod.txt', join(folder, 'Dockerfile.prod'));
    await symlink('gone', join(folder, 'Dockerfile.gone'));
    expect(await judgedIn(folder)).toEqual({'Dockerfile.prod': [], 'docker/Dockerfile': []});
    expect(await judgedIn(folder, 'Dockerfile.out')).toEqual({'Dockerfile.out': [expect.any(String)]});
  });

  test('a file is judged once however often it is named', async () => {
    const folder = await folderWith({'a/Dockerfile': good});
    expect(Object.keys(await judgedIn(folder, 'a/Dockerfile', '.', 'a/../a', join(folder, 'a/Dockerfile')))).toEqual([
      'a/Dockerfile',
    ]);
  });

  test('paths are shown from the current folder, others in full', async () => {
    const folder = await folderWith({'a/Dockerfile': good, 'b/x': ''});
    expect(Object.keys(await judgedIn(join(folder, 'b'), '../a'))).toEqual([`${folder}/a/Dockerfile`]);
    expect(Object.keys(await judgedIn(folder, `${folder}/a`))).toEqual(['a/Dockerfile']);
  });

  test('a file that its name makes ours and that cannot be read is trouble', async () => {
    const folder = await folderWith({
      Dockerfile: good,
      'latin/Dockerfile': new Uint8Array([0x46, 0xe9]),
      'wide/Dockerfile': new Uint8Array([0xff, 0xfe, 0x46, 0]),
      'big/Dockerfile': new Uint8Array(largestFile + 1).fill(0x0a),
      'photo.conf': new Uint8Array([0xff, 0xd8]),
    });
    const {code, stdout, stderr} = await run(folder);
    expect(code).toBe(2);
    expect(stderr.split('\n').map((line) => /^\S+/.exec(line)?.[0])).toEqual([
      'big/Dockerfile',
      'latin/Dockerfile',
      'wide/Dockerfile',
      undefined,
    ]);
    expect(stdout).toContain('1 file checked');
  });

  itWhen(
    process.platform === 'linux',
    'only Linux has such names',
    'a file whose name is not UTF-8 is trouble, not silence',
    async () => {
      const folder = await folderWith({Dockerfile: good});
      await writeFile(Buffer.concat([Buffer.from(join(folder, 'Dockerfile.')), Buffer.from([0xff])]), bad);
      const {code, stderr} = await run(folder);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Dockerfile\.\S stands in its folder and cannot be opened/);
    },
  );

  itWhen(process.getuid?.() !== 0, 'root opens every folder', 'a closed folder is trouble', async () => {
    const folder = await folderWith({Dockerfile: good, 'data/x': ''});
    await chmod(join(folder, 'data'), 0);
    const {code, stderr} = await run(folder);
    await chmod(join(folder, 'data'), 0o700);
    expect(code).toBe(2);
    expect(stderr).toContain('data');
  });
});

test.skipIf(process.platform === 'win32')(
  'a pipe or a folder with a file’s name is refused and never hangs',
  async () => {
    const folder = await folderWith({'web/x': ''});
    execFileSync('mkfifo', [join(folder, 'Dockerfile')]);
    await mkdir(join(folder, 'web/Dockerfile'));
    expect(await run(folder, {paths: ['Dockerfile']})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Dockerfile /),
    });
    expect(await run(folder)).toMatchObject({code: 2, stdout: ''});
  },
);

describe('the standard input', () => {
  const input = (text: string) => ({readInput: async () => new TextEncoder().encode(text)});

  test('is known by its text or by --as', async () => {
    const folder = await folderWith({});
    expect(await run(folder, {paths: ['-']}, input(good))).toMatchObject({code: 0});
    expect(await run(folder, {paths: ['-'], as: 'dockerfile'}, input(bad))).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^<stdin>:1:1 /),
    });
    expect(await run(folder, {paths: ['-']}, input(bad))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^<stdin>: neither/),
    });
  });
});

describe('files beside', () => {
  async function besideOf(files: Readonly<Record<string, string>>, path: string): Promise<unknown> {
    const folder = await folderWith(files);
    let seen: unknown = 'nobody asked';
    const spy: Validator<unknown> = {
      companions: ['.dockerignore'],
      parse: ({beside}) => {
        seen = beside?.get('.dockerignore');
      },
      rules: [],
    };
    await check({paths: [path], format: 'text'}, worldIn(folder), async () => spy);
    return seen;
  }

  test('the Dockerfile’s own dockerignore wins over the common one, as in Docker', async () => {
    const files = {
      'Dockerfile.dev': good,
      'Dockerfile.dev.dockerignore': 'own\n',
      '.dockerignore': '\uFEFFcommon\n',
      Dockerfile: good,
    };
    expect(await besideOf(files, 'Dockerfile.dev')).toBe('own\n');
    expect(await besideOf(files, 'Dockerfile')).toBe('common\n');
  });

  test('none at all is known; one in a folder above leaves it open', async () => {
    const files = {'.git/HEAD': '', 'docker/Dockerfile': good};
    expect(await besideOf(files, 'docker/Dockerfile')).toBeNull();
    expect(await besideOf({...files, '.dockerignore': 'x\n'}, 'docker/Dockerfile')).toBeUndefined();
    expect(
      await besideOf({'.dockerignore': 'x\n', 'repo/.git/HEAD': '', 'repo/Dockerfile': good}, 'repo/Dockerfile'),
    ).toBeNull();
  });
});

test('every format reports the same findings', async () => {
  const folder = await folderWith({Dockerfile: bad});
  const outputs = await Promise.all(
    (['text', 'json', 'github', 'junit', 'sarif'] as const).map((format) => run(folder, {format})),
  );
  expect(outputs.map(({code}) => code)).toEqual([1, 1, 1, 1, 1]);
  const rule: string = JSON.parse(outputs[1]?.stdout ?? '').files[0].diagnostics[0].rule;
  for (const {stdout} of outputs) expect(stdout).toContain(rule);
  expect(JSON.parse(outputs[4]?.stdout ?? '').runs[0].tool.driver.rules[0]).toMatchObject({
    helpUri: expect.stringMatching(/^https:/),
  });
});

test('machine formats are whole even when nothing was judged', async () => {
  const folder = await folderWith({});
  expect(JSON.parse((await run(folder, {format: 'json'})).stdout).files).toEqual([]);
  expect(JSON.parse((await run(folder, {format: 'sarif'})).stdout).version).toBe('2.1.0');
  expect((await run(folder, {format: 'junit'})).stdout).toContain('</testsuites>');
});

test('draws with ASCII signs where they are asked for, and leaves data alone', async () => {
  const folder = await folderWith({Dockerfile: `${bad}# …\n`});
  expect((await run(folder, {}, {signs: 'ascii'})).stdout).toMatch(/^[\x00-\x7f]*$/);
  expect(await run(folder, {format: 'json'}, {signs: 'ascii'})).toEqual(await run(folder, {format: 'json'}));
});

test('speaks Korean', async () => {
  const {stdout, stderr} = await run(await folderWith({Dockerfile: bad}), {paths: ['.', 'nowhere']}, {language: 'ko'});
  expect(stdout).toContain('파일 1개를 검사했어요: 오류 1개');
  expect(stderr).toBe('nowhere가 없어요. 경로를 확인하세요. 지금 있는 폴더를 기준으로 찾아요.\n');
});

test('nothing in the folder is changed', async () => {
  const folder = await folderWith({Dockerfile: bad, '.dockerignore': '*\n', 'settings.py': 'open("made", "w")\n'});
  const names = await readdir(folder);
  const before = await stat(join(folder, 'Dockerfile'));
  await run(folder);
  expect(await readdir(folder)).toEqual(names);
  expect((await stat(join(folder, 'Dockerfile'))).mtimeMs).toBe(before.mtimeMs);
  expect(await readFile(join(folder, 'Dockerfile'), 'utf8')).toBe(bad);
});

test('hostile names and texts reach the terminal in no format', async () => {
  const evil = '\u001b]0;x\u0007\r\n::error::y\u202e';
  const folder = await folderWith({
    [`${evil}/Dockerfile`]: `FORM ${evil}\n`,
    [`${evil}/nginx.conf`]: '',
    [`${evil}/b.Dockerfile`]: '\xff',
  });
  await writeFile(join(folder, evil, 'c.Dockerfile'), new Uint8Array([0xff]));
  for (const format of ['text', 'json', 'github', 'junit', 'sarif'] as const) {
    const {stdout, stderr, code} = await run(folder, {format});
    expect(code).toBe(2);
    expect(steers(stdout)).toBe(false);
    expect(steers(stderr)).toBe(false);
    expect(stdout + stderr).not.toMatch(/^::error::y/m);
  }
});

/** A name for each kind of file. */
const oneOfEach = [
  ...['Dockerfile', '.dockerignore', '.env', 'nginx.conf', 'a.service', 'gunicorn.conf.py', 'wsgi.py', 'asgi.py'],
  ...['settings.py', '.github/workflows/ci.yml'],
];

test('whatever bytes a file holds, a check ends with a report', async () => {
  const folder = await folderWith({'.github/workflows/ci.yml': ''});
  const bytes = fc.oneof(
    fc.uint8Array({maxLength: 400}),
    fc.string({unit: 'binary', maxLength: 400}).map((text) => new TextEncoder().encode(text)),
    fc
      .array(
        fc.constantFrom('FROM x\n', 'RUN <<E\n', '\\\n', '"', '${', '# escape=`\n', '[', ']', '\0', 'COPY ', ' ', '\t'),
        {maxLength: 60},
      )
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...oneOfEach), async (content, name) => {
      await writeFile(join(folder, name), content);
      const {code, stdout} = await run(folder, {paths: [name], format: 'json'});
      expect([0, 1, 2]).toContain(code);
      expect(JSON.parse(stdout).version).toBe(1);
    }),
    {numRuns: 100},
  );
});

test('a template is not checked, and said so', async () => {
  const folder = await folderWith({
    Dockerfile: 'FROM python:3.13-slim\nUSER x\nCMD ["true"]\n',
    'web.service.j2': '[Service]\nExecStart={{ gunicorn }}\n',
    'page.html.j2': '{{ title }}',
  });
  const whole = await check({paths: ['.'], format: 'text'}, worldIn(folder));
  expect(whole.stderr).toMatch(/^web\.service\.j2 is a template and was not checked/);
  expect(whole.stderr).not.toContain('page');
  expect(whole.code).not.toBe(2);
  const one = await check({paths: ['web.service.j2'], format: 'text'}, worldIn(folder));
  expect([one.code, one.stdout]).toEqual([2, '']);
  const asked = {paths: ['web.service.j2'], format: 'text', as: 'systemd'} as const;
  expect((await check(asked, worldIn(folder))).code).not.toBe(2);
});

describe('a folder as a whole', () => {
  const files = {
    'nginx/mysite.conf': 'server {\n  listen 80;\n  location / { proxy_pass http://unix:/run/gunicorn.sock; }\n}\n',
    'gunicorn.service':
      '[Service]\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/gunicorn.sock mysite.wsgi\n',
  };
  const rule = 'stack/upstream-matches-bind';

  test('what does not fit together is said at one line and names the other, in every format', async () => {
    const folder = await folderWith(files);
    expect((await run(folder)).stdout).toMatch(/nginx\/mysite\.conf:3:\d+ .*stack\/upstream-matches-bind/);
    expect((await run(folder)).stdout).toMatch(/^ {2}gunicorn\.service:2:\d+ /m);
    for (const format of ['json', 'github', 'junit', 'sarif'] as const) {
      const {stdout} = await run(folder, {format});
      expect(stdout).toContain(rule);
      expect(stdout).toContain('gunicorn.service');
    }
    expect((await run(folder, {format: 'sarif'})).stdout).toContain(`"id": "${rule}"`);
  });

  test('also when some of its files are named too, or it is seen from elsewhere', async () => {
    const folder = await folderWith(files);
    for (const paths of [['gunicorn.service', '.'], [folder]]) {
      expect((await run(folder, {paths})).stdout).toContain(rule);
    }
    const {stdout} = await run(await folderWith({}), {paths: [folder]});
    expect(stdout).toContain(`  ${folder}/gunicorn.service:2:`);
  });

  test('files that are only named are judged one by one', async () => {
    const folder = await folderWith(files);
    expect((await run(folder, {paths: Object.keys(files)})).stdout).not.toContain('stack/');
  });
});
