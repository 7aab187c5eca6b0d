import {spawn} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {describe, expect, test} from 'vitest';
import {mostOutput, runProgram} from '../../../src/io/engines/run-program.ts';
import {inWorkFolder} from '../../../src/io/engines/work-folder.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

const shell = (script: string, more: {patience?: number; cwd?: string} = {}) =>
  runProgram({
    path: '/bin/sh',
    words: ['-c', script],
    cwd: '/',
    env: {PATH: '/usr/bin:/bin'},
    patience: 10_000,
    ...more,
  });

/** Is a process of this number still there, and no mere entry that waits to be collected? */
function isAlive(pid: string): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('a program', () => {
  test('ends with its code and outputs, and has nothing to read', async () => {
    expect(await shell('cat; echo out; echo err >&2; exit 3')).toEqual({
      kind: 'ended',
      code: 3,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  test('that is killed has crashed', async () => {
    expect(await shell('kill -SEGV $$')).toMatchObject({kind: 'crashed', signal: 'SIGSEGV'});
  });

  test('that is not there was not started', async () => {
    const ended = await runProgram({path: '/nowhere/x', words: [], cwd: '/', env: {}, patience: 1000});
    expect(ended).toEqual({kind: 'not started', code: 'ENOENT'});
  });

  test('that says too much is cut', async () => {
    const ended = await shell('yes | head -c 3000000');
    expect(ended.kind === 'ended' && ended.stdout.length).toBe(mostOutput);
  });

  test('that is late is killed with all its children', async () => {
    const folder = temporaryFolder();
    const ended = await shell('(sleep 60 & echo $! > child; wait) & wait', {patience: 500, cwd: folder});
    expect(ended).toEqual({kind: 'late'});
    const child = readFileSync(join(folder, 'child'), 'utf8').trim();
    await until('the child is gone', () => !isAlive(child));
  });

  test('that leaves a child behind holds nobody up, and the child ends too', async () => {
    const folder = temporaryFolder();
    const begun = performance.now();
    expect(await shell('sleep 60 & echo $! > child; echo done', {cwd: folder})).toMatchObject({
      kind: 'ended',
      code: 0,
      stdout: 'done\n',
    });
    expect(performance.now() - begun).toBeLessThan(5000);
    const child = readFileSync(join(folder, 'child'), 'utf8').trim();
    await until('the child is gone', () => !isAlive(child));
  });
});

test('a work folder is gone afterwards, also after an error', async () => {
  const kept = await inWorkFolder(async (folder) => {
    expect(existsSync(folder)).toBe(true);
    return folder;
  });
  expect(existsSync(kept)).toBe(false);
  let failed = '';
  await expect(
    inWorkFolder(async (folder) => {
      failed = folder;
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(existsSync(failed)).toBe(false);
});

describe.skipIf(process.platform === 'win32')('told to end in the middle', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s, drydock ends by it, and leaves neither folder nor process',
    async (signal) => {
      const folder = temporaryFolder();
      const source = join(import.meta.dirname, '../../../src/io/engines');
      const bundle = join(folder, 'bundle.mjs');
      const contents = `
      import {runProgram} from '${source}/run-program.ts';
      import {inWorkFolder} from '${source}/work-folder.ts';
      await inWorkFolder((cwd) => runProgram({path: '/bin/sh', words: ['-c', 'sleep 60 & echo $! > ${folder}/child; wait'], cwd, env: process.env, patience: 60000}));`;
      await build({
        stdin: {contents, resolveDir: source},
        outfile: bundle,
        bundle: true,
        format: 'esm',
        platform: 'node',
        logLevel: 'error',
      });
      const temporary = temporaryFolder();
      const run = spawn(process.execPath, [bundle], {env: {...process.env, TMPDIR: temporary}, stdio: 'inherit'});
      const ended = new Promise((resolve) => run.once('exit', (_, by) => resolve(by)));
      await until(
        'the program runs',
        () => existsSync(join(folder, 'child')) && readFileSync(join(folder, 'child'), 'utf8') !== '',
      );
      expect(readdirSync(temporary)).toHaveLength(1);
      run.kill(signal);
      expect(await ended).toBe(signal);
      expect(readdirSync(temporary)).toEqual([]);
      const child = readFileSync(join(folder, 'child'), 'utf8').trim();
      await until('the child is gone', () => !isAlive(child));
    },
  );
});
