import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {DeskFile} from '../../src/course/desk.ts';
import {largestFile} from '../../src/io/decode.ts';
import {deskFolder, openDesk, readDesk, sandboxRoot} from '../../src/io/sandbox.ts';
import {asNobody} from '../support/nobody.ts';
import {itNeeds, itWhen} from '../support/programs.ts';
import {canMount, cannotMount, onSmallDisk} from '../support/small-disk.ts';
import {temporaryFolder} from '../support/temporary.ts';

const exercise = {id: 'first-image', start: {Dockerfile: 'FROM start\n', 'app/manage.py': 'import sys\n'}};

describe('sandboxRoot', () => {
  const cwd = '/home/me';
  it.each([
    [{flag: 'here', environment: '/env', checkout: '/src', cwd}, '/home/me/here', 'flag'],
    [{flag: '/there', cwd}, '/there', 'flag'],
    [{flag: '', environment: '/env', checkout: '/src', cwd}, '/env', 'environment'],
    [{environment: 'env', cwd}, '/home/me/env', 'environment'],
    [{environment: '', checkout: '/src', cwd}, '/src/sandbox', 'checkout'],
    [{cwd}, '/home/me/drydock-sandbox', 'nobody'],
  ] as const)('%j', (wishes, root, chosenBy) => {
    expect(sandboxRoot(wishes)).toEqual({root, chosenBy});
  });
});

