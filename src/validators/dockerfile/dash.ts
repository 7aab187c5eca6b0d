import type {Dockerfile, Instruction, Stage} from '../../syntax/dockerfile.ts';
import {destination, inherited} from '../../syntax/stage.ts';
import {endsBuild} from './certain.ts';
import {officialBase} from './images.ts';
import {type Program, programs, scriptText} from './program.ts';

/**
 * The `source` of a RUN that Debian's `sh` (dash) certainly does not know, so that the build ends there; undefined
 * where another shell may read it or its failure may be caught.
 */
export function sourceInDash(instruction: Instruction, file: Dockerfile): Program | undefined {
  const stage = file.stages[instruction.stage];
  if (!stage || instruction.keyword !== 'RUN' || instruction.form === 'exec' || instruction.shell !== undefined)
    return undefined;
  if (!/\bsource\b/.test(instruction.body) || officialBase(stage)?.family !== 'debian') return undefined;
  const found = programs(instruction, file).find(({name, wrappers}) => name === 'source' && wrappers.length === 0);
  return found && endsBuild(found, instruction, file) && keepsShell(stage, instruction) ? found : undefined;
}

/** Is `/bin/sh` still the one the base image came with? Whatever may have replaced it makes that uncertain. */
function keepsShell(stage: Stage, until: Instruction): boolean {
  const all = inherited(stage);
  return all.slice(0, all.indexOf(until) + 1).every((one) => {
    if (one.keyword === 'RUN') return !/\b(?:sh|dash|make|ansible\S*)\b/.test(scriptText(one));
    if (one.keyword !== 'COPY' && one.keyword !== 'ADD') return true;
    return !/^(?:\/|\/bin\/?|\/bin\/sh|\/usr\/?|\/usr\/bin\/?|\/usr\/bin\/sh)$/.test(destination(one) ?? '/');
  });
}
