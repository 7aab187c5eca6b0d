import {Lines, type Span} from '../../syntax/span.ts';
import type {Text} from '../../text/language.ts';
import type {Kind} from '../index.ts';
import type {RuleCard} from '../rule.ts';
import {type Diagnostic, worstFirst} from '../validator.ts';

/** One judged file of a project. */
export interface StackFile {
  /** Relative to the folder that is checked, with forward slashes: `deploy/nginx.conf`. */
  readonly path: string;
  readonly kind: Kind;
  /** Without the byte order mark. */
  readonly text: string;
  /** As the kind's validator read it; `treesOf` gives it its type. */
  readonly tree: unknown;
}

/** A folder with everything in it that rules over several files may ask about. Paths are relative to it. */
export interface Stack {
  /** How the folder is shown to the learner: put before every path; empty for the current one, else ends in a slash. */
  readonly shownAs: string;
  /** Every file below the folder, also those nobody reads; folders of packages and virtual environments are left out. */
  readonly paths: ReadonlySet<string>;
  /** The judged files, by path. */
  readonly files: readonly StackFile[];
  /** The texts of the other files that `isStackText` names, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A place in a judged file or in one of `Stack.texts`. */
export interface StackPlace {
  readonly file: string;
  readonly span: Span;
  readonly message: Text;
}

/** What does not fit together: said at a judged file, with the other side's lines in `related` (at least one). */
export interface StackFinding extends StackPlace {
  readonly related: readonly StackPlace[];
}

/**
 * A finding about two places that do not fit: said at `here`, or, when that file is none that is judged (a script, a
 * compose file), at `there`, with the message and the other place behind it.
 */
export function findingAt({files}: Stack, here: StackPlace, there: StackPlace): StackFinding {
  if (files.some(({path}) => path === here.file)) return {...here, related: [there]};
  return {...there, message: here.message, related: [{...here, message: there.message}]};
}

/**
 * An opinion about several files at once. It is silent when a side is missing, when a value is not known (a variable,
 * a placeholder), or when several files could be the other side and any of them fits.
 * `bad` and `good` hold several files each: `-- path --` on a line of its own begins one (see archive.ts).
 */
export interface StackRule extends RuleCard {
  /** Rules for one file that see the same mistake: of one line only this rule speaks. */
  readonly insteadOf?: readonly string[];
  /** Yields what does not fit. Never throws, whatever the files hold. */
  readonly check: (stack: Stack) => Iterable<StackFinding>;
}

/** The names of files that no validator judges and rules over several files want to read. */
const read =
  /(?:^|\/)(?:requirements[^/]*\.(?:txt|in)|requirements\/[^/]+\.(?:txt|in)|pyproject\.toml|Pipfile|(?:docker-)?compose[^/]*\.ya?ml|manage\.py|Procfile|[^/]+\.sh|\.gitignore|\.python-version|runtime\.txt)$/;

/** True when the text of a file that is not judged belongs into `Stack.texts`. */
export function isStackText(path: string): boolean {
  return read.test(path);
}

/** A finding of a rule over several files, with the rules that it speaks for. */
export interface StackDiagnostic extends Diagnostic {
  readonly insteadOf: readonly string[];
}

/** What one file's own rules and those over several files say of it, worst first, each mistake once. */
export function withStack(
  file: string,
  own: readonly Diagnostic[],
  found: readonly StackDiagnostic[],
): readonly Diagnostic[] {
  const isToldBy = (one: Diagnostic, {insteadOf, related = [], ...here}: StackDiagnostic) =>
    insteadOf.includes(one.rule) &&
    [here, ...related].some((place) => place.file === file && place.start.line === one.start.line);
  const kept = own.filter((one) => !found.some((other) => isToldBy(one, other)));
  return [...kept, ...found.filter((one) => one.file === file)].sort(worstFirst);
}

/** What the rules see in a folder, worst first; files are named as they are shown. */
export function checkStack(stack: Stack, rules: readonly StackRule[]): readonly StackDiagnostic[] {
  const texts = new Map([...stack.texts, ...stack.files.map(({path, text}) => [path, text] as const)]);
  const lines = new Map<string, Lines>();
  const linesOf = (path: string) => {
    const known = lines.get(path) ?? new Lines(texts.get(path) ?? '');
    lines.set(path, known);
    return known;
  };
  const place = ({file, span}: StackPlace) => {
    return {start: linesOf(file).position(span.start), end: linesOf(file).position(span.end)};
  };
  const shown = (path: string) => stack.shownAs + path;
  const diagnostic = (rule: StackRule, finding: StackFinding): StackDiagnostic => ({
    rule: rule.id,
    severity: rule.severity,
    blocking: false,
    file: shown(finding.file),
    span: finding.span,
    ...place(finding),
    message: finding.message,
    why: rule.why,
    insteadOf: rule.insteadOf ?? [],
    related: finding.related.map((one) => ({file: shown(one.file), ...place(one), message: one.message})),
  });
  return rules
    .flatMap((rule) => Array.from(rule.check(stack), (finding) => diagnostic(rule, finding)))
    .sort(worstFirst);
}
