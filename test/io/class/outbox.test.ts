import {spawn} from 'node:child_process';
import {appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Saying} from '../../../src/classroom/protocol.ts';
import {classFolder, type Member, readMember, writeMember} from '../../../src/io/class/membership.ts';
import {Outbox} from '../../../src/io/class/outbox.ts';
import type {Text} from '../../../src/text/language.ts';
import {bundled} from '../../support/bundled.ts';
import {temporaryFolder} from '../../support/temporary.ts';

const vote = (pick: number): Saying => ({k: 'vote', poll: 'p', picks: [pick]});
const answer = (q: string, choice = 0): Saying => ({
  k: 'answer',
  quiz: 'z',
  q,
  given: {kind: 'choices', choices: [choice]},
});

async function opened(folder: string): Promise<{outbox: Outbox; told: Text[]}> {
  const told: Text[] = [];
  return {outbox: await Outbox.open(folder, 'now', (notice) => told.push(notice)), told};
}

/** Says one thing after the other, and prints the number of each that is safe. */
const talker = `
import {writeSync} from 'node:fs';
import {Outbox} from '#src/io/class/outbox.ts';
const outbox = await Outbox.open(process.argv[2], 'now', () => {});
for (let pick = 0; ; pick++) {
  const {cid} = outbox.add({k: 'vote', poll: 'p' + pick, picks: [0]}, Date.now());
  await outbox.settled();
  writeSync(1, cid + '\\n');
}
`;

test('what was said is there in the next process, in its order, readable by its owner only', async () => {
  const folder = temporaryFolder();
  const {outbox} = await opened(folder);
  const said = [vote(1), answer('q1'), {k: 'help', on: true} as const].map((saying) => outbox.add(saying, 1000));
  await outbox.settled();
  expect(statSync(join(folder, 'outbox.jsonl')).mode & 0o777).toBe(0o600);
  const again = await opened(folder);
  expect(again.outbox.pending).toEqual(said);
  expect(again.told).toEqual([]);
  const cids = said.map(({cid}) => cid);
  expect(cids).toEqual([...cids].sort((a, b) => a - b));
  expect(again.outbox.add(vote(2), 5).cid).toBeGreaterThan(Math.max(...cids));
});

test('answers that were acknowledged wait for another server, the last to each question; the rest is done', async () => {
  const folder = temporaryFolder();
  const {outbox} = await opened(folder);
  const all = [answer('q1', 0), answer('q1', 1), vote(0), {k: 'help', on: true} as const].map((one) =>
    outbox.add(one, 1),
  );
  for (const {cid} of all) outbox.settle(cid, 'acknowledged');
  await outbox.settled();
  const {outbox: again} = await opened(folder);
  expect(again.pending).toEqual([]);
  again.sendAgain();
  expect(again.pending).toEqual([all[1], all[2]]);
  await again.clear();
  expect(existsSync(join(folder, 'outbox.jsonl'))).toBe(false);
});

test('what the server refuses is not said again', async () => {
  const folder = temporaryFolder();
  const {outbox} = await opened(folder);
  outbox.settle(outbox.add(vote(0), 1).cid, 'refused');
  await outbox.settled();
  const {outbox: again} = await opened(folder);
  again.sendAgain();
  expect(again.pending).toEqual([]);
});

test('a line that was cut off goes, damaged lines are set aside, everything else stays', async () => {
  const folder = temporaryFolder();
  const {outbox} = await opened(folder);
  const said = [outbox.add(vote(0), 1), outbox.add(vote(1), 1)];
  await outbox.settled();
  const path = join(folder, 'outbox.jsonl');
  const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, `${first}\n{"cid":3,"say":{"k":"explode"}}\n\u0000\u0000garbage\n${second}\n{"cid":9,"sa`);
  const again = await opened(folder);
  expect(again.outbox.pending).toEqual(said);
  expect(again.told).toHaveLength(1);
  const aside = readdirSync(folder).find((name) => name.includes('damaged')) ?? '';
  expect(readFileSync(join(folder, aside), 'utf8').split('\n')).toHaveLength(3);
  again.outbox.add(vote(2), 1);
  await again.outbox.settled();
  expect((await opened(folder)).outbox.pending).toHaveLength(3);
});

test('a disk that takes nothing is told of once, and nobody stops', async () => {
  const folder = temporaryFolder();
  const {outbox, told} = await opened(folder);
  writeFileSync(join(folder, 'in-the-way'), '');
  const {outbox: blocked, told: why} = await opened(join(folder, 'in-the-way'));
  blocked.add(vote(0), 1);
  await blocked.settled();
  expect(why).toHaveLength(1);
  expect(blocked.pending).toHaveLength(1);
  expect(told).toEqual([]);
  expect(outbox.pending).toEqual([]);
});

test('kill -9 in the middle of saying loses nothing that was called safe', async () => {
  const folder = temporaryFolder();
  const program = await bundled(talker, temporaryFolder());
  const child = spawn(process.execPath, [program, folder], {stdio: ['ignore', 'pipe', 'inherit']});
  let safe = '';
  const enough = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      safe += String(data);
      if (safe.split('\n').length > 40) resolve();
    });
    child.on('exit', () => resolve());
  });
  await enough;
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await ended;
  const cids = safe.split('\n').slice(0, -1).map(Number);
  expect(cids.length).toBeGreaterThan(39);
  const kept = new Set((await opened(folder)).outbox.pending.map(({cid}) => cid));
  expect(cids.filter((cid) => !kept.has(cid))).toEqual([]);
});

test('a member is remembered, and what is no member is not', async () => {
  const folder = classFolder(temporaryFolder(), '[::1]:7373', 'abcd-efgh');
  expect(folder).toBe(classFolder(join(folder, '../..'), '[::1]:7373', 'ABCDEFGH'));
  expect(await readMember(folder)).toBeUndefined();
  const member: Member = {address: 'a', code: 'c', name: 'n', token: 't', learner: 'l', title: 'x'};
  await writeMember(folder, member);
  expect(await readMember(folder)).toEqual(member);
  expect(statSync(join(folder, 'member.json')).mode & 0o777).toBe(0o600);
  appendFileSync(join(folder, 'member.json'), '}');
  expect(await readMember(folder)).toBeUndefined();
  writeFileSync(join(folder, 'member.json'), JSON.stringify({...member, policy: {opens: {a: 'soon'}}}));
  expect(await readMember(folder)).toBeUndefined();
});