describe('openDesk', () => {
  it('makes the sandbox and lays the start files, once', async () => {
    const root = join(temporaryFolder(), 'sandbox');
    const folder = join(root, 'first-image');
    expect(await openDesk(root, exercise)).toEqual({
      kind: 'opened',
      folder,
      sandbox: 'made',
      laid: ['Dockerfile', 'app/manage.py'],
    });
    expect(readFileSync(join(folder, 'app/manage.py'), 'utf8')).toBe('import sys\n');
    expect(await openDesk(root, exercise)).toEqual({kind: 'opened', folder, sandbox: 'found', laid: []});
  });

  it('never overwrites a file, lays what is missing beside it', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'first-image'));
    writeFileSync(join(root, 'first-image/Dockerfile'), 'FROM mine\n');
    expect(await openDesk(root, exercise)).toMatchObject({kind: 'opened', laid: ['app/manage.py']});
    expect(readFileSync(join(root, 'first-image/Dockerfile'), 'utf8')).toBe('FROM mine\n');
  });

  it('never writes through a link in place of a file', async () => {
    const outside = join(temporaryFolder(), 'outside');
    const root = temporaryFolder();
    mkdirSync(join(root, 'first-image'));
    symlinkSync(outside, join(root, 'first-image/Dockerfile'));
    expect(await openDesk(root, exercise)).toMatchObject({kind: 'opened', laid: ['app/manage.py']});
    expect(existsSync(outside)).toBe(false);
  });

  it.each(['first-image', 'first-image/app'])(
    'never writes into %s when it is a link out of the sandbox',
    async (path) => {
      const outside = temporaryFolder();
      const root = temporaryFolder();
      if (path.includes('/')) mkdirSync(join(root, 'first-image'));
      symlinkSync(outside, join(root, path));
      const opened = await openDesk(root, exercise);
      expect(reasonOf(opened).en).toBe(
        `${join(root, path)} is a link that leads out of the sandbox, to ${outside}. drydock neither reads nor writes there. Copy the file into the sandbox instead.`,
      );
      expect(existsSync(join(outside, 'Dockerfile'))).toBe(false);
      expect(existsSync(join(outside, 'manage.py'))).toBe(false);
    },
  );

  it('is content with a sandbox that is itself a link, and with links inside it', async () => {
    const real = temporaryFolder();
    mkdirSync(join(real, 'elsewhere'));
    symlinkSync('elsewhere', join(real, 'first-image'));
    const root = join(temporaryFolder(), 'link');
    symlinkSync(real, root);
    expect(await openDesk(root, exercise)).toMatchObject({kind: 'opened', laid: ['Dockerfile', 'app/manage.py']});
    expect((await readDesk(root, 'first-image', ['Dockerfile'])).get('Dockerfile')).toEqual(text('FROM start\n'));
  });

  it('says what is in the way of a folder', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'first-image'), 'a file');
    expect(reasonOf(await openDesk(root, exercise))).toEqual({
      en: `drydock could not make ${join(root, 'first-image')}: something else stands there. Move it away or rename it.`,
      ko: `${join(root, 'first-image')}를 만들지 못했어요. 그 자리에 이미 다른 것이 있어요. 다른 곳으로 옮기거나 이름을 바꾸세요.`,
    });
    expect(reasonOf(await openDesk(join(root, 'first-image', 'below'), exercise)).en).toContain(
      'a file stands where a folder is needed',
    );
  });

  it('says so when it may not write', async () => {
    const root = temporaryFolder();
    chmodSync(root, 0o555);
    const opened = await asNobody(() => openDesk(root, exercise));
    expect(reasonOf(opened).en).toContain('you have no permission');
    expect(reasonOf(opened).ko).toContain('권한이 없어요.');
  });

  it('opens a desk that may only be read when nothing is missing on it', async () => {
    const root = temporaryFolder();
    await openDesk(root, exercise);
    for (const folder of ['', 'first-image', 'first-image/app']) chmodSync(join(root, folder), 0o555);
    expect(await asNobody(() => openDesk(root, exercise))).toMatchObject({kind: 'opened', laid: []});
  });

  it('says so when the path is too long', async () => {
    const opened = await openDesk(join(temporaryFolder(), 'a'.repeat(300)), exercise);
    expect(reasonOf(opened).en).toContain('the path is longer than the system allows');
  });

  itWhen(canMount, cannotMount, 'says so when the disk is full, and leaves no half a file', async () => {
    const results = await onSmallDisk(
      `import {existsSync} from 'node:fs';
       import {openDesk} from '#src/io/sandbox.ts';
       const start = {Dockerfile: 'FROM start\\n', 'big.txt': 'x'.repeat(100_000)};
       const opened = await openDesk(process.argv[2], {id: 'first-image', start});
       const left = ['Dockerfile', 'big.txt'].filter((name) => existsSync(process.argv[2] + '/first-image/' + name));
       console.log(JSON.stringify([opened, left]));`,
    );
    expect(results).toEqual([
      [
        {
          kind: 'refused',
          reason: {
            en: expect.stringContaining('big.txt: the disk is full. Free some space and try again; nothing was lost.'),
            ko: expect.stringContaining('디스크가 가득 찼어요.'),
          },
        },
        ['Dockerfile'],
      ],
    ]);
  });

  itWhen(canMount, cannotMount, 'says so when the disk can only be read', async () => {
    const results = await onSmallDisk(
      `import {openDesk} from '#src/io/sandbox.ts';
       console.log(JSON.stringify(await openDesk(process.argv[2], {id: 'first-image', start: {}})));`,
      'ro',
    );
    expect(results).toMatchObject([
      {kind: 'refused', reason: {en: expect.stringContaining('this disk can only be read')}},
    ]);
  });

  it('takes a path that leads out for a mistake of ours', async () => {
    for (const id of ['..', 'a/../..', '', '/etc', 'a\\b', 'c:']) expect(() => deskFolder('/sandbox', id)).toThrow();
    const root = temporaryFolder();
    await expect(openDesk(root, {id: 'first-image', start: {'../../x': ''}})).rejects.toThrow('Not a plain path');
    await expect(readDesk(root, 'first-image', ['../x'])).rejects.toThrow('Not a plain path');
  });
});

