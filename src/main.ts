import {readArguments, type Settings} from './cli/arguments.ts';
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
      const {open} = await import('./commands/open.ts');
      return open(command.name, settings);
    }
    case 'check': {
      const {check} = await import('./commands/check.ts');
      return print(await check(command, world(settings, language)));
    }
    case 'why': {
      const {why} = await import('./commands/why.ts');
      return print(await why(command, world(settings, language)));
    }
    case 'lessons': {
      const {lessons} = await import('./commands/lessons.ts');
      return print(await lessons(command.action, settings, world(settings, language)));
    }
    case 'doctor': {
      const {doctor} = await import('./commands/doctor.ts');
      return print(await doctor(settings, world(settings, language)));
    }
  }
}

function localeOf(): Language {
  return localeLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale);
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
  };
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

stdout.on('error', endQuietlyWithoutReader);
process.exitCode = await main(process.argv.slice(2));
