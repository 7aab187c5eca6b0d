import type {Instruction} from '../dockerfile.ts';
import type {Span} from '../span.ts';
import {flagProblems} from './flags.ts';
import {isHeredocHead} from './heredocs.ts';
import {mountProblems} from './mounts.ts';
import type {Problem, ProblemCode} from './problem.ts';
import {isDuration, isMode, isPlatform, isRemoteSource, isSignal} from './values.ts';

/** What BuildKit refuses about single instructions, beyond what cutting them up showed. */
export function grammarProblems(instructions: readonly Instruction[]): Problem[] {
  return instructions.flatMap((instruction) => (instruction.known ? problemsOf(instruction) : []));
}

function problemsOf(instruction: Instruction): readonly Problem[] {
  const own = argumentProblems(instruction);
  return [...flagProblems(instruction), ...own];
}

function argumentProblems(instruction: Instruction): readonly Problem[] {
  const {keyword, words, trigger} = instruction;
  switch (keyword) {
    case 'ADD':
    case 'COPY':
      return copyProblems(instruction);
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      return pairProblems(instruction);
    case 'FROM':
      return fromProblems(instruction);
    case 'HEALTHCHECK':
      return healthcheckProblems(instruction);
    case 'RUN':
      return runProblems(instruction);
    case 'ONBUILD':
      return trigger === undefined ? [missing(instruction)] : triggerProblems(trigger);
    case 'SHELL':
      if (words.length === 0) return [missing(instruction)];
      return instruction.form === 'shell'
        ? [problem(instruction, 'shell-not-json', instruction.bodySpan, instruction.body)]
        : [];
    case 'VOLUME':
      return words.length === 0 ? [missing(instruction)] : volumeProblems(instruction);
    case 'STOPSIGNAL': {
      const [signal] = words;
      if (signal === undefined) return [missing(instruction)];
      const wrong = signal.value !== undefined && !isSignal(signal.value);
      return wrong ? [problem(instruction, 'signal', signal.span, signal.text)] : [];
    }
    case 'EXPOSE':
    case 'MAINTAINER':
    case 'USER':
    case 'WORKDIR':
      return words.length === 0 ? [missing(instruction)] : [];
    default:
      return [];
  }
}

function problem({keyword}: Instruction, code: ProblemCode, span: Span, detail: string): Problem {
  return {code, span, detail, keyword};
}

function missing(instruction: Instruction): Problem {
  return problem(instruction, 'arguments-missing', instruction.keywordSpan, instruction.keyword);
}

function copyProblems(instruction: Instruction): Problem[] {
  const {keyword, words, flags, heredocs} = instruction;
  const target = words.at(-1);
  if (target === undefined || words.length < 2) {
    return [
      problem(instruction, 'copy-destination-missing', target?.span ?? instruction.keywordSpan, target?.text ?? ''),
    ];
  }
  const found: Problem[] = [];
  if (isHeredocHead(target.text))
    found.push(problem(instruction, 'copy-heredoc-destination', target.span, target.text));
  const sources = words.slice(0, -1).filter(({text}) => heredocs.length === 0 || !isHeredocHead(text));
  const remote = sources.find(({value}) => value !== undefined && isRemoteSource(value));
  if (keyword === 'COPY' && remote !== undefined)
    found.push(problem(instruction, 'copy-url', remote.span, remote.text));
  for (const {name, value, span} of flags) {
    if (value === undefined) continue;
    if (name === 'from' && keyword === 'COPY' && value.value !== value.text) {
      found.push(problem(instruction, 'copy-from-variable', span, value.text));
    }
    if (name === 'chmod' && value.value !== undefined && value.value !== '' && !isMode(value.value)) {
      found.push(problem(instruction, 'chmod', span, value.text));
    }
    const checked = name === 'checksum' && keyword === 'ADD' && value.value !== '';
    if (checked && (sources.length !== 1 || remote === undefined))
      found.push(problem(instruction, 'checksum', span, value.text));
  }
  return found;
}

