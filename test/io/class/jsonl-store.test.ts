import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {open} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import type {Readable, Writable} from 'node:stream';
import {describe, expect, it, onTestFinished} from 'vitest';
import type {ClassEvent, Entry} from '../../../src/classroom/protocol.ts';
import {rewriteWithout} from '../../../src/io/class/forget.ts';
import {openJsonlStore} from '../../../src/io/class/jsonl-store.ts';
import {readLog} from '../../../src/io/class/log-file.ts';
import {type LogFile, LogWriter} from '../../../src/io/class/log-writer.ts';
import type {SessionStore} from '../../../src/io/class/store.ts';
import {bundled} from '../../support/bundled.ts';
import {itWhen} from '../../support/programs.ts';
import {printedSeed, random} from '../../support/seed.ts';
import {canMount, cannotMount, onSmallDisk} from '../../support/small-disk.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

function entry(by: string, cid: number): Entry {
  return {by, cid, at: 1_800_000_000_000, k: 'vote', poll: 'p', picks: [1]};
}

async function opened(folder: string): Promise<SessionStore & {readonly said: readonly string[]}> {
  const outcome = await openJsonlStore({folder});
  if (outcome.kind !== 'open') throw new Error(outcome.reason.en);
  onTestFinished(() => outcome.store.close());
  return Object.assign(outcome.store, {said: outcome.notices.map(({en}) => en)});
}

/** A closed log with events of a, b, c, d … and the path of its file. */
async function logOf(
  count: number,
): Promise<{readonly folder: string; readonly path: string; readonly lines: string[]}> {
  const folder = join(temporaryFolder(), 'class');
  const store = await opened(folder);
  await store.append(Array.from({length: count}, (_, index) => entry(`l:${index + 1}`, 1)));
  await store.close();
  const path = join(folder, 'log.jsonl');
  return {folder, path, lines: readFileSync(path, 'utf8').split('\n').slice(0, -1)};
}

function writeLines(path: string, lines: readonly string[]): void {
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
}

function places(events: readonly ClassEvent[]): number[] {
  return events.map(({seq}) => seq);
}

