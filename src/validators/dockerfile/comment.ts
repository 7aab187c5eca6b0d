import type {Instruction} from '../../syntax/dockerfile.ts';
import type {Span} from '../../syntax/span.ts';
import type {Fix} from '../rule.ts';

/**
 * A comment somebody put behind an instruction: from its `#` to the end. Docker knows comments only on lines of their
 * own. undefined when there is none.
 */
export function commentBehind({body, bodySpan}: Instruction, text: string): Span | undefined {
  if (!body.includes('#')) return undefined;
  const lineStart = Math.max(bodySpan.start, text.lastIndexOf('\n', bodySpan.end - 1) + 1);
  const found = /\s(#(?:\s|[^\s#]*[A-Za-z가-힣]).*)$/.exec(text.slice(lineStart, bodySpan.end));
  return found === null ? undefined : {start: lineStart + found.index + 1, end: bodySpan.end};
}

/** Moves a comment from behind an instruction to a line of its own above; only where the instruction has one line. */
export function movedComment(comment: Span, {span}: Instruction, text: string): Fix | undefined {
  if (text.slice(span.start, comment.start).includes('\n')) return undefined;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = text.slice(lineStart, span.start);
  const before = text.slice(0, comment.start).replace(/[ \t]+$/, '').length;
  return {
    edits: [
      {span: {start: lineStart, end: lineStart}, text: `${indent}${text.slice(comment.start, comment.end)}\n`},
      {span: {start: before, end: comment.end}, text: ''},
    ],
  };
}
