import {spawn, spawnSync} from 'node:child_process';
import {appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {spawn as spawnInTerminal} from '@lydell/node-pty';
import {afterEach, describe, expect, it} from 'vitest';
import type {Desk} from '../../src/course/desk.ts';
import {type DeskWatch, type WatchOptions, watchDesk} from '../../src/io/watch.ts';
import {bundled} from '../support/bundled.ts';
import {itNeeds, itWhen} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {until} from '../support/until.ts';

let open: DeskWatch[] = [];
afterEach(async () => {
  await Promise.all(open.map((watch) => watch.close()));
  open = [];
});

interface Watched {
  readonly root: string;
  readonly folder: string;
  readonly file: string;
  /** What was reported of the file, one word or text for each report. */
  readonly heard: string[];
}

async function watched(by: WatchOptions['by'], during: (text: string) => void = () => {}): Promise<Watched> {
  const root = temporaryFolder();
  const folder = join(root, 'first-image');
  const file = join(folder, 'Dockerfile');
  mkdirSync(folder);
  writeFileSync(file, 'FROM start\n');
  const heard: string[] = [];
  const settled = (desk: Desk) => {
    heard.push(contentOf(desk));
    during(contentOf(desk));
  };
  const polling = () => {
    throw new Error('fell back to polling');
  };
  const desk = {root, exercise: 'first-image', paths: ['Dockerfile']};
  open.push(await watchDesk(desk, {by}, {settled, polling}));
  expect(heard).toEqual(['FROM start\n']);
  return {root, folder, file, heard};
}

function contentOf(desk: Desk): string {
  const file = desk.get('Dockerfile');
  return file?.kind === 'text' ? file.text : (file?.kind ?? 'nothing');
}

/** Waits for a report, then saves once more: had there been reports too many, they would stand before the last one. */
async function expectReports({file, heard}: Watched, reports: readonly string[]): Promise<void> {
  const last = reports.at(-1) ?? '';
  await until(`${JSON.stringify(last)} in ${JSON.stringify(heard)}`, () => heard.at(-1) === last);
  writeFileSync(file, 'FROM end\n');
  await until('the last save', () => heard.at(-1) === 'FROM end\n');
  expect(heard).toEqual(['FROM start\n', ...reports, 'FROM end\n']);
}

function run(command: string, ...args: string[]): void {
  const {status, stderr} = spawnSync(command, args, {encoding: 'utf8', env: {...process.env, TERM: 'xterm'}});
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
}

describe.each(['events', 'poll'] as const)('by %s', (by) => {
  it('hears a plain write', async () => {
    const desk = await watched(by);
    writeFileSync(desk.file, 'FROM plain\n');
    await expectReports(desk, ['FROM plain\n']);
  });

  it('hears a write to another file that is renamed, and what follows', async () => {
    const desk = await watched(by);
    for (const text of ['FROM one\n', 'FROM two\n']) {
      writeFileSync(`${desk.file}.tmp`, text);
      renameSync(`${desk.file}.tmp`, desk.file);
      await until(text, () => desk.heard.at(-1) === text);
    }
    await expectReports(desk, ['FROM one\n', 'FROM two\n']);
  });

  for (const backupcopy of ['no', 'yes', 'auto'])
    for (const writebackup of ['writebackup', 'nowritebackup', 'backup'])
      itNeeds('vim', `hears vim with backupcopy=${backupcopy} and ${writebackup}`, async () => {
        const desk = await watched(by);
        const settings = `set backupcopy=${backupcopy} ${writebackup}`;
        run('vim', '-u', 'NONE', '-es', '-c', settings, '-c', 's/start/vim/', '-c', 'wq', desk.file);
        await expectReports(desk, ['FROM vim\n']);
      });

  itNeeds('sed', 'hears sed -i', async () => {
    const desk = await watched(by);
    run('sed', '-i.bak', 's/start/sed/', desk.file);
    await expectReports(desk, ['FROM sed\n']);
  });

  itNeeds('ed', 'hears ed', async () => {
    const desk = await watched(by);
    const {status} = spawnSync('ed', ['-s', desk.file], {input: 's/start/ed/\nw\nq\n'});
    expect(status).toBe(0);
    await expectReports(desk, ['FROM ed\n']);
  });

  itNeeds('emacs', 'hears emacs', async () => {
    const desk = await watched(by);
    const code = '(progn (goto-char (point-max)) (insert "# emacs\\n") (save-buffer))';
    run('emacs', '-Q', '--batch', desk.file, '--eval', code);
    await expectReports(desk, ['FROM start\n# emacs\n']);
  });

  itNeeds('nano', 'hears nano', async () => {
    const desk = await watched(by);
    const nano = spawnInTerminal('nano', ['--ignorercfiles', desk.file], {cols: 80, rows: 24});
    let screen = '';
    nano.onData((data) => {
      screen += data;
    });
    await until('nano to show the file', () => screen.includes('FROM start'));
    nano.write('# nano ');
    nano.write('\x13'); // Ctrl+S: save
    await until('nano to have saved', () => desk.heard.length > 1);
    nano.write('\x18'); // Ctrl+X: exit
    await expectReports(desk, ['# nano FROM start\n']);
  });

  it('hears a file that is deleted and made again', async () => {
    const desk = await watched(by);
    unlinkSync(desk.file);
    await until('missing', () => desk.heard.at(-1) === 'missing');
    writeFileSync(desk.file, 'FROM again\n');
    await expectReports(desk, ['missing', 'FROM again\n']);
  });

  it('takes a file that is deleted and made again at once for one save', async () => {
    const desk = await watched(by);
    unlinkSync(desk.file);
    writeFileSync(desk.file, 'FROM again\n');
    await expectReports(desk, ['FROM again\n']);
  });

  it('hears a folder that is deleted and made again, and what follows', async () => {
    const desk = await watched(by);
    for (const text of ['FROM one\n', 'FROM two\n']) {
      rmSync(desk.folder, {recursive: true});
      mkdirSync(desk.folder);
      writeFileSync(desk.file, text);
      await until(text, () => desk.heard.at(-1) === text);
    }
    await expectReports(desk, ['FROM one\n', 'FROM two\n']);
  });

  it('hears a sandbox that is deleted and made again, and what follows', async () => {
    const desk = await watched(by);
    rmSync(desk.root, {recursive: true});
    await until('missing', () => desk.heard.at(-1) === 'missing');
    mkdirSync(desk.folder, {recursive: true});
    writeFileSync(desk.file, 'FROM again\n');
    await expectReports(desk, ['missing', 'FROM again\n']);
  });

  it('hears the end of a link inside the sandbox', async () => {
    const desk = await watched(by);
    const other = join(desk.root, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'Dockerfile'), 'FROM link\n');
    unlinkSync(desk.file);
    symlinkSync(join('..', 'other', 'Dockerfile'), desk.file);
    await until('the link', () => desk.heard.at(-1) === 'FROM link\n');
    writeFileSync(join(other, 'Dockerfile'), 'FROM far\n');
    await expectReports(desk, ['FROM link\n', 'FROM far\n']);
  });

  it('hears a save while a check runs', async () => {
    const desk: Watched = await watched(by, (text) => {
      if (text === 'FROM first\n') writeFileSync(desk.file, 'FROM during\n');
    });
    writeFileSync(desk.file, 'FROM first\n');
    await expectReports(desk, ['FROM first\n', 'FROM during\n']);
  });

  it('keeps quiet about a save that changes nothing and about other files', async () => {
    const desk = await watched(by);
    writeFileSync(desk.file, 'FROM start\n');
    writeFileSync(join(desk.folder, 'notes.txt'), 'mine');
    writeFileSync(desk.file, 'FROM new\n');
    await expectReports(desk, ['FROM new\n']);
  });
});

