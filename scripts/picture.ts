import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Language} from '../src/text/language.ts';
import {Terminal} from '../test/support/terminal.ts';
import {takeClassPictures} from './picture-class.ts';
import {keep as keepScreen, press} from './picture-screen.ts';

/** What a learner might write first: it starts, and nobody outside the container reaches it. */
const failing = `FROM python
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
LABEL org.opencontainers.image.title="mysite"
EXPOSE 8000
CMD ["python", "manage.py", "runserver"]
`;

const passing = `FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
LABEL org.opencontainers.image.title="mysite"
EXPOSE 8000
CMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]
`;

const right = '\x1b[C';

const titles = {
  home: {
    en: 'The home screen: what a deployment is made of, and the lessons',
    ko: '첫 화면: 배포의 전체 그림과 레슨 목록',
  },
  lesson: {en: 'A lesson explains a Dockerfile line by line', ko: '레슨에서 Dockerfile을 한 줄씩 설명하는 화면'},
  'exercise-failing': {
    en: 'An exercise: goals reached and missed beside the file',
    ko: '실습: 이룬 목표와 남은 목표, 그 옆의 파일',
  },
  'exercise-passed': {en: 'The exercise is passed', ko: '실습을 통과한 화면'},
};

/** Plays the first lesson, its exercise and a class in both languages, and writes what was on the screen to `docs/` of `root`. */
export async function takePictures(root: string): Promise<void> {
  for (const language of ['en', 'ko'] as const) {
    await play(root, language);
    await takeClassPictures(root, language);
  }
}

async function play(root: string, language: Language): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-picture-')));
  mkdirSync(join(folder, 'sandbox'));
  const start = (columns: number, rows: number, ...words: readonly string[]) =>
    new Terminal(
      process.execPath,
      [join(root, 'bin', 'run.cjs'), ...words, '--sandbox', 'sandbox', '--theme', 'dark', '--lang', language],
      {columns, rows, cwd: folder, env: {DRYDOCK_HOME: join(folder, 'home'), COLORTERM: 'truecolor'}},
    );
  const keep = (terminal: Terminal, name: keyof typeof titles) =>
    keepScreen(root, terminal, name, titles[name], language);
  try {
    await lesson(start(100, 24, 'first-image'), (terminal) => keep(terminal, 'lesson'));
    await exercise(start(120, 36, 'first-image'), join(folder, 'sandbox', 'first-image', 'Dockerfile'), keep);
    const home = start(100, 30);
    await home.until(/ 08 /);
    await keep(home, 'home');
    await quit(home);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Reads on to the fifth step of the first listing that is explained line by line. */
async function lesson(terminal: Terminal, keep: (terminal: Terminal) => Promise<void>): Promise<void> {
  await terminal.until(/1\/\d/);
  for (let presses = 0; !/\(5\/\d+\)/.test(terminal.text()); presses += 1) {
    if (presses > 60) throw new Error(`No listing to walk through was found:\n${terminal.text()}`);
    await press(terminal, right);
  }
  await keep(terminal);
  await quit(terminal);
}

async function exercise(
  terminal: Terminal,
  file: string,
  keep: (terminal: Terminal, name: 'exercise-failing' | 'exercise-passed') => Promise<void>,
): Promise<void> {
  await terminal.until(/\d\/\d/);
  terminal.type('x');
  await terminal.until(/0\/8 *$/m);
  writeFileSync(file, failing);
  await terminal.until(/6\/8 *$/m);
  await keep(terminal, 'exercise-failing');
  writeFileSync(file, passing);
  await terminal.until(/✓ (passed|통과) *$/m);
  await keep(terminal, 'exercise-passed');
  await quit(terminal);
}

async function quit(terminal: Terminal): Promise<void> {
  terminal.type('q');
  await terminal.end();
  terminal.close();
}