describe('the file', () => {
  it('is for its owner only, begins with its version and has one event a line', async () => {
    const {folder, path, lines} = await logOf(2);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(lines[0] ?? '')).toEqual({drydock: 'class-log', version: 1});
    expect(lines.slice(1).map((line) => JSON.parse(line))).toEqual([
      {...entry('l:1', 1), seq: 1},
      {...entry('l:2', 1), seq: 2},
    ]);
    expect(readdirSync(folder)).toEqual(['log.jsonl']);
  });

  it('is made for its owner only again when its mode was opened', async () => {
    const {folder, path} = await logOf(1);
    spawnSync('chmod', ['644', path]);
    await opened(folder);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('may be empty, as somebody who made it by hand leaves it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'log.jsonl'), '');
    const store = await opened(folder);
    expect(await store.append([entry('l:a', 1)])).toEqual([{seq: 1, isDuplicate: false}]);
  });

  it('is missing to who only reads, and is not made by that', async () => {
    const folder = join(temporaryFolder(), 'nothing');
    expect(await readLog(folder)).toEqual({kind: 'missing'});
    expect(existsSync(folder)).toBe(false);
  });

  it('is told when it cannot be opened', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'log.jsonl'));
    const outcome = await openJsonlStore({folder});
    expect(outcome).toMatchObject({kind: 'refused', why: 'system', reason: {en: expect.stringContaining('log.jsonl')}});
    expect(await readLog(folder)).toMatchObject({kind: 'untouchable', why: 'system'});
    expect(readdirSync(folder)).toEqual(['log.jsonl']);
  });

  it('is left alone when a newer drydock wrote it', async () => {
    const {folder, path, lines} = await logOf(1);
    writeLines(path, ['{"drydock":"class-log","version":2}', ...lines.slice(1)]);
    const before = readFileSync(path, 'utf8');
    expect(await openJsonlStore({folder})).toMatchObject({kind: 'refused', why: 'newer'});
    expect(await readLog(folder)).toMatchObject({kind: 'untouchable', why: 'newer'});
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('a line that a crash cut off', () => {
  it('is trimmed and told, wherever it was cut', async () => {
    const {folder, path} = await logOf(3);
    const whole = readFileSync(path);
    const start = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
    for (let end = start; end <= whole.length; end++) {
      writeFileSync(path, whole.subarray(0, end));
      // Without its end of line it is whole all the same.
      const kept = end >= whole.length - 1 ? 3 : 2;
      const isTorn = end > start && kept === 2;
      const seen = await readLog(folder);
      expect(seen).toMatchObject({kind: 'read', problems: [], torn: isTorn ? end - start : 0});
      const store = await opened(folder);
      expect(store.said, `cut at ${end - start}`).toEqual(
        isTorn ? [expect.stringContaining(`Those ${end - start} bytes`)] : [],
      );
      expect(await store.append([entry('l:3', 1)])).toEqual([{seq: 3, isDuplicate: kept === 3}]);
      await store.append([entry('l:4', 1)]);
      await store.close();
      const after = await readLog(folder);
      expect(after).toMatchObject({kind: 'read', problems: [], torn: 0});
      expect(after.kind === 'read' && places(after.events)).toEqual([1, 2, 3, 4]);
    }
  });

  it('may be bytes that the disk never got', async () => {
    const {folder, path} = await logOf(2);
    appendFileSync(path, Buffer.alloc(5000));
    const store = await opened(folder);
    expect(store.said).toHaveLength(1);
    expect(await store.append([entry('l:9', 1)])).toEqual([{seq: 3, isDuplicate: false}]);
  });
});

describe('damage in the middle', () => {
  const damages: Readonly<
    Record<string, {change: (lines: string[]) => string[]; at: number; left: number[]; says: string}>
  > = {
    'a broken line': {
      change: ([h = '', a = '', b = '', ...rest]) => [h, a, b.slice(0, -4), ...rest],
      at: 3,
      left: [1, 3, 4],
      says: 'not an event',
    },
    'an empty line': {
      change: ([h = '', a = '', ...rest]) => [h, a, '', ...rest],
      at: 3,
      left: [1, 2, 3, 4],
      says: 'not an event',
    },
    zeros: {
      change: ([h = '', a = '', b = '', ...rest]) => [h, a, '\0'.repeat(b.length), ...rest],
      at: 3,
      left: [1, 3, 4],
      says: 'not an event',
    },
    'a missing line': {
      change: ([h = '', a = '', _b, ...rest]) => [h, a, ...rest],
      at: 3,
      left: [1, 3, 4],
      says: 'event 2 is missing',
    },
    'two missing lines': {
      change: ([h = '', _a, _b, ...rest]) => [h, ...rest],
      at: 2,
      left: [3, 4],
      says: 'events 1 to 2 are missing',
    },
    'a line twice': {
      change: ([h = '', a = '', ...rest]) => [h, a, a, ...rest],
      at: 3,
      left: [1, 2, 3, 4],
      says: 'event 1 stands behind',
    },
    'lines that changed places': {
      change: ([h = '', a = '', b = '', ...rest]) => [h, b, a, ...rest],
      at: 2,
      left: [1, 2, 3, 4],
      says: 'event 1 is missing',
    },
    'a field that no event has': {
      change: ([h = '', a = '', b = '', ...rest]) => [h, a, b.replace('{', '{"extra":1,'), ...rest],
      at: 3,
      left: [1, 3, 4],
      says: 'not an event',
    },
    'no header': {change: ([, ...rest]) => rest, at: 1, left: [2, 3, 4], says: 'does not say'},
    'another header': {
      change: ([, ...rest]) => ['{"drydock":"progress","version":1}', ...rest],
      at: 1,
      left: [1, 2, 3, 4],
      says: 'does not say',
    },
    'a last line that is not the next': {
      change: (lines) => [...lines, (lines[4] ?? '').replace('"seq":4', '"seq":9')],
      at: 6,
      left: [1, 2, 3, 4, 9],
      says: 'events 5 to 8 are missing',
    },
  };

  it.each(Object.entries(damages))(
    '%s: is not written to, and all else can be read',
    async (_, {change, at, left, says}) => {
      const {folder, path, lines} = await logOf(4);
      writeLines(path, change(lines));
      const before = readFileSync(path);
      const outcome = await openJsonlStore({folder});
      if (outcome.kind !== 'refused') throw new Error('It was opened');
      expect(outcome.why).toBe('damaged');
      for (const language of ['en', 'ko'] as const) {
        expect(outcome.reason[language]).toContain(`${path}:${at}: `);
        expect(outcome.reason[language]).toContain('drydock class export');
      }
      expect(outcome.reason.en).toContain(says);
      expect(readFileSync(path)).toEqual(before);
      expect(readdirSync(folder)).toEqual(['log.jsonl']);
      const read = await readLog(folder);
      if (read.kind !== 'read') throw new Error(read.kind);
      expect(places(read.events)).toEqual(left);
      expect(read.problems[0]?.line).toBe(at);
    },
  );

  it('of bytes that are no text', async () => {
    const {folder, path} = await logOf(3);
    const bytes = readFileSync(path);
    bytes[bytes.indexOf('l:2') + 2] = 0xff;
    writeFileSync(path, bytes);
    expect(await openJsonlStore({folder})).toMatchObject({
      why: 'damaged',
      reason: {en: expect.stringContaining(`${path}:3:`)},
    });
    const read = await readLog(folder);
    expect(read.kind === 'read' && places(read.events)).toEqual([1, 3]);
  });

  it('wherever one byte is lost, is either told or changes nothing but what was said', async () => {
    const {folder, path} = await logOf(3);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length - 1; at++) {
      writeFileSync(path, Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]));
      const read = await readLog(folder);
      if (read.kind !== 'read') throw new Error(`${read.kind} without byte ${at}`);
      if (read.problems.length === 0) expect(places(read.events), `without byte ${at}`).toEqual([1, 2, 3]);
    }
  });
});