it('takes two saves within the settling time for one, with the last content', async () => {
  const desk = await watched('events');
  writeFileSync(desk.file, 'FROM one\n');
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(desk.file, 'FROM two\n');
  await expectReports(desk, ['FROM two\n']);
});

it('never takes the last of many hasty saves for anything else', async () => {
  const next = random(printedSeed());
  const desk = await watched('events');
  for (let round = 0; round < 20; round++) {
    const saves = 1 + Math.floor(next() * 5);
    for (let save = 0; save < saves; save++) {
      if (next() < 0.3) unlinkSync(desk.file);
      const file = next() < 0.5 ? desk.file : `${desk.file}~`;
      writeFileSync(file, `FROM ${round} ${save}\n`);
      if (file !== desk.file) renameSync(file, desk.file);
      await new Promise((resolve) => setTimeout(resolve, next() * 60));
    }
    const last = `FROM ${round} ${saves - 1}\n`;
    await until(last, () => desk.heard.at(-1) === last);
  }
});

it('reports a file that never comes to rest now and then', async () => {
  const desk = await watched('events');
  const writing = setInterval(() => appendFileSync(desk.file, 'x'), 10);
  try {
    await until('a report in between', () => desk.heard.length > 2, 5000);
  } finally {
    clearInterval(writing);
  }
});

