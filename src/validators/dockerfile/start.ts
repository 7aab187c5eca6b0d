import type {Dockerfile, Instruction, Stage} from '../../syntax/dockerfile.ts';
import type {ShellCommand} from '../../syntax/shell.ts';
import {startCommand} from '../../syntax/stage.ts';
import {type Argument, argument, base, ofWords, type Program} from './program.ts';
import {remembered} from './remembered.ts';

/** What a container of the image runs. */
export interface Start {
  /** The ENTRYPOINT or, without one, the CMD that decides it. */
  readonly instruction: Instruction;
  /** Every program it runs, as far as the Dockerfile tells; the last one is what the container lives and dies with. */
  readonly programs: readonly Program[];
  /** `script`: a shell script or a process manager that the Dockerfile does not show decides it too. */
  readonly seen: 'whole' | 'script';
}

/** What a container of this stage starts; undefined when neither the stage nor those it builds on say. */
export const start = remembered((stage: Stage, file: Dockerfile): Start | undefined => {
  const found = startCommand(stage, file);
  if (found === undefined) return undefined;
  const words = found.argv.map(({value, span}): Argument => ({value, span, known: !value.includes('$')}));
  const commands = found.script?.commands ?? [];
  const lead = words.slice(0, words.length - (commands.at(-1)?.words.length ?? 0));
  const programs = [...(lead.length > 0 ? ofLine(lead) : []), ...commands.flatMap(ofScriptCommand)];
  return {instruction: found.instruction, programs, seen: programs.some(isUnseen) ? 'script' : 'whole'};
});

function ofScriptCommand({words, prefix, joined}: ShellCommand): readonly Program[] {
  return ofLine(
    words.map(({value, text, span}) => argument(value, text, span)),
    prefix,
    joined,
  );
}

/**
 * The programs of one command line. An entrypoint script is handed the command as its words (`exec "$@"`), so both are
 * started: the script and what stands behind it.
 */
function ofLine(
  words: readonly Argument[],
  prefix: readonly string[] = [],
  joined: ShellCommand['joined'] = 'first',
): readonly Program[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const span = {start: first.span.start, end: Math.max(first.span.end, words.at(-1)?.span.end ?? 0)};
  if (!isScriptName(first.value) || rest.length === 0) return ofWords(words, span, prefix, joined);
  const marker = rest.findIndex(({value}) => value === '--');
  return [...ofWords([first], first.span, prefix, joined), ...ofLine(rest.slice(marker + 1))];
}

function isScriptName(path: string): boolean {
  return (
    /\.(?:sh|bash)$/.test(path) || /entry-?point|^wait-for|^dockerize$|^(?:start|run)(?:[-_]\w+)*$/.test(base(path))
  );
}

const managers = /^(?:supervisord|honcho|foreman|circusd|overmind|s6-svscan|init|runsvdir|make|just|task|invoke)$/;

/** Does what this program runs stand in a file that we cannot see? */
export function isUnseen({name, path, args}: Program): boolean {
  if (isScriptName(path) || managers.test(name)) return true;
  if (/^(?:ba|da|a|z)?sh$/.test(name)) return args.some(({value}) => !value.startsWith('-'));
  return path.includes('/') && !/\/s?bin\/|^\/etc\/init\.d\//.test(path) && !name.endsWith('.py');
}
