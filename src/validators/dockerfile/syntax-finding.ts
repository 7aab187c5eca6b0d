import {flagKinds} from '../../syntax/dockerfile/flags.ts';
import {mountKeys} from '../../syntax/dockerfile/mounts.ts';
import {signalNames} from '../../syntax/dockerfile/values.ts';
import type {Dockerfile, Instruction, Problem, ProblemCode} from '../../syntax/dockerfile.ts';
import type {Span} from '../../syntax/span.ts';
import {nearest} from '../../text/nearest.ts';
import type {Finding, Fix} from '../rule.ts';
import {commentBehind, movedComment} from './comment.ts';
import {commentMessage, syntaxMessage} from './syntax-messages.ts';

/** What to show of something the frontend refuses: where, what to say, and the repair where it is certain. */
export function syntaxFinding(problem: Problem, file: Dockerfile): Finding {
  const instruction = instructionAt(problem.span.start, file);
  const comment = instruction && blamesComments.has(problem.code) ? commentBehind(instruction, file.text) : undefined;
  if (instruction !== undefined && comment !== undefined && problem.span.end >= comment.start) {
    const fix = movedComment(comment, instruction, file.text);
    const message = commentMessage(problem.keyword, file.text.slice(comment.start, comment.end));
    return {span: comment, message, ...(fix && {fix})};
  }
  const fix = repair(problem, instruction, file.text);
  return {span: problem.span, message: syntaxMessage(problem, instruction), ...(fix && {fix})};
}

/** Where a comment behind the instruction is what the frontend stumbled over. */
const blamesComments = new Set<ProblemCode>([
  'from-arguments',
  'pair-equals-missing',
  'signal',
  'healthcheck-none',
  'shell-not-json',
]);

/** The instruction that a place belongs to; they stand in file order. */
function instructionAt(offset: number, {instructions}: Dockerfile): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = instructions[low - 1];
  return found !== undefined && offset <= found.span.end ? found : undefined;
}

function repair(
  {code, span, detail, keyword}: Problem,
  instruction: Instruction | undefined,
  text: string,
): Fix | undefined {
  switch (code) {
    case 'flag-unknown':
      return renamed(span, text, `--${detail}`, nearest(detail, Object.keys(flagKinds[keyword] ?? {})), '--');
    case 'mount-key':
      return renamed(span, text, detail, nearest(detail, mountKeys), '');
    case 'signal':
      return renamed(span, text, detail, nearest(detail.toUpperCase(), signalNames), '');
    case 'flag-value-missing':
      return joinedFlag(span, keyword, instruction, text);
    case 'pair-value-missing': {
      const colon = /^\w+:./.test(detail) ? span.start + detail.indexOf(':') : -1;
      return colon === -1 ? undefined : {edits: [{span: {start: colon, end: colon + 1}, text: '='}]};
    }
    case 'pair-equals-missing':
      return joinedPair(span, instruction);
    default:
      return undefined;
  }
}

/** Puts another word in the place of one inside a span, when there is one to put. */
function renamed(span: Span, text: string, word: string, better: string | undefined, prefix: string): Fix | undefined {
  const at = text.slice(span.start, span.end).indexOf(word);
  if (better === undefined || at === -1) return undefined;
  const start = span.start + at;
  return {edits: [{span: {start, end: start + word.length}, text: prefix + better}]};
}

/** `--from builder` becomes `--from=builder`, when enough arguments are left. */
function joinedFlag(span: Span, keyword: string, instruction: Instruction | undefined, text: string): Fix | undefined {
  const left = (instruction?.words.length ?? 0) - 1;
  const gap = /^[ \t]+(?=[^\s-])/.exec(text.slice(span.end, span.end + 100))?.[0].length ?? 0;
  const needed = keyword === 'COPY' || keyword === 'ADD' ? 2 : 1;
  if (left < needed || gap === 0 || text[span.end - 1] === '=') return undefined;
  return {edits: [{span: {start: span.end, end: span.end + gap}, text: '='}]};
}

/** `A= 1` becomes `A=1`. */
function joinedPair(span: Span, instruction: Instruction | undefined): Fix | undefined {
  const at = instruction?.pairs.findIndex((pair) => pair.span.start === span.start) ?? -1;
  const before = at > 0 ? instruction?.pairs[at - 1] : undefined;
  if (before?.value?.text !== '') return undefined;
  return {edits: [{span: {start: before.span.end, end: span.start}, text: ''}]};
}