function pairProblems(instruction: Instruction): Problem[] {
  const {keyword, pairs} = instruction;
  if (pairs.length === 0) return [missing(instruction)];
  return pairs.flatMap(({name, nameSpan, value, spaced, span}) => {
    if (nameSpan.end === nameSpan.start) return [problem(instruction, 'pair-name-blank', span, keyword)];
    if (keyword === 'ARG' || value !== undefined) return [];
    return [problem(instruction, spaced ? 'pair-value-missing' : 'pair-equals-missing', span, name)];
  });
}

function fromProblems(instruction: Instruction): Problem[] {
  const {words, flags} = instruction;
  const found: Problem[] = [];
  const [, as, name] = words;
  const shaped = words.length === 1 || (words.length === 3 && as?.text.toLowerCase() === 'as');
  if (words.length === 0) found.push(missing(instruction));
  else if (!shaped) found.push(problem(instruction, 'from-arguments', instruction.bodySpan, instruction.body));
  else if (name !== undefined && !/^[a-z][a-z0-9-_.]*$/.test(name.text.toLowerCase())) {
    found.push(problem(instruction, 'stage-name', name.span, name.text));
  }
  const platform = flags.find((flag) => flag.name === 'platform');
  const value = platform?.value?.value;
  if (platform !== undefined && value !== undefined && !isPlatform(value) && platform.value?.text !== '') {
    found.push(problem(instruction, 'platform', platform.span, platform.value?.text ?? ''));
  }
  return found;
}

function healthcheckProblems(instruction: Instruction): Problem[] {
  const {words, flags} = instruction;
  const [type, command] = words;
  if (type === undefined) return [missing(instruction)];
  if (type.value === 'NONE') {
    return command === undefined ? [] : [problem(instruction, 'healthcheck-none', command.span, command.text)];
  }
  if (type.value !== 'CMD') return [problem(instruction, 'healthcheck-type', type.span, type.text)];
  if (command === undefined) return [problem(instruction, 'healthcheck-command', type.span, type.text)];
  return flags.flatMap(({name, value, span}) => {
    if (value === undefined) return [];
    if (name === 'retries') {
      const fine = value.text === '' || (/^\+?\d+$/.test(value.text) && Number(value.text) < 2 ** 31);
      return fine ? [] : [problem(instruction, 'healthcheck-retries', span, value.text)];
    }
    return isDuration(value.text) ? [] : [problem(instruction, 'healthcheck-duration', span, value.text)];
  });
}

function runProblems(instruction: Instruction): Problem[] {
  const found = mountProblems(instruction);
  for (const {name, value, span} of instruction.flags) {
    if (value === undefined) continue;
    if (name === 'network' && !/^(?:default|none|host)$/.test(value.text))
      found.push(problem(instruction, 'run-network', span, value.text));
    if (name === 'security' && !/^(?:insecure|sandbox)$/.test(value.text))
      found.push(problem(instruction, 'run-security', span, value.text));
  }
  if (instruction.form === 'exec' && instruction.words.length === 0) {
    found.push(problem(instruction, 'run-empty', instruction.bodySpan, instruction.body));
  }
  return found;
}

/** Behind ONBUILD only what the line parser itself refuses counts; the rest shows when another image builds on this one. */
function triggerProblems(trigger: Instruction): readonly Problem[] {
  const {keyword, keywordSpan} = trigger;
  if (keyword === 'ONBUILD' || keyword === 'FROM' || keyword === 'MAINTAINER') {
    return [problem(trigger, 'onbuild-trigger', keywordSpan, keyword)];
  }
  if (keyword !== 'ENV' && keyword !== 'LABEL') return [];
  return pairProblems(trigger).filter(({code}) => code === 'pair-value-missing' || code === 'pair-equals-missing');
}

function volumeProblems(instruction: Instruction): Problem[] {
  return instruction.words
    .filter(({value}) => value?.trim() === '')
    .map(({span, text}) => problem(instruction, 'volume-empty', span, text));
}
