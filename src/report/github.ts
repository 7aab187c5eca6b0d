import type {Language} from '../text/language.ts';
import {visible} from '../text/width.ts';
import type {Severity} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';
import type {JudgedFile, Outcome} from './outcome.ts';
import {disagreement, judgeName, type Verdict} from './verdict.ts';

/**
 * The findings as workflow commands of GitHub Actions: annotations at the lines of a pull request.
 * Escaped as actions/toolkit's `command.ts` does, so that no text can end its command or begin another.
 */
export function githubReport(outcome: Outcome, language: Language): string {
  const all = outcome.files.flatMap((file) => [
    ...file.diagnostics.map((one) => command(file.file, one, language)),
    ...(file.verdicts ?? []).flatMap((one) => verdictCommands(file, one, language)),
  ]);
  return all.map((line) => `${line}\n`).join('');
}

const names: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', hint: 'notice'};

/** GitHub marks columns only where an annotation begins and ends on one line. */
function command(file: string, diagnostic: Diagnostic, language: Language): string {
  const {severity, rule, message, start, end} = diagnostic;
  const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {};
  const properties = {file, line: start.line, ...columns, endLine: end.line, title: rule};
  return annotation(names[severity], properties, [message[language], ...elsewhere(diagnostic, language)].join('\n'));
}

/** What a program said at its lines, in its words; that it did not judge, or sees it differently, is a notice of its own. */
function verdictCommands({file, diagnostics}: JudgedFile, verdict: Verdict, language: Language): readonly string[] {
  const {outcome} = verdict;
  const title = judgeName(verdict) || 'drydock check --engines';
  const notice = (text: string) => annotation('notice', {file, title}, text);
  if (outcome.kind === 'not checked') return [notice(`not checked: ${outcome.reason[language]}`)];
  const said = outcome.complaints.map(({severity, message, line, file: other}) =>
    annotation(severity, {file: other ?? file, ...(line !== undefined && {line}), title}, message),
  );
  const unjudged =
    outcome.kind === 'accepted' ? outcome.unjudged.map((one) => notice(`not checked: ${one[language]}`)) : [];
  const differs = disagreement(verdict, diagnostics)?.[language];
  return [...said, ...unjudged, ...(differs === undefined ? [] : [notice(differs)])];
}

/** The places in other files: GitHub shows one place for each annotation. */
function elsewhere({related = []}: Diagnostic, language: Language): readonly string[] {
  return related.flatMap(({file, start, message}) =>
    file === undefined ? [] : [`${file}:${start.line}: ${message[language]}`],
  );
}

function annotation(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${data(text)}`;
}

/** Newlines survive as escapes; everything else that could steer a terminal is made visible. */
function data(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => visible(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
