import {chmod} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type CheckRequest, check} from '../../src/commands/check.ts';
import type {World} from '../../src/commands/world.ts';
import {folderWith, worldIn} from './world.ts';

const good = 'FROM python:3.13-slim\nWORKDIR /app\nUSER 1000\nCMD ["python", "app.py"]\n';

/** A docker that accepts every Dockerfile but those with the word REFUSE in them. */
const docker = `#!/bin/sh
PATH=/usr/bin:/bin
[ "$2" = version ] && echo "github.com/docker/buildx v0.29.1" && exit 0
grep -q REFUSE Dockerfile && echo '{"warnings":[],"buildError":{"message":"no \\u001b[31mREFUSE","location":{"ranges":[{"start":{"line":2}}]}}}' && exit 1
echo '{"warnings":[]}'
`;

/** A project with a docker of ours on the PATH, a data folder, and somebody who answers; what was asked is kept. */
async function place(files: Readonly<Record<string, string>>, answer?: string) {
  const programs = await folderWith({docker});
  await chmod(join(programs, 'docker'), 0o755);
  const folder = await folderWith(files);
  const data = await folderWith({});
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answer ?? '';
  };
  const run = (request: Partial<CheckRequest> = {}, more: Partial<World> = {}) => {
    const world = {env: {PATH: programs}, data, ask: answer === undefined ? undefined : ask, ...more};
    return check({paths: ['.'], format: 'text', engines: 'ask', ...request}, worldIn(folder, world));
  };
  return {run, asked};
}

describe('consent', () => {
  test('a yes is asked for once, and remembered until it is taken back', async () => {
    const {run, asked} = await place({Dockerfile: good}, 'y');
    expect((await run()).stdout).toContain('docker buildx 0.29.1: accepted');
    expect((await run()).stdout).toContain('docker buildx 0.29.1: accepted');
    expect((await run({}, {ask: undefined})).stdout).toContain('docker buildx 0.29.1: accepted');
    expect(asked).toEqual([expect.stringMatching(/gunicorn loads the Python of your project.*\[y\/N\] $/s)]);
    expect((await run({engines: 'no'}, {now: () => 2000})).stdout).not.toContain('docker 0');
    await run();
    expect(asked).toHaveLength(2);
  });

  test.each(['', 'n', 'no', 'yesterday', '아니요'])(
    '%j is a no, and the programs stay where they are',
    async (answer) => {
      const {run, asked} = await place({Dockerfile: good}, answer);
      const {stdout, stderr, code} = await run();
      expect(code).toBe(0);
      expect(stderr).toBe('The real programs did not run; this is what drydock alone says.\n');
      expect(stdout).not.toContain('docker 0.29.1');
      await run();
      expect(asked).toHaveLength(2);
    },
  );

  test.each(['Y\n', 'yes', '네', 'ㅛ', '네'.normalize('NFD')])('%j is a yes', async (answer) => {
    const {run} = await place({Dockerfile: good}, answer);
    expect((await run({}, {language: 'ko'})).stdout).toContain('docker buildx 0.29.1: 통과');
  });

  test('with nobody to ask nothing runs, and the check says so: code 2', async () => {
    const {run} = await place({Dockerfile: good});
    const {stdout, stderr, code} = await run();
    expect(code).toBe(2);
    expect(stdout).toContain('1 file checked');
    expect(stdout).not.toContain('docker 0.29.1');
    expect(stderr).toMatch(/--engines=yes/);
    expect((await run({}, {language: 'ko'})).stderr).toMatch(/[가-힣].*--engines=yes/);
  });

  test('--engines=yes is enough, and is not remembered', async () => {
    const {run} = await place({Dockerfile: good});
    expect(await run({engines: 'yes'})).toMatchObject({code: 0, stderr: ''});
    expect((await run()).code).toBe(2);
  });

  test('without the flag no program runs, even after a yes', async () => {
    const {run} = await place({Dockerfile: good}, 'y');
    await run();
    const {engines: _, ...without}: Partial<CheckRequest> = {engines: 'yes'};
    const plain = await check(
      {paths: ['.'], format: 'json', ...without},
      worldIn(await folderWith({Dockerfile: good})),
    );
    expect(JSON.parse(plain.stdout).files[0]).not.toHaveProperty('verdicts');
  });
});

describe('verdicts', () => {
  test('a refusal is an error, in every format, and names who and which version', async () => {
    const {run} = await place({Dockerfile: `${good}# REFUSE\n`});
    for (const format of ['text', 'json', 'github', 'junit', 'sarif'] as const) {
      const {stdout, code} = await run({engines: 'yes', format});
      expect(code).toBe(1);
      expect(stdout).toContain('docker');
      expect(stdout).toContain('0.29.1');
      expect(stdout).toContain('REFUSE');
      expect(stdout).not.toContain('\u001b');
      expect(stdout).toContain('please report it');
    }
  });

  test('what drydock calls an error and the program accepts is shown', async () => {
    const {run} = await place({Dockerfile: 'FORM x\n'});
    const {stdout, code} = await run({engines: 'yes'});
    expect(code).toBe(1);
    expect(stdout).toMatch(/docker buildx 0\.29\.1 accepts this; drydock finds errors \(line\s+1:\s+dockerfile\//);
    const json = JSON.parse((await run({engines: 'yes', format: 'json'})).stdout);
    expect(json.files[0].verdicts).toEqual([
      {
        program: 'docker buildx',
        version: '0.29.1',
        verdict: 'accepted',
        complaints: [],
        unjudged: [],
        disagreement: expect.any(String),
      },
    ]);
    expect(json.summary.programs).toEqual({accepted: 1, refused: 0, notChecked: 0});
  });

  test('a program that is missing changes no code, and is never a pass', async () => {
    const {run} = await place({Dockerfile: good});
    const {stdout, code} = await run({engines: 'yes'}, {env: {PATH: '/nowhere'}});
    expect(code).toBe(0);
    expect(stdout).toContain('0 accepted, 0 refused, 1 not checked.');
    expect(stdout).toContain('○ docker buildx: not checked, it is not installed');
    const junit = (await run({engines: 'yes', format: 'junit'}, {env: {PATH: '/nowhere'}})).stdout;
    expect(junit).toContain('skipped="1"');
    expect(junit).toContain('<skipped message=');
  });
});
