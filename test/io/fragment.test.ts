import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {judgeFragment, layFragment, readFragment} from '../../src/io/fragment.ts';
import type {ConfigQuestion} from '../../src/quiz/question.ts';
import {plainListing} from '../../src/text/listing.ts';
import {temporaryFolder} from '../support/temporary.ts';

const question: ConfigQuestion = {
  id: 'order-fix',
  kind: 'config',
  tags: [],
  rules: ['nginx/pass-host'],
  prompt: [],
  explanation: [],
  hash: 'h',
  line: 1,
  check: 'nginx',
  listing: plainListing(
    'nginx',
    'server {\n    listen 80;\n    location / {\n        proxy_pass http://127.0.0.1:8000;\n    }\n}',
  ),
};

const mended = (text: string) =>
  text.replace('{\n        proxy', '{\n        proxy_set_header Host $host;\n        proxy');

test('a fragment lies in the sandbox under a name its editor knows, and is read as it was saved', async () => {
  const sandbox = temporaryFolder();
  const laid = await layFragment(sandbox, question, {fresh: true, stamp: 's1'});
  expect(laid).toEqual({path: join(sandbox, 'quiz', 'order-fix', 'site.nginx')});
  expect(await readFragment(sandbox, question)).toMatch(/^server \{\n/);
  writeFileSync(join(sandbox, 'quiz', 'order-fix', 'site.nginx'), 'mine');
  await layFragment(sandbox, question, {fresh: false, stamp: 's2'});
  expect(await readFragment(sandbox, question)).toBe('mine');
});

test('asked anew it lies there as in the question, and the old one is kept', async () => {
  const sandbox = temporaryFolder();
  await layFragment(sandbox, question, {fresh: true, stamp: 's1'});
  writeFileSync(join(sandbox, 'quiz', 'order-fix', 'site.nginx'), 'mine');
  await layFragment(sandbox, question, {fresh: true, stamp: 's2'});
  expect(await readFragment(sandbox, question)).toMatch(/^server \{\n/);
  const copy = join(sandbox, '_copies', 'quiz', 'order-fix', 's2', 'site.nginx');
  expect(existsSync(copy) && readFileSync(copy, 'utf8')).toBe('mine');
});

test('what stands in the way is told, and nothing is changed', async () => {
  const sandbox = temporaryFolder();
  writeFileSync(join(sandbox, 'quiz'), 'a file');
  const laid = await layFragment(sandbox, question, {fresh: true, stamp: 's1'});
  expect(laid).toHaveProperty('reason.en');
  expect(await readFragment(sandbox, question)).toBeUndefined();
  expect(readFileSync(join(sandbox, 'quiz'), 'utf8')).toBe('a file');
});

test('it is judged by the rules of the question, and by every error', async () => {
  const start = 'server {\n    listen 80;\n    location / {\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n';
  expect(await judgeFragment(question, start)).toEqual([expect.objectContaining({rule: 'nginx/pass-host', line: 4})]);
  expect(await judgeFragment(question, mended(start))).toEqual([]);
  const broken = mended(start).replace('listen 80;', 'listn 80;');
  expect(await judgeFragment(question, broken)).toEqual([expect.objectContaining({line: 2})]);
});
