import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import {expect, it} from 'vitest';
import {editorSurroundings, runEditor} from '../../src/io/run-editor.ts';
import {bundled} from '../support/bundled.ts';
import {itNeeds} from '../support/programs.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {until} from '../support/until.ts';

/** A program for a test, written in shell. */
function script(folder: string, name: string, lines: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

it('knows which files can be run', () => {
  const folder = temporaryFolder();
  const {isProgram} = editorSurroundings();
  expect(isProgram(script(folder, 'yes', ''))).toBe(true);
  writeFileSync(join(folder, 'no'), '');
  mkdirSync(join(folder, 'folder'));
  for (const name of ['no', 'folder', 'missing']) expect(isProgram(join(folder, name))).toBe(false);
});

it('hands each argument over untouched and waits for an editor in the terminal', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const args = ['+3', '/tmp/a b/$(x) "y" \'z\'/Dockerfile'];
  const command = script(folder, 'editor', `sleep 0.1; printf '%s\\n' "$@" > '${out}'`);
  expect(await runEditor({kind: 'run', command, args, mode: 'terminal'})).toEqual({kind: 'closed'});
  expect(readFileSync(out, 'utf8')).toBe(`${args.join('\n')}\n`);
});

it('does not wait for an editor with a window, which lives on', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const command = script(folder, 'editor', `while [ ! -e '${join(folder, 'go')}' ]; do sleep 0.05; done; : > '${out}'`);
  expect(await runEditor({kind: 'run', command, args: [], mode: 'window'})).toEqual({kind: 'opened'});
  expect(existsSync(out)).toBe(false);
  writeFileSync(join(folder, 'go'), '');
  await until('the editor to go on', () => existsSync(out));
});

it('takes a window that hands its work over and ends well for opened', async () => {
  const command = script(temporaryFolder(), 'code', 'exit 0');
  expect(await runEditor({kind: 'run', command, args: [], mode: 'window'})).toEqual({kind: 'opened'});
});

it.each(['terminal', 'window'] as const)('says how an editor in a %s failed', async (mode) => {
  const folder = temporaryFolder();
  const failing = script(folder, 'vim', 'exit 3');
  expect(await runEditor({kind: 'run', command: failing, args: [], mode})).toEqual({
    kind: 'problem',
    reason: {
      en: 'vim ended with exit code 3. If your changes are not there, open the file once more, or choose another editor, for example: export EDITOR=nano.',
      ko: 'vim이 종료 코드 3으로 끝났어요. 고친 내용이 없으면 파일을 다시 열거나, export EDITOR=nano처럼 다른 편집기를 정하세요.',
    },
  });
  const killed = script(folder, 'killed', 'kill -TERM $$');
  expect(await runEditor({kind: 'run', command: killed, args: [], mode})).toMatchObject({
    reason: {en: expect.stringContaining('killed was ended by SIGTERM')},
  });
  const missing = join(folder, 'gone');
  expect(await runEditor({kind: 'run', command: missing, args: [], mode})).toMatchObject({
    reason: {en: `drydock could not start ${missing}: it is not there. Check the path.`},
  });
});

itNeeds('vim', 'lets vim have the terminal, Ctrl+C included, and comes back', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'Dockerfile');
  writeFileSync(file, 'FROM one\nRUN two\nCMD three\n');
  const program = await bundled(
    `import {planEdit} from '#src/io/editor.ts';
     import {runEditor, editorSurroundings} from '#src/io/run-editor.ts';
     const plan = planEdit({...editorSurroundings(), env: {...process.env, VISUAL: 'vim -u NONE'}}, process.argv[2], 2);
     if (plan.kind !== 'run') throw new Error(plan.reason.en);
     console.log('outcome', JSON.stringify(await runEditor(plan)));`,
    folder,
  );
  const terminal = spawn(process.execPath, [program, file], {cols: 80, rows: 24});
  let screen = '';
  terminal.onData((data) => {
    screen += data;
  });
  await until('vim', () => screen.includes('CMD three'));
  terminal.write('\x03'); // Ctrl+C
  await until('vim to notice Ctrl+C', () => screen.includes('Type  :qa') || screen.includes(':qa'));
  terminal.write('dd:wq\r');
  await until('the end', () => screen.includes('outcome'));
  expect(screen).toContain('outcome {"kind":"closed"}');
  expect(readFileSync(file, 'utf8')).toBe('FROM one\nCMD three\n');
});

itNeeds('nano', 'opens nano at a line', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'Dockerfile');
  writeFileSync(file, 'FROM one\nRUN two\nCMD three\n');
  const terminal = spawn('nano', ['--ignorercfiles', '+2', file], {cols: 80, rows: 24});
  let screen = '';
  terminal.onData((data) => {
    screen += data;
  });
  await until('nano', () => screen.includes('CMD three'));
  terminal.write('here \x13\x18'); // Ctrl+S, Ctrl+X
  await until('nano to have saved', () => readFileSync(file, 'utf8').includes('here'));
  expect(readFileSync(file, 'utf8')).toBe('FROM one\nhere RUN two\nCMD three\n');
});
