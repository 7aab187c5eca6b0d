import {describe, expect, it} from 'vitest';
import {planEdit} from '../../src/io/editor.ts';
import {commandWords} from '../../src/io/find-program.ts';

const file = '/home/me/my sandbox/first-image/Dockerfile';
const bin = '/usr/bin';

/** What is planned on a Linux machine with these programs and variables. */
function plan(programs: readonly string[], env: Record<string, string> = {}, line?: number) {
  const isProgram = (path: string) => programs.includes(path);
  return planEdit({env: {PATH: `/usr/local/bin:${bin}`, ...env}, platform: 'linux', isProgram}, file, line);
}

function run(command: string, mode: 'terminal' | 'window', ...args: string[]) {
  return {kind: 'run', command, args, mode};
}

describe('the wished editor', () => {
  it('is $VISUAL, else $EDITOR', () => {
    const programs = [`${bin}/vim`, `${bin}/nano`];
    expect(plan(programs, {VISUAL: 'vim', EDITOR: 'nano'})).toEqual(run(`${bin}/vim`, 'terminal', file));
    expect(plan(programs, {VISUAL: ' ', EDITOR: 'nano'})).toEqual(run(`${bin}/nano`, 'terminal', file));
  });

  it.each([
    ['code --wait', `${bin}/code`, 'window', ['--wait', '-g', `${file}:7`]],
    ['emacsclient -t', `${bin}/emacsclient`, 'terminal', ['-t', '+7', file]],
    ['emacsclient -n', `${bin}/emacsclient`, 'window', ['-n', '+7', file]],
    ['emacs -nw', `${bin}/emacs`, 'terminal', ['-nw', '+7', file]],
    ['vim', `${bin}/vim`, 'terminal', ['+7', file]],
    ['vim -g', `${bin}/vim`, 'window', ['-g', '+7', file]],
    ['nano --linenumbers', `${bin}/nano`, 'terminal', ['--linenumbers', '+7', file]],
    ["'/path with spaces/subl' -w", '/path with spaces/subl', 'window', ['-w', `${file}:7`]],
    ['/path\\ with\\ spaces/subl', '/path with spaces/subl', 'window', [`${file}:7`]],
    ['/path with spaces/subl', '/path with spaces/subl', 'window', [`${file}:7`]],
    ['hx', `${bin}/hx`, 'terminal', [`${file}:7`]],
    ['pycharm', `${bin}/pycharm`, 'window', ['--line', '7', file]],
    ['mate', `${bin}/mate`, 'window', ['-l', '7', file]],
    ['ed', `${bin}/ed`, 'terminal', [file]],
    ['my-own-editor --fast', `${bin}/my-own-editor`, 'terminal', ['--fast', file]],
    ['/opt/x/vim', '/opt/x/vim', 'terminal', ['+7', file]],
  ] as const)('%s at a line', (wish, command, mode, args) => {
    expect(plan([command], {EDITOR: wish}, 7)).toEqual(run(command, mode, ...args));
  });

  it('hands the file over as one argument, whatever its name', () => {
    const odd = '/tmp/$(reboot); `x` "y" \'z\' -n/Dockerfile';
    const isProgram = (path: string) => path === '/bin/vim';
    const planned = planEdit({env: {PATH: '/bin', EDITOR: 'vim'}, platform: 'linux', isProgram}, odd);
    expect(planned).toEqual(run('/bin/vim', 'terminal', odd));
    expect(() => planEdit({env: {}, platform: 'linux', isProgram}, '-rf')).toThrow('Not an absolute path');
  });

  it('is explained when it is not there, or a quotation mark stays open', () => {
    expect(plan([`${bin}/nano`], {EDITOR: 'nvim'})).toEqual({
      kind: 'problem',
      reason: {
        en: `$EDITOR asks for "nvim", but there is no such program on the PATH. Correct it, for example: export EDITOR=nano. Or open ${file} in any editor yourself: drydock notices every save.`,
        ko: `$EDITOR에 "nvim"이라고 되어 있지만 PATH에 그런 프로그램이 없어요. export EDITOR=nano처럼 고치세요. 아니면 쓰던 편집기로 ${file}을 직접 여세요. 저장할 때마다 drydock이 알아채요.`,
      },
    });
    expect(plan([`${bin}/code`], {VISUAL: '"code --wait'})).toMatchObject({
      kind: 'problem',
      reason: {en: expect.stringContaining('never closes it'), ko: expect.stringContaining('따옴표')},
    });
  });
});

