import type {Directive, Instruction, Stage, Word} from '../dockerfile.ts';
import {parseImage} from '../image.ts';
import {copyProblems} from './copy-grammar.ts';
import {flagProblems} from './flags.ts';
import {literalPart} from './literal.ts';
import {mountProblems} from './mounts.ts';
import {type Problem, problem} from './problem.ts';
import {isDuration, isPlatform, isSignal, unquoted} from './values.ts';

/** What BuildKit refuses about instructions and directives, beyond what cutting them up showed. */
export function grammarProblems(
  instructions: readonly Instruction[],
  stages: readonly Stage[],
  directives: readonly Directive[],
): Problem[] {
  const syntax = directives.find(({name}) => name === 'syntax')?.value ?? '';
  const parents = new Set(stages.map(({parent}) => parent?.index));
  const found = instructions.flatMap((instruction) => {
    const {trigger, stage} = instruction;
    const triggered = trigger !== undefined && parents.has(stage) ? problemsOf(trigger) : [];
    return [...problemsOf(instruction), ...triggered];
  });
  const devices = syntax.includes('labs') ? [] : instructions.filter(usesDevices).flatMap(deviceProblems);
  return [...directives.flatMap(directiveProblems), ...found, ...devices];
}

function problemsOf(instruction: Instruction): readonly Problem[] {
  return instruction.known ? [...flagProblems(instruction), ...argumentProblems(instruction)] : [];
}

function directiveProblems({name, value, span}: Directive): Problem[] {
  const [reference = ''] = value.split(' ');
  if (name === 'syntax' && parseImage(reference) === undefined)
    return [{code: 'directive-syntax', span, detail: reference, keyword: ''}];
  if (name !== 'check') return [];
  const wrong = reference.split(';').find((option) => !isCheckOption(option.trim()));
  return wrong === undefined ? [] : [{code: 'directive-check', span, detail: wrong, keyword: ''}];
}

/** `skip=RuleName,…`, `error=true`, `experimental=all`. */
function isCheckOption(option: string): boolean {
  return (
    option === '' ||
    /^(?:skip|experimental)=/.test(option) ||
    /^error=(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(option)
  );
}

/** Devices are for the experimental syntax only. */
function usesDevices({keyword, flags}: Instruction): boolean {
  return keyword === 'RUN' && flags.some(({name}) => name === 'device');
}

function deviceProblems(instruction: Instruction): Problem[] {
  const devices = instruction.flags.filter(({name}) => name === 'device');
  return devices.map(({span, value}) => problem(instruction, 'run-device', span, value?.text ?? ''));
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

function missing(instruction: Instruction): Problem {
  return problem(instruction, 'arguments-missing', instruction.keywordSpan, instruction.keyword);
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
  else if (name !== undefined && !isStageName(name.text.toLowerCase())) {
    found.push(problem(instruction, 'stage-name', name.span, name.text));
  }
  const platform = flags.find((flag) => flag.name === 'platform');
  if (platform?.value !== undefined && platform.value.text !== '' && !fitsPlatform(platform.value)) {
    found.push(problem(instruction, 'platform', platform.span, platform.value.text));
  }
  return found;
}

function fitsPlatform(word: Word): boolean {
  return word.value === undefined ? /^[\w./()+-]*$/.test(literalPart(word)) : isPlatform(word.value);
}

/** A letter first, and what an image may be called too, since `--build-context` can put an image in its place. */
function isStageName(name: string): boolean {
  return (
    /^[a-z][a-z0-9-_.]*$/.test(name) && (name === 'scratch' || name === 'context' || parseImage(name) !== undefined)
  );
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
      const fine = unquoted(value) === '' || (/^\+?\d+$/.test(unquoted(value)) && Number(unquoted(value)) < 2 ** 31);
      return fine ? [] : [problem(instruction, 'healthcheck-retries', span, value.text)];
    }
    return isDuration(unquoted(value)) ? [] : [problem(instruction, 'healthcheck-duration', span, value.text)];
  });
}

function runProblems(instruction: Instruction): Problem[] {
  const found = mountProblems(instruction);
  for (const {name, value, span} of instruction.flags) {
    if (value === undefined) continue;
    if (name === 'network' && !/^(?:default|none|host)$/.test(unquoted(value)))
      found.push(problem(instruction, 'run-network', span, value.text));
    if (name === 'security' && !/^(?:insecure|sandbox)$/.test(unquoted(value)))
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
