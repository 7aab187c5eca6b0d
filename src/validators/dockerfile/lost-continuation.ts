import type {Instruction} from '../../syntax/dockerfile.ts';
import type {Span} from '../../syntax/span.ts';
import {particle} from '../../text/particle.ts';
import type {Finding} from '../rule.ts';
import {quote} from './quote.ts';

/** What stands above an unknown line. */
export interface Above {
  /** Directly before it; perhaps unknown too. */
  readonly before: Instruction;
  /** The known instruction that it and the unknown lines between could be the rest of. */
  readonly owner: Instruction;
}

/** A line that reads like the rest of the instruction above, which lost its `\\` on the way. `meant`: a keyword it is near to. */
export function lostContinuation(
  {before, owner}: Above,
  instruction: Instruction,
  meant: string | undefined,
  text: string,
): Finding | undefined {
  const span = instruction.keywordSpan;
  const rest = textBehindEscape(before.span, text);
  if (rest !== undefined) return behindEscape(span, owner.keyword, rest, text);
  const indented = text.lastIndexOf('\n', span.start) + 1 < span.start;
  const joins = /^(?:&&|\|\|?|;|-\w|--\w|[)\]},>])/.test(instruction.keyword);
  const directly = /^\r?\n[ \t]*$/.test(text.slice(before.span.end, span.start));
  if (!directly || !(joins || (indented && meant === undefined))) return undefined;
  const line = quote(text.slice(span.start, instruction.span.end));
  return {
    span,
    message: {
      en: `${line} seems to belong to the \`${owner.keyword}\` above, but the line before does not end with \`\\\`. Put \`\\\` at its end so that the instruction goes on.`,
      ko: `${particle(line, '은/는')} 위 \`${owner.keyword}\`에서 이어지는 줄 같은데, 윗줄이 \`\\\`로 끝나지 않아요. 윗줄 끝에 \`\\\`를 붙이면 명령이 이어져요.`,
    },
    fix: {edits: [{span: {start: before.span.end, end: before.span.end}, text: ' \\'}]},
  };
}

/** What stands behind a `\\` that was meant to end the line: from there to the end of the line. */
function textBehindEscape({start, end}: Span, text: string): Span | undefined {
  const lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
  const found = /\\[ \t]*(#.*|[ \t]\S.*)$/.exec(text.slice(lineStart, end));
  return found === null ? undefined : {start: lineStart + found.index + 1, end};
}

function behindEscape(span: Span, keyword: string, rest: Span, text: string): Finding {
  const written = text.slice(rest.start, rest.end).trim();
  const behind = quote(written);
  const fix = written.startsWith('#') ? {edits: [{span: rest, text: `\n    ${written}`}]} : undefined;
  return {
    span,
    message: {
      en: `This line belongs to the \`${keyword}\` above, but ${behind} stands behind its \`\\\`. A line goes on only if \`\\\` is the very last character; a comment can have its own line in between.`,
      ko: `이 줄은 위 \`${keyword}\`에서 이어지는 줄인데, 윗줄의 \`\\\` 뒤에 ${particle(behind, '이/가')} 있어요. \`\\\`가 줄의 맨 끝 글자여야 다음 줄로 이어져요. 주석은 그 사이에 따로 한 줄로 쓸 수 있어요.`,
    },
    related: [{span: rest, message: {en: 'This stands behind the `\\`.', ko: '`\\` 뒤에 이것이 있어요.'}}],
    ...(fix && {fix}),
  };
}
