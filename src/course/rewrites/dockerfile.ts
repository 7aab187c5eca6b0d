import {type Dockerfile, type Instruction, type Pair, parseDockerfile} from '../../syntax/dockerfile.ts';
import {apply, type Edit, insert, type Rewrite, windowsEndings} from './edit.ts';

/** What a Dockerfile may be written like without the build noticing. */
export const ofDockerfiles: readonly Rewrite[] = [
  // Docker hands a heredoc to the program as it is, where a CR at a line's end does matter.
  {...windowsEndings, apply: (text) => (hasHeredoc(text) ? text : windowsEndings.apply(text))},
  {name: {en: 'blank lines', ko: '빈 줄'}, apply: edited((one) => [insert(one.span.start, '\n\n')])},
  {name: {en: 'comments', ko: '주석'}, apply: edited((one) => [insert(one.span.start, '# 메모 (note)\n')])},
  {name: {en: 'comments between continued lines', ko: '이어지는 줄 사이의 주석'}, apply: edited(commentsInside)},
  {
    name: {en: 'blanks at the ends of instructions', ko: '명령어 끝의 공백'},
    apply: edited((one) => (one.heredocs.length > 0 ? [] : [insert(one.span.end, '  ')])),
  },
  {name: {en: 'instructions in small letters', ko: '소문자로 쓴 명령어'}, apply: edited(smallLetters)},
  {
    name: {en: 'more blanks between flags and arguments', ko: '플래그와 인자 사이의 긴 공백'},
    apply: edited(widerGaps),
  },
  {name: {en: 'quotes around values', ko: '값을 감싼 따옴표'}, apply: edited((one) => one.pairs.flatMap(quoted))},
  {name: {en: 'no quotes around values', ko: '따옴표를 뺀 값'}, apply: edited((one) => one.pairs.flatMap(unquoted))},
];

function hasHeredoc(text: string): boolean {
  return parseDockerfile(text).instructions.some(({heredocs}) => heredocs.length > 0);
}

function edited(edits: (instruction: Instruction, file: Dockerfile) => readonly Edit[]): (text: string) => string {
  return (text) => {
    const file = parseDockerfile(text);
    return apply(
      text,
      file.instructions.flatMap((one) => edits(one, file)),
    );
  };
}

/** Where a line is continued before any heredoc begins, a comment line may follow. */
function commentsInside({span, heredocs}: Instruction, file: Dockerfile): Edit[] {
  if (heredocs.length > 0) return [];
  const written = file.text.slice(span.start, span.end);
  const ends = file.escape === '\\' ? /\\[ \t]*\r?\n/g : /`[ \t]*\r?\n/g;
  return [...written.matchAll(ends)].map((end) => insert(span.start + end.index + end[0].length, '# 메모 (note)\n'));
}

function smallLetters({keywordSpan, keyword, trigger}: Instruction, file: Dockerfile): Edit[] {
  return [{span: keywordSpan, text: keyword.toLowerCase()}, ...(trigger ? smallLetters(trigger, file) : [])];
}

function widerGaps({keywordSpan, flags}: Instruction, {text}: Dockerfile): Edit[] {
  const ends = [keywordSpan.end, ...flags.map(({span}) => span.end)];
  return ends.filter((end) => text[end] === ' ').map((end) => insert(end, '  '));
}

function quoted({value, spaced}: Pair): Edit[] {
  return value && !spaced && plainValue.test(value.text) ? [{span: value.span, text: `"${value.text}"`}] : [];
}

function unquoted({value, spaced}: Pair): Edit[] {
  const inner = /^(["'])(.*)\1$/.exec(value?.text ?? '')?.[2];
  return value && !spaced && inner !== undefined && plainValue.test(inner) ? [{span: value.span, text: inner}] : [];
}

/** Nothing in it that a quote would change: no blanks, variables, escapes or quotes. */
const plainValue = /^[\w./:@%+,-]+$/;