describe('one writer', () => {
  it('has it, and another is told who', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    const second = await openJsonlStore({folder});
    expect(second).toMatchObject({why: 'busy', reason: {en: expect.stringContaining(`process ${process.pid} `)}});
    await store.append([entry('l:a', 1)]);
    const read = await readLog(folder);
    expect(read.kind === 'read' && places(read.events)).toEqual([1]);
    await store.close();
    await opened(folder);
  });

  it('is let in alone when many come at once', async () => {
    const folder = temporaryFolder();
    const outcomes = await Promise.all(Array.from({length: 8}, () => openJsonlStore({folder})));
    for (const outcome of outcomes) if (outcome.kind === 'open') onTestFinished(() => outcome.store.close());
    expect(outcomes.filter(({kind}) => kind === 'open')).toHaveLength(1);
  });

  const {pid: dead} = spawnSync(process.execPath, ['-e', '']);
  const here = hostname();
  it.each([
    ['a process that ended', {pid: dead, host: here, token: 'x'}],
    ['another process of the same number', {pid: process.pid, host: here, start: '1', token: 'x'}],
    ['nobody', {}],
  ])('follows %s at once', async (_, holder) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'log.lock'), JSON.stringify(holder));
    await opened(folder);
  });

  it.skipIf(process.platform !== 'linux')('follows one whose parent has not noticed its end', async () => {
    const folder = temporaryFolder();
    // The shell becomes a program that never asks what became of its child; a pipe keeps the child until then.
    const program = 'read -r _ <&3 3<&- & echo $!; exec 3<&-; exec sleep 600';
    const parent = spawn('sh', ['-c', program], {stdio: ['ignore', 'pipe', 'ignore', 'pipe']});
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [line] = await once(createInterface(parent.stdout as Readable), 'line');
    const child = () => readFileSync(`/proc/${line}/stat`, 'utf8').split(' ');
    await until('the shell is another program', () =>
      readFileSync(`/proc/${parent.pid}/stat`, 'utf8').includes('(sleep)'),
    );
    const start = child()[21];
    (parent.stdio[3] as Writable).end('\n');
    await until('the child is a zombie', () => child()[2] === 'Z');
    writeFileSync(join(folder, 'log.lock'), JSON.stringify({pid: Number(line), host: here, start, token: 'x'}));
    await opened(folder);
  });

  it('respects one on another machine until that is silent', async () => {
    const folder = temporaryFolder();
    const lock = join(folder, 'log.lock');
    writeFileSync(lock, JSON.stringify({pid: dead, host: 'elsewhere', start: '5', token: 'x'}));
    expect(await openJsonlStore({folder})).toMatchObject({
      why: 'busy',
      reason: {ko: expect.stringContaining('elsewhere')},
    });
    const longAgo = Date.now() / 1000 - 60;
    utimesSync(lock, longAgo, longAgo);
    await opened(folder);
  });

  it('writes nothing more when its lock is gone', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    await store.append([entry('l:a', 1)]);
    unlinkSync(join(folder, 'log.lock'));
    let cid = 1;
    let refusal: unknown;
    await until('it notices', async () => {
      refusal = await store.append([entry('l:a', ++cid)]).then(
        () => undefined,
        (error) => error,
      );
      return refusal !== undefined;
    });
    expect(refusal).toMatchObject({name: 'StoreTrouble', text: {en: expect.stringContaining('no longer belongs')}});
  });
});