describe('without a wish', () => {
  const all = ['code', 'nano', 'vim', 'vi'].map((name) => `${bin}/${name}`);

  it('it is the first of code, nano, vim, vi', () => {
    const screen = {DISPLAY: ':0'};
    expect(plan(all, screen, 3)).toEqual(run(`${bin}/code`, 'window', '-g', `${file}:3`));
    expect(plan(all.slice(1), screen, 3)).toEqual(run(`${bin}/nano`, 'terminal', '+3', file));
    expect(plan(all.slice(2), screen)).toEqual(run(`${bin}/vim`, 'terminal', file));
    expect(plan(all.slice(3), screen)).toEqual(run(`${bin}/vi`, 'terminal', file));
  });

  it('it is not code where no window can open', () => {
    expect(plan(all)).toEqual(run(`${bin}/nano`, 'terminal', file));
    expect(plan(all, {WSL_DISTRO_NAME: 'Ubuntu'})).toMatchObject({command: `${bin}/code`});
    expect(plan(all, {VSCODE_IPC_HOOK_CLI: '/run/x.sock'})).toMatchObject({command: `${bin}/code`});
  });

  it('there may be none', () => {
    expect(plan([])).toMatchObject({kind: 'problem', reason: {en: expect.stringContaining('No editor was found')}});
  });

  it('it is `open -t` on a Mac that has no other', () => {
    const isProgram = (path: string) => path === '/usr/bin/open';
    const planned = planEdit({env: {PATH: bin}, platform: 'darwin', isProgram}, file, 3);
    expect(planned).toEqual(run('/usr/bin/open', 'window', '-t', file));
  });
});

describe('under Windows', () => {
  const there = 'C:\\Users\\me\\drydock-sandbox\\first-image\\Dockerfile';
  const system = 'C:\\Windows\\System32';
  const vsCode = 'C:\\Users\\me\\AppData\\Local\\Programs\\Microsoft VS Code';

  function planThere(programs: readonly string[], env: Record<string, string> = {}, line?: number) {
    const lower = programs.map((path) => path.toLowerCase());
    const isProgram = (path: string) => lower.includes(path.toLowerCase());
    const Path = `${system};${vsCode}\\bin`;
    return planEdit({env: {Path, PATHEXT: '.EXE;.CMD', ...env}, platform: 'win32', isProgram}, there, line);
  }

  it('runs the program behind the batch file of VS Code', () => {
    const programs = [`${vsCode}\\bin\\code.CMD`, `${vsCode}\\Code.exe`, `${system}\\notepad.EXE`];
    expect(planThere(programs, {}, 4)).toEqual(run(`${vsCode}\\Code.exe`, 'window', '-g', `${there}:4`));
    expect(planThere(programs.slice(2), {}, 4)).toEqual(run(`${system}\\notepad.EXE`, 'window', there));
  });

  it('passes over a batch file without a program, or says so when it was wished', () => {
    const programs = [`${vsCode}\\bin\\code.CMD`, `${system}\\notepad.EXE`];
    expect(planThere(programs)).toMatchObject({command: `${system}\\notepad.EXE`});
    expect(planThere(programs, {EDITOR: 'code'})).toMatchObject({
      kind: 'problem',
      reason: {en: expect.stringContaining('a batch file')},
    });
  });

  it('takes backslashes for parts of paths', () => {
    const programs = ['C:\\Program Files\\Notepad++\\notepad++.exe'];
    for (const EDITOR of [programs[0] ?? '', `"${programs[0]}"`])
      expect(planThere(programs, {EDITOR}, 4)).toEqual(run(programs[0] ?? '', 'window', '-n4', there));
    expect(planThere(programs, {EDITOR: `"${programs[0]}" -multiInst`})).toMatchObject({args: ['-multiInst', there]});
  });
});

it.each([
  ['a  b\tc', ['a', 'b', 'c']],
  ['', []],
  ['"a b" c', ['a b', 'c']],
  ["'a \\ b'", ['a \\ b']],
  ['a\\ b', ['a b']],
  ['"a \\" b"x', ['a " bx']],
  ['a"" ""', ['a', '']],
  ['"a\\x"', ['a\\x']],
  ['"a', undefined],
  ["it's", undefined],
])('reads %j as words', (line, words) => {
  expect(commandWords(line, 'linux')).toEqual(words);
});
