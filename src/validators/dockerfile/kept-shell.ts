import type {Dockerfile, Instruction} from '../../syntax/dockerfile.ts';
import {parseScript} from '../../syntax/shell.ts';
import {inherited} from '../../syntax/stage.ts';
import {officialBase} from './images.ts';
import {argument, base, execWords, ofWords, type Program} from './program.ts';
import {server} from './server.ts';

/**
 * The server that `["sh", "-c", "…"]` leaves under its shell: Debian's sh (dash) runs even a single command as a child
 * and hands no signal on to it, so `docker stop` waits ten seconds. bash replaces itself and is left alone, and so is
 * whatever stands behind an ENTRYPOINT. undefined where the server becomes process 1 or nothing is certain.
 */
export function keptShellServer(instruction: Instruction, file: Dockerfile): Program | undefined {
  const stage = file.stages[instruction.stage];
  const [shell, flag, script] = execWords(instruction);
  const name = base(shell?.value ?? '');
  const isDash = name === 'dash' || (name === 'sh' && stage && officialBase(stage)?.family === 'debian');
  if (!stage || !isDash || !/^-\w*c$/.test(flag?.value ?? '') || script?.value === undefined) return undefined;
  if (instruction.keyword === 'CMD' && inherited(stage).some(({keyword}) => keyword === 'ENTRYPOINT')) return undefined;
  if (/\btrap\b|[^&]&\s*$/.test(script.value)) return undefined;
  const last = parseScript(script.value, () => script.span).commands.at(-1);
  if (!last || last.joined === 'pipe' || last.prefix.includes('exec')) return undefined;
  const words = last.words.map((word) => argument(word.value, word.text, word.span));
  return ofWords(words, script.span, last.prefix, last.joined).find(
    (program) => server(program) && !program.wrappers.includes('exec'),
  );
}
