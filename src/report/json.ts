import {Lines, type Span} from '../syntax/span.ts';
import type {Language} from '../text/language.ts';
import type {Severity} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';
import {type JudgedFile, type Outcome, type Summary, summarize} from './outcome.ts';
import {printableJson} from './printable-json.ts';
import {type Complaint, type Counts, countVerdicts, disagreement, type Verdict} from './verdict.ts';

/** The shape of `--format json`, version 1; docs/check.schema.json says the same. */
interface JsonReport {
  readonly version: 1;
  readonly files: readonly {
    readonly file: string;
    readonly language: string;
    readonly diagnostics: readonly JsonDiagnostic[];
    readonly verdicts?: readonly JsonVerdict[];
  }[];
  readonly summary: Summary & {readonly programs?: Counts};
}

/** Lines and columns count from 1, columns in UTF-16 units; the end is the place behind the last character. */
interface JsonRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface JsonDiagnostic extends JsonRange {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why?: string;
  readonly fix?: {readonly edits: readonly (JsonRange & {readonly text: string})[]};
  readonly related?: readonly (JsonRange & {readonly file?: string; readonly message: string})[];
}

/** What a real program said; `program` is left out where there is none for this kind of file. */
interface JsonVerdict {
  readonly program?: string;
  readonly version?: string;
  readonly verdict: Verdict['outcome']['kind'];
  readonly complaints?: readonly Complaint[];
  readonly unjudged?: readonly string[];
  readonly reason?: string;
  readonly disagreement?: string;
}

/** The findings as JSON, for programs. */
export function jsonReport(outcome: Outcome, language: Language): string {
  const counts = countVerdicts(outcome.files);
  const report: JsonReport = {
    version: 1,
    files: outcome.files.map((file) => jsonFile(file, language)),
    summary: {...summarize(outcome.files), ...(counts && {programs: counts})},
  };
  return printableJson(report);
}

function jsonFile({file, kind, text, diagnostics, verdicts}: JudgedFile, language: Language) {
  const lines = new Lines(text);
  return {
    file,
    language: kind,
    diagnostics: diagnostics.map((one) => jsonDiagnostic(one, lines, language)),
    ...(verdicts && {verdicts: verdicts.map((one) => jsonVerdict(one, diagnostics, language))}),
  };
}

function jsonVerdict(verdict: Verdict, diagnostics: readonly Diagnostic[], language: Language): JsonVerdict {
  const {program, version, outcome} = verdict;
  const differs = disagreement(verdict, diagnostics)?.[language];
  return {
    ...(program !== '' && {program}),
    ...(version !== undefined && {version}),
    verdict: outcome.kind,
    ...(outcome.kind !== 'not checked' && {complaints: outcome.complaints}),
    ...(outcome.kind === 'accepted' && {unjudged: outcome.unjudged.map((one) => one[language])}),
    ...(outcome.kind === 'not checked' && {reason: outcome.reason[language]}),
    ...(differs !== undefined && {disagreement: differs}),
  };
}

function jsonDiagnostic(diagnostic: Diagnostic, lines: Lines, language: Language): JsonDiagnostic {
  const {rule, severity, message, start, end, why, fix, related} = diagnostic;
  const range = (span: Span) => between(lines.position(span.start), lines.position(span.end));
  return {
    rule,
    severity,
    message: message[language],
    ...between(start, end),
    why: why[language],
    ...(fix && {fix: {edits: fix.edits.map((edit) => ({...range(edit.span), text: edit.text}))}}),
    ...(related && {
      related: related.map((one) => ({
        ...(one.file !== undefined && {file: one.file}),
        message: one.message[language],
        ...between(one.start, one.end),
      })),
    }),
  };
}

function between(start: Diagnostic['start'], end: Diagnostic['end']): JsonRange {
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column};
}
