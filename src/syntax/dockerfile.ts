import type {Problem} from './dockerfile/problem.ts';
import {readDockerfile} from './dockerfile/read.ts';
import type {Span} from './span.ts';

export type {ArgumentProblem, FlagProblem, LineProblem, Problem, ProblemCode} from './dockerfile/problem.ts';

/**
 * Reads a Dockerfile as BuildKit's frontend does and keeps every position. Never throws: what the frontend refuses is
 * in `problems`. `dockerignore`: the text beside it, null when there is none, undefined when nobody looked.
 */
export function parseDockerfile(text: string, dockerignore?: string | null): Dockerfile {
  return readDockerfile(text, dockerignore);
}

/** A whole Dockerfile as the build reads it. Every span is in UTF-16 offsets of `text`. */
export interface Dockerfile {
  readonly text: string;
  /** The line continuation character: `\` unless a parser directive says otherwise. */
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  /** In file order. An instruction the frontend does not know is here too, with `known: false`. */
  readonly instructions: readonly Instruction[];
  readonly comments: readonly Span[];
  /** Blank lines in the middle of a continued instruction. */
  readonly gaps: readonly Span[];
  readonly stages: readonly Stage[];
  /** What keeps the frontend from reading the file at all; rules turn them into findings. */
  readonly problems: readonly Problem[];
  /** The text of the .dockerignore beside it; null: there is none; undefined: nobody looked. */
  readonly dockerignore: string | null | undefined;
}

/** `# syntax=`, `# escape=`, `# check=` at the top of the file. */
export interface Directive {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

export interface Instruction {
  /** In capitals, however it is written: RUN. */
  readonly keyword: string;
  readonly known: boolean;
  /** From the keyword to the end of the last argument or heredoc. */
  readonly span: Span;
  readonly keywordSpan: Span;
  readonly flags: readonly Flag[];
  /** Everything behind the keyword and the flags, as written; empty when there is nothing. */
  readonly body: string;
  readonly bodySpan: Span;
  /** The body cut at white space as the frontend does for this instruction; in exec form the array's strings. */
  readonly words: readonly Word[];
  /** exec: a JSON array of strings; shell: anything else. Only meaningful where the frontend makes the difference. */
  readonly form: 'exec' | 'shell';
  readonly heredocs: readonly Heredoc[];
  /** ENV, LABEL, ARG: the pairs it sets. `ARG X` has a name and no value. */
  readonly pairs: readonly Pair[];
  /** The instruction behind ONBUILD. */
  readonly trigger?: Instruction;
  /** The position in `stages`; -1 for ARG before the first FROM. */
  readonly stage: number;
  /** The absolute working directory in effect before it; undefined when only the build knows. */
  readonly workdir: string | undefined;
  /** The last SHELL in effect before it; undefined when there is none. */
  readonly shell: readonly string[] | undefined;
}

/** `--from=build`; a flag without `=` has no value. */
export interface Flag {
  readonly name: string;
  readonly value?: Word;
  readonly span: Span;
}

export interface Word {
  /** As written, line continuations removed. */
  readonly text: string;
  /** Quotes removed and variables substituted; undefined when it depends on something only the build knows. */
  readonly value: string | undefined;
  readonly span: Span;
  readonly variables: readonly Variable[];
}

/** `$NAME`, `${NAME}`, `${NAME:-word}`. */
export interface Variable {
  readonly name: string;
  readonly span: Span;
  /** The modifier with its word, as written: `:-slim`; empty when there is none. */
  readonly modifier: string;
  /** Is the name set where this stands (ARG with or without default, ENV, inherited ENV, predefined ARG)? */
  readonly declared: boolean;
}

export interface Pair {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value?: Word;
  /** `ENV name value`, the old form without `=`. */
  readonly spaced: boolean;
  readonly span: Span;
}

export interface Heredoc {
  readonly name: string;
  /** Are variables left alone (`<<'EOF'`)? */
  readonly literal: boolean;
  readonly content: string;
  readonly contentSpan: Span;
}

export interface Stage {
  readonly index: number;
  readonly from: Instruction;
  /** The image reference or stage name behind FROM. */
  readonly image: Word;
  readonly name?: {readonly text: string; readonly span: Span};
  /** The earlier stage it builds on (`FROM base AS app`). */
  readonly parent?: Stage;
  readonly platform?: Word;
  /** Without its FROM. */
  readonly instructions: readonly Instruction[];
}
