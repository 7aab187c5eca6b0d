import {writeSync} from 'node:fs';
import {type ClassAction, readArguments, type Settings} from './cli/arguments.ts';
import {colourDepth, localeLanguage} from './io/terminal.ts';
import type {Language} from './text/language.ts';

declare const DRYDOCK_VERSION: string;

const {env, stdin, stdout, stderr} = process;

/** Understands the command line and runs the command; the result is the exit code. Every command loads on its own. */
async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words);
  const language = (asked.kind === 'usage' ? asked.language : asked.settings.language) ?? localeOf();
  if (asked.kind === 'usage') {
    stderr.write(`drydock: ${asked.message[language]}\n`);
    return 2;
  }
  const {command, settings} = asked;
  switch (command.kind) {
    case 'version':
      stdout.write(`${DRYDOCK_VERSION}\n`);
      return 0;
    case 'help': {
      const {help} = await import('./cli/help.ts');
      stdout.write(help(command.topic)[language]);
      return 0;
    }
    case 'open': {
      // Ink is the longest to load: it begins while everything else is still being read.
      if (stdout.isTTY && settings.screen === 'full') void import('./ui/screen.tsx');
      const {open} = await import('./commands/open.ts');
      return open(command.name, settings);
    }
    case 'check': {
      const [{check}, {placesOf}] = await Promise.all([import('./commands/check.ts'), import('./commands/places.ts')]);
      const {data} = placesOf(settings, process.cwd(), env);
      return print(await check(command, {...world(settings, language), data}));
    }
    case 'why': {
      const {why} = await import('./commands/why.ts');
      return print(await why(command, world(settings, language)));
    }
    case 'quiz': {
      const isApp = command.action !== 'stats' && command.answers === undefined && command.format === 'text';
      if (isApp && (settings.screen === 'plain' || (stdin.isTTY && stdout.isTTY))) {
        if (settings.screen === 'full') void import('./ui/screen.tsx');
        const {openQuiz} = await import('./commands/open.ts');
        return openQuiz(command, settings);
      }
      const [{quiz}, {placesOf}] = await Promise.all([import('./commands/quiz.ts'), import('./commands/places.ts')]);
      const {data} = placesOf(settings, process.cwd(), env);
      return print(await quiz(command, settings, {...world(settings, language), data}));
    }
    case 'quiz-export': {
      const {quizExport} = await import('./commands/quiz-export.ts');
      return print(await quizExport(command, settings, world(settings, language)));
    }
    case 'quiz-import': {
      const {quizImport} = await import('./commands/quiz-import.ts');
      return print(await quizImport(command, world(settings, language)));
    }
    case 'class':
      return classroom(command.action, settings, language);
    case 'lessons': {
      const {lessons} = await import('./commands/lessons.ts');
      return print(await lessons(command.action, settings, world(settings, language)));
    }
    case 'doctor': {
      const [{doctor}, {placesOf}] = await Promise.all([
        import('./commands/doctor.ts'),
        import('./commands/places.ts'),
      ]);
      return print(await doctor(placesOf(settings, process.cwd(), env), settings, world(settings, language)));
    }
  }
}

async function classroom(asked: ClassAction, settings: Settings, language: Language): Promise<number> {
  const {withStore} = await import('./commands/class-store.ts');
  const stored = withStore(asked, env);
  if ('wrong' in stored) return print({stdout: '', stderr: `drydock: ${stored.wrong[language]}\n`, code: 2});
  const {action, notice} = stored;
  if (notice !== undefined) stderr.write(`drydock: ${notice[language]}\n`);
  const {placesOf} = await import('./commands/places.ts');
  const {data} = placesOf(settings, process.cwd(), env);
  const here = {...world(settings, language), data};
  switch (action.kind) {
    case 'host': {
      const {hostClass} = await import('./commands/class-host.ts');
      const say = (text: string) => void stdout.write(text);
      const complain = (text: string) => void stderr.write(text);
      let wasInterrupted = false;
      const stop = interrupted().then(() => {
        wasInterrupted = true;
      });
      const code = await hostClass(action, settings, {...here, say, complain, interrupted: stop});
      // The console may still be on; what it holds is given back on the way out.
      return wasInterrupted ? process.exit(code) : code;
    }
    case 'teach': {
      const {teachClass} = await import('./commands/class-teach.ts');
      return teachClass(action, settings, here);
    }
    case 'join': {
      const {joinAndOpen} = await import('./commands/class-join.ts');
      return joinAndOpen(action, settings);
    }
    default: {
      const {printedClass} = await import('./commands/class.ts');
      return print(await printedClass(action, settings, here));
    }
  }
}

/** Resolves when somebody wants drydock to stop: Ctrl-C, a closed terminal, `kill`. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    // Not `once`: Ink ends the process at a signal that nobody else listens to any more.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function localeOf(): Language {
  return localeLanguage(env);
}

function world(settings: Settings, language: Language) {
  return {
    directory: process.cwd(),
    language,
    version: DRYDOCK_VERSION,
    color: colourDepth(env, stdout.isTTY === true, settings.color) > 0 ? ('color' as const) : ('plain' as const),
    signs: settings.signs,
    columns: stdout.isTTY ? stdout.columns : undefined,
    readInput: async () => Buffer.concat(await stdin.toArray()),
    env,
    data: undefined,
    ask: stdin.isTTY && stderr.isTTY ? ask : undefined,
    now: Date.now,
  };
}

async function ask(question: string): Promise<string> {
  const {askLine} = await import('./io/engines/ask.ts');
  return askLine(question);
}

function print(result: {readonly stdout: string; readonly stderr: string; readonly code: number}): number {
  stdout.write(result.stdout);
  stderr.write(result.stderr);
  return result.code;
}

/** Nobody reads on (`drydock check | head`): not an error of ours. */
function endQuietlyWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

/** An error of ours. The terminal has been given back when this is printed. */
function crashReport(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const facts = `drydock ${DRYDOCK_VERSION}, Node ${process.versions.node}, ${process.platform} ${process.arch}, TERM=${env.TERM ?? ''}`;
  const say = {
    en: 'drydock has stopped: this is a fault of ours, not yours. Your files and your progress are safe.\nPlease report it with the lines below (look them over first: they may name folders of yours).',
    ko: 'drydock이 멈췄어요. 저희 잘못이에요. 작성하신 파일과 진도는 그대로 남아 있어요.\n아래 내용을 붙여서 알려 주세요. (폴더 이름이 들어 있을 수 있으니 먼저 훑어보세요.)',
  };
  return `\n${say[localeOf()]}\n\n${facts}\n${trace}\n`;
}

/** sysexits.h: an internal software error. */
const softwareError = 70;

process.once('uncaughtException', (error) => {
  // Printed on the way out, when Ink has given the terminal back.
  process.once('exit', () => writeSync(2, crashReport(error)));
  process.exit(softwareError);
});
stdout.on('error', endQuietlyWithoutReader);
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(crashReport(error));
    process.exitCode = softwareError;
  },
);
