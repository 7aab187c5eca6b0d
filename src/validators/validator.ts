import {Lines, type Position, type Span} from '../syntax/span.ts';
import type {Text} from '../text/language.ts';
import type {Finding, Fix, NoOptions, Options, Rule, Severity} from './rule.ts';

/** A file to be judged. The text has no byte order mark (`withoutMark`). */
export interface Source {
  /** As it is shown to the learner; the name alone may decide nothing. */
  readonly path: string;
  readonly text: string;
  /** The file begins with a byte order mark: some programs skip it, others read it as part of the first word. */
  readonly marked?: true;
  /**
   * The texts of the files beside it that the validator named in `companions`; null: looked for and not there.
   * A name that is not in the map was not looked for, so nothing is known about it.
   */
  readonly beside?: ReadonlyMap<string, string | null>;
}

/** One kind of file: how it is read, and the opinions about it. */
export interface Validator<Tree> {
  /** The names of files in the same folder that the rules want to know about. */
  readonly companions: readonly string[];
  readonly parse: (source: Source) => Tree;
  readonly rules: readonly Rule<Tree>[];
}

/** A finding with everything a reader needs to show it. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly blocking: boolean;
  readonly file: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  readonly message: Text;
  readonly why: Text;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
}

/** Another place that a diagnostic speaks of: in its own file, or in the one that `file` names. */
interface RelatedPlace {
  readonly file?: string;
  readonly start: Position;
  readonly end: Position;
  readonly message: Text;
}

/** A rule that an exercise asks for, with the options it sets. */
export interface Asked {
  readonly rule: string;
  readonly options?: Options;
}

/** What came of one asked rule: the findings, none when it is satisfied. */
interface Answer {
  readonly asked: Asked;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a validator says of one file. */
export interface Report<Tree = unknown> {
  /** The file as it was read. */
  readonly tree: Tree;
  /** Everything the always-on rules saw: blocking first, then errors, warnings, hints, each by position. */
  readonly diagnostics: readonly Diagnostic[];
  /** One answer for each asked rule, in the order asked. */
  readonly answers: readonly Answer[];
}

/** A text without the byte order mark that some editors write; columns do not count it. */
export function withoutMark(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text;
}

/** What a `Source` says of a file as it was read: its text without the byte order mark, and whether there was one. */
export function textOf(read: string): Pick<Source, 'text' | 'marked'> {
  return {text: withoutMark(read), ...(read.startsWith(mark) && {marked: true})};
}

const mark = '\uFEFF';

/** Judges one file. Throws only when `asked` names a rule that the validator does not have: our bug or the course's. */
export function validate<Tree>(validator: Validator<Tree>, source: Source, asked: readonly Asked[] = []): Report<Tree> {
  const tree = validator.parse(source);
  const lines = new Lines(source.text);
  const always = validator.rules.filter((rule) => rule.onlyWhenAsked === undefined);
  const diagnostics = always.flatMap((rule) => judge(rule, tree, source, lines, {}));
  return {
    tree,
    diagnostics: diagnostics.sort(worstFirst),
    answers: asked.map((one) => answer(validator, tree, source, lines, one)),
  };
}

function answer<Tree>(validator: Validator<Tree>, tree: Tree, source: Source, lines: Lines, asked: Asked): Answer {
  const rule = validator.rules.find(({id}) => id === asked.rule);
  if (rule === undefined) throw new Error(`There is no rule ${asked.rule}.`);
  const options = {...rule.defaults, ...asked.options};
  const missing = rule.missing?.(tree, options);
  if (missing === undefined) return {asked, diagnostics: judge(rule, tree, source, lines, options).sort(worstFirst)};
  const atEnd = {start: source.text.length, end: source.text.length};
  return {asked, diagnostics: [diagnostic(rule, source, lines, {span: atEnd, message: missing})]};
}

function judge<Tree>(rule: Rule<Tree>, tree: Tree, source: Source, lines: Lines, options: NoOptions): Diagnostic[] {
  return Array.from(rule.check(tree, {...rule.defaults, ...options}), (finding) =>
    diagnostic(rule, source, lines, finding),
  );
}

function diagnostic<Tree>(rule: Rule<Tree>, source: Source, lines: Lines, finding: Finding): Diagnostic {
  const {span, message, fix, related} = finding;
  const place = (at: Span) => ({start: lines.position(at.start), end: lines.position(at.end)});
  return {
    rule: rule.id,
    severity: rule.severity,
    blocking: rule.blocking === true,
    file: source.path,
    span,
    ...place(span),
    message,
    why: rule.why,
    ...(fix && {fix}),
    ...(related && {related: related.map((one) => ({...place(one.span), message: one.message}))}),
  };
}

const weight: Readonly<Record<Severity, number>> = {error: 1, warning: 2, hint: 3};

/** Orders what the learner should settle first to the front. */
export function worstFirst(a: Diagnostic, b: Diagnostic): number {
  const rank = (one: Diagnostic) => (one.blocking ? 0 : weight[one.severity]);
  return rank(a) - rank(b) || a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1);
}
