import type {Dockerfile, Instruction, Stage} from '../../syntax/dockerfile.ts';
import {startCommand} from '../../syntax/stage.ts';
import {type Argument, base, ofCommand, ofWords, type Program} from './program.ts';

/** What a container of the image runs. */
export interface Start {
  /** The CMD or ENTRYPOINT that decides it. */
  readonly instruction: Instruction;
  /** Every program it runs, as far as the Dockerfile tells; the last one is what the container lives and dies with. */
  readonly programs: readonly Program[];
  /** `script`: a shell script or a process manager that the Dockerfile does not show decides it too. */
  readonly seen: 'whole' | 'script';
}

/** What a container of this stage starts; undefined when neither the stage nor those it builds on say. */
export function start(stage: Stage, file: Dockerfile): Start | undefined {
  const found = startCommand(stage, file);
  if (found === undefined) return undefined;
  const words = found.argv.map(({value, span}): Argument => ({value, span, known: !value.includes('$')}));
  const span = {
    start: words[0]?.span.start ?? found.instruction.bodySpan.start,
    end: words.at(-1)?.span.end ?? found.instruction.bodySpan.end,
  };
  const scripted = found.script?.commands.flatMap(ofCommand) ?? [];
  const direct = behindScripts(words).flatMap((inner) => ofWords(inner, span));
  const programs = scripted.length > 1 ? [...scripted, ...direct] : direct;
  return {instruction: found.instruction, programs, seen: programs.some(isUnseen) ? 'script' : 'whole'};
}

/**
 * An entrypoint script is handed the command as its words (`exec "$@"`), so both are started:
 * the script and what stands behind it.
 */
function behindScripts(words: readonly Argument[]): readonly (readonly Argument[])[] {
  const first = words[0]?.value ?? '';
  const marker = words.findIndex(({value}) => value === '--');
  if (!isScriptName(first)) return [words];
  const inner = marker > 0 ? words.slice(marker + 1) : words.slice(1);
  return inner.length > 0 ? [words.slice(0, 1), ...behindScripts(inner)] : [words];
}

function isScriptName(path: string): boolean {
  return /\.(?:sh|bash)$/.test(path) || /entry-?point|^wait-for|^dockerize$|^start[-\w]*$|^run[-\w]*$/.test(base(path));
}

const managers =
  /^(?:supervisord|honcho|foreman|circusd|overmind|s6-svscan|init|runsvdir|make|just|task|invoke|procfile)$/;

/** Does what this program runs stand in a file that we cannot see? */
export function isUnseen(program: Program): boolean {
  if (isScriptName(program.path) || managers.test(program.name)) return true;
  const script = /^(?:ba|da|a|z)?sh$/.test(program.name) && program.args.some(({value}) => !value.startsWith('-'));
  return (
    script ||
    (program.path.includes('/') &&
      !/\/s?bin\//.test(program.path) &&
      program.name !== 'manage.py' &&
      !program.name.endsWith('.py'))
  );
}