describe('a server that is killed', () => {
  const program = `
    import {openJsonlStore} from '#src/io/class/jsonl-store.ts';
    const [, , folder, from] = process.argv;
    const outcome = await openJsonlStore({folder});
    if (outcome.kind !== 'open') throw new Error(outcome.reason.en);
    console.log('open');
    await Promise.all(JSON.parse(from).map(async (done, writer) => {
      for (let cid = done + 1; ; cid++) {
        const say = {by: 'l:' + writer, cid, at: 1, k: 'ask', text: 'x'.repeat(cid % 300 + 1)};
        const [{seq}] = await outcome.store.append([say]);
        process.stdout.write(writer + ' ' + cid + ' ' + seq + '\\n');
      }
    }));`;

  it('loses nothing that it acknowledged, keeps nothing twice, and starts again at once', async () => {
    const chance = random(printedSeed());
    const folder = join(temporaryFolder(), 'class');
    const file = await bundled(program, temporaryFolder());
    const acknowledged = Array.from({length: 30}, (): number[] => []);
    const rounds = 12;
    let cuts = 0;
    for (let round = 0; round < rounds; round++) {
      const done = acknowledged.map(({length}) => length);
      const total = () => acknowledged.reduce((sum, {length}) => sum + length, 0);
      const goal = total() + 1 + Math.floor(chance() * 150);
      const child: ChildProcess = spawn(process.execPath, [file, folder, JSON.stringify(done)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (child.stdout === null) throw new Error('no stdout');
      createInterface(child.stdout).on('line', (line) => {
        const [writer, cid, seq] = line.split(' ').map(Number);
        if (cid !== undefined && seq !== undefined) (acknowledged[writer ?? -1] ?? [])[cid - 1] = seq;
        if (total() >= goal) child.kill('SIGKILL');
      });
      const [, signal] = await once(child, 'close');
      expect(signal, `round ${round}`).toBe('SIGKILL');
      const read = await readLog(folder);
      expect(read).toMatchObject({kind: 'read', problems: []});
      if (read.kind === 'read' && read.torn > 0) cuts++;
    }
    console.log(`killed ${rounds} times, ${cuts} lines cut off`);
    const store = await opened(folder);
    const events = await store.read(0, 1_000_000);
    expect(places(events)).toEqual(events.map((_, index) => index + 1));
    for (const [writer, seqs] of acknowledged.entries()) {
      const stored = events.filter(({by}) => by === `l:${writer}`);
      expect(stored.map(({cid}) => cid)).toEqual(stored.map((_, index) => index + 1));
      expect(stored.slice(0, seqs.length).map(({seq}) => seq)).toEqual(seqs);
    }
  }, 120_000);
});

describe('reading while a server writes', () => {
  it('sees a beginning of the log, never a problem', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    let isOver = false;
    const writing = Promise.all(
      Array.from({length: 40}, async (_, writer) => {
        for (let cid = 1; cid <= 20; cid++) await store.append([entry(`l:${writer}`, cid)]);
      }),
    ).then(() => {
      isOver = true;
    });
    const lengths: number[] = [];
    while (!isOver) {
      const read = await readLog(folder);
      if (read.kind !== 'read') throw new Error(read.kind);
      expect(read.problems).toEqual([]);
      expect(places(read.events)).toEqual(read.events.map((_, index) => index + 1));
      lengths.push(read.events.length);
    }
    await writing;
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect((await readLog(folder)) as {events: unknown}).toMatchObject({events: {length: 800}});
  });
});

describe('a disk that refuses', () => {
  interface Outcome extends Readonly<Record<'stored' | 'cids' | 'heard', readonly number[]>> {
    readonly refusal: unknown;
    readonly again: string;
    readonly torn: number;
    readonly full: number;
    readonly acks: unknown;
  }

  itWhen(canMount, cannotMount, 'is full: nothing counts as stored, and later there is room again', async () => {
    const [outcome] = await onSmallDisk(`
      import {unlinkSync, writeFileSync, readFileSync} from 'node:fs';
      import {openJsonlStore} from '#src/io/class/jsonl-store.ts';
      import {readLog} from '#src/io/class/log-file.ts';
      const disk = process.argv[2];
      const folder = disk + '/class';
      const open = async () => {
        const outcome = await openJsonlStore({folder});
        if (outcome.kind !== 'open') throw new Error(outcome.reason.en);
        return outcome.store;
      };
      const store = await open();
      writeFileSync(disk + '/filler', Buffer.alloc(24 * 1024));
      const heard = [];
      await store.follow(0, (events) => heard.push(...events.map(({cid}) => cid)));
      const say = (cid) => ({by: 'l:a', cid, at: 1, k: 'ask', text: 'x'.repeat(250)});
      const stored = [];
      let refusal;
      for (let cid = 1; refusal === undefined; cid += 10) {
        const cids = Array.from({length: 10}, (_, index) => cid + index);
        try {
          await store.append(cids.map(say));
          stored.push(...cids);
        } catch (error) {
          refusal = {name: error.name, text: error.text, cids};
        }
      }
      const again = await store.append(refusal.cids.map(say)).then(() => 'stored', ({name}) => name);
      const whileFull = await readLog(folder);
      unlinkSync(disk + '/filler');
      const acks = await store.append(refusal.cids.map(say));
      stored.push(...refusal.cids);
      await store.close();
      const reopened = await open();
      const cids = (await reopened.read(0, 10000)).map(({cid}) => cid);
      console.log(JSON.stringify({refusal, again, torn: whileFull.torn, full: whileFull.events.length, stored, acks, cids, heard}));
      await reopened.close();
    `);
    const {refusal, again, torn, full, stored, acks, cids, heard} = outcome as Outcome;
    expect(refusal).toMatchObject({name: 'StoreTrouble', text: {en: expect.stringContaining('the disk is full')}});
    expect(again).toBe('StoreTrouble');
    expect(torn).toBe(0);
    expect(full).toBe(stored.length - 10);
    expect(acks).toEqual(Array.from({length: 10}, (_, index) => ({seq: full + 1 + index, isDuplicate: false})));
    expect(cids).toEqual(stored);
    expect(heard).toEqual(stored);
  });

  type Deed = 'write' | 'datasync' | 'truncate';

  /** A real file that fails at the named deeds, one after the other, and then no more. */
  async function stubborn(path: string, faults: Deed[]): Promise<LogFile> {
    const file = await open(path, 'w+');
    onTestFinished(() => file.close());
    const may = async (deed: Deed) => {
      if (faults[0] !== deed) return;
      faults.shift();
      throw Object.assign(new Error('on purpose'), {code: 'EIO', syscall: deed});
    };
    return {
      // Half of it gets there before it fails.
      write: async (bytes, from, length, at) => {
        if (faults[0] === 'write') await file.write(bytes, from, Math.ceil(length / 2), at);
        return may('write').then(() => file.write(bytes, from, length, at));
      },
      datasync: () => may('datasync').then(() => file.datasync()),
      truncate: (size) => may('truncate').then(() => file.truncate(size)),
      stat: () => file.stat(),
    };
  }

  it.each<{faults: Deed[]}>([
    {faults: ['write']},
    {faults: ['datasync']},
    {faults: ['write', 'truncate']},
    {faults: ['datasync', 'truncate']},
    {faults: ['datasync', 'datasync']},
  ])('fails at $faults: the file is as it was, and goes on from there', async ({faults}) => {
    const path = join(temporaryFolder(), 'log');
    const armed: Deed[] = [];
    const writer = new LogWriter(await stubborn(path, armed), 0);
    await writer.append(Buffer.from('first\n'));
    armed.push(...faults);
    await expect(writer.append(Buffer.from('second, much longer\n'))).rejects.toThrow('on purpose');
    expect(armed).toEqual([]);
    await writer.append(Buffer.from('third\n'));
    expect(readFileSync(path, 'utf8')).toBe('first\nthird\n');
  });

  it('takes less than it says: that does not count as stored, and later it goes on from there', async () => {
    const path = join(temporaryFolder(), 'log');
    const file = await stubborn(path, []);
    let loses = 0;
    const write: LogFile['write'] = async (bytes, from, length, at) => {
      await file.write(bytes, from, length - loses, at);
      return {bytesWritten: length};
    };
    const writer = new LogWriter({...file, write}, 0);
    await writer.append(Buffer.from('first\n'));
    loses = 4;
    await expect(writer.append(Buffer.from('second\n'))).rejects.toMatchObject({code: 'ENOSPC'});
    expect(readFileSync(path, 'utf8')).toBe('first\n');
    loses = 0;
    await writer.append(Buffer.from('third\n'));
    expect(readFileSync(path, 'utf8')).toBe('first\nthird\n');
  });

  it('takes a part at a time and gets the rest', async () => {
    const path = join(temporaryFolder(), 'log');
    const file = await stubborn(path, []);
    const write: LogFile['write'] = (bytes, from, length, at) => file.write(bytes, from, Math.min(3, length), at);
    const writer = new LogWriter({...file, write}, 0);
    await writer.append(Buffer.from('one two three\n'));
    await writer.append(Buffer.from('four\n'));
    expect(readFileSync(path, 'utf8')).toBe('one two three\nfour\n');
  });
});

describe('forgetting a learner', () => {
  const said: readonly Entry[] = [
    {by: 'server', at: 1, k: 'join', learner: 'a1', name: 'Secret Name', alias: 0, token: 'secrettoken'},
    {by: 'server', at: 2, k: 'join', learner: 'a11', name: 'Other', alias: 1, token: 'other'},
    {by: 'l:a1', cid: 1, at: 3, k: 'ask', text: 'secret question'},
    {by: 'l:a11', cid: 1, at: 4, k: 'ask', text: 'other question'},
    {by: 'i:x', cid: 1, at: 5, k: 'hint', to: 'a1', text: 'secret hint'},
    {by: 'i:x', cid: 2, at: 6, k: 'hint', to: {rule: 'r'}, text: 'hint to many'},
    {by: 'i:x', cid: 3, at: 7, k: 'helped', learner: 'a1'},
    {by: 'l:a1', cid: 2, at: 8, k: 'share', req: 'q', file: {path: 'secret.txt', text: 'secret text'}},
  ];

  async function classOf(entries: readonly Entry[]): Promise<string> {
    const folder = join(temporaryFolder(), 'class');
    const store = await opened(folder);
    await store.append(entries);
    await store.close();
    return folder;
  }

  it('leaves nothing of theirs, and every other event in its place', async () => {
    const folder = await classOf(said);
    const path = join(folder, 'log.jsonl');
    expect(await rewriteWithout(folder, 'a1')).toEqual({kind: 'forgotten', count: 5});
    expect(readFileSync(path, 'utf8')).not.toMatch(/secret/i);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['log.jsonl']);
    const store = await opened(folder);
    const events = await store.read(0, 100);
    const gone = new Set([1, 3, 5, 7, 8]);
    expect(events).toEqual(
      said.map((one, index) =>
        gone.has(index + 1)
          ? {seq: index + 1, at: one.at, by: 'server', k: 'forget', learner: 'a1'}
          : {...one, seq: index + 1},
      ),
    );
    expect(await store.append([entry('l:a11', 1), entry('l:a11', 2)])).toEqual([
      {seq: 4, isDuplicate: true},
      {seq: 9, isDuplicate: false},
    ]);
  });

  it('says so when there is nothing of theirs, also the second time', async () => {
    const folder = await classOf(said);
    expect(await rewriteWithout(folder, 'nobody')).toMatchObject({kind: 'nothing'});
    await rewriteWithout(folder, 'a1');
    const before = readFileSync(join(folder, 'log.jsonl'));
    expect(await rewriteWithout(folder, 'a1')).toMatchObject({
      kind: 'nothing',
      reason: {ko: expect.stringContaining('a1')},
    });
    expect(readFileSync(join(folder, 'log.jsonl'))).toEqual(before);
  });

  it('is refused while a server writes, and of a damaged log', async () => {
    const folder = await classOf(said);
    const store = await opened(folder);
    expect(await rewriteWithout(folder, 'a1')).toMatchObject({kind: 'refused', why: 'busy'});
    await store.close();
    const path = join(folder, 'log.jsonl');
    writeLines(
      path,
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((_, index) => index !== 2)
        .slice(0, -1),
    );
    const before = readFileSync(path);
    expect(await rewriteWithout(folder, 'a1')).toMatchObject({kind: 'refused', why: 'damaged'});
    expect(readFileSync(path)).toEqual(before);
    await expect(rewriteWithout(join(folder, 'nowhere'), 'a1')).resolves.toMatchObject({
      kind: 'refused',
      why: 'system',
    });
  });
});
