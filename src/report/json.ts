import {Lines, type Span} from '../syntax/span.ts';
import type {Language} from '../text/language.ts';
import type {Severity} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';
import {type Outcome, type Summary, summarize} from './outcome.ts';
import {printableJson} from './printable-json.ts';

/** The shape of `--format json`, version 1; docs/check.schema.json says the same. */
interface JsonReport {
  readonly version: 1;
  readonly files: readonly {
    readonly file: string;
    readonly language: string;
    readonly diagnostics: readonly JsonDiagnostic[];
  }[];
  readonly summary: Summary;
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
  readonly related?: readonly (JsonRange & {readonly message: string})[];
}

/** The findings as JSON, for programs. */
export function jsonReport(outcome: Outcome, language: Language): string {
  const report: JsonReport = {
    version: 1,
    files: outcome.files.map(({file, kind, text, diagnostics}) => {
      const lines = new Lines(text);
      return {file, language: kind, diagnostics: diagnostics.map((one) => jsonDiagnostic(one, lines, language))};
    }),
    summary: summarize(outcome.files),
  };
  return printableJson(report);
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
    ...(related && {related: related.map((one) => ({message: one.message[language], ...between(one.start, one.end)}))}),
  };
}

function between(start: Diagnostic['start'], end: Diagnostic['end']): JsonRange {
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column};
}
