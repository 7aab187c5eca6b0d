import type {ShellCommand, ShellWord} from '../../syntax/shell.ts';
import type {Span} from '../../syntax/span.ts';

/** What is done to the settings on the server. */
export interface Loss {
  readonly kind: 'emptied' | 'replaced' | 'deleted';
  readonly span: Span;
}

/** Commands on the server after which its `.env` is not what it was. */
export function lossesOnServer(commands: readonly ShellCommand[], script: string): readonly Loss[] {
  // Who asks whether the file is there, or has put it aside, has thought of it.
  if (/(?:\[\[?|\btest)\s[^\n]*-[efs]\s+\S*\.env\b/.test(script)) return [];
  const aside = commands.findIndex((one) => /^(?:cp|mv)$/.test(nameOf(one)) && operands(one).slice(0, -1).some(isEnv));
  return commands.flatMap((command, at) => [
    ...emptied(command),
    ...(aside !== -1 && aside < at ? [] : lost(command, commands.slice(at + 1))),
  ]);
}

function emptied({redirects, words}: ShellCommand): readonly Loss[] {
  if (words.length > 0 && /^(?:test|\[)$/.test(words[0]?.value ?? '')) return [];
  return redirects.flatMap(({operator, target, span}) =>
    /^(?:>\|?|&>)$/.test(operator) && isEnv(target ?? '') ? [{kind: 'emptied' as const, span}] : [],
  );
}

function lost(command: ShellCommand, later: readonly ShellCommand[]): readonly Loss[] {
  const {span} = command;
  const given = operands(command);
  const last = given.at(-1) ?? '';
  const has = (option: RegExp) => optionsOf(command).some((one) => option.test(one));
  switch (nameOf(command)) {
    case 'cp':
    case 'mv':
    case 'install':
    case 'ln':
      if (has(/^(?:-\w*n\w*|--no-clobber|-\w*u\w*|--update\S*)$/)) return [];
      return isEnv(last) && given.slice(0, -1).some(isOfRepository) ? [{kind: 'replaced', span}] : [];
    case 'tee':
      return given.some(isEnv) && !has(/^(?:-\w*a\w*|--append)$/) ? [{kind: 'emptied', span}] : [];
    case 'truncate':
      return given.some(isEnv) ? [{kind: 'emptied', span}] : [];
    case 'rm':
    case 'unlink':
    case 'shred':
      if (given.some(isEnv)) return [{kind: 'deleted', span}];
      return has(/^-\w*[rR]|^--recursive/) && given.some((folder) => isClonedAnew(folder, later))
        ? [{kind: 'deleted', span}]
        : [];
    case 'git': {
      if (given[0] !== 'clean' || !has(/^-\w*[xX]/)) return [];
      return has(/^-\w*n|^--dry-run/) || keepsEnv(command) ? [] : [{kind: 'deleted', span}];
    }
    default:
      return [];
  }
}

/** Commands of the runner that send a `.env` over the one of the server, or delete what they do not send. */
export function lossesFromHere(command: ShellCommand): readonly Loss[] {
  const {span} = command;
  const given = operands(command);
  const to = given.at(-1) ?? '';
  if (!to.includes(':')) return [];
  const name = nameOf(command);
  if ((name === 'scp' || name === 'rsync') && given.slice(0, -1).some((one) => isEnv(one) && !one.includes(':')))
    return [{kind: 'replaced', span}];
  const deletes = optionsOf(command).some((one) => /^--del(?:ete(?:-.*)?)?$/.test(one));
  const whole = given
    .slice(0, -1)
    .some((one) => /^(?:\.\/?|\.\/\.|"?\$(?:\{?GITHUB_WORKSPACE\}?|PWD|E+)"?\/?)$/.test(one));
  return name === 'rsync' && deletes && whole && !keepsEnv(command) ? [{kind: 'deleted', span}] : [];
}

/** Do these options of rsync delete what is not sent, and `.env` with it? */
export function deletesEnv(switches: string): boolean {
  return (
    /--del(?:ete\S*)?(?=\s|$)/.test(switches) &&
    !/--(?:exclude|filter)(?:-from)?[= ]\S*(?:\.env|\.\*|from|-from)|--exclude-from|--files-from/.test(switches)
  );
}

/** `--exclude .env`, `-e .env`, or a list of exceptions that is not seen. */
function keepsEnv(command: ShellCommand): boolean {
  const words = command.words.map(known);
  return words.some(
    (word, at) =>
      /^--(?:exclude-from|files-from|include-from)(?:=|$)/.test(word) ||
      (/^(?:-e|-f|--exclude|--filter)(?:=|$)|^-e./.test(word) &&
        isKept(`${word} ${word.includes('=') || /^-e./.test(word) ? '' : (words[at + 1] ?? '')}`)),
  );
}

function isKept(text: string): boolean {
  return /\.env|(?:^|[\s='"/])\.\*/.test(text);
}

function nameOf(command: ShellCommand): string {
  const [first, second] = command.words.map(known);
  return (first === 'sudo' ? second : first)?.replace(/^.*\//, '') ?? '';
}

function optionsOf({words}: ShellCommand): readonly string[] {
  return words.map(known).filter((word) => word.startsWith('-'));
}

/** Options of scp, rsync and git that take the word behind them. */
const withWord =
  /^(?:--(?:exclude|include|filter|rsh|rsync-path|exclude-from|include-from|files-from)|-(?:e|f|i|P|o|F|J))$/;

/** The words behind the name that are no options. */
function operands(command: ShellCommand): readonly string[] {
  const words = command.words.map(known);
  const takes = /^(?:scp|rsync|git)$/.test(nameOf(command)) ? withWord : /(?!)/;
  const given = words.filter((word, at) => !word.startsWith('-') && !takes.test(words[at - 1] ?? ''));
  return given.slice(given[0] === 'sudo' ? 2 : 1);
}

function known({value, text}: ShellWord): string {
  return value ?? text.replace(/^"|"$/g, '');
}

function isEnv(path: string): boolean {
  return /(?:^|[/"'])\.env["']?$/.test(path);
}

/** A file that came with the code, not one that the server has for itself. */
function isOfRepository(path: string): boolean {
  return /example|sample|template|dist\b/i.test(path) || !/^(?:\/|~|\$)/.test(path);
}

/** Is the folder cloned again afterwards? */
function isClonedAnew(folder: string, later: readonly ShellCommand[]): boolean {
  const name = folder.replace(/\/+$/, '').replace(/^.*\//, '');
  return (
    /^[\w.-]+$/.test(name) &&
    later.some((one) => {
      const given = operands(one);
      return (
        nameOf(one) === 'git' &&
        given[0] === 'clone' &&
        (given.at(-1) ?? '').replace(/\/+$|\.git$/g, '').replace(/^.*[/:]/, '') === name
      );
    })
  );
}
