import type {Flag, Instruction, Word} from '../dockerfile.ts';
import {isHeredocHead} from './heredocs.ts';
import {type Problem, type ProblemCode, problem} from './problem.ts';
import {isMode, isRemoteSource, unquoted} from './values.ts';

/** What BuildKit refuses about COPY and ADD, beyond unknown flags. */
export function copyProblems(instruction: Instruction): Problem[] {
  const {keyword, keywordSpan, words, flags, heredocs} = instruction;
  const target = words.at(-1);
  if (target === undefined || words.length < 2) {
    return [problem(instruction, 'copy-destination-missing', target?.span ?? keywordSpan, target?.text ?? '')];
  }
  const sources = words.slice(0, -1).filter(({text}) => heredocs.length === 0 || !isHeredocHead(text));
  const remote = sources.find(({value}) => value !== undefined && isRemoteSource(value));
  const found = flags.flatMap((flag) => {
    const code = keyword === 'COPY' ? copyFlagFault(flag) : addFlagFault(flag, sources, remote);
    return code === undefined ? [] : [problem(instruction, code, flag.span, flag.value?.text ?? '')];
  });
  if (isHeredocHead(target.text))
    found.push(problem(instruction, 'copy-heredoc-destination', target.span, target.text));
  if (keyword === 'COPY' && remote !== undefined)
    found.push(problem(instruction, 'copy-url', remote.span, remote.text));
  return found;
}

function copyFlagFault(flag: Flag): ProblemCode | undefined {
  const {name, value} = flag;
  if (name === 'from' && value !== undefined && value.value !== unquoted(value)) return 'copy-from-variable';
  return modeFault(flag);
}

function addFlagFault(flag: Flag, sources: readonly Word[], remote: Word | undefined): ProblemCode | undefined {
  const {name, value} = flag;
  if (name !== 'checksum' || value === undefined || value.value === '') return modeFault(flag);
  return sources.length === 1 && isChecksum(value.value, remote?.value) ? undefined : 'checksum';
}

function modeFault({name, value}: Flag): ProblemCode | undefined {
  if (name !== 'chmod' || value?.value === undefined || value.value === '') return undefined;
  return isMode(value.value) ? undefined : 'chmod';
}

/** Of a download a whole digest; of a Git repository a commit; of nothing else. */
function isChecksum(checksum: string | undefined, source: string | undefined): boolean {
  if (source === undefined) return false;
  if (checksum === undefined || /\.git(?:[?#].*)?$|^git/.test(source)) return true;
  return /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/.test(checksum);
}
