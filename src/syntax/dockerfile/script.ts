import type {Dockerfile, Instruction} from '../dockerfile.ts';
import type {Span} from '../span.ts';
import {LineReader} from './line-reader.ts';
import {LogicalLine} from './logical-line.ts';

const posixShells = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'busybox']);

/**
 * The text an instruction hands to a POSIX shell, with the way back to the file; undefined when it hands over none, or
 * hands it to something else.
 */
export function scriptOf(instruction: Instruction, file: Dockerfile): LogicalLine | undefined {
  const span = scriptSpan(instruction);
  if (span === undefined || span.end === span.start || !isPosixShell(instruction, file)) return undefined;
  const [first] = instruction.heredocs;
  if (first === undefined) return logicalLine(file, span, []);
  if (!/^\d*<<-?\s*\S+$/.test(instruction.body)) {
    const inside = {start: first.contentSpan.start - 1, end: instruction.span.end};
    return logicalLine(file, span, [inside]);
  }
  const interpreter = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(first.content);
  if (interpreter !== null && !isPosix(interpreter[1]?.endsWith('/env') ? interpreter[2] : interpreter[1]))
    return undefined;
  return new LogicalLine(file.text, [first.contentSpan]);
}

/** The part of an instruction that a shell reads. */
function scriptSpan(instruction: Instruction): Span | undefined {
  if (instruction.form === 'exec') return undefined;
  switch (instruction.keyword) {
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      return instruction.bodySpan;
    case 'HEALTHCHECK':
      return instruction.words[0]?.value === 'CMD' ? instruction.words[1]?.span : undefined;
    default:
      return undefined;
  }
}

function isPosixShell({shell, stage}: Instruction, file: Dockerfile): boolean {
  if (shell !== undefined) return isPosix(shell[0]);
  let base = file.stages[stage];
  while (base?.parent !== undefined) base = base.parent;
  return file.escape === '\\' && !/windows|nanoserver/i.test(base?.image.text ?? '');
}

function isPosix(path: string | undefined): boolean {
  return posixShells.has(path?.split('/').at(-1) ?? '');
}

/** A stretch of an instruction without its continuations, then further stretches as they stand. */
function logicalLine(file: Dockerfile, span: Span, more: readonly Span[]): LogicalLine {
  return new LogicalLine(file.text, [...LineReader.stretches(file.text, file.escape, span), ...more]);
}