it('reports nothing once it is closed', async () => {
  const desk = await watched('events');
  writeFileSync(desk.file, 'FROM late\n');
  await Promise.all(open.map((watch) => watch.close()));
  const other = await watched('events');
  writeFileSync(other.file, 'FROM other\n');
  await until('the other desk', () => other.heard.at(-1) === 'FROM other\n');
  expect(desk.heard).toEqual(['FROM start\n']);
});

it('waits for a desk that is not there yet', async () => {
  const root = join(temporaryFolder(), 'sandbox');
  const heard: string[] = [];
  const desk = {root, exercise: 'first-image', paths: ['Dockerfile']};
  open.push(
    await watchDesk(desk, {by: 'events'}, {settled: (found) => heard.push(contentOf(found)), polling: () => {}}),
  );
  mkdirSync(join(root, 'first-image'), {recursive: true});
  writeFileSync(join(root, 'first-image', 'Dockerfile'), 'FROM later\n');
  await until('the file', () => heard.at(-1) === 'FROM later\n');
  expect(heard).toEqual(['missing', 'FROM later\n']);
});

const canLimit = spawnSync('unshare', ['-Ur', 'sh', '-c', 'echo 1 > /proc/sys/user/max_inotify_watches']).status === 0;

describe.each([
  ['max_user_watches', 'echo 1 > /proc/sys/user/max_inotify_watches'],
  ['max_user_instances', 'echo 0 > /proc/sys/user/max_inotify_instances'],
])('with %s used up', (limit, use) => {
  itWhen(canLimit, 'this system gives no user namespace with limits of its own', 'polls and says so', async () => {
    const folder = temporaryFolder();
    const program = await bundled(
      `import {watchDesk} from '#src/io/watch.ts';
       const desk = {root: process.argv[2], exercise: 'first-image', paths: ['Dockerfile']};
       await watchDesk(desk, {by: 'events'}, {
         settled: (desk) => console.log('desk', JSON.stringify(desk.get('Dockerfile'))),
         polling: (notice) => console.log('notice', notice.en, notice.ko),
       });`,
      folder,
    );
    mkdirSync(join(folder, 'first-image'));
    const child = spawn('unshare', ['-Ur', 'sh', '-c', `${use}; exec "$0" "$@"`, process.execPath, program, folder]);
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    try {
      await until('the notice', () => output.includes(`notice The system has no file watches left`));
      expect(output).toContain(`sudo sysctl fs.inotify.${limit}=`);
      expect(output.split('notice')).toHaveLength(2);
      writeFileSync(join(folder, 'first-image', 'Dockerfile'), 'FROM polled\n');
      await until('the save', () => output.includes('FROM polled'));
    } finally {
      child.kill();
    }
  });
});
