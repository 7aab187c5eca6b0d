import {type Dockerfile, type Instruction, type Pair, parseDockerfile} from '../syntax/dockerfile.ts';
import type {Span} from '../syntax/span.ts';
import type {Text} from '../text/language.ts';
import type {JudgedKind} from '../validators/index.ts';

/** A way to write a file differently that the program reading it does not notice, so no verdict may change. */
export interface Rewrite {
  readonly name: Text;
  /** The file written that way; the same text where there is nothing to rewrite. */
  readonly apply: (text: string) => string;
}

/** The harmless rewrites of a kind of file. */
export function rewritesOf(kind: JudgedKind): readonly Rewrite[] {
  switch (kind) {
    case 'dockerfile':
      return [...ofEveryFile, ...ofDockerfiles];
    case 'dockerignore':
      return [...ofEveryFile, ...ofLists];
  }
}

/** A file that says nothing but a comment. */
export const onlyComment: Readonly<Record<JudgedKind, string>> = {
  dockerfile: '# Nothing here yet.\n',
  dockerignore: '# Nothing here yet.\n',
};

const ofEveryFile: readonly Rewrite[] = [
  {name: {en: 'a byte order mark', ko: 'BOM'}, apply: (text) => (text.startsWith('\uFEFF') ? text : `\uFEFF${text}`)},
  {name: {en: 'no final newline', ko: '마지막 줄바꿈 없음'}, apply: (text) => text.replace(/(?:\r?\n)+$/, '')},
  {name: {en: 'blank lines at the end', ko: '파일 끝의 빈 줄'}, apply: (text) => `${text}\n\n`},
];

const windowsEndings: Rewrite = {
  name: {en: 'CRLF line endings', ko: 'CRLF 줄바꿈'},
  apply: (text) => text.replace(/\r?\n/g, '\r\n'),
};

const ofLists: readonly Rewrite[] = [
  windowsEndings,
  {name: {en: 'blank lines', ko: '빈 줄'}, apply: (text) => text.replace(/^(?=.)/gm, '\n')},
  {name: {en: 'comments', ko: '주석'}, apply: (text) => text.replace(/^(?=.)/gm, '# 메모 (note)\n')},
  {name: {en: 'blanks at line ends', ko: '줄 끝 공백'}, apply: (text) => text.replace(/(?<=[^\s\\])$/gm, '  ')},
];

const ofDockerfiles: readonly Rewrite[] = [
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

interface Edit {
  readonly span: Span;
  readonly text: string;
}

function insert(at: number, text: string): Edit {
  return {span: {start: at, end: at}, text};
}

function edited(edits: (instruction: Instruction, file: Dockerfile) => readonly Edit[]): (text: string) => string {
  return (text) => {
    const file = parseDockerfile(text);
    const all = file.instructions.flatMap((one) => edits(one, file)).sort((a, b) => b.span.start - a.span.start);
    return all.reduce((out, {span, text: put}) => out.slice(0, span.start) + put + out.slice(span.end), text);
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