describe('readDesk', () => {
  const name = 'Dockerfile';

  async function read(put: (path: string, root: string) => void): Promise<DeskFile | undefined> {
    const root = temporaryFolder();
    mkdirSync(join(root, 'first-image'));
    put(join(root, 'first-image', name), root);
    return (await readDesk(root, 'first-image', [name])).get(name);
  }

  it('reads texts as they are, byte order mark and line ends included', async () => {
    const words = '\uFEFFFROM python:3.13-slim\r\n# 한국어 🐳\r\n';
    expect(await read((path) => writeFileSync(path, words))).toEqual(text(words));
    expect(await read((path) => writeFileSync(path, ''))).toEqual(text(''));
    expect(await read((path) => writeFileSync(path, 'x'.repeat(largestFile)))).toEqual(text('x'.repeat(largestFile)));
  });

  it('tells what is missing', async () => {
    expect(await read(() => {})).toEqual({kind: 'missing'});
    const desk = await readDesk(join(temporaryFolder(), 'nowhere'), 'first-image', [name, 'app/manage.py']);
    expect([...desk]).toEqual([
      [name, {kind: 'missing'}],
      ['app/manage.py', {kind: 'missing'}],
    ]);
  });

  it('names the byte that is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('FROM python\n# caf'),
      Buffer.from([0xe9, 0x20]),
      Buffer.from('au lait\n'),
    ]);
    expect(reasonOf(await read((path) => writeFileSync(path, bytes)))).toEqual({
      en: 'Dockerfile is not UTF-8: line 2 has the byte 0xE9 (byte 18 of the file). Save it as UTF-8 (VS Code: click the encoding in the status bar, then "Save with Encoding").',
      ko: 'Dockerfile은 UTF-8 파일이 아니에요. 2번째 줄, 파일의 18번째 바이트가 0xE9예요. UTF-8로 저장하세요. (VS Code에서는 아래 상태 표시줄의 인코딩을 눌러 "Save with Encoding"을 고르면 돼요.)',
    });
  });

  it.each([
    ['cut in the middle of a character', [0x46, 0xed, 0x95], 'line 1 has the byte 0xED (byte 2 of the file)'],
    ['overlong', [0x0a, 0xc0, 0x80], 'line 2 has the byte 0xC0 (byte 2 of the file)'],
    ['a lone continuation', [0x80], 'line 1 has the byte 0x80 (byte 1 of the file)'],
    ['a surrogate', [0x61, 0x0a, 0x0a, 0xed, 0xa0, 0x80], 'line 3 has the byte 0xED (byte 4 of the file)'],
  ])('names it when it is %s', async (_, bytes, says) => {
    expect(reasonOf(await read((path) => writeFileSync(path, Buffer.from(bytes)))).en).toContain(says);
  });

  it('recognises the encodings that Windows editors write', async () => {
    const utf16 = Buffer.from('\uFEFFFROM python\n', 'utf16le');
    expect(reasonOf(await read((path) => writeFileSync(path, utf16))).en).toContain('Dockerfile is UTF-16');
    const swapped = Buffer.from(utf16).swap16();
    expect(reasonOf(await read((path) => writeFileSync(path, swapped))).en).toContain('Dockerfile is UTF-16');
    const eucKr = Buffer.from([0x23, 0x20, 0xc7, 0xd1, 0xb1, 0xdb, 0x0a]); // # 한글
    expect(reasonOf(await read((path) => writeFileSync(path, eucKr))).ko).toContain(
      'EUC-KR(CP949)로 저장된 것 같아요.',
    );
  });

  it('does not read what is larger than 1 MiB', async () => {
    const reason = reasonOf(await read((path) => writeFileSync(path, 'x'.repeat(largestFile + 1))));
    expect(reason.en).toContain('Dockerfile is larger than 1 MiB');
    const huge = (path: string) => {
      writeFileSync(path, '');
      truncateSync(path, 2 ** 40);
    };
    expect(reasonOf(await read(huge)).ko).toContain('Dockerfile이 1 MiB보다 커서');
  });

  it('refuses a folder', async () => {
    expect(reasonOf(await read((path) => mkdirSync(path))).en).toContain('Dockerfile is a folder');
  });

  it('follows a link inside the sandbox, not one that leads out or nowhere', async () => {
    const inside = (path: string, root: string) => {
      writeFileSync(join(root, 'other'), 'FROM other\n');
      symlinkSync('../other', path);
    };
    expect(await read(inside)).toEqual(text('FROM other\n'));

    const secret = join(temporaryFolder(), 'secret');
    writeFileSync(secret, 'a password');
    const reason = reasonOf(await read((path) => symlinkSync(secret, path)));
    expect(reason.en).toContain(`Dockerfile is a link that leads out of the sandbox, to ${secret}.`);
    expect(reason.en + reason.ko).not.toContain('a password');

    expect(reasonOf(await read((path) => symlinkSync('nowhere', path))).en).toContain(
      'a link to something that is not there',
    );
    expect(reasonOf(await read((path) => symlinkSync(name, path))).en).toContain('a link that leads in a circle');
  });

  it('does not take a neighbour with a longer name for the inside of the sandbox', async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'sandbox/first-image'), {recursive: true});
    mkdirSync(join(parent, 'sandbox-2'));
    writeFileSync(join(parent, 'sandbox-2/secret'), 'a password');
    symlinkSync('../../sandbox-2/secret', join(parent, 'sandbox/first-image/Dockerfile'));
    const desk = await readDesk(join(parent, 'sandbox'), 'first-image', [name]);
    expect(reasonOf(desk.get(name)).en).toContain('leads out of the sandbox');
  });

  it('reads nothing through a folder that is a link out of the sandbox', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, name), 'a password');
    const root = temporaryFolder();
    symlinkSync(outside, join(root, 'first-image'));
    const desk = await readDesk(root, 'first-image', [name]);
    expect(reasonOf(desk.get(name)).en).toContain('leads out of the sandbox');
  });

  it('prints no control characters that a link hides in its name', async () => {
    const outside = join(temporaryFolder(), 'a\u001b]0;x\u0007b');
    writeFileSync(outside, '');
    const reason = reasonOf(await read((path) => symlinkSync(outside, path)));
    expect(reason.en).toContain('a?]0;x?b');
    expect(lstatSync(outside).isFile()).toBe(true);
  });

  itNeeds('mkfifo', 'does not hang on a pipe', async () => {
    const fifo = (path: string) => expect(spawnSync('mkfifo', [path]).status).toBe(0);
    expect(reasonOf(await read(fifo)).en).toContain('Dockerfile is a pipe, socket or device');
  });

  it('says so when it may not read', async () => {
    const root = temporaryFolder();
    chmodSync(root, 0o755);
    await openDesk(root, exercise);
    chmodSync(join(root, 'first-image/Dockerfile'), 0o000);
    const desk = await asNobody(() => readDesk(root, 'first-image', [name]));
    expect(reasonOf(desk.get(name)).en).toContain('drydock could not read Dockerfile: you have no permission.');
  });

  itNeeds('prlimit', 'says so when too many files are open', async () => {
    const {bundled} = await import('../support/bundled.ts');
    const root = temporaryFolder();
    await openDesk(root, exercise);
    const program = await bundled(
      `import {openSync} from 'node:fs';
       import {readDesk} from '#src/io/sandbox.ts';
       try { for (;;) openSync('/dev/null'); } catch {}
       const desk = await readDesk(process.argv[2], 'first-image', ['Dockerfile']);
       console.log(JSON.stringify(desk.get('Dockerfile')));`,
      temporaryFolder(),
    );
    const {stdout} = spawnSync('prlimit', ['--nofile=64', process.execPath, program, root], {encoding: 'utf8'});
    expect(JSON.parse(stdout).reason.en).toContain('too many files are open');
  });
});

function text(words: string): DeskFile {
  return {kind: 'text', text: words};
}

function reasonOf(found: {readonly kind: string; readonly reason?: {en: string; ko: string}} | undefined) {
  if (found?.reason === undefined) throw new Error(`Not refused: ${JSON.stringify(found)}`);
  return found.reason;
}
